/** Perjanjian Kinerja and Rencana Aksi of a post, ready to be printed. */
import type { Query } from '../../kernel/http.ts';
import type { Section } from '#contract/document/content';
import { refuse } from '#pure/refusal';
import { type PrintedDocument, printedSections, printFrame } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import { actionPlanOf, agreementOf, promising } from './agreement-composer.rules.ts';
import { canRead } from './report.policy.ts';
import type { ReportYear } from './year.contract.ts';
import { reportYear } from './year.queries.ts';

export interface PaperAsk { readonly postId: string; readonly year: number }

type Write = (data: ReportYear, post: ReportYear['office']['posts'][number]) => Section[];

const KINDS: Readonly<Record<string, { readonly title: string; readonly write: Write }>> = {
  'perjanjian-kinerja': { title: 'Perjanjian Kinerja', write: agreementOf },
  'rencana-aksi': { title: 'Rencana Aksi', write: actionPlanOf },
};

/** By the name of the file. */
export const papers = (scales: readonly PredicateScale[], simulated: boolean): ReadonlyMap<string, Query<PaperAsk, PrintedDocument>> =>
  new Map(Object.entries(KINDS).map(([name, { title, write }]) => [name, async (ask, { postId, year }) => {
    if (!canRead(ask.actor)) throw refuse('report.not-allowed');
    const data = await reportYear(ask.reader, scales, { year, date: await officeDay(ask.reader, ask.now), now: ask.now });
    const post = promising(data).find(({ id }) => id === postId);
    if (!post) throw refuse('report.no-agreement');
    return {
      ...await printFrame(ask, simulated), title: `${title} ${post.title} Tahun ${year}`, form: 'report', number: null, dateline: null,
      sections: printedSections(write(data, post)), attachments: [], initials: [], signature: null, code: null, id: null,
    };
  }]));
