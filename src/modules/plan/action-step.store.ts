import type { Tx } from '../../kernel/db.ts';

export interface ActionStepRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly activity: string;
  readonly quarters: readonly number[];
  readonly postId: string;
}

export async function insertActionStep(tx: Tx, { id, indicatorId, year, activity, quarters, postId }: ActionStepRow): Promise<void> {
  await tx.db.insertInto('plan.action_step')
    .values({ office_id: tx.office, id, indicator_id: indicatorId, year, activity, quarters: [...quarters], post_id: postId, revision: 1 }).execute();
}

/** False when it is not in the state that was seen. */
export async function updateActionStep(tx: Tx, id: string, seen: number, { activity, quarters, postId }: Pick<ActionStepRow, 'activity' | 'quarters' | 'postId'>): Promise<boolean> {
  const row = await tx.db.updateTable('plan.action_step').set({ activity, quarters: [...quarters], post_id: postId, revision: seen + 1 })
    .where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', seen).returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function deleteActionStep(tx: Tx, id: string, seen: number): Promise<boolean> {
  const row = await tx.db.deleteFrom('plan.action_step').where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', seen).returning('id').executeTakeFirst();
  return row !== undefined;
}
