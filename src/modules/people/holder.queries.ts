import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { Refusal, refuse } from '#pure/refusal';
import type { Check, HolderView, Question } from './holder.contract.ts';
import { type Holding, type OtherPost, refusalOf, type Surroundings, warningsOf } from './holder.rules.ts';
import { personName, postTitle } from './naming.rules.ts';
import { actingMonths, officeDay } from './office.queries.ts';
import type { HolderForm } from './people.contract.ts';
import { canAdminister } from './people.policy.ts';
import { postById, postsOf } from './post.queries.ts';

const rows = (reader: Reader) => reader.db.selectFrom('people.holder as h')
  .innerJoin('people.person as n', (join) => join.onRef('n.office_id', '=', 'h.office_id').onRef('n.id', '=', 'h.person_id'))
  .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'h.office_id').onRef('p.id', '=', 'h.post_id'))
  .where('h.office_id', '=', reader.office)
  .select([
    'h.id', 'h.post_id as postId', 'h.person_id as personId', 'h.form', 'h.since', 'h.until', 'h.letter_number as letterNumber',
    'n.name', 'n.title_before as titleBefore', 'n.title_after as titleAfter', 'n.rank', 'n.nip', 'p.title',
  ])
  .$narrowType<{ form: HolderForm }>();

/** Those who hold posts on one day; acting holders come first. */
const standing = (reader: Reader, day: string) => rows(reader).where('h.since', '<=', day)
  .where((eb) => eb.or([eb('h.until', 'is', null), eb('h.until', '>=', day)]))
  .orderBy((eb) => eb('h.form', '=', 'definitif')).orderBy('p.sort').orderBy('h.since');

/** A post's holder on one day, as a letter prints him. */
export interface StandingHolder {
  readonly holderId: string;
  readonly postId: string;
  /** The post as borne: `Plt. Kepala Dinas`. */
  readonly title: string;
  readonly personId: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  /** With academic titles. */
  readonly printedName: string;
  readonly rank: string | null;
  readonly nip: string | null;
  readonly form: HolderForm;
  readonly since: string;
  readonly until: string | null;
  readonly letterNumber: string | null;
}

/** Who holds these posts on `day` (`YYYY-MM-DD`); of one post, the acting holder first. Vacant posts give nothing. */
export async function holdersAt(reader: Reader, postIds: readonly string[], day: string): Promise<StandingHolder[]> {
  if (postIds.length === 0) return [];
  return (await standing(reader, day).where('h.post_id', 'in', postIds).execute()).map(printed);
}

/** Everyone who holds a post on `day`. */
export const everyHolderAt = async (reader: Reader, day: string): Promise<StandingHolder[]> => (await standing(reader, day).execute()).map(printed);

type Row = Omit<StandingHolder, 'holderId' | 'printedName'> & { id: string };
const printed = ({ id, ...row }: Row): StandingHolder =>
  ({ ...row, holderId: id, printedName: personName(row), title: postTitle(row.title, row.form) });

/** Every holding of a post, of any time, newest first. */
export async function holdingsOfPost(reader: Reader, postId: string): Promise<Holding[]> {
  const found = await rows(reader).where('h.post_id', '=', postId).orderBy('h.since', 'desc').execute();
  return found.map(({ id, personId, form, since, until, ...row }) => ({ id, postId, personId, person: personName(row), form, since, until }));
}

export async function postIdOfHolding(reader: Reader, id: string): Promise<string | undefined> {
  return (await rows(reader).where('h.id', '=', id).executeTakeFirst())?.postId;
}

/** Whether something is written in the journal by this holder in this post. Reads through the journal: only for one that is to be taken back. */
export async function hasActed({ db, office }: Reader, { personId, postId, form, since }: Holding): Promise<boolean> {
  const { rows } = await sql<{ acted: boolean }>`
    select exists (
      select from kernel.journal j join people.office o on o.id = j.office_id
      where j.office_id = ${office} and j.person_id = ${personId} and j.at >= ${since}::timestamp at time zone o.zone
        and j.data->'actor'->>'post' = ${postId} and j.data->'actor'->>'form' = ${form}
    ) as acted`.execute(db);
  return rows[0]?.acted === true;
}

