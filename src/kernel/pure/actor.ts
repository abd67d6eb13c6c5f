/** How a post is held: by its own holder, by an acting one (post vacant), or by a stand-in (holder absent). */
export type HolderForm = 'definitif' | 'plt' | 'plh';

/** Extra duties of a post beside its lanes. */
export type Duty = 'administrator' | 'leader' | 'planner' | 'umum' | 'keuangan' | 'examiner' | 'outside';

export interface HeldPost {
  readonly postId: string;
  readonly key: string;
  readonly title: string;
  readonly unitId: string;
  readonly lanes: readonly string[];
  readonly duties: readonly Duty[];
  readonly form: HolderForm;
}

/** Who acts: a person with the posts held at this moment. Rights come from the posts alone. */
export interface Actor {
  readonly officeId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly posts: readonly HeldPost[];
}

export function holds(actor: Actor, postId: string): HeldPost | undefined {
  return actor.posts.find((post) => post.postId === postId);
}

export const hasDuty = (actor: Actor, duty: Duty): boolean => actor.posts.some((post) => post.duties.includes(duty));

/** Outside bodies, examiners and the administrator hold no post of the office's own work; its plan, figures and money are for the others. */
const APART: readonly Duty[] = ['outside', 'examiner', 'administrator'];
export const isOwnWork = (duties: readonly Duty[]): boolean => !APART.some((duty) => duties.includes(duty));
export const worksHere = (actor: Actor): boolean => actor.posts.some(({ duties }) => isOwnWork(duties));

/** Leaders and planners see every dossier of the office (product rule 11). */
export const seesAllDossiers = (actor: Actor): boolean => hasDuty(actor, 'leader') || hasDuty(actor, 'planner');

/** Starting an SOP is for those who see every dossier, and for the post that keeps the registers. */
export const opensDossiers = (actor: Actor): boolean => seesAllDossiers(actor) || hasDuty(actor, 'umum');

/** The planner's column that the sheets give to the head of the planning subdivision. */
const HEAD_LANE = 'kasubbag';

/** The post under which this person answers for how the work runs: Kepala Dinas, Sekretaris or Kasubbag, also as Plt or Plh. */
export function answeringPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties, lanes }) => duties.includes('leader') || (duties.includes('planner') && lanes.includes(HEAD_LANE)));
}

/** Stands for the program itself in commands nobody asked for (loading content, jobs); the journal writes null. */
export const SYSTEM_PERSON = '00000000-0000-0000-0000-000000000000';

export function systemActor(officeId: string): Actor {
  return { officeId, personId: SYSTEM_PERSON, sessionId: SYSTEM_PERSON, posts: [] };
}
