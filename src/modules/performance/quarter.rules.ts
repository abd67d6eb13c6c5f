/** Quarters and years of one indicator. Domain reference D.3. */
import { type Exact, exact, sum } from '#pure/decimal';
import { Refusal, refuse } from '#pure/refusal';
import { type Achievement, achieve, type Formula, unmeasured } from './achievement.rules.ts';

/** `sum`: quarters add up. `last`: each is the position to date. `average`: surveyed each quarter. `annual_only`: once, at the end. */
export type Aggregation = 'sum' | 'last' | 'average' | 'annual_only';

/** "angka triwulan ini saja" or "angka sampai dengan triwulan ini". */
export type EntryMode = 'increment' | 'running_total';

export type Quarter = 1 | 2 | 3 | 4;

export interface QuarterFigures {
  readonly target: Exact | null;
  /** As entered, by the entry mode; null: not filled. */
  readonly actual: Exact | null;
}

export interface YearFigures {
  readonly aggregation: Aggregation;
  readonly entryMode: EntryMode;
  readonly annualTarget: Exact | null;
  /** Quarters 1 to 4. A yearly figure is entered in the fourth. */
  readonly quarters: readonly [QuarterFigures, QuarterFigures, QuarterFigures, QuarterFigures];
}

export interface ToDate {
  /** Of the quarters that `actual` covers, so that both speak of the same time. */
  readonly target: Exact | null;
  readonly actual: Exact | null;
  /** Quarters filled, of those that ended: "2 dari 3 triwulan terisi". */
  readonly filled: number;
  readonly of: number;
  /** False for a yearly indicator before the fourth quarter: shown as "tahunan", not as 0. */
  readonly due: boolean;
}

/** Target and actual from the first quarter to `quarter`; refuses `running-total.falling`. */
export function toDate(year: YearFigures, quarter: Quarter): ToDate | Refusal {
  const past = year.quarters.slice(0, quarter);
  const filled = past.filter(({ actual }) => actual !== null).length;
  const counts = { filled, of: quarter, due: true };
  const here = year.quarters[quarter - 1] ?? year.quarters[3];
  const yearEnd = quarter === 4 ? year.annualTarget : null;
  switch (year.aggregation) {
    case 'annual_only':
      if (quarter < 4) return { target: null, actual: null, filled: 0, of: 0, due: false };
      return { target: year.annualTarget, actual: here.actual, filled: here.actual ? 1 : 0, of: 1, due: true };
    case 'last':
      return { target: here.target ?? yearEnd, actual: here.actual, ...counts };
    case 'average': {
      const known = past.filter(({ actual }) => actual !== null);
      return { target: mean(planned(known), filled) ?? unsplit(year, yearEnd), actual: mean(total(actualsOf(known)), filled), ...counts };
    }
    case 'sum':
      return summed(year, past, counts, yearEnd);
  }
}

function summed(year: YearFigures, past: readonly QuarterFigures[], counts: Omit<ToDate, 'target' | 'actual'>, yearEnd: Exact | null): ToDate | Refusal {
  const running = year.entryMode === 'running_total';
  const steps = running ? increments(past.map(({ actual }) => actual)) : past.map(({ actual }) => actual);
  if (steps instanceof Refusal) return steps;
  // A running total covers the quarters before it that were left empty; an increment covers its own alone.
  const last = past.findLastIndex(({ actual }) => actual !== null);
  const covered = running ? past.slice(0, last + 1) : past.filter(({ actual }) => actual !== null);
  const whole = covered.length === 4 ? unsplit(year, yearEnd) : null;
  return { target: planned(covered) ?? whole, actual: total(steps.filter((step) => step !== null)), ...counts };
}

/** The annual target stands for quarters that have none of their own. */
function unsplit(year: YearFigures, yearEnd: Exact | null): Exact | null {
  return year.quarters.every(({ target }) => target === null) ? yearEnd : null;
}

/** Null where one of the quarters has no target: half a target is none. */
function planned(quarters: readonly QuarterFigures[]): Exact | null {
  const targets = quarters.map(({ target }) => target).filter((target) => target !== null);
  return targets.length === quarters.length ? total(targets) : null;
}

function actualsOf(quarters: readonly QuarterFigures[]): readonly Exact[] {
  return quarters.map(({ actual }) => actual).filter((actual) => actual !== null);
}

/** Null for no values: nothing entered is not zero. */
function total(values: readonly Exact[]): Exact | null {
  return values.length > 0 ? sum(values) : null;
}

function mean(whole: Exact | null, count: number): Exact | null {
  return whole === null ? null : whole.over(exact(BigInt(count)));
}

/**
 * What each running total adds to the last one entered before it; null where none was entered. A falling total is an
 * error of entry: `running-total.falling` with the quarter.
 */
export function increments(totals: readonly (Exact | null)[]): readonly (Exact | null)[] | Refusal {
  const steps: (Exact | null)[] = [];
  let before: Exact | null = null;
  for (const [index, now] of totals.entries()) {
    if (now && before && now.compare(before) < 0) return refuse('running-total.falling', { quarter: index + 1 });
    steps.push(now && before ? now.minus(before) : now);
    before = now ?? before;
  }
  return steps;
}

/** The achievement to date; `not-due` for a yearly indicator before the fourth quarter. */
export function achieveToDate(formula: Formula, year: YearFigures, quarter: Quarter, cap: Exact | null = null): Achievement | Refusal {
  const figures = toDate(year, quarter);
  if (figures instanceof Refusal) return figures;
  return figures.due ? achieve(formula, figures.target, figures.actual, cap) : unmeasured('not-due');
}
