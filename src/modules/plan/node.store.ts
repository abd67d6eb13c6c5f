import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { NodeLevel } from './node.contract.ts';

export interface NodeRow {
  readonly id: string;
  readonly versionId: string;
  readonly lineageId: string;
  readonly parentId: string | null;
  readonly level: NodeLevel;
  readonly code: string | null;
  readonly name: string;
  readonly ownerPostId: string | null;
  readonly sort: number;
}

export async function insertNode(tx: Tx, node: NodeRow): Promise<void> {
  await tx.db.insertInto('plan.node').values({
    office_id: tx.office, id: node.id, version_id: node.versionId, lineage_id: node.lineageId, parent_id: node.parentId, level: node.level,
    code: node.code, name: node.name, owner_post_id: node.ownerPostId, sort: node.sort,
  }).execute();
}

/** Name, owner or parent of one node. */
export async function updateNode(tx: Tx, id: string, change: { name?: string; owner_post_id?: string | null; parent_id?: string | null }): Promise<void> {
  await tx.db.updateTable('plan.node').set(change).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

/** Numbers siblings in this order. */
export async function sortNodes(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update plan.node n set sort = place.sort
    from unnest(${[...ids]}::uuid[]) with ordinality as place(id, sort)
    where n.office_id = ${tx.office}::uuid and n.id = place.id`.execute(tx.db);
}

/** Replaces what a program answers. */
export async function setAnswers(tx: Tx, versionId: string, programId: string, answers: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('plan.answers').where('office_id', '=', tx.office).where('version_id', '=', versionId).where('program_id', '=', programId).execute();
  if (answers.length === 0) return;
  await tx.db.insertInto('plan.answers')
    .values([...new Set(answers)].map((sasaran) => ({ office_id: tx.office, version_id: versionId, program_id: programId, sasaran_id: sasaran }))).execute();
}

export async function deleteNode(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('plan.node').where('office_id', '=', tx.office).where('id', '=', id).execute();
}
