/** Papers that are printed from the data alone, beside any dossier: agreement and action plan of a post, request and minutes of a collection round. */
import type { Query } from '../../kernel/http.ts';
import { statementTitle } from '#contract/plan/statement';
import { type Refusal, refuse } from '#pure/refusal';
import { type PrintedDocument, paperSections, printFrame } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import { promising } from './agreement-composer.rules.ts';
import { mustHold } from './compose.queries.ts';
import type { Subject } from './composer.contract.ts';
import { composed } from './composers.rules.ts';
import type { Outline } from './outline.contract.ts';
import { canRead } from './report.policy.ts';
import type { ReportYear } from './year.contract.ts';
import { reportYear } from './year.queries.ts';

/** `of`: the post of an agreement, the number of a quarter. */
export interface PaperAsk { readonly of: string; readonly year: number }

interface Kind {
  readonly outline: string;
  /** What the paper is of, as the data know it. */
  subject(data: ReportYear, of: string): Partial<Subject> | Refusal;
  title(data: ReportYear): string;
  /** Room for a number that is written by hand below the title. */
  readonly number?: string;
  /** What tells two files of one kind apart. */
  name(data: ReportYear, of: string): string;
}

const post = (data: ReportYear, of: string) => promising(data).find(({ id }) => id === of);
const agreement = {
  subject: (data: ReportYear, of: string) => { const found = post(data, of); return found ? { post: found } : refuse('report.no-agreement'); },
  name: (data: ReportYear, of: string) => post(data, of)?.title ?? '',
};
const quarterly = {
  subject: ({ rounds }: ReportYear, of: string) => (rounds.some(({ quarter }) => String(quarter) === of) ? { quarter: Number(of) } : refuse('report.no-round')),
  name: ({ year }: ReportYear, of: string) => `triwulan ${of} ${year}`,
};
const locked = (data: ReportYear, of: string) => (data.rounds.some(({ quarter, lockedOn }) => String(quarter) === of && lockedOn === null) ? refuse('report.round-open') : quarterly.subject(data, of));

/** By their address, behind what they are of. */
export const PAPERS: Readonly<Record<string, Kind>> = {
  'agreements/perjanjian-kinerja': { ...agreement, outline: 'pk', title: ({ year, plan }) => statementTitle({ year, stage: plan?.stage ?? null }) },
  'agreements/rencana-aksi': { ...agreement, outline: 'rencana-aksi', title: ({ year }) => `Rencana Aksi Tahun ${year}` },
  'quarters/nota-dinas': { ...quarterly, outline: 'nota-dinas', title: () => 'Nota Dinas' },
  'quarters/berita-acara': { ...quarterly, number: '\u2003'.repeat(12), subject: locked, outline: 'berita-acara', title: () => 'Berita Acara Verifikasi Data Kinerja' },
};

interface PapersOptions { readonly outlines: readonly Outline[]; readonly scales: readonly PredicateScale[]; readonly simulated: boolean }
/** With the name of the file that is saved. */
interface Paper { readonly file: string; readonly printed: PrintedDocument }

export const paper = ({ outlines, scales, simulated }: PapersOptions, kind: Kind): Query<PaperAsk, Paper> => async (ask, { of, year }) => {
  if (!canRead(ask.actor)) throw refuse('report.not-allowed');
  const date = await officeDay(ask.reader, ask.now);
  const data = await reportYear(ask.reader, scales, { year, date, now: ask.now });
  const subject = kind.subject(data, of);
  if ('code' in subject) throw subject;
  const title = kind.title(data);
  return {
    file: `${title}, ${kind.name(data, of)}`,
    printed: {
      ...await printFrame(ask, simulated), title, form: 'report', number: kind.number ?? null, dateline: null,
      sections: paperSections(composed(mustHold(outlines, kind.outline, date), data, subject)), attachments: [], initials: [], signature: null, code: null, id: null,
    },
  };
};
