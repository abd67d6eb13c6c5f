/** Averages of achievements that say what they are made of. Domain reference D.4. */
import { type Exact, exact, sum } from '#pure/decimal';
import { counted } from './achievement.rules.ts';

export interface Part {
  /** Raw achievement in percent; null where there is none. */
  readonly raw: Exact | null;
  /** Above zero; one for a simple mean. */
  readonly weight?: Exact;
}

export interface Average {
  /** Null when nothing could be measured. */
  readonly value: Exact | null;
  /** "7 of 9 measured": parts that count, and all of them. */
  readonly measured: number;
  readonly of: number;
  /** Each part was cut at this; null: not at all. Printed with the average. */
  readonly cap: Exact | null;
}

const ONE = exact('1');

/** The mean of what was measured, each part floored at 0 and cut at `cap`. What is missing is left out and counted. */
export function average(parts: readonly Part[], cap: Exact | null): Average {
  const known = parts.flatMap(({ raw, weight = ONE }) => (raw ? [{ value: counted(raw, cap), weight }] : []));
  const weights = sum(known.map(({ weight }) => weight));
  const total = sum(known.map(({ value, weight }) => value.times(weight)));
  return { value: weights.sign > 0 ? total.over(weights) : null, measured: known.length, of: parts.length, cap };
}

export interface OfficeAverage extends Average {
  readonly sasaran: readonly Average[];
}

/** An office is the mean of its sasaran, not of all indicators: a sasaran with many indicators weighs no more (D.4). */
export function averageOfOffice(sasaran: readonly (readonly Part[])[], cap: Exact | null): OfficeAverage {
  const each = sasaran.map((indicators) => average(indicators, cap));
  return { ...average(each.map(({ value }) => ({ raw: value })), null), cap, sasaran: each };
}
