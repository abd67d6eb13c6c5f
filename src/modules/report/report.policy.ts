/** The Kasubbag of the planners and the leaders write; the whole office reads; an examiner reads where figures come from. */
import { type Actor, answeringPost, hasDuty, type HeldPost } from '#pure/actor';

/** Outside bodies, examiners and the administrator hold no post of the office's own work. */
const APART = ['outside', 'examiner', 'administrator'] as const;

export function canRead(actor: Actor): boolean {
  return actor.posts.some(({ duties }) => !APART.some((duty) => duties.includes(duty)));
}

/** Figures are read by the office and by an examiner; money by the office alone. */
export function canReadFigures(actor: Actor): boolean {
  return canRead(actor) || hasDuty(actor, 'examiner');
}

export function writingPost(actor: Actor): HeldPost | undefined {
  return answeringPost(actor);
}

export const canWrite = (actor: Actor): boolean => writingPost(actor) !== undefined;
