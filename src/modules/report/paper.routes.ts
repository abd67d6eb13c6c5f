/** `GET /api/agreements/{post}/perjanjian-kinerja.pdf?year=` and `rencana-aksi`, each also as `.docx`. Raw routes: their answers are files. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { FileStore } from '../../kernel/files.ts';
import type { Env } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { planYear } from '#contract/plan/plan';
import { logoPicture, paperFormats } from '../document/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import type { Outline } from './outline.contract.ts';
import { papers } from './paper.queries.ts';

interface PaperOptions {
  readonly outlines: readonly Outline[];
  readonly scales: readonly PredicateScale[];
  readonly files: Pick<FileStore, 'open'>;
  readonly simulated: boolean;
}

export function mountPapers(http: Hono<Env>, { files, ...options }: PaperOptions): void {
  for (const [name, query] of papers(options)) {
    for (const { ending, mediaType, shown, make } of paperFormats) {
      http.get(`/api/agreements/:post/${name}.${ending}`, async (c: Context<Env>) => {
        const post = z.uuid().safeParse(c.req.param('post'));
        if (!post.success) throw refuse('report.no-agreement');
        const year = planYear.safeParse(Number(c.req.query('year')));
        if (!year.success) throw refuse('input.invalid', {}, [{ field: 'year', code: 'invalid_value' }]);
        const { file, printed } = await c.get('request').read(query, { postId: post.data, year: year.data });
        return c.body(await make(printed, { pictures: await logoPicture(files, printed), signal: c.req.raw.signal }) as Uint8Array<ArrayBuffer>, 200, {
          'content-type': mediaType, 'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(`${file}.${ending}`)}`, 'x-content-type-options': 'nosniff',
        });
      });
    }
  }
}
