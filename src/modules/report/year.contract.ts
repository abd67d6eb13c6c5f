/** All that the office's data say of one year, as composers read it. Read whole, in one go; nothing of it is stored. */
import type { MoneySum, ReportedMoney } from '#contract/budget/report';
import type { ReportedOffice } from '#contract/people/report';
import type { ReportedFigure, ReportedMechanism, ReportedPerformance, ReportedRound } from '#contract/performance/report';
import type { QuarterPoint } from '#contract/plan/plan';
import type { ReportedIku, ReportedPlan, ReportedPromise } from '#contract/plan/report';
import type { Exact } from '#pure/decimal';
import type { FixedFacts } from './office-paper.contract.ts';
import type { Recommendation } from './recommendation.contract.ts';

/** A mean that says what it is made of. */
export interface Mean { readonly value: Exact | null; readonly predicate: string | null; readonly measured: number; readonly of: number }

/** Achievement less absorption, in points; claimed only where the target was reached. */
export interface Efficiency { readonly value: Exact | null; readonly claimed: boolean }

/** The whole office, beside the lineage of a sasaran and the code of a program, kegiatan or sub kegiatan. */
export const OFFICE = 'office';
/** Years before the reported one that are compared with it. */
export const EARLIER = 4;

/** The agreement of a post, fixed on paper. */
export interface FixedAgreement extends FixedFacts {
  readonly postId: string;
  readonly number: string | null;
  /** The day that it bears. */
  readonly date: string;
}

export interface ReportYear {
  readonly year: number;
  /** Day on which it is told, and the instant at which the data were read. */
  readonly date: string;
  readonly asOf: string;
  readonly office: ReportedOffice;
  /** The Renstra that holds at the end of the year; null: none. */
  readonly plan: ReportedPlan | null;
  /** What each post promises, in the order of the office, and the title of the head of the region. */
  readonly promises: readonly ReportedPromise[];
  readonly regent: string;
  /** Agreements of the year that were fixed, the one fixed last first. */
  readonly agreements: readonly FixedAgreement[];
  /** Of the year by quarter, of earlier years the last one. */
  readonly figures: readonly ReportedFigure[];
  readonly rounds: readonly ReportedRound[];
  readonly signed: ReportedPerformance['signed'];
  /** By which predicates were given; achievements are cut at `cap` before a mean is taken, null: not at all. */
  readonly scale: { readonly source: string; readonly bands: readonly { readonly key: string; readonly label: string; readonly from: string | null }[] };
  readonly cap: Exact | null;
  /** At the end of a year, by `<OFFICE or lineage of a sasaran>:<year>`. */
  readonly means: ReadonlyMap<string, Mean>;
  readonly efficiency: ReadonlyMap<string, Efficiency>;
  /** Programs, kegiatan and sub kegiatan of the year by code. */
  readonly money: readonly ReportedMoney[];
  /** At the end of a year, by `<OFFICE, lineage of a sasaran, post that promises, or code>:<year>`. */
  readonly sums: ReadonlyMap<string, MoneySum>;
  /** Names of codes that have money. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the evaluation (LHE) that was received in the year, oldest number first. */
  readonly recommendations: readonly Recommendation[];
  /** Quarter from which a paper of this day and year holds once it is signed, with the cards and the collection of data as they would hold then. */
  readonly from: QuarterPoint;
  readonly iku: readonly ReportedIku[];
  readonly mechanism: ReportedMechanism;
}
