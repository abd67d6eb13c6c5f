import type { Ctx } from '../../kernel/command.ts';

/** A post invited to the document of this key. */
export interface CoWriterKey {
  readonly dossierId: string;
  readonly key: string;
  readonly postId: string;
}

/** False when it is invited already. */
export async function insertCoWriter({ tx, actor, now }: Ctx, { dossierId, key, postId }: CoWriterKey, invitedPost: string): Promise<boolean> {
  const made = await tx.db.insertInto('dossier.co_writer').values({
    office_id: tx.office, dossier_id: dossierId, key, post_id: postId, invited_post: invitedPost, invited_by: actor.personId, invited_at: now,
  }).onConflict((conflict) => conflict.doNothing()).returning('post_id').executeTakeFirst();
  return made !== undefined;
}

/** False when it is not invited. */
export async function removeCoWriter({ tx }: Ctx, { dossierId, key, postId }: CoWriterKey): Promise<boolean> {
  const gone = await tx.db.deleteFrom('dossier.co_writer').where('office_id', '=', tx.office).where('dossier_id', '=', dossierId)
    .where('key', '=', key).where('post_id', '=', postId).returning('post_id').executeTakeFirst();
  return gone !== undefined;
}
