import type { Ctx } from '../../kernel/command.ts';

export interface NewNudge {
  readonly taskId: string;
  readonly fromPostId: string;
}

export async function insertNudge({ tx, actor, now, newId }: Ctx, nudge: NewNudge): Promise<void> {
  await tx.db.insertInto('dossier.nudge').values({
    office_id: tx.office, id: newId(), task_id: nudge.taskId, from_post_id: nudge.fromPostId, person_id: actor.personId, at: now,
  }).execute();
}
