import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { NewPlan, QuarterPoint } from './plan.contract.ts';

export async function insertPlan(tx: Tx, id: string, plan: NewPlan, sampleSource: string | null): Promise<void> {
  await tx.db.insertInto('plan.plan').values({
    office_id: tx.office, id, kind: plan.kind, title: plan.title, from_year: plan.fromYear, to_year: plan.toYear, sample_source: sampleSource,
  }).execute();
}

export interface VersionRow {
  readonly id: string;
  readonly planId: string;
  readonly no: number;
  readonly stage: 'murni' | 'perubahan';
  readonly edition: string;
  readonly validFrom: QuarterPoint;
  readonly reason: string | null;
}

export async function insertVersion(tx: Tx, version: VersionRow): Promise<void> {
  await tx.db.insertInto('plan.version').values({
    office_id: tx.office, id: version.id, plan_id: version.planId, no: version.no, stage: version.stage, status: 'draft', edition: version.edition,
    valid_from_year: version.validFrom.year, valid_from_quarter: version.validFrom.quarter, reason: version.reason, revision: 1,
  }).execute();
}

/** Counts a version one up; false when it is not in the state that was seen. Who writes next waits here. */
export async function countUp(tx: Tx, id: string, seen: number): Promise<boolean> {
  const row = await tx.db.updateTable('plan.version').set({ revision: seen + 1 })
    .where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', seen).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Puts a draft in force; what was in force before is superseded. */
export async function putInForce(tx: Tx, planId: string, id: string): Promise<void> {
  await tx.db.updateTable('plan.version').set((of) => ({ status: 'superseded', revision: of('revision', '+', 1) }))
    .where('office_id', '=', tx.office).where('plan_id', '=', planId).where('status', '=', 'in_force').execute();
  await setStatus(tx, id, 'in_force');
}

export async function setStatus(tx: Tx, id: string, status: 'in_force' | 'withdrawn'): Promise<void> {
  await tx.db.updateTable('plan.version').set({ status }).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

export interface Copy { readonly from: string; readonly to: string }

/** Copies nodes (`nodes` says which new id each gets), answers and targets of one version to another; nodes keep their lineage. */
export async function copyVersion(tx: Tx, version: Copy, nodes: readonly Copy[]): Promise<void> {
  const pairs = sql`unnest(${nodes.map(({ from }) => from)}::uuid[], ${nodes.map(({ to }) => to)}::uuid[])`;
  const [office, from, to] = [sql`${tx.office}::uuid`, sql`${version.from}::uuid`, sql`${version.to}::uuid`];
  await sql`
    with pair as (select * from ${pairs} as c(old, fresh))
    insert into plan.node (office_id, id, version_id, lineage_id, parent_id, level, code, name, owner_post_id, sort)
    select n.office_id, c.fresh, ${to}, n.lineage_id, p.fresh, n.level, n.code, n.name, n.owner_post_id, n.sort
    from plan.node n join pair c on c.old = n.id left join pair p on p.old = n.parent_id
    where n.office_id = ${office} and n.version_id = ${from}`.execute(tx.db);
  await sql`
    with pair as (select * from ${pairs} as c(old, fresh))
    insert into plan.answers (office_id, version_id, program_id, sasaran_id)
    select a.office_id, ${to}, p.fresh, s.fresh
    from plan.answers a join pair p on p.old = a.program_id join pair s on s.old = a.sasaran_id
    where a.office_id = ${office} and a.version_id = ${from}`.execute(tx.db);
  await sql`
    insert into plan.target (office_id, plan_version_id, indicator_version_id, year, quarter, value, low, high, words)
    select office_id, ${to}, indicator_version_id, year, quarter, value, low, high, words
    from plan.target where office_id = ${office} and plan_version_id = ${from}`.execute(tx.db);
}
