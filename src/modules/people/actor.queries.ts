/** Who stands behind a session at this moment: the person and the posts held today, in one statement. */
import { sql } from 'kysely';
import type { Database } from '../../kernel/db.ts';
import type { Actor, HeldPost } from '#pure/actor';
import type { Failures } from './sign-in.rules.ts';

interface Row {
  session_id: string;
  expires_at: Date;
  office_id: string;
  person_id: string;
  posts: HeldPost[];
}

export interface Standing {
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** The actor behind a session, or null when there is none or its account is disabled. Holder dates are whole days of the office's zone. */
export async function actorOfSession(database: Database, session: { token: string } | { id: string }, now: Date): Promise<Standing | null> {
  const named = 'token' in session ? sql`s.token = ${session.token}` : sql`s.id = ${session.id}`;
  const { rows: [row] } = await sql<Row>`
    select s.id as session_id, s.expires_at, l.office_id, l.person_id, coalesce((
      select json_agg(json_build_object(
        'postId', p.id, 'key', p.key, 'title', p.title, 'unitId', p.unit_id, 'duties', p.duties, 'form', h.form,
        'lanes', coalesce((select json_agg(lp.lane) from people.lane_post lp where lp.office_id = p.office_id and lp.post_id = p.id), '[]'::json)
      ) order by p.sort)
      from people.holder h join people.post p on p.office_id = h.office_id and p.id = h.post_id
      where h.office_id = l.office_id and h.person_id = l.person_id and p.closed_at is null
        and h.since <= (${now}::timestamptz at time zone o.zone)::date
        and (h.until is null or h.until >= (${now}::timestamptz at time zone o.zone)::date)
    ), '[]'::json) as posts
    from people.session s join people.login l on l.id = s.user_id join people.office o on o.id = l.office_id
    where ${named} and l.disabled_at is null`.execute(database.kysely);
  return row ? { actor: { officeId: row.office_id, personId: row.person_id, sessionId: row.session_id, posts: row.posts }, expiresAt: row.expires_at } : null;
}

/** Account name and argon2id hash of a person, for asking the password again, with the failures of account and address. */
export async function credentialOf(database: Database, { officeId, personId }: Actor, address: string): Promise<Credential | undefined> {
  const failures = (subject: ReturnType<typeof sql<string>>) => sql<StoredFailures | null>`(
    select json_build_object('count', f.count, 'lastAt', f.last_at) from people.sign_in_failure f where f.subject = ${subject})`;
  const row = await database.kysely.selectFrom('people.login as l').innerJoin('people.credential as c', 'c.user_id', 'l.id')
    .where('l.office_id', '=', officeId).where('l.person_id', '=', personId)
    .select(['l.username', 'c.password', failures(sql`'account:' || lower(l.username)`).as('account'), failures(sql`${`address:${address}`}::text`).as('address')])
    .executeTakeFirst();
  const read = (stored: StoredFailures | null) => (stored ? { count: stored.count, lastAt: new Date(stored.lastAt) } : undefined);
  return row && { username: row.username ?? '', password: row.password, failures: [read(row.account), read(row.address)] };
}

interface StoredFailures { readonly count: number; readonly lastAt: string }

export interface Credential {
  readonly username: string;
  readonly password: string | null;
  /** Of the account, then of the address. */
  readonly failures: readonly (Failures | undefined)[];
}
