/** What was examined of a document, with the names of the posts that did it. */
import type { Ask, Examined, OwnedDocument } from '../document/index.ts';
import { postNames } from '../people/index.ts';
import { frozenOf, lastExamined } from './examined.rules.ts';
import type { DossierState } from './state.contract.ts';

export async function examinedOf({ reader, actor, now }: Ask, { ownerId, key }: OwnedDocument): Promise<Examined> {
  const row = await reader.db.selectFrom('dossier.dossier').select('state').where('office_id', '=', reader.office).where('id', '=', ownerId).executeTakeFirstOrThrow();
  const state = row.state as unknown as DossierState;
  const frozen = frozenOf(state, key);
  const last = lastExamined(state, key, actor.posts.map(({ postId }) => postId));
  const names = await postNames(reader, [frozen, last].flatMap((one) => one?.post ?? []), now);
  const title = (post: string) => names.get(post)?.title ?? '';
  return {
    frozen: frozen && { hash: frozen.hash, at: frozen.at, by: title(frozen.post) },
    last: last && { hash: last.hash, how: last.how, mine: last.mine, who: title(last.post) },
  };
}
