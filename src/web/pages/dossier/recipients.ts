import type { DossierView, PostName } from '#contract/dossier/dossier';
import { receivingLanes } from '#contract/sop/definition';

/** To whom the sheet sends its result. */
export function recipientsOf({ definition, lanes }: Pick<DossierView, 'definition' | 'lanes'>): PostName[] {
  const posts = receivingLanes(definition).flatMap((lane) => lanes[lane] ?? []);
  return [...new Map(posts.map((post) => [post.id, post])).values()];
}