/** The most that one answer lists. */
const LISTED = 200;

export const listHolders: Query<{ postId?: string | undefined; personId?: string | undefined; acting?: boolean | undefined }, { holders: HolderView[]; abilities: { appoint: boolean } }> =
  async ({ reader, actor, now }, { postId, personId, acting }) => {
    const today = await officeDay(reader, now);
    const may = canAdminister(actor);
    const found = await rows(reader)
      .$if(postId !== undefined, (query) => query.where('h.post_id', '=', postId ?? ''))
      .$if(personId !== undefined, (query) => query.where('h.person_id', '=', personId ?? ''))
      .$if(acting !== undefined, (query) => query.where('h.form', acting ? '!=' : '=', 'definitif'))
      .orderBy('h.since', 'desc').orderBy('h.id', 'desc').limit(LISTED).execute();
    const holders = found.map(({ name, titleBefore, titleAfter, rank, nip, title, ...row }): HolderView => ({
      ...row, title: postTitle(title, row.form), person: personName({ name, titleBefore, titleAfter }),
      state: row.since > today ? 'coming' : row.until !== null && row.until < today ? 'past' : 'current',
      abilities: { end: may && (row.until === null || row.until >= today), withdraw: may && row.since >= today },
    }));
    return { holders, abilities: { appoint: may } };
  };

/** All that an appointment is judged by, or the refusal of a post or person that is not there. */
export async function surroundings(reader: Reader, postId: string, personId: string): Promise<Surroundings | Refusal> {
  const post = await postById(reader, postId);
  const person = await reader.db.selectFrom('people.person as n')
    .leftJoin('people.login as l', (join) => join.onRef('l.office_id', '=', 'n.office_id').onRef('l.person_id', '=', 'n.id').on('l.disabled_at', 'is', null))
    .where('n.office_id', '=', reader.office).where('n.id', '=', personId).select('l.id as login').executeTakeFirst();
  if (!post || post.closed) return missing('postId', post ? 'post.closed' : 'post.not-found');
  if (!person) return missing('personId', 'person.not-found');
  return {
    post, hasAccount: person.login !== null, months: await actingMonths(reader),
    onPost: await holdingsOfPost(reader, postId), elsewhere: await heldElsewhere(reader, postId, personId),
  };
}

const missing = (field: string, code: string): Refusal => refuse(code, {}, [{ field, code }]);

async function heldElsewhere(reader: Reader, postId: string, personId: string): Promise<OtherPost[]> {
  const lanesOf = new Map((await postsOf(reader)).map(({ id, lanes }) => [id, lanes]));
  const held = await rows(reader).where('h.person_id', '=', personId).where('h.post_id', '!=', postId).execute();
  return held.map(({ postId: other, title, form, since, until }) =>
    ({ postId: other, title: postTitle(title, form), lanes: lanesOf.get(other) ?? [], since, until }));
}

/** What an appointment would meet, before anything is stored. */
export const checkHolder: Query<Question, Check> = async ({ reader, actor }, { postId, personId, form, since, until = null }) => {
  if (!canAdminister(actor)) throw refuse('people.not-allowed');
  const around = await surroundings(reader, postId, personId);
  if (around instanceof Refusal) return { refusal: plain(around), warnings: [] };
  const wish = { postId, personId, form, since, until };
  const refusal = refusalOf(wish, around.onPost);
  return { refusal: refusal ? plain(refusal) : null, warnings: warningsOf(wish, around) };
};

const plain = ({ code, params, issues }: Refusal): NonNullable<Check['refusal']> =>
  ({ code, params: { ...params }, issues: issues.map((issue) => ({ field: issue.field, code: issue.code, params: { ...issue.params } })) });
