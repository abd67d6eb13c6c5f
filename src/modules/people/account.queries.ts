import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { AccountView } from './account.contract.ts';
import { everyHolderAt } from './holder.queries.ts';
import { personName } from './naming.rules.ts';
import { officeDay } from './office.queries.ts';
import { canAdminister } from './people.policy.ts';

const PAGE = 50;

interface ListInput { readonly after?: string | undefined; readonly search?: string | undefined }

/** Accounts by name, for the administrator. Sessions are counted by real time, which alone ends them. */
export const listAccounts: (realNow: () => Date) => Query<ListInput, { accounts: AccountView[]; next: string | null }> = (realNow) =>
  async ({ reader, actor, now }, { after, search }) => {
    if (!canAdminister(actor)) throw refuse('people.not-allowed');
    const like = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
    const found = await reader.db.selectFrom('people.login as l')
      .innerJoin('people.person as n', (join) => join.onRef('n.office_id', '=', 'l.office_id').onRef('n.id', '=', 'l.person_id'))
      .where('l.office_id', '=', reader.office).where('l.username', '>', after ?? '')
      .where((eb) => eb.or([eb('l.username', 'ilike', like), eb('n.name', 'ilike', like)]))
      .select((eb) => [
        'l.id', sql<string>`l.username`.as('username'), 'l.person_id as personId', 'l.disabled_at',
        'n.name', 'n.title_before as titleBefore', 'n.title_after as titleAfter',
        eb.selectFrom('people.session as s').whereRef('s.user_id', '=', 'l.id').where('s.expires_at', '>', realNow())
          .select(({ fn }) => fn.countAll<number>().as('count')).as('sessions'),
      ])
      .orderBy('l.username').limit(PAGE + 1).execute();
    const holders = await everyHolderAt(reader, await officeDay(reader, now));
    const accounts = found.slice(0, PAGE).map(({ disabled_at, name, titleBefore, titleAfter, sessions, ...row }) => ({
      ...row, person: personName({ name, titleBefore, titleAfter }), sessions: sessions ?? 0,
      posts: holders.filter(({ personId }) => personId === row.personId).map(({ title }) => title),
      disabledSince: disabled_at?.toISOString() ?? null,
    }));
    return { accounts, next: found.length > PAGE ? accounts.at(-1)?.username ?? null : null };
  };

/** An account of this office. */
export const accountById = (reader: Reader, id: string) => reader.db.selectFrom('people.login')
  .where('office_id', '=', reader.office).where('id', '=', id)
  .select(['id', 'person_id as personId', 'username']).executeTakeFirst();

export const accountOfPerson = (reader: Reader, personId: string) => reader.db.selectFrom('people.login')
  .where('office_id', '=', reader.office).where('person_id', '=', personId).select('id').executeTakeFirst();

/** Sign-in knows no office yet, so a name is free only when no office uses it. */
export async function isUsernameTaken(reader: Reader, username: string): Promise<boolean> {
  return await reader.db.selectFrom('people.login').where('username', '=', username).select('id').executeTakeFirst() !== undefined;
}

/** How many persons can administer the office on `day`: an enabled account and an administrator's post. */
export async function administratorsOn(reader: Reader, day: string): Promise<number> {
  const { count } = await reader.db.selectFrom('people.holder as h')
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'h.office_id').onRef('p.id', '=', 'h.post_id'))
    .innerJoin('people.login as l', (join) => join.onRef('l.office_id', '=', 'h.office_id').onRef('l.person_id', '=', 'h.person_id'))
    .where('h.office_id', '=', reader.office).where('p.closed_at', 'is', null).where('l.disabled_at', 'is', null)
    .where(sql<boolean>`'administrator' = any(p.duties)`)
    .where('h.since', '<=', day).where((eb) => eb.or([eb('h.until', 'is', null), eb('h.until', '>=', day)]))
    .select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}
