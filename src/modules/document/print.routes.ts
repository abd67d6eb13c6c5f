/** `GET /api/documents/{id}/document.pdf` and `.docx`, with `?version=` a number or `draft`. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { Owners } from './owner.queries.ts';
import type { PrintedDocument } from './print.contract.ts';
import { printedDocument } from './print.queries.ts';

/** A way to put a document on paper. */
export interface Format {
  readonly ending: string;
  readonly mediaType: string;
  /** PDF opens in the page, Word is saved. */
  readonly shown: 'inline' | 'attachment';
  make(printed: PrintedDocument): Uint8Array | Promise<Uint8Array>;
}

const version = z.union([z.literal('draft'), z.coerce.number().int().min(1)]).nullable();

export function mountPrints(http: Hono<Env>, owners: Owners, formats: readonly Format[], simulated: boolean): void {
  const query = printedDocument(owners, simulated);
  for (const { ending, mediaType, shown, make } of formats) {
    http.get(`/api/documents/:id/document.${ending}`, async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'));
      if (!id.success) throw refuse('document.not-found');
      const asked = version.safeParse(c.req.query('version') ?? null);
      if (!asked.success) throw refuse('input.invalid', {}, [{ field: 'version', code: 'invalid_value' }]);
      const printed = await c.get('request').read(query, { id: id.data, version: asked.data });
      const name = [printed.title, printed.code].filter(Boolean).join(' ');
      return c.body(await make(printed) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': mediaType,
        'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
        'x-content-type-options': 'nosniff',
      });
    });
  }
}
