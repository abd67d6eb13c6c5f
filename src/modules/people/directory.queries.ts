import type { Query } from '../../kernel/http.ts';
import type { Directory } from './directory.contract.ts';
import { everyHolderAt } from './holder.queries.ts';
import { officeDay } from './office.queries.ts';
import { canAdminister } from './people.policy.ts';
import { postsOf } from './post.queries.ts';
import { unitsOf } from './unit.queries.ts';

/** The whole office on one page: a district agency has tens of posts. Closed units and posts only for the administrator. */
export const directory: Query<undefined, Directory> = async ({ reader, actor, now }) => {
  const may = canAdminister(actor);
  const day = await officeDay(reader, now);
  const shown = <T extends { closed: boolean }>(rows: T[]) => rows.filter(({ closed }) => may || !closed);
  const posts = shown(await postsOf(reader));
  const holders = await everyHolderAt(reader, day);
  return {
    day,
    units: shown(await unitsOf(reader)).map((unit) => ({
      ...unit,
      posts: posts.filter(({ unitId }) => unitId === unit.id).map(({ unitId, duties, lanes, ...post }) => ({
        ...post, duties: [...duties], lanes: [...lanes],
        holders: holders.filter(({ postId }) => postId === post.id).map(({ holderId, personId, printedName, form, since, until }) =>
          ({ id: holderId, personId, person: printedName, form, since, until })),
      })),
    })),
    lanes: [...new Set(posts.flatMap(({ lanes }) => lanes))].sort(),
    abilities: { change: may },
  };
};
