/** `GET /api/sops/{key}/sheet.pdf?version=`: the sheet as it is hung on the wall, F4 landscape. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { invalid } from '../../kernel/command.ts';
import type { Env } from '../../kernel/http.ts';
import type { Sheet } from './sheet.contract.ts';
import { printedSheet } from './sheet.queries.ts';

const asked = z.strictObject({ key: z.string().max(80), version: z.coerce.number().int().min(1).max(100_000).optional() });

/** `print` makes the file of a drawing. */
export function mountSheet(http: Hono<Env>, print: (sheet: Sheet, author: string, created: Date) => Promise<Buffer>): void {
  http.get('/api/sops/:key/sheet.pdf', async (c) => {
    const input = asked.safeParse({ key: c.req.param('key'), version: c.req.query('version') });
    if (!input.success) throw invalid(input.error);
    const { key, version, sheet, author, created } = await c.get('request').read(printedSheet, { ...input.data, version: input.data.version });
    return c.body(new Uint8Array(await print(sheet, author, created)), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${key}-v${version}.pdf"`,
      'x-content-type-options': 'nosniff',
    });
  });
}
