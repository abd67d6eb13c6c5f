/** Who writes the documents of a dossier, and what others are asked to write with them. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { officeDay, type PostName, postNames } from '../people/index.ts';
import { versionById } from '../sop/index.ts';
import type { Writers } from './co-writer.contract.ts';
import type { Desk } from './dossier.contract.ts';
import { drafterPost, examiningPosts, invitable, sightOf, type Writing, writingPost } from './dossier.policy.ts';
import { sightFacts } from './dossier.queries.ts';
import type { DossierState } from './state.contract.ts';

/** Of invitations on a desk. */
const MOST = 20;

interface Row extends Omit<Writing, 'examining'> {
  readonly dossier: string;
  readonly key: string;
  readonly lanes: DossierState['lanes'];
  readonly version: string;
}

interface Written { readonly dossier: string; readonly key: string }

/** What the policy needs to know of these documents, in one statement; what no dossier makes is left out. */
async function writingsOf(reader: Reader, asked: readonly Written[]): Promise<readonly (Written & Writing)[]> {
  if (asked.length === 0) return [];
  const { rows } = await sql<Row>`
    select d.id as dossier, l.key, d.state->'lanes' as lanes, d.sop_version_id as version,
      array(select t.post_id::text from dossier.task t where t.office_id = d.office_id and t.dossier_id = d.id and t.kind = 'draft' and t.closed_at is null
        order by t.opened_at, t.id) as drafters,
      array(select w.post_id::text from dossier.co_writer w where w.office_id = d.office_id and w.dossier_id = d.id and w.key = l.key
        order by w.invited_at, w.post_id) as invited
    from dossier.dossier d join dossier.document l on l.office_id = d.office_id and l.dossier_id = d.id
      join unnest(${asked.map(({ dossier }) => dossier)}::uuid[], ${asked.map(({ key }) => key)}::text[]) as a(dossier, key) on a.dossier = d.id and a.key = l.key
    where d.office_id = ${reader.office}`.execute(reader.db);
  // Versions are kept in memory.
  return Promise.all(rows.map(async ({ lanes, version, ...row }) => ({ ...row, examining: examiningPosts((await versionById(reader, version)).definition, lanes) })));
}

/** The same of one document of a dossier; undefined when the dossier makes no such document. */
export const writingOf = async (reader: Reader, dossier: string, key: string): Promise<Writing | undefined> => (await writingsOf(reader, [{ dossier, key }]))[0];

/** Whether this person may write the document of this key now. */
export async function mayWrite(reader: Reader, actor: Actor, dossierId: string, key: string): Promise<boolean> {
  const writing = await writingOf(reader, dossierId, key);
  return writing !== undefined && writingPost(actor, writing) !== undefined;
}

export const standingPosts = (reader: Reader) => reader.db.selectFrom('people.post').where('office_id', '=', reader.office).where('closed_at', 'is', null)
  .select(['id', 'duties', 'title']).orderBy('sort');

/** For those who may read the draft: who sees all of the dossier, and who writes. */
export const writersOf: Query<{ id: string; key: string }, Writers> = async ({ reader, actor, now }, { id, key }) => {
  const sight = sightOf(actor, await sightFacts(reader, id), await officeDay(reader, now));
  const writing = sight === 'none' ? undefined : await writingOf(reader, id, key);
  if (!writing || !(sight === 'all' || writingPost(actor, writing))) throw refuse('document.not-found');
  const invite = drafterPost(actor, writing) !== undefined;
  const rows = await reader.db.selectFrom('dossier.co_writer as w').innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'w.office_id').onRef('p.id', '=', 'w.invited_post'))
    .where('w.office_id', '=', reader.office).where('w.dossier_id', '=', id).where('w.key', '=', key)
    .select(['w.post_id', 'w.invited_at', 'p.title']).orderBy('w.invited_at').orderBy('w.post_id').execute();
  const free = invite ? (await standingPosts(reader).execute()).filter((post) => invitable(post, writing) === null && !writing.invited.includes(post.id)) : [];
  const names = await postNames(reader, [...writing.drafters, ...writing.invited, ...free.map((post) => post.id)], now);
  const nameOf = (post: string): PostName => names.get(post) ?? { id: post, title: '', holder: null, form: null };
  return {
    open: writing.drafters.length > 0,
    drafters: writing.drafters.map(nameOf),
    coWriters: rows.map(({ post_id, invited_at, title }) => ({ post: nameOf(post_id), by: title, at: invited_at.toISOString() })),
    candidates: free.map((post) => nameOf(post.id)),
    abilities: { invite },
  };
};

/** Documents that this person is invited to write and that are being drafted now. */
export async function askedToWrite(reader: Reader, actor: Actor): Promise<Desk['writing']> {
  const rows = await reader.db.selectFrom('dossier.co_writer as w')
    .innerJoin('dossier.document as l', (join) => join.onRef('l.office_id', '=', 'w.office_id').onRef('l.dossier_id', '=', 'w.dossier_id').onRef('l.key', '=', 'w.key'))
    .innerJoin('document.document as c', (join) => join.onRef('c.office_id', '=', 'l.office_id').onRef('c.id', '=', 'l.document_id'))
    .innerJoin('dossier.dossier as d', (join) => join.onRef('d.office_id', '=', 'w.office_id').onRef('d.id', '=', 'w.dossier_id'))
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'w.office_id').onRef('p.id', '=', 'w.invited_post'))
    .where('w.office_id', '=', reader.office).where(sql<boolean>`w.post_id = any(${actor.posts.map(({ postId }) => postId)}::uuid[])`)
    .where(sql<boolean>`exists (select 1 from dossier.task t where t.office_id = w.office_id and t.dossier_id = w.dossier_id and t.kind = 'draft' and t.closed_at is null)`)
    .select(['w.post_id', 'w.key', 'w.invited_at', 'l.document_id as documentId', 'c.title as document', 'd.id as dossierId', 'd.title', 'p.title as from'])
    .orderBy('w.invited_at').limit(MOST).execute();
  const writings = await writingsOf(reader, rows.map(({ dossierId: dossier, key }) => ({ dossier, key })));
  return rows.flatMap(({ post_id, key, invited_at, ...row }) => {
    const writing = writings.find((each) => each.dossier === row.dossierId && each.key === key);
    return writing && writingPost(actor, writing) === post_id ? [{ ...row, at: invited_at.toISOString() }] : [];
  });
}
