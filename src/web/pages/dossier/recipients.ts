import type { DossierView, PostName } from '#contract/dossier/dossier';

/** To whom the sheet sends its result: the posts of lanes that a dispatching step hands to and that do no act themselves. */
export function recipientsOf({ definition, lanes }: Pick<DossierView, 'definition' | 'lanes'>): PostName[] {
  const acting = new Set(definition.steps.flatMap(({ acts }) => acts).flatMap(({ by }) => by));
  const receiving = definition.steps.filter(({ acts }) => acts.some(({ kind }) => kind === 'dispatch')).flatMap(({ hands_to }) => hands_to);
  const posts = receiving.filter((lane) => !acting.has(lane)).flatMap((lane) => lanes[lane] ?? []);
  return [...new Map(posts.map((post) => [post.id, post])).values()];
}
