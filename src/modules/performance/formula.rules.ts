/** The value of an indicator from its named components: computed, never typed. */
import { type Exact, exact, sum } from '#pure/decimal';
import type { Component } from '#contract/plan/indicator';

export interface Formula {
  readonly components: readonly Component[];
  /** Of the quotient; null without denominators. */
  readonly multiplier: string | null;
}

export type Computed = { readonly value: Exact } | { readonly missing: readonly string[] } | { readonly reason: 'zero-denominator' };

/** The value; else the keys of components that were not entered, or that there is nothing to divide by. */
export function computedValue({ components, multiplier }: Formula, entered: Readonly<Record<string, string | null>>): Computed {
  const missing = components.filter(({ key }) => (entered[key] ?? null) === null).map(({ key }) => key);
  if (missing.length > 0) return { missing };
  const total = (...roles: readonly Component['role'][]) => sum(components.filter(({ role }) => roles.includes(role))
    .map(({ key, factor }) => exact(entered[key] ?? '0').times(exact(factor))));
  if (!components.some(({ role }) => role === 'denominator')) return { value: total('part', 'numerator') };
  const below = total('denominator');
  if (below.sign === 0) return { reason: 'zero-denominator' };
  return { value: total('numerator').times(exact(multiplier ?? '1')).over(below) };
}
