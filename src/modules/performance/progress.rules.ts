/** Progress towards the end of the Renstra. Domain reference D.6, B.5 table T3. */
import { type Exact, sum } from '#pure/decimal';
import { achieve, type Figure, type Formula, percent } from './achievement.rules.ts';
import type { ProgressMethod, ProgressReason } from './progress.contract.ts';
import type { Aggregation } from './quarter.rules.ts';

export interface ProgressRow {
  readonly formula: Formula;
  /** To date, by `acrossYears`. */
  readonly actual: Exact | null;
  readonly end: Figure;
  readonly baseline: Exact | null;
}

export interface Progress {
  readonly value: Exact | null;
  readonly reason: ProgressReason | null;
}

/** One method for the whole table, printed above it: the two never mix (D.6). In percent, not capped. */
export function progressTable(method: ProgressMethod, rows: readonly ProgressRow[]): { readonly method: ProgressMethod; readonly rows: readonly Progress[] } {
  return { method, rows: rows.map(method === 'end_target' ? towardsEnd : fromBaseline) };
}

function towardsEnd({ formula, actual, end }: ProgressRow): Progress {
  const { raw, reason } = achieve(formula, end, actual);
  return { value: raw, reason };
}

/** (R - B) / (T - B) x 100, whichever way the indicator should go. */
function fromBaseline({ actual, end, baseline }: ProgressRow): Progress {
  if (actual === null) return { value: null, reason: 'no-actual' };
  if (end === null) return { value: null, reason: 'no-target' };
  if (end === 'text') return { value: null, reason: 'text-target' };
  if (baseline === null) return { value: null, reason: 'no-baseline' };
  const way = end.minus(baseline);
  return way.sign === 0 ? { value: null, reason: 'no-way' } : { value: percent(actual.minus(baseline), way), reason: null };
}

/**
 * The actual to date over the years of a period, oldest first: the sum of what adds up, else the latest that was measured.
 * Percentages, indexes and figures that are the same every year must not be summed; null when nothing was measured.
 */
export function acrossYears(aggregation: Aggregation, years: readonly (Exact | null)[]): Exact | null {
  const known = years.filter((year) => year !== null);
  if (aggregation === 'sum') return known.length > 0 ? sum(known) : null;
  return known.at(-1) ?? null;
}
