/** The planners write, their head checks, the leaders approve; everybody in the office reads. */
import { type Actor, hasDuty, holds, worksHere } from '#pure/actor';

export function canReadPlan(actor: Actor): boolean {
  return worksHere(actor);
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

/** The planners, and the posts that answer for the indicator: of its node, or of its figures. */
export function canWriteActionSteps(actor: Actor, { ownerPostId, postId }: { readonly ownerPostId: string | null; readonly postId: string | null }): boolean {
  return canWritePlan(actor) || [ownerPostId, postId].some((each) => each !== null && holds(actor, each) !== undefined);
}
