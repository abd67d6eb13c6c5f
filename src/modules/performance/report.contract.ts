/** Verified figures as a yearly report tells of them, with what was said of them, their evidence and who verified them. */
import type { AchievementReason } from './achievement.contract.ts';
import type { Narrative, ValueState } from './cell.contract.ts';

export interface ReportedFigure {
  readonly indicatorId: string;
  readonly indicatorVersionId: string;
  readonly year: number;
  readonly quarter: number;
  readonly state: ValueState;
  readonly verified: boolean;
  readonly target: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly targetWords: string | null;
  readonly targetToDate: string | null;
  readonly actualToDate: string | null;
  readonly actualWords: string | null;
  /** Raw, and as printed after floor and cap. */
  readonly achievement: string | null;
  readonly printed: string | null;
  readonly predicate: string | null;
  readonly reason: AchievementReason | null;
  /** Of the entry that counts; null where none does. */
  readonly narrative: Narrative | null;
  /** Title of the post that verified it; null: brought by content. */
  readonly verifier: string | null;
  readonly evidence: readonly { readonly label: string; readonly name: string | null; readonly kind: string; readonly hash: string; readonly personal: boolean }[];
}

export interface ReportedSetting { readonly since: string; readonly scaleKey: string; readonly cap: string | null }

export interface ReportedPerformance {
  /** Of the year by quarter; of the years before their last one alone. */
  readonly figures: readonly ReportedFigure[];
  readonly settings: readonly ReportedSetting[];
  /** Of the year, by quarter. */
  readonly rounds: readonly ReportedRound[];
  /** The mechanism that was signed and held at the end of the year. */
  readonly signed: { readonly number: string | null; readonly signedOn: string } | null;
}

export interface ReportedRound {
  readonly quarter: number;
  /** Calendar days of the office. */
  readonly openedOn: string;
  readonly dueOn: string;
  /** Null: its figures may still change. */
  readonly lockedOn: string | null;
  readonly closedOn: string | null;
  /** What was asked of each unit, and how much of it was verified. */
  readonly units: readonly { readonly unitId: string; readonly asked: number; readonly verified: number }[];
}

/** What each table of the mechanism says of an indicator: definition, formula and source; posts; frequency, deadline, form and evidence. */
export const MECHANISM_TABLES = ['indicators', 'responsible', 'schedule'] as const;
export type MechanismTable = (typeof MECHANISM_TABLES)[number];

/** How performance data are collected from a quarter on, as papers print it. */
export interface ReportedMechanism {
  readonly releaseByHead: boolean;
  /** Of the year: the last day of each, the day on which its figures are due, and of how many indicators. */
  readonly quarters: readonly { readonly quarter: number; readonly ends: string; readonly due: string; readonly asked: number }[];
  /** Indicators in force, in the order of the plan. */
  readonly entries: readonly {
    readonly code: string;
    readonly postId: string | null;
    readonly post: string;
    /** How many kinds of evidence it must have. */
    readonly proofs: number;
    readonly sampleSource: string | null;
    /** Cells of its row in each table, behind the number. */
    readonly rows: Readonly<Record<MechanismTable, readonly string[]>>;
  }[];
}
