/**
 * Achievement (capaian) in percent by polarity, domain reference D.1 and D.2. Nothing is rounded here; a missing figure
 * gives a reason, never a zero.
 */
import { type Exact, exact, HUNDRED, larger, smaller, ZERO } from '#pure/decimal';
import type { AchievementFlag, AchievementReason } from './achievement.contract.ts';

/** How an indicator is measured; stored on it and printed under the table. */
export type Formula =
  | { readonly polarity: 'higher' | 'maintain' }
  | { readonly polarity: 'lower'; readonly method: 'linear' | 'ratio' }
  | { readonly polarity: 'range'; readonly low: Exact; readonly high: Exact };

/** A value, words that no formula can use, or nothing entered. */
export type Figure = Exact | 'text' | null;

export interface Achievement {
  /** Percent before floor and cap; null with its reason. */
  readonly raw: Exact | null;
  readonly reason: AchievementReason | null;
  readonly flag: AchievementFlag | null;
}

export function unmeasured(reason: AchievementReason): Achievement {
  return { raw: null, reason, flag: null };
}

const measured = (raw: Exact, flag: AchievementFlag | null = null): Achievement => ({ raw, reason: null, flag });

/**
 * The achievement of one actual. `target` and `actual` have the same unit and cover the same time. `cap` in percent is
 * used in one case only: the ratio of an actual of 0, which has no other bound (D.2). A range ignores `target`.
 */
export function achieve(formula: Formula, target: Figure, actual: Figure, cap: Exact | null = null): Achievement {
  if (actual === null) return unmeasured('no-actual');
  if (actual === 'text') return unmeasured('text-target');
  if (formula.polarity === 'range') return inRange(formula.low, formula.high, actual);
  if (target === null) return unmeasured('no-target');
  if (target === 'text') return unmeasured('text-target');
  if (target.sign < 0) return unmeasured('negative-target');
  if (formula.polarity === 'lower') return formula.method === 'linear' ? lowerLinear(target, actual) : lowerRatio(target, actual, cap);
  if (target.sign === 0) return unmeasured('zero-target');
  return formula.polarity === 'higher' ? measured(percent(actual, target)) : closeTo(target, actual);
}

/** R / T x 100. `whole` is not zero. */
export function percent(part: Exact, whole: Exact): Exact {
  return part.times(HUNDRED).over(whole);
}

/** (2T - R) / T x 100: the form of most district reports, from the LAN guide of 2003; below 0 when R > 2T. */
function lowerLinear(target: Exact, actual: Exact): Achievement {
  if (target.sign === 0) return againstNone(actual);
  return measured(percent(target.plus(target).minus(actual), target));
}

/** T / R x 100. */
function lowerRatio(target: Exact, actual: Exact, cap: Exact | null): Achievement {
  if (target.sign === 0) return againstNone(actual);
  if (actual.sign === 0) return cap ? measured(cap) : unmeasured('zero-actual');
  return measured(percent(target, actual), actual.sign < 0 ? 'negative-actual' : null);
}

/** A target of none (complaints): none is 100, any is 0 and says so; less than none has no measure (D.2). */
function againstNone(actual: Exact): Achievement {
  if (actual.sign < 0) return unmeasured('zero-target');
  return actual.sign === 0 ? measured(HUNDRED) : measured(ZERO, 'zero-target');
}

/** 100 less the distance to `point` in percent of it: maintain around the target, range around its nearest bound (D.1). */
function closeTo(point: Exact, actual: Exact): Achievement {
  if (point.sign === 0) return unmeasured('zero-target');
  if (point.sign < 0) return unmeasured('negative-target');
  return measured(percent(point.minus(actual.minus(point).absolute()), point));
}

function inRange(low: Exact, high: Exact, actual: Exact): Achievement {
  if (actual.compare(low) < 0) return closeTo(low, actual);
  return actual.compare(high) > 0 ? closeTo(high, actual) : measured(HUNDRED);
}

/** What is shown and averaged below zero is 0; the raw value is kept (D.2). */
export function floored(raw: Exact): Exact {
  return larger(raw, ZERO);
}

/** What is printed and averaged: after floor and cap (D.4). */
export function counted(raw: Exact, cap: Exact | null): Exact {
  return cap ? smaller(floored(raw), cap) : floored(raw);
}

const SUSPICIOUS = exact('150');

/** Above 150 percent the question is whether the target was too low: evaluators read it as weak planning (D.4). */
export function asksForHigherTarget(raw: Exact): boolean {
  return raw.compare(SUSPICIOUS) > 0;
}
