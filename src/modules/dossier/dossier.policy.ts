/** Who sees and does what with a dossier (product rule 11). The list filter in dossier.queries.ts says the same in SQL. */
import { type Actor, hasDuty, seesAllDossiers } from '#pure/actor';

/** What the policy needs to know of a dossier. */
export interface DossierSight {
  /** Posts that have or had an act in it. */
  readonly taskPosts: readonly string[];
  /** Posts of examiners it was named to, with the last day. */
  readonly examiners: readonly { readonly postId: string; readonly until: string }[];
}

export type Sight = 'none' | 'own' | 'all';

/** `own`: the sheet, its own requests and answers, signed documents; `all`: everything. `today` is a day of the office's zone. */
export function sightOf(actor: Actor, dossier: DossierSight, today: string): Sight {
  if (seesAllDossiers(actor)) return 'all';
  const posts = actor.posts.map((post) => post.postId);
  if (dossier.examiners.some(({ postId, until }) => posts.includes(postId) && until >= today)) return 'all';
  return dossier.taskPosts.some((post) => posts.includes(post)) ? 'own' : 'none';
}

/** Cancelling belongs to the leaders and to whoever opened it. */
export function canCancel(actor: Actor, openedPost: string): boolean {
  return hasDuty(actor, 'leader') || actor.posts.some((post) => post.postId === openedPost);
}
