/** Who keeps the sheets of the office, and whom complaints about them reach. */
import { type Actor, answeringPost, hasDuty } from '#pure/actor';

/** Confirming or correcting what was inferred on a sheet belongs to those who answer for it, and to the administrator. */
export function canConfirm(actor: Actor): boolean {
  return answeringPost(actor) !== undefined || hasDuty(actor, 'administrator');
}

/** Complaints reach the posts that the sheets name under "penanganan pengaduan"; everybody else sees only his own. */
export function canReadComplaints(actor: Actor): boolean {
  return answeringPost(actor) !== undefined;
}
