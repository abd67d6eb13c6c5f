/** Pagu and realisasi as a yearly report tells of them. */
import type { Exact } from '#pure/decimal';
import type { BudgetLevel, BudgetStage, EntryMode, MoneyReason, SpendingState } from './budget.contract.ts';

interface Line { readonly year: number; readonly code: string }

export interface ReportedBudget {
  readonly ceilings: readonly (Line & { readonly stage: BudgetStage; readonly edition: string; readonly fromQuarter: number; readonly amount: string })[];
  readonly entries: readonly (Line & { readonly quarter: number; readonly spent: string | null; readonly physical: string | null; readonly mode: EntryMode; readonly state: SpendingState })[];
}

/** Added up over what is known; `reason`: why there is no absorption. */
export interface MoneySum {
  readonly year: number;
  /** Realisasi from January to its end. */
  readonly quarter: number;
  readonly ceiling: Exact | null;
  /** As first enacted. */
  readonly first: Exact | null;
  readonly spent: Exact | null;
  readonly absorption: Exact | null;
  readonly reason: MoneyReason | null;
  /** Whether a change holds in the quarter. */
  readonly changed: boolean;
  readonly counts: { readonly of: number; readonly entered: number; readonly verified: number };
}

export interface ReportedMoney extends MoneySum {
  readonly code: string;
  readonly level: BudgetLevel;
}
