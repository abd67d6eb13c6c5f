/** Who did something to the library, as a reader knows him: by the post he held that day. */
import { type RawBuilder, sql } from 'kysely';

/**
 * In SQL: the title of the post that the person of `table.person` held on the day of `table.at`, his own before an
 * acting one; failing that his name. Null where there is no person.
 */
export function personOn(table: string, person: string, at: string): RawBuilder<string | null> {
  const who = sql.ref(`${table}.${person}`);
  const day = sql`(${sql.ref(`${table}.${at}`)} at time zone (select o.zone from people.office o where o.id = ${sql.ref(`${table}.office_id`)}))::date`;
  return sql<string | null>`(
    select coalesce((
      select p.title from people.holder h join people.post p on p.office_id = h.office_id and p.id = h.post_id
      where h.office_id = n.office_id and h.person_id = n.id and h.since <= ${day} and (h.until is null or h.until >= ${day})
      order by h.form != 'definitif', p.sort limit 1), n.name)
    from people.person n where n.office_id = ${sql.ref(`${table}.office_id`)} and n.id = ${who})`;
}
