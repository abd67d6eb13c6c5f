/** Quarters of years in their order. */
import type { QuarterPoint } from './plan.contract.ts';

/** Below zero when `one` is earlier. */
export function compareQuarters(one: QuarterPoint, other: QuarterPoint): number {
  return one.year - other.year || one.quarter - other.quarter;
}

export function quarterBefore({ year, quarter }: QuarterPoint): QuarterPoint {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}
