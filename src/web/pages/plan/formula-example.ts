import { type Exact, exact, isDecimal, sum, ZERO } from '#pure/decimal';
import type { Component } from '#contract/plan/indicator';

/**
 * What a formula gives for figures typed as an example, so that whoever writes it sees what it does. Undefined while a
 * figure misses or the numerators would be divided by zero: nothing is guessed.
 */
export function exampleOf(components: readonly Pick<Component, 'key' | 'role' | 'factor'>[], multiplier: string | null, figures: Readonly<Record<string, string>>): Exact | undefined {
  if (components.length === 0) return undefined;
  const usable = components.every(({ key, factor }) => isDecimal(figures[key] ?? '') && isDecimal(factor));
  if (!usable) return undefined;
  const of = (role: Component['role']) => sum(components.filter((one) => one.role === role).map(({ key, factor }) => exact(figures[key] ?? '0').times(exact(factor))));
  if (components.some(({ role }) => role === 'part')) return of('part');
  const below = of('denominator');
  if (below.compare(ZERO) === 0) return undefined;
  return of('numerator').over(below).times(exact(multiplier !== null && isDecimal(multiplier) ? multiplier : '1'));
}

/** A key for a component from its name: letters, figures and lines, as the server takes them; numbered where it is taken. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 26) || 'komponen';
  const free = [plain, ...Array.from({ length: taken.length + 1 }, (_, at) => `${plain}_${at + 2}`)].find((key) => !taken.includes(key));
  return free ?? plain;
}
