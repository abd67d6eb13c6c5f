/** Realisasi of a quarter as planner and Keuangan bring it, each as the page that they would use sends it. Every amount is invented. */
import type { BudgetRow, BudgetTable } from '#contract/budget/budget';
import { office, type Quarter } from './cards.ts';
import type { Client } from './office.ts';
import type { Deed } from './script.ts';

const tableOf = async (api: Client, { year, quarter }: Quarter): Promise<BudgetTable> => await api.get(`/api/budget?year=${year}&quarter=${quarter}`) as BudgetTable;
const subs = ({ rows }: BudgetTable): BudgetRow[] => rows.filter(({ level }) => level === 'sub_kegiatan');

/** The share of the pagu that the same sub kegiatan had used a year before, in whole Rupiah, and never less than a quarter ago. */
function spentLike({ ceiling, before }: BudgetRow, last: BudgetRow | undefined): string {
  const [pagu, so, far] = [Number(ceiling), Number(last?.spent ?? 0) / Number(last?.ceiling ?? 1), Number(before.spent ?? 0)];
  return String(Math.max(far, Math.floor(pagu * so)));
}

/** The planner enters what every sub kegiatan had used by the end of the quarter. */
export const enterMoney = (at: Quarter): Deed => office(async ({ api }) => {
  const [table, last] = [await tableOf(api, at), new Map(subs(await tableOf(api, { ...at, year: at.year - 1 })).map((row) => [row.code, row]))];
  const rows = subs(table).map((row) => ({ code: row.code, spent: spentLike(row, last.get(row.code)), physical: last.get(row.code)?.physical ?? null }));
  return { method: 'PUT', path: '/api/budget/spending', body: { ...at, revision: table.revisions.spending, mode: 'running_total', source: { kind: 'typed' }, rows } };
});

/** Keuangan verifies all of it. */
export const verifyMoney = (at: Quarter): Deed => office(async ({ api }) => {
  const table = await tableOf(api, at);
  return { path: '/api/budget/spending/verification', body: { ...at, revision: table.revisions.spending, codes: subs(table).map(({ code }) => code) } };
});
