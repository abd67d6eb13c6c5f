/** Papers beside the documents, as PDF. Raw routes: their answers are files, not JSON. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Env, Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { answerPaper, logoPicture, printControlSheet, printDispositionSheet, printFolderCover, type PrintFrame, printFrame, type PrintOptions, printRegister } from '../document/index.ts';
import { controlSheet } from './control-sheet.queries.ts';
import { dispositionSheet } from './disposition-sheet.queries.ts';
import { type BookData, books } from './register-book.queries.ts';
import { folderCover } from './folder-cover.queries.ts';

export interface LetterPrintsOptions {
  readonly files: Parameters<typeof logoPicture>[0];
  /** True on a data folder whose clock is set by hand: every page says so. */
  readonly simulated: boolean;
}

const SHOWN = { mediaType: 'application/pdf', shown: 'inline' } as const;

export function mountLetterPrints(http: Hono<Env>, { files, simulated }: LetterPrintsOptions): void {
  const paper = <T>(name: string, query: Query<{ id: string }, T>, print: (paper: T & PrintFrame, options: PrintOptions) => Promise<Uint8Array>) =>
    http.get(`/api/dossiers/:id/${name}.pdf`, async (c: Context<Env>) => {
      const id = c.req.param('id') ?? '';
      if (!z.uuid().safeParse(id).success) throw refuse('dossier.not-found');
      const printed = await c.get('request').read(async (ask) => ({ ...await query(ask, { id }), ...await printFrame(ask, simulated) }), null);
      const pictures = await logoPicture(files, printed);
      return answerPaper(c, { ...SHOWN, name: `${name}.pdf` }, (signal) => print(printed, { pictures, signal }));
    });
  paper('lembar-kendali', controlSheet, printControlSheet);
  paper('lembar-disposisi', dispositionSheet, printDispositionSheet);
  paper('stofmap', folderCover, printFolderCover);
  for (const [name, query] of Object.entries(books)) mountBook(http, name, query, simulated);
}

const year = z.coerce.number().int().min(2000).max(2100);

/** `GET /api/letters/{name}.pdf?year=`: a register of one year. */
function mountBook(http: Hono<Env>, name: string, query: Query<{ year: number }, BookData>, simulated: boolean): void {
  http.get(`/api/letters/${name}.pdf`, async (c: Context<Env>) => {
    const asked = year.safeParse(c.req.query('year'));
    if (!asked.success) throw refuse('input.invalid', {}, [{ field: 'year', code: 'invalid_value' }]);
    const printed = await c.get('request').read(async (ask) => ({ ...await query(ask, { year: asked.data }), ...await printFrame(ask, simulated) }), null);
    return answerPaper(c, { ...SHOWN, name: `${name}-${asked.data}.pdf` }, (signal) => printRegister(printed, { signal }));
  });
}
