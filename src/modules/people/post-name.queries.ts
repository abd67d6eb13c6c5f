/** Posts as other modules print them: title, who holds it today, and which posts stand in a lane. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { HolderForm } from '#pure/actor';

export interface PostName {
  readonly id: string;
  readonly title: string;
  /** Name of the acting holder if there is one, else of the holder; null when vacant today. */
  readonly holder: string | null;
  readonly form: HolderForm | null;
}

/** Names of these posts with today's holders; an acting holder stands before the definitive one. */
export async function postNames(reader: Reader, ids: readonly string[], now: Date): Promise<Map<string, PostName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PostName>`
    select p.id, p.title, h.name as holder, h.form
    from people.post p join people.office o on o.id = p.office_id
    left join lateral (
      select pe.name, h.form from people.holder h join people.person pe on pe.office_id = h.office_id and pe.id = h.person_id
      where h.office_id = p.office_id and h.post_id = p.id and h.since <= (${now}::timestamptz at time zone o.zone)::date
        and (h.until is null or h.until >= (${now}::timestamptz at time zone o.zone)::date)
      order by h.form = 'definitif', h.since desc limit 1
    ) h on true
    where p.office_id = ${reader.office} and p.id::text = any(${[...new Set(ids)]}::text[])`.execute(reader.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Open posts of every lane, in the order of the office. */
export async function postsByLane(reader: Reader): Promise<Record<string, string[]>> {
  const rows = await reader.db.selectFrom('people.lane_post as l')
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'l.office_id').onRef('p.id', '=', 'l.post_id'))
    .where('l.office_id', '=', reader.office).where('p.closed_at', 'is', null)
    .orderBy('p.sort').select(['l.lane', 'p.id']).execute();
  const lanes: Record<string, string[]> = {};
  for (const { lane, id } of rows) lanes[lane] = [...lanes[lane] ?? [], id];
  return lanes;
}
