/** Realisasi over the quarters of a year, what a block may change, and what wants eyes. Domain reference F.7. */
import { type Exact, exact, HUNDRED } from '#pure/decimal';
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import { absorption } from './absorption.rules.ts';
import type { BudgetFinding, EntryMode, MoneyReason, SpendingState } from './budget.contract.ts';
import type { CeilingEntry } from './ceiling.contract.ts';
import type { SpendingBlock, SpendingEntry } from './spending.contract.ts';

export interface Entry {
  readonly quarter: number;
  readonly spent: string | null;
  readonly physical: string | null;
  readonly mode: EntryMode;
}

export interface ToDate {
  readonly value: Exact | null;
  readonly reason: MoneyReason | null;
}

/**
 * From January to the end of `quarter`. A running total covers what came before it; increments add up, and a quarter left
 * empty among them leaves the sum unknown.
 */
export function toDate(entries: readonly Entry[], quarter: number, of: 'spent' | 'physical'): ToDate {
  let value: Exact | null = null;
  for (let at = quarter; at >= 1; at -= 1) {
    const entry = entries.find((each) => each.quarter === at);
    const figure = entry?.[of] ?? null;
    if (!entry || figure === null) return { value: null, reason: at === quarter ? 'no-spending' : 'earlier-missing' };
    value = value === null ? exact(figure) : value.plus(exact(figure));
    if (entry.mode === 'running_total') return { value, reason: null };
  }
  return { value, reason: null };
}

/** As a report counts them: what nobody verified, or what was returned, is not known, which is not zero. */
export const verifiedOnly = <T extends Entry & { readonly state: SpendingState }>(entries: readonly T[]): T[] =>
  entries.map((entry) => (entry.state === 'verified' ? entry : { ...entry, spent: null, physical: null }));

interface BlockFrame {
  /** Codes of sub kegiatan that the nomenclature of the year lists. */
  readonly listed: ReadonlySet<string>;
}

/** A block of pagu, or every cell that cannot stand. */
export function checkCeilings(rows: readonly CeilingEntry[], { listed }: BlockFrame): readonly CeilingEntry[] | Refusal {
  return whole(rows, codeIssues(rows, listed));
}

interface SpendingFrame extends BlockFrame {
  /** By code, all quarters of the year. */
  readonly stored: ReadonlyMap<string, readonly (Entry & { readonly state: SpendingState })[]>;
}

/** A block of realisasi, or every cell that cannot stand: verified entries are returned first, the work done stays within 100 percent. */
export function checkSpending({ rows, quarter, mode }: Pick<SpendingBlock, 'rows' | 'quarter' | 'mode'>, { listed, stored }: SpendingFrame): readonly SpendingEntry[] | Refusal {
  const issues = rows.flatMap((row, index): Issue[] => {
    const year = stored.get(row.code) ?? [];
    if (year.some((entry) => entry.quarter === quarter && entry.state === 'verified')) return [{ field: `rows.${index}.code`, code: 'spending.verified' }];
    const after = [...year.filter((entry) => entry.quarter !== quarter), { ...row, quarter, mode }];
    const over = [1, 2, 3, 4].some((each) => (toDate(after, each, 'physical').value ?? HUNDRED).compare(HUNDRED) > 0);
    return over ? [{ field: `rows.${index}.physical`, code: 'spending.physical-over' }] : [];
  });
  return whole(rows, [...codeIssues(rows, listed), ...issues]);
}

const whole = <T>(rows: readonly T[], issues: readonly Issue[]) => (issues.length > 0 ? refuse('budget.refused', { count: issues.length }, issues) : rows);

function codeIssues(rows: readonly { readonly code: string }[], listed: ReadonlySet<string>): Issue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ code }, index) => {
    const found = seen.has(code) ? 'budget.twice' : listed.has(code) ? undefined : 'budget.unknown-code';
    seen.add(code);
    return found ? [{ field: `rows.${index}.code`, code: found, params: { code } }] : [];
  });
}

export interface Judged {
  readonly ceiling: Exact | null;
  readonly spent: ToDate;
  readonly physical: ToDate;
  readonly before: { readonly spent: Exact | null; readonly physical: Exact | null };
  readonly listed: boolean;
  /** Undefined where no plan is in force. */
  readonly planned: boolean | undefined;
}

/** What the realisasi of a sub kegiatan wants eyes for. */
export function findingsOf({ ceiling, spent, physical, before, listed, planned }: Judged): BudgetFinding[] {
  const used = spent.value !== null && spent.value.sign !== 0;
  const found: Readonly<Record<BudgetFinding, boolean>> = {
    'unknown-code': !listed,
    'not-in-plan': planned === false,
    'no-ceiling': used && ceiling === null,
    'above-ceiling': spent.value !== null && ceiling !== null && spent.value.compare(ceiling) > 0,
    'falling-total': falls(spent.value, before.spent),
    'falling-physical': falls(physical.value, before.physical),
    'physical-equals-absorption': copied(physical.value, absorption({ ceiling, spent: spent.value }).value),
    'earlier-missing': spent.reason === 'earlier-missing' || physical.reason === 'earlier-missing',
  };
  return (Object.keys(found) as BudgetFinding[]).filter((code) => found[code]);
}

const falls = (now: Exact | null, before: Exact | null) => now !== null && before !== null && now.compare(before) < 0;

/** The typical trap: the percent of the work typed as the percent of the money, however it was rounded. None and all of both are no trap. */
function copied(physical: Exact | null, absorbed: Exact | null): boolean {
  if (physical === null || absorbed === null || physical.sign === 0 || physical.compare(HUNDRED) === 0) return false;
  const places = physical.toText().split('.')[1]?.length ?? 0;
  return absorbed.toPlaces(places) === physical.toPlaces(places);
}
