/** Pagu and realisasi as a yearly report tells of them. */
import type { Exact } from '#pure/decimal';
import type { BudgetLevel, BudgetStage, EntryMode, MoneyReason, SpendingState } from './budget.contract.ts';

/** The workbook that an amount came with; null: typed, or brought by content. */
export interface MoneyFile { readonly name: string; readonly hash: string }
interface Came { readonly file: MoneyFile | null }
interface Line { readonly year: number; readonly code: string }

export interface ReportedBudget {
  readonly ceilings: readonly (Line & Came & { readonly stage: BudgetStage; readonly edition: string; readonly fromQuarter: number; readonly amount: string })[];
  /** `verifier`: title of the post of who verified it; null: nobody did, or content brought it. */
  readonly entries: readonly (Line & Came & {
    readonly quarter: number; readonly spent: string | null; readonly physical: string | null; readonly mode: EntryMode; readonly state: SpendingState; readonly verifier: string | null;
  })[];
}

/** Added up over what is known and verified; `reason`: why there is no absorption. */
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
  /** Who verified the realisasi in it, by the titles of their posts; the workbooks that it and the pagu came with. */
  readonly verifiers: readonly string[];
  readonly files: readonly MoneyFile[];
  readonly ceilingFiles: readonly MoneyFile[];
}

export interface ReportedMoney extends MoneySum {
  readonly code: string;
  readonly level: BudgetLevel;
}
