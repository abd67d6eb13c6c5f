import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { TargetEntry } from './target.contract.ts';

/** Writes a block in two statements: what it names goes, what it says comes. An empty cell only goes. */
export async function setTargets(tx: Tx, planVersionId: string, cells: readonly TargetEntry[]): Promise<void> {
  const of = <K extends keyof TargetEntry>(key: K, from: readonly TargetEntry[]) => from.map((cell) => cell[key]);
  await sql`
    delete from plan.target t using unnest(${of('indicatorVersionId', cells)}::uuid[], ${of('year', cells)}::int[], ${of('quarter', cells)}::int[]) as c(id, year, quarter)
    where t.office_id = ${tx.office}::uuid and t.plan_version_id = ${planVersionId}::uuid and t.indicator_version_id = c.id and t.year = c.year
      and t.quarter = c.quarter`.execute(tx.db);
  const said = cells.filter(({ value, low, words }) => value !== null || low !== null || words !== null);
  if (said.length === 0) return;
  await tx.db.insertInto('plan.target').values(said.map(({ indicatorVersionId, ...cell }) => ({
    office_id: tx.office, plan_version_id: planVersionId, indicator_version_id: indicatorVersionId, ...cell,
  }))).execute();
}
