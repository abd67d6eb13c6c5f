/** The methods of efficiency, each printed with its name. Domain reference D.6. */
import type { MoneyReason } from '#contract/budget/budget';
import { type Exact, exact, HUNDRED, larger, smaller, sum } from '#pure/decimal';
import { counted, floored, percent } from './achievement.rules.ts';
import type { EfficiencyReason } from './efficiency.contract.ts';

interface Money {
  readonly value: Exact | null;
  readonly reason: EfficiencyReason | null;
}

/** Penyerapan as budget answers it. */
export interface Absorbed {
  readonly value: Exact | null;
  readonly reason: MoneyReason | null;
}

const missing = (reason: EfficiencyReason): Money => ({ value: null, reason });

export interface Efficiency extends Money {
  readonly method: 'difference' | 'ratio' | 'pmk';
  /** Less spent *and* the target reached: spending less and achieving less is not efficient (D.6). */
  readonly claimed: boolean;
}

/** `difference`: achievement less absorption, in points. `ratio`: achievement in percent of absorption. `raw` is floored, not capped. */
export function efficiency(method: 'difference' | 'ratio', raw: Exact | null, absorbed: Absorbed): Efficiency {
  const none = (reason: EfficiencyReason): Efficiency => ({ method, ...missing(reason), claimed: false });
  if (absorbed.value === null) return { method, ...absorbed, claimed: false };
  if (raw === null) return none('no-achievement');
  if (method === 'ratio' && absorbed.value.sign === 0) return none('zero-spending');
  const achieved = floored(raw);
  const value = method === 'ratio' ? percent(achieved, absorbed.value) : achieved.minus(absorbed.value);
  return { method, value, reason: null, claimed: raw.compare(HUNDRED) >= 0 && achieved.compare(absorbed.value) > 0 };
}

export interface PmkRow {
  /** Pagu and realisasi in Rupiah; null: not known, which is not zero. */
  readonly ceiling: Exact | null;
  readonly spent: Exact | null;
  readonly raw: Exact | null;
}

export interface PmkEfficiency extends Efficiency {
  /** NE, 0 to 100; null with `value`. */
  readonly score: Exact | null;
  /** Achievements were cut at this many percent; without a cut the result becomes absurd. */
  readonly cap: Exact;
  readonly measured: number;
  readonly of: number;
}

const TWENTY = exact('20');
const FIFTY = exact('50');

/**
 * PMK 22/PMK.02/2021, written for ministries: E = sum(PAK x CK - RAK) / sum(PAK x CK) x 100, NE = 50 + E / 20 x 50 with E
 * taken within -20 and +20. `cap` in percent, 100 to 120. Rows without achievement, pagu or realisasi are left out whole.
 */
export function pmkEfficiency(rows: readonly PmkRow[], cap: Exact): PmkEfficiency {
  const known = rows.flatMap(({ raw, ceiling, spent }) => (raw && ceiling && spent ? [{ raw, ceiling, spent }] : []));
  const due = sum(known.map(({ raw, ceiling }) => ceiling.times(counted(raw, cap)).over(HUNDRED)));
  const counts = { method: 'pmk', cap, measured: known.length, of: rows.length } as const;
  if (due.sign === 0) return { ...counts, ...missing(known.length > 0 ? 'zero-ceiling' : 'no-achievement'), score: null, claimed: false };
  const value = percent(due.minus(sum(known.map(({ spent }) => spent))), due);
  const score = FIFTY.plus(smaller(larger(value, TWENTY.negated()), TWENTY).over(TWENTY).times(FIFTY));
  return { ...counts, value, reason: null, score, claimed: value.sign > 0 && known.every(({ raw }) => raw.compare(HUNDRED) >= 0) };
}
