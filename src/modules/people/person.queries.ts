import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { everyHolderAt, type StandingHolder } from './holder.queries.ts';
import { personName } from './naming.rules.ts';
import { officeDay } from './office.queries.ts';
import type { EducationLevel } from './people.contract.ts';
import { canAdminister, canReadRecord } from './people.policy.ts';
import type { PersonLine, PersonView } from './person.contract.ts';
import { type Schooling, unmetQualifications } from './qualification.rules.ts';

const rows = (reader: Reader) => reader.db.selectFrom('people.person as n').where('n.office_id', '=', reader.office)
  .select(['n.id', 'n.name', 'n.title_before as titleBefore', 'n.title_after as titleAfter', 'n.rank', 'n.nip',
    'n.education', 'n.education_field as educationField', 'n.training', 'n.revision'])
  .$narrowType<{ education: EducationLevel | null }>();

const PAGE = 50;

interface ListInput { readonly after?: string | undefined; readonly search?: string | undefined }
interface PersonPage { persons: PersonLine[]; next: string | null; abilities: { add: boolean } }

/** Persons by name; `next` is the key of the next page, null on the last. */
export const listPersons: Query<ListInput, PersonPage> = async ({ reader, actor, now }, { after, search }) => {
  const day = await officeDay(reader, now);
  const may = canAdminister(actor);
  const found = await rows(reader)
    .$if(after !== undefined, (query) => query.where((eb) => eb(eb.refTuple('n.name', 'n.id'), '>',
      eb.selectFrom('people.person as a').where('a.office_id', '=', reader.office).where('a.id', '=', after ?? '').select(['a.name', 'a.id']).$asTuple('name', 'id'))))
    .$if(Boolean(search?.trim()), (query) => query.where(matches(search ?? '', may, day)))
    .orderBy('n.name').orderBy('n.id').limit(PAGE + 1).execute();
  const page = found.slice(0, PAGE);
  const holders = await everyHolderAt(reader, day);
  return {
    persons: page.map((row) => ({ id: row.id, printedName: personName(row), rank: row.rank, posts: postsOfPerson(row.id, holders) })),
    next: found.length > PAGE ? page.at(-1)?.id ?? null : null,
    abilities: { add: may },
  };
};

/** A name, a post held on `day`, or for the administrator an NIP, with this text in it. */
function matches(search: string, withNip: boolean, day: string) {
  const like = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const nip = withNip ? sql`or n.nip like ${like}` : sql``;
  return sql<boolean>`(n.name ilike ${like} ${nip} or exists (
    select from people.holder h join people.post p on p.office_id = h.office_id and p.id = h.post_id
    where h.office_id = n.office_id and h.person_id = n.id and p.title ilike ${like}
      and h.since <= ${day} and (h.until is null or h.until >= ${day})))`;
}

const postsOfPerson = (id: string, holders: readonly StandingHolder[]): PersonLine['posts'] =>
  holders.filter(({ personId }) => personId === id).map(({ postId, title, form }) => ({ postId, title, form }));

export const personView: Query<{ id: string }, PersonView> = async ({ reader, actor, now }, { id }) => {
  const row = await rows(reader).where('n.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('person.not-found');
  const { name, titleBefore, titleAfter, rank, revision } = row;
  const holders = await everyHolderAt(reader, await officeDay(reader, now));
  return {
    id, name, titleBefore, titleAfter, printedName: personName(row), rank, revision,
    posts: postsOfPerson(id, holders),
    record: canReadRecord(actor, id) ? await recordOf(reader, row) : null,
    abilities: { change: canAdminister(actor) },
  };
};

interface RecordRow { id: string; nip: string | null; education: EducationLevel | null; educationField: string | null; training: string[] }

async function recordOf(reader: Reader, row: RecordRow): Promise<PersonView['record']> {
  const login = await reader.db.selectFrom('people.login').where('office_id', '=', reader.office).where('person_id', '=', row.id)
    .select(['id', 'username', 'disabled_at']).executeTakeFirst();
  return {
    nip: row.nip,
    education: row.education && { level: row.education, field: row.educationField },
    training: row.training,
    account: login ? { id: login.id, username: login.username ?? '', disabled: login.disabled_at !== null } : null,
  };
}

/** Printed name of another person who bears this NIP. */
export async function nipOwner(reader: Reader, nip: string | null, except: string): Promise<string | undefined> {
  if (nip === null) return undefined;
  const owner = await rows(reader).where('n.nip', '=', nip).where('n.id', '!=', except).executeTakeFirst();
  return owner && personName(owner);
}

interface HolderSchooling extends Schooling { readonly postId: string }

/**
 * Of each of these posts, the lines of an SOP's kualifikasi that the record of who holds it today does not show, as
 * printed; the acting holder counts before the definitive one. Vacant posts, and posts that lack nothing, are left out.
 * It warns when work is assigned, and blocks nothing.
 */
export async function unmetByPost(reader: Reader, postIds: readonly string[], qualifications: readonly string[], now: Date): Promise<Map<string, string[]>> {
  if (postIds.length === 0 || qualifications.length === 0) return new Map();
  const { rows: holders } = await sql<HolderSchooling>`
    select distinct on (h.post_id) h.post_id as "postId", n.education, n.training
    from people.holder h join people.office o on o.id = h.office_id
    join people.person n on n.office_id = h.office_id and n.id = h.person_id
    where h.office_id = ${reader.office} and h.post_id::text = any(${[...postIds]}::text[])
      and h.since <= (${now}::timestamptz at time zone o.zone)::date
      and (h.until is null or h.until >= (${now}::timestamptz at time zone o.zone)::date)
    order by h.post_id, h.form = 'definitif', h.since desc`.execute(reader.db);
  const unmet = holders.map((holder): [string, string[]] => [holder.postId, unmetQualifications(holder, qualifications)]);
  return new Map(unmet.filter(([, lines]) => lines.length > 0));
}
