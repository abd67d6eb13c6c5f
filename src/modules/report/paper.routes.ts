/** `GET /api/agreements/{post}/perjanjian-kinerja.pdf?year=` and `rencana-aksi`, `GET /api/quarters/{quarter}/nota-dinas.pdf?year=` and `berita-acara`, each also as `.docx`. Raw routes: their answers are files. */
import type { Context, Hono } from 'hono';
import type { FileStore } from '../../kernel/files.ts';
import type { Env } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { planYear } from '#contract/plan/plan';
import { answerPaper, logoPicture, paperFormats } from '../document/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import type { Outline } from './outline.contract.ts';
import { papersOf } from './paper.queries.ts';

interface PaperOptions {
  readonly outlines: readonly Outline[];
  readonly scales: readonly PredicateScale[];
  readonly files: Pick<FileStore, 'open'>;
  readonly simulated: boolean;
}

export function mountPapers(http: Hono<Env>, { files, ...options }: PaperOptions): void {
  for (const { name, place, query } of papersOf(options)) {
    for (const { ending, mediaType, shown, make } of paperFormats) {
      http.get(`/api/${place}/:of/${name}.${ending}`, async (c: Context<Env>) => {
        const year = planYear.safeParse(Number(c.req.query('year')));
        if (!year.success) throw refuse('input.invalid', {}, [{ field: 'year', code: 'invalid_value' }]);
        const { file, printed } = await c.get('request').read(query, { of: c.req.param('of') ?? '', year: year.data });
        const pictures = await logoPicture(files, printed);
        return answerPaper(c, { name: `${file}.${ending}`, mediaType, shown }, (signal) => make(printed, { pictures, signal }));
      });
    }
  }
}
