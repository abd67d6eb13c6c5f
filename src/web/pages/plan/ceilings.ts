import type { BudgetTable } from '#contract/budget/budget';
import { exact, sum } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';

/** Pagu of a year by code, in the stage that holds at its end. */
export interface Ceilings {
  readonly stage: BudgetTable['stage'];
  readonly sampleSource: string | null;
  /** Undefined: none is known, which is not zero. */
  of(code: string): string | undefined;
}

export function ceilingsOf(table: BudgetTable | undefined): Ceilings {
  const known = new Map((table?.rows ?? []).flatMap(({ code, ceiling }) => (ceiling === null ? [] : [[code, ceiling] as const])));
  return { stage: table?.stage ?? 'murni', sampleSource: known.size > 0 ? table?.sampleSource ?? null : null, of: (code) => known.get(code) };
}

/** The sum of these codes in Rupiah; undefined while one of them has no pagu. */
export function printCeiling(ceilings: Ceilings, codes: readonly string[]): string | undefined {
  const amounts = codes.map(ceilings.of);
  if (codes.length === 0 || amounts.includes(undefined)) return undefined;
  return printNumber(sum(amounts.map((amount) => exact(amount ?? '0'))), 0);
}
