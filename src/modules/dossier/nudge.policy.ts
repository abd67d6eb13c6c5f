/** Who may remind the post that has a task: those who wait for it. */
import { type Actor, answeringPost, type HeldPost, holds } from '#pure/actor';

/** Posts of a task: whose desk it is on, and who handed it on (null for the first act of a dossier). */
export interface AwaitedTask {
  readonly postId: string;
  readonly fromPostId: string | null;
}

/**
 * The post under which this person reminds: the one that handed the task on, else one that answers for how the work
 * runs (Kepala Dinas, Sekretaris, Kasubbag). Undefined for everybody else, and on the own desk.
 */
export function nudgingPost(actor: Actor, { postId, fromPostId }: AwaitedTask): HeldPost | undefined {
  if (holds(actor, postId)) return undefined;
  return (fromPostId === null ? undefined : holds(actor, fromPostId)) ?? answeringPost(actor);
}
