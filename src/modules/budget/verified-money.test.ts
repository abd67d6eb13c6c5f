import { expect, test } from 'vitest';
import type { ReportedBudget } from './report.contract.ts';
import { moneyAmong } from './report.queries.ts';

const CODE = '2.17.01.2.06.0009';
type Entry = ReportedBudget['entries'][number];
const entry = (quarter: number, spent: string, state: Entry['state'], more: Partial<Entry> = {}): Entry => ({ year: 2026, code: CODE, quarter, spent, physical: null, mode: 'increment', state, verifier: 'Kasubbag', file: { name: `${quarter}.xlsx`, hash: String(quarter) }, ...more });
const sum = (...entries: Entry[]) => {
  const ceilings: ReportedBudget['ceilings'] = [...new Set(entries.map(({ code }) => code))].map((code) => ({ year: 2026, code, stage: 'murni', edition: 'x', fromQuarter: 1, amount: '100', file: null }));
  const { spent, absorption, counts, reason, files } = moneyAmong({ ceilings, entries }, { year: 2026, quarter: 4 }, () => true);
  return [spent?.toText() ?? null, absorption?.toText() ?? null, reason, counts, files.length];
};
const quarters = (states: readonly Entry['state'][], more: Partial<Entry> = {}) => states.map((state, index) => entry(index + 1, '10', state, more));

test.each<[string, Entry[], unknown[]]>([
  ['verified', quarters(['verified', 'verified', 'verified', 'verified']), ['40', '40', null, { of: 1, entered: 1, verified: 1 }, 4]],
  ['returned', quarters(['verified', 'verified', 'verified', 'returned']), [null, null, 'no-spending', { of: 1, entered: 1, verified: 0 }, 3]],
  ['not verified in an earlier quarter', quarters(['verified', 'entered', 'verified', 'verified']), [null, null, 'earlier-missing', { of: 1, entered: 1, verified: 0 }, 3]],
  ['made up for by a verified running total', quarters(['entered', 'returned', 'entered', 'verified'], { mode: 'running_total' }), ['10', '10', null, { of: 1, entered: 1, verified: 1 }, 1]],
  ['verified of one sub kegiatan of two', [...quarters(['verified'], { quarter: 4, mode: 'running_total' }), entry(4, '50', 'entered', { code: '2.17.01.2.06.0004', mode: 'running_total' })], ['10', null, 'incomplete', { of: 2, entered: 2, verified: 1 }, 1]],
])('a report tells of money that is verified: %s', (_, entries, told) => {
  expect(sum(...entries)).toEqual(told);
});
