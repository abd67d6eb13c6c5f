import type { Ctx } from '../../kernel/command.ts';

export interface Filing {
  readonly id: string;
  readonly ownerId: string;
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly classification: string;
  readonly softFileId: string | null;
  readonly shelf: string | null;
  readonly complete: boolean;
  readonly postId: string;
}

/** Files a thing, or completes what was filed of it before. */
export async function fileItem({ tx, actor, now }: Ctx, filing: Filing): Promise<void> {
  const { classification, complete, shelf } = filing;
  const standing = { classification, complete, shelf, soft_file_id: filing.softFileId, person_id: actor.personId, post_id: filing.postId, at: now };
  await tx.db.insertInto('archive.item').values({
    office_id: tx.office, id: filing.id, owner_id: filing.ownerId, code: filing.code, title: filing.title, year: filing.year, ...standing,
  }).onConflict((conflict) => conflict.columns(['office_id', 'owner_id']).doUpdateSet(standing)).execute();
}
