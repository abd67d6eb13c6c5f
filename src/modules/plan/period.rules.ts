/** Quarters of years in their order. */
import type { QuarterPoint } from './plan.contract.ts';

/** Below zero when `one` is earlier. */
export function compareQuarters(one: QuarterPoint, other: QuarterPoint): number {
  return one.year - other.year || one.quarter - other.quarter;
}

/** The quarter from which something holds that is made on a day for a year: not before the year, not before the day. */
export function quarterFrom({ period, date }: { readonly period: number; readonly date: string }): QuarterPoint {
  const today = { year: Number(date.slice(0, 4)), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) };
  const first = { year: period, quarter: 1 };
  return compareQuarters(first, today) > 0 ? first : today;
}

export function quarterBefore({ year, quarter }: QuarterPoint): QuarterPoint {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}
