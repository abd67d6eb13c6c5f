import type { Ctx } from '../../kernel/command.ts';

export interface NewExamination {
  readonly dossierId: string;
  /** Post of the examiner. */
  readonly examiner: string;
  readonly until: string;
  readonly reason: string;
  readonly namedPost: string;
}

export async function saveExamination({ tx, actor, now }: Ctx, { dossierId, examiner, until, reason, namedPost }: NewExamination): Promise<void> {
  const standing = { until, reason, named_post: namedPost, named_by: actor.personId, named_at: now };
  await tx.db.insertInto('dossier.examination').values({ office_id: tx.office, dossier_id: dossierId, post_id: examiner, ...standing })
    .onConflict((conflict) => conflict.columns(['office_id', 'dossier_id', 'post_id']).doUpdateSet(standing)).execute();
}

/** False when there is none. */
export async function removeExamination({ tx }: Ctx, dossierId: string, examiner: string): Promise<boolean> {
  const gone = await tx.db.deleteFrom('dossier.examination').where('office_id', '=', tx.office).where('dossier_id', '=', dossierId)
    .where('post_id', '=', examiner).returning('post_id').executeTakeFirst();
  return gone !== undefined;
}
