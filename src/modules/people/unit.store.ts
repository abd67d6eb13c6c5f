import type { Tx } from '../../kernel/db.ts';
import type { Unit } from './unit.rules.ts';

/** New units stand last. */
export async function insertUnit(tx: Tx, unit: Unit, sort: number): Promise<void> {
  await tx.db.insertInto('people.unit').values({
    office_id: tx.office, id: unit.id, key: unit.key, name: unit.name, kind: unit.kind, parent_id: unit.parentId, sort, revision: unit.revision,
  }).execute();
}

export async function updateUnit(tx: Tx, unit: Unit, now: Date): Promise<void> {
  await tx.db.updateTable('people.unit').set({
    name: unit.name, kind: unit.kind, parent_id: unit.parentId, head_post_id: unit.headPostId, data_post_id: unit.dataPostId,
    closed_at: unit.closed ? now : null, revision: unit.revision,
  }).where('office_id', '=', tx.office).where('id', '=', unit.id).execute();
}

/** A post that closes or moves away leads its old unit no longer. */
export async function clearHead(tx: Tx, postId: string): Promise<void> {
  await tx.db.updateTable('people.unit').set((eb) => ({ head_post_id: null, revision: eb('revision', '+', 1) }))
    .where('office_id', '=', tx.office).where('head_post_id', '=', postId).execute();
}

/** A closed post answers for no data. */
export async function clearDataPost(tx: Tx, postId: string): Promise<void> {
  await tx.db.updateTable('people.unit').set((eb) => ({ data_post_id: null, revision: eb('revision', '+', 1) }))
    .where('office_id', '=', tx.office).where('data_post_id', '=', postId).execute();
}
