/** The planners write, their head checks, the leaders approve; everybody in the office reads. */
import { type Actor, hasDuty } from '#pure/actor';

/** Outside bodies, examiners and the administrator hold no post of the office's own work. */
const APART = ['outside', 'examiner', 'administrator'] as const;

export function canReadPlan(actor: Actor): boolean {
  return actor.posts.some(({ duties }) => !APART.some((duty) => duties.includes(duty)));
}

export function canWritePlan(actor: Actor): boolean {
  return hasDuty(actor, 'planner');
}

/** The planner in the head's column of the sheets. */
export function canCheckIndicator(actor: Actor): boolean {
  return actor.posts.some(({ duties, lanes }) => duties.includes('planner') && lanes.includes('kasubbag'));
}

export function canApprove(actor: Actor): boolean {
  return hasDuty(actor, 'leader');
}
