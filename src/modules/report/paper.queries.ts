/** Perjanjian Kinerja and Rencana Aksi of a post, ready to be printed. */
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { type PrintedDocument, printedSections, printFrame } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import { statementTitle } from '#contract/plan/statement';
import { promising } from './agreement-composer.rules.ts';
import { mustHold } from './compose.queries.ts';
import { composed } from './composers.rules.ts';
import type { Outline } from './outline.contract.ts';
import { canRead } from './report.policy.ts';
import type { ReportYear } from './year.contract.ts';
import { reportYear } from './year.queries.ts';

export interface PaperAsk { readonly postId: string; readonly year: number }

interface Kind { readonly outline: string; title(data: ReportYear): string }

/** By the name of the file. */
const KINDS: Readonly<Record<string, Kind>> = {
  'perjanjian-kinerja': { outline: 'pk', title: ({ year, plan }) => statementTitle({ year, stage: plan?.stage ?? null }) },
  'rencana-aksi': { outline: 'rencana-aksi', title: ({ year }) => `Rencana Aksi Tahun ${year}` },
};

interface PapersOptions { readonly outlines: readonly Outline[]; readonly scales: readonly PredicateScale[]; readonly simulated: boolean }
/** With the name of the file that is saved. */
interface Paper { readonly file: string; readonly printed: PrintedDocument }

export const papers = ({ outlines, scales, simulated }: PapersOptions): ReadonlyMap<string, Query<PaperAsk, Paper>> =>
  new Map(Object.entries(KINDS).map(([name, { outline, title: titleOf }]) => [name, async (ask, { postId, year }) => {
    if (!canRead(ask.actor)) throw refuse('report.not-allowed');
    const date = await officeDay(ask.reader, ask.now);
    const data = await reportYear(ask.reader, scales, { year, date, now: ask.now });
    const post = promising(data).find(({ id }) => id === postId);
    if (!post) throw refuse('report.no-agreement');
    const title = titleOf(data);
    return {
      file: `${title}, ${post.title}`,
      printed: {
        ...await printFrame(ask, simulated), title, form: 'report', number: null, dateline: null,
        sections: printedSections(composed(mustHold(outlines, outline, date), data, post)), attachments: [], initials: [], signature: null, code: null, id: null,
      },
    };
  }]));
