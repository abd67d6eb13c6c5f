/**
 * `GET /api/documents/{id}/document.pdf` and `.docx`, the `progress` of making either, and `origins`, with `?version=` a
 * number or `draft`.
 */
import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { FileStore } from '../../kernel/files.ts';
import type { Env } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { Owners } from './owner.queries.ts';
import { knownPictures } from './picture.queries.ts';
import type { Pictures, PrintedDocument, PrintedOrigin, PrintFrame, Stage } from './print.contract.ts';
import { printedDocument } from './print.queries.ts';

/** A way to put a document on paper. */
export interface Format {
  readonly ending: string;
  readonly mediaType: string;
  /** PDF opens in the page, Word is saved. */
  readonly shown: 'inline' | 'attachment';
  make: Make<Uint8Array>;
}

/** `signal`: set off when nobody waits any more; `tell` hears how far it is. */
type Make<T> = (printed: PrintedDocument, around: { readonly pictures: Pictures; readonly signal: AbortSignal; readonly tell?: (stage: Stage) => void }) => Promise<T>;

type Files = Pick<FileStore, 'open'>;

export interface PrintsOptions {
  readonly owners: Owners;
  readonly formats: readonly Format[];
  /** Where every figure of known origin stands. */
  readonly trace: Make<readonly PrintedOrigin[]>;
  readonly files: Files;
  readonly simulated: boolean;
}

const version = z.union([z.literal('draft'), z.coerce.number().int().min(1)]).nullable();

export function mountPrints(http: Hono<Env>, { owners, formats, trace, files, simulated }: PrintsOptions): void {
  const query = printedDocument(owners, simulated);
  const asked = async (c: Context<Env>) => {
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!id.success) throw refuse('document.not-found');
    const no = version.safeParse(c.req.query('version') ?? null);
    if (!no.success) throw refuse('input.invalid', {}, [{ field: 'version', code: 'invalid_value' }]);
    const { printed, hashes } = await c.get('request').read(async (ask, input: { id: string; version: z.infer<typeof version> }) => {
      const found = await query(ask, input);
      return { printed: found, hashes: [...await knownPictures(ask.reader, found), ...logoIn(found)] };
    }, { id: id.data, version: no.data });
    return { printed, pictures: await picturesOf(files, hashes) };
  };
  for (const { ending, mediaType, shown, make } of formats) {
    http.get(`/api/documents/:id/document.${ending}`, async (c) => {
      const { printed, pictures } = await asked(c);
      const name = [printed.title, printed.code].filter(Boolean).join(' ');
      return answerPaper(c, { name: `${name}.${ending}`, mediaType, shown }, (signal) => make(printed, { pictures, signal }));
    });
    http.get(`/api/documents/:id/document.${ending}/progress`, async (c) => tellProgress(c, await asked(c), make));
  }
  http.get('/api/documents/:id/origins', async (c) => {
    const { printed, pictures } = await asked(c);
    return whileWaited(c, async (signal) => c.json({ origins: await trace(printed, { pictures, signal }) }));
  });
}

/** Who closed the page gets no answer; it is no failure. */
async function whileWaited(c: Context<Env>, answer: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const { signal } = c.req.raw;
  try {
    return await answer(signal);
  } catch (error) {
    if (signal.aborted) return c.body(null);
    throw error;
  }
}

/** The one answer that is a paper; `signal` goes off when nobody waits for it any more. */
export const answerPaper = (c: Context<Env>, { name, mediaType, shown }: Pick<Format, 'mediaType' | 'shown'> & { readonly name: string }, make: (signal: AbortSignal) => Promise<Uint8Array>): Promise<Response> =>
  whileWaited(c, async (signal) => c.body(await make(signal) as Uint8Array<ArrayBuffer>, 200, {
    'content-type': mediaType, 'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff',
  }));

/**
 * Makes the paper, which is kept, and tells how far it is; who stops listening stops the press. Then `ready`, or `failed`:
 * what is wrong, its own address says.
 */
function tellProgress(c: Context<Env>, { printed, pictures }: { printed: PrintedDocument; pictures: Pictures }, make: Make<Uint8Array>): Response {
  // A proxy must not gather what is to be told at once.
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    const say = (event: string, data: unknown = null) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const made = await make(printed, { pictures, signal: left.signal, tell: (stage) => void say('stage', stage) }).then(() => 'ready', () => 'failed');
    if (!left.signal.aborted) await say(made);
  });
}

const logoIn = ({ letterhead: { logo } }: PrintFrame): string[] => (logo === null ? [] : [logo]);
/** What a paper without pictures of its own needs: the logo. */
export const logoPicture = (files: Files, frame: PrintFrame): Promise<Pictures> => picturesOf(files, logoIn(frame));

async function picturesOf(files: Files, hashes: readonly string[]): Promise<Pictures> {
  return new Map(await Promise.all(hashes.map(async (hash) => [hash, new Uint8Array(await new Response(files.open(hash)).arrayBuffer())] as const)));
}
