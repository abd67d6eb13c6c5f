/** The two parties of a Perjanjian Kinerja as they stand on a day. */
import type { Reader } from '../../kernel/db.ts';
import { holdersAt, officeOf, postsInLane } from '../people/index.ts';
import type { Agreement, Party } from './agreement.contract.ts';
import { HEAD_LANE, regentOf, type Standing, superiorOf } from './superior.rules.ts';

async function standingOf(reader: Reader): Promise<Standing & { readonly titles: ReadonlyMap<string, string> }> {
  const posts = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).select(['id', 'unit_id', 'title']).execute();
  const units = await reader.db.selectFrom('people.unit').where('office_id', '=', reader.office).select(['id', 'parent_id', 'head_post_id']).execute();
  return {
    posts: new Map(posts.map(({ id, unit_id: unit }) => [id, unit])), titles: new Map(posts.map(({ id, title }) => [id, title])),
    units: new Map(units.map(({ id, parent_id: parentId, head_post_id: headPostId }) => [id, { parentId, headPostId }])),
    head: (await postsInLane(reader, HEAD_LANE))[0]?.postId ?? null,
  };
}

/** Of each post the one who promises and the one to whom; the head of the office promises to the head of the region. */
export async function partiesOf(reader: Reader, posts: readonly string[], day: string): Promise<ReadonlyMap<string, Pick<Agreement, 'first' | 'second'>>> {
  const standing = await standingOf(reader);
  const regent: Party = { title: regentOf((await officeOf(reader)).region), name: null, rank: null, nip: null };
  const superiors = new Map(posts.map((post) => [post, superiorOf(post, standing)]));
  const named = [...new Set([...posts, ...[...superiors.values()].filter((post) => post !== null)])];
  // Of one post the acting holder stands first.
  const holders = Map.groupBy(await holdersAt(reader, named, day), ({ postId }) => postId);
  const party = (post: string): Party => {
    const holder = holders.get(post)?.[0];
    return { title: holder?.title ?? standing.titles.get(post) ?? '', name: holder?.printedName ?? null, rank: holder?.rank ?? null, nip: holder?.nip ?? null };
  };
  return new Map(posts.map((post) => {
    const superior = superiors.get(post) ?? null;
    return [post, { first: party(post), second: superior !== null ? party(superior) : post === standing.head ? regent : null }];
  }));
}
