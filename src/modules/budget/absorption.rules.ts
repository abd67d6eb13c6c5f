/** Absorption, and how kegiatan and programs are made of their sub kegiatan. Domain reference D.6, F.5. */
import { type Exact, HUNDRED, sum } from '#pure/decimal';
import type { BudgetLevel, MoneyReason } from './budget.contract.ts';

export interface Share {
  readonly value: Exact | null;
  readonly reason: MoneyReason | null;
}

/** Penyerapan: realisasi / pagu x 100. Above 100 occurs and is shown. Null: not known, which is not zero. */
export function absorption({ ceiling, spent }: { readonly ceiling: Exact | null; readonly spent: Exact | null }): Share {
  if (spent === null) return { value: null, reason: 'no-spending' };
  if (ceiling === null) return { value: null, reason: 'no-ceiling' };
  return ceiling.sign === 0 ? { value: null, reason: 'zero-ceiling' } : { value: spent.over(ceiling).times(HUNDRED), reason: null };
}

export interface Line {
  readonly code: string;
  readonly ceiling: Exact | null;
  /** To date. */
  readonly spent: Exact | null;
  /** Why `spent` is null. */
  readonly missing: MoneyReason | null;
  /** Entered in the quarter itself. */
  readonly entered: boolean;
  readonly verified: boolean;
}

export interface Sum extends Share {
  readonly ceiling: Exact | null;
  readonly spent: Exact | null;
  readonly counts: { readonly of: number; readonly entered: number; readonly verified: number };
}

/** Planned but without pagu and realisasi, or changed to nothing: nobody waits for its figures. */
const counts = ({ ceiling, spent, entered }: Line) => entered || spent !== null || (ceiling !== null && ceiling.sign > 0);

/**
 * Lines together. Money adds up over what is known; absorption is given only when every line that counts is known, since a
 * missing realisasi would otherwise work as a zero.
 */
export function total(lines: readonly Line[]): Sum {
  const counted = lines.filter(counts);
  const ceiling = known(lines.map((line) => line.ceiling));
  const spent = known(lines.map((line) => line.spent));
  const tally = { of: counted.length, entered: counted.filter(({ entered }) => entered).length, verified: counted.filter(({ verified }) => verified).length };
  const reason = reasonOf(counted);
  const share = reason === null ? absorption({ ceiling, spent }) : { value: null, reason };
  return { ceiling, spent, counts: tally, ...share };
}

/** What stands against a share of the whole; one line alone says itself. */
function reasonOf(counted: readonly Line[]): MoneyReason | null {
  const missing = counted.filter(({ spent }) => spent === null);
  if (missing.length === counted.length) return missing[0]?.missing ?? null;
  if (missing.length > 0) return 'incomplete';
  return counted.some(({ ceiling }) => ceiling === null) ? 'no-ceiling' : null;
}

const known = (values: readonly (Exact | null)[]): Exact | null => {
  const given = values.filter((value) => value !== null);
  return given.length > 0 ? sum(given) : null;
};

const SEGMENTS: Readonly<Record<BudgetLevel, number>> = { program: 3, kegiatan: 5, sub_kegiatan: 6 };

/** The code of this level above a sub kegiatan, or its own. */
export const ancestor = (code: string, level: BudgetLevel): string => code.split('.').slice(0, SEGMENTS[level]).join('.');

/** Lines by their code at this level, in the order of the codes. */
export function groupBy<T extends { readonly code: string }>(lines: readonly T[], level: BudgetLevel): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const line of [...lines].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const code = ancestor(line.code, level);
    groups.set(code, [...groups.get(code) ?? [], line]);
  }
  return groups;
}
