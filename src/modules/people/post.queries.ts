import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Post } from './post.rules.ts';

const rows = (reader: Reader) => reader.db.selectFrom('people.post as p').where('p.office_id', '=', reader.office)
  .select((eb) => [
    'p.id', 'p.key', 'p.title', 'p.unit_id as unitId', 'p.duties', 'p.revision', sql<boolean>`p.closed_at is not null`.as('closed'),
    eb.selectFrom('people.lane_post as l').whereRef('l.office_id', '=', 'p.office_id').whereRef('l.post_id', '=', 'p.id')
      .select(sql<string[]>`coalesce(array_agg(l.lane order by l.lane), '{}')`.as('lanes')).as('lanes'),
  ])
  .orderBy('p.sort').orderBy('p.id')
  .$castTo<Post>();

/** Every post of the office, closed ones too, in the office's order. */
export const postsOf = (reader: Reader): Promise<Post[]> => rows(reader).execute();

export const postById = (reader: Reader, id: string): Promise<Post | undefined> => rows(reader).where('p.id', '=', id).executeTakeFirst();

export interface LanePost {
  readonly postId: string;
  readonly key: string;
  readonly title: string;
  readonly unitId: string;
  readonly unit: string;
}

/** Open posts that stand in a lane of the SOP sheets, in the office's order; none when no post does. */
export async function postsInLane(reader: Reader, lane: string): Promise<LanePost[]> {
  return reader.db.selectFrom('people.lane_post as l')
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'l.office_id').onRef('p.id', '=', 'l.post_id'))
    .innerJoin('people.unit as u', (join) => join.onRef('u.office_id', '=', 'p.office_id').onRef('u.id', '=', 'p.unit_id'))
    .where('l.office_id', '=', reader.office).where('l.lane', '=', lane).where('p.closed_at', 'is', null)
    .select(['p.id as postId', 'p.key', 'p.title', 'p.unit_id as unitId', 'u.name as unit'])
    .orderBy('p.sort').orderBy('p.id').execute();
}

/** Posts without a holder on `day` (`YYYY-MM-DD`), closed ones marked: work that waits on them stands still. */
export async function vacantPosts(reader: Reader, day: string): Promise<{ postId: string; title: string; unitId: string; closed: boolean }[]> {
  return reader.db.selectFrom('people.post as p').where('p.office_id', '=', reader.office)
    .where((eb) => eb.or([eb('p.closed_at', 'is not', null), eb.not(eb.exists(
      eb.selectFrom('people.holder as h').whereRef('h.office_id', '=', 'p.office_id').whereRef('h.post_id', '=', 'p.id')
        .where('h.since', '<=', day).where((or) => or.or([or('h.until', 'is', null), or('h.until', '>=', day)]))
        .select('h.id'),
    ))]))
    .select(['p.id as postId', 'p.title', 'p.unit_id as unitId', sql<boolean>`p.closed_at is not null`.as('closed')])
    .orderBy('p.sort').orderBy('p.id').execute();
}
