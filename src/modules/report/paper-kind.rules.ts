/** Papers of the office that no SOP makes, and what each is of. Pure. */
import type { PlanStage } from '#contract/plan/plan';
import { statementTitle } from '#contract/plan/statement';
import { type Refusal, refuse } from '#pure/refusal';
import { promising } from './agreement-composer.rules.ts';
import type { Subject } from './composer.contract.ts';
import type { OfficePaperKind } from './office-paper.contract.ts';
import { BLANK_NUMBER } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

export interface PaperKind {
  readonly outline: string;
  /** What its address is under. */
  readonly place: 'agreements' | 'quarters';
  /** Archive code (Permendagri 83/2022). */
  readonly classification: string;
  /** What the paper is of, as the data know it. */
  subject(data: ReportYear, of: string): Partial<Subject> | Refusal;
  title(data: ReportYear): string;
  /** Of the plan that it follows. */
  stage(data: ReportYear): PlanStage | null;
  /** Where its number stands: under the title with room to write it by hand, there only once it was given, or in its text. */
  readonly number: 'under' | 'given' | 'within';
  /** What tells two files of one kind apart. */
  name(data: ReportYear, of: string): string;
}

const post = (data: ReportYear, of: string) => promising(data).find(({ id }) => id === of);
const agreement = {
  place: 'agreements', classification: '000.7.2.7', number: 'given',
  subject: (data: ReportYear, of: string) => { const found = post(data, of); return found ? { post: found } : refuse('report.no-agreement'); },
  stage: ({ plan }: ReportYear) => plan?.stage ?? null,
  name: (data: ReportYear, of: string) => post(data, of)?.title ?? '',
} as const;
const quarterly = {
  place: 'quarters', classification: '000.8.6.3', number: 'under',
  subject: ({ rounds }: ReportYear, of: string) => (rounds.some(({ quarter }) => String(quarter) === of) ? { quarter: Number(of) } : refuse('report.no-round')),
  stage: () => null,
  name: ({ year }: ReportYear, of: string) => `triwulan ${of} ${year}`,
} as const;
const locked = (data: ReportYear, of: string) => (data.rounds.some(({ quarter, lockedOn }) => String(quarter) === of && lockedOn === null) ? refuse('report.round-open') : quarterly.subject(data, of));

export const PAPER_KINDS: Readonly<Record<OfficePaperKind, PaperKind>> = {
  'perjanjian-kinerja': { ...agreement, outline: 'pk', title: ({ year, plan }) => statementTitle({ year, stage: plan?.stage ?? null }) },
  'rencana-aksi': { ...agreement, outline: 'rencana-aksi', title: ({ year }) => `Rencana Aksi Tahun ${year}` },
  'nota-dinas': { ...quarterly, number: 'within', outline: 'nota-dinas', title: () => 'Nota Dinas' },
  'berita-acara': { ...quarterly, subject: locked, outline: 'berita-acara', title: () => 'Berita Acara Verifikasi Data Kinerja' },
};

/** What is printed under the title; null: nothing. */
export function numberUnderTitle({ number: where }: PaperKind, number: string | null): string | null {
  if (where === 'within') return null;
  return where === 'under' ? number ?? BLANK_NUMBER : number;
}
