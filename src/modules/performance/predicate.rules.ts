/** The predicate of an achievement, and which dated setting holds on a day. Domain reference D.4, D.5. */
import { type Exact, exact } from '#pure/decimal';
import type { PredicateScale } from './scale.contract.ts';

/** The key of the band that `value` earns: the floored, uncapped, unrounded achievement (invariant M 8). */
export function predicateOf(scale: PredicateScale, value: Exact): string {
  const earned = scale.bands.find(({ from }) => from === null || value.compare(exact(from)) >= 0);
  if (!earned) throw new RangeError(`scale ${scale.key} is not open below`);
  return earned.key;
}

/**
 * The setting in force on `day`: the latest that began by then, until the next begins. So dated settings (scale, cap)
 * leave no gap and never overlap; undefined before the first.
 */
export function inForce<T extends { readonly since: string }>(settings: readonly T[], day: string): T | undefined {
  return settings.filter(({ since }) => since <= day)
    .reduce<T | undefined>((latest, each) => (latest === undefined || each.since > latest.since ? each : latest), undefined);
}
