/** Who sees and does what with a dossier (product rule 11). The list filter in dossier.queries.ts says the same in SQL. */
import type { SopDefinition } from '#contract/sop/definition';
import { type Actor, type Duty, hasDuty, holds, isOwnWork, seesAllDossiers } from '#pure/actor';

/** What the policy needs to know of a dossier. */
export interface DossierSight {
  /** Posts that have or had an act in it. */
  readonly taskPosts: readonly string[];
  /** Posts invited to write one of its documents. */
  readonly coWriters: readonly string[];
  /** Posts of examiners it was named to, with the last day. */
  readonly examiners: readonly { readonly postId: string; readonly until: string }[];
}

export type Sight = 'none' | 'own' | 'all';

/** `own`: the sheet, its own requests and answers, signed documents; `all`: everything. `today` is a day of the office's zone. */
export function sightOf(actor: Actor, dossier: DossierSight, today: string): Sight {
  if (seesAllDossiers(actor)) return 'all';
  const posts = actor.posts.map((post) => post.postId);
  if (dossier.examiners.some(({ postId, until }) => posts.includes(postId) && until >= today)) return 'all';
  return [...dossier.taskPosts, ...dossier.coWriters].some((post) => posts.includes(post)) ? 'own' : 'none';
}

/** Cancelling belongs to the leaders and to whoever opened it. */
export function canCancel(actor: Actor, openedPost: string): boolean {
  return hasDuty(actor, 'leader') || actor.posts.some((post) => post.postId === openedPost);
}

/** Who writes one document, as the dossier knows it. */
export interface Writing {
  /** Posts with an open drafting task; none while nothing is drafted. */
  readonly drafters: readonly string[];
  /** Posts invited to write with them. */
  readonly invited: readonly string[];
  /** Posts that initial or sign what the dossier makes. */
  readonly examining: readonly string[];
}

/** Posts of the lanes that initial or sign, as they stand now. */
export function examiningPosts({ steps }: SopDefinition, lanes: Readonly<Record<string, readonly string[]>>): string[] {
  const acts = steps.flatMap((step) => step.acts).filter(({ kind }) => kind === 'initial' || kind === 'sign');
  return acts.flatMap(({ by }) => [by].flat()).flatMap((lane) => lanes[lane] ?? []);
}

/** The post of this person that holds the drafting task: it invites and takes off. */
export const drafterPost = (actor: Actor, { drafters }: Writing): string | undefined => drafters.find((post) => holds(actor, post));

/**
 * The post under which this person writes: the one that drafts, else one that was invited, as long as drafting is open.
 * Who came to initial or sign since the invitation writes no longer (rule 4: nobody checks the own words).
 */
export function writingPost(actor: Actor, writing: Writing): string | undefined {
  const { drafters, invited, examining } = writing;
  const own = drafterPost(actor, writing);
  if (own || drafters.length === 0) return own;
  return invited.find((post) => holds(actor, post) && !examining.includes(post));
}

/** Why this post cannot be invited, as a refusal code; null: it can. Who examines later comments and suggests instead of writing. */
export function invitable(post: { readonly id: string; readonly duties: readonly string[] }, { drafters, examining }: Writing) {
  if (!isOwnWork(post.duties as readonly Duty[])) return 'co-writer.unfit';
  if (drafters.includes(post.id)) return 'co-writer.drafts';
  return examining.includes(post.id) ? 'co-writer.examines' : null;
}
