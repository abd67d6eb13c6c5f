/** Who keeps the sheets of the office, and whom complaints about them reach. */
import { type Actor, type HeldPost, hasDuty } from '#pure/actor';

/** The planner's column that the sheets give to the head of the planning subdivision. */
const HEAD_LANE = 'kasubbag';

const answers = ({ duties, lanes }: HeldPost) => duties.includes('leader') || (duties.includes('planner') && lanes.includes(HEAD_LANE));

/** The post under which this person answers for the sheets: Kepala Dinas, Sekretaris or Kasubbag, also as Plt or Plh. */
export function answeringPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(answers);
}

/** Confirming or correcting what was inferred on a sheet belongs to those who answer for it, and to the administrator. */
export function canConfirm(actor: Actor): boolean {
  return answeringPost(actor) !== undefined || hasDuty(actor, 'administrator');
}

/** Complaints reach the posts that the sheets name under "penanganan pengaduan"; everybody else sees only his own. */
export function canReadComplaints(actor: Actor): boolean {
  return answeringPost(actor) !== undefined;
}
