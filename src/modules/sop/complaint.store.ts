import type { Ctx } from '../../kernel/command.ts';
import type { Tx } from '../../kernel/db.ts';
import type { NewComplaint } from './complaint.contract.ts';

export async function insertComplaint({ tx, actor, now }: Ctx, id: string, { key, kind, text, contact }: NewComplaint): Promise<void> {
  await tx.db.insertInto('sop.complaint').values({
    office_id: tx.office, id, sop_key: key, kind, text, contact, person_id: actor.personId, at: now,
  }).execute();
}

/** Locks one complaint, so that the first of two answers wins; undefined where there is none. */
export async function lockComplaint(tx: Tx, id: string): Promise<{ personId: string; answer: string | null } | undefined> {
  return tx.db.selectFrom('sop.complaint').select(['person_id as personId', 'answer'])
    .where('office_id', '=', tx.office).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function saveAnswer({ tx, actor, now }: Ctx, id: string, postId: string | null, answer: string): Promise<void> {
  await tx.db.updateTable('sop.complaint').set({ answer, answered_by: actor.personId, answered_post: postId, answered_at: now })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}
