/** Units enter and release their own figures; the Kasubbag verifies, the leaders speak; the office reads what is verified. */
import { type Actor, hasDuty, type HeldPost } from '#pure/actor';

/** The unit a figure belongs to. */
export interface Owner {
  readonly unitId: string;
  readonly headPostId: string | null;
  /** The post that gathers its data, wherever it stands. */
  readonly dataPostId: string | null;
  /** The unit of the planners: its own figures are verified by the leaders. */
  readonly planning: boolean;
}

const VERIFIER_LANE = 'kasubbag';
const LEADER_LANE = 'kepala_dinas';

/** The post under which this person enters figures of a unit. */
export function enteringPost(actor: Actor, { unitId, headPostId, dataPostId }: Owner): HeldPost | undefined {
  return actor.posts.find((post) => post.unitId === unitId || post.postId === headPostId || post.postId === dataPostId);
}

export function releasingPost(actor: Actor, { headPostId }: Owner): HeldPost | undefined {
  return actor.posts.find(({ postId }) => postId === headPostId);
}

/** The Kasubbag of the planners. */
export function verifierPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties, lanes }) => duties.includes('planner') && lanes.includes(VERIFIER_LANE));
}

/** The Kasubbag; for the figures of his own unit also a leader, since somebody else must be there to judge them. */
export function verifyingPost(actor: Actor, { planning }: Owner): HeldPost | undefined {
  return verifierPost(actor) ?? (planning ? actor.posts.find(({ duties }) => duties.includes('leader')) : undefined);
}

export function plannerPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties }) => duties.includes('planner'));
}

/** The Kepala Dinas, also as Plt or Plh. */
export function leaderPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties, lanes }) => duties.includes('leader') && lanes.includes(LEADER_LANE));
}

/** Planners and leaders read every form; a unit its own. */
export function readsAllForms(actor: Actor): boolean {
  return hasDuty(actor, 'planner') || hasDuty(actor, 'leader');
}

export function canReadForm(actor: Actor, owner: Owner): boolean {
  return readsAllForms(actor) || enteringPost(actor, owner) !== undefined;
}

/** Personal data: the unit it belongs to and who verifies; an examiner once its figure is verified. */
export function canOpenPersonal(actor: Actor, owner: Owner, verified: boolean): boolean {
  return enteringPost(actor, owner) !== undefined || verifyingPost(actor, owner) !== undefined || (verified && hasDuty(actor, 'examiner'));
}

export function canSet(actor: Actor): boolean {
  return verifierPost(actor) !== undefined || hasDuty(actor, 'leader');
}
