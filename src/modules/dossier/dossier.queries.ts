/** Reads of dossiers by commands and lists, with the visibility filter of dossier.policy.ts in SQL. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, seesAllDossiers } from '#pure/actor';
import type { DossierCard } from './dossier.contract.ts';
import type { DossierSight } from './dossier.policy.ts';
import type { Closing } from './state.contract.ts';

const PAGE = 30;

/** Which closing of a signature ends the step; the office's setting, `basah` unless changed. */
export async function closingOf(reader: Reader): Promise<Closing> {
  const row = await reader.db.selectFrom('people.office').where('id', '=', reader.office).select('closing').executeTakeFirstOrThrow();
  return row.closing as Closing;
}

/** The open dossier that stands in the way of a second one for this SOP and year. */
export async function openExclusive(reader: Reader, sopKey: string, year: number): Promise<{ id: string; title: string } | undefined> {
  return reader.db.selectFrom('dossier.dossier').select(['id', 'title'])
    .where('office_id', '=', reader.office).where('sop_key', '=', sopKey).where('year', '=', year).where('status', '=', 'open')
    .executeTakeFirst();
}

export async function questionById(reader: Reader, id: string): Promise<{ dossierId: string; toPost: string } | undefined> {
  return reader.db.selectFrom('dossier.question').select(['dossier_id as dossierId', 'to_post as toPost'])
    .where('office_id', '=', reader.office).where('id', '=', id).executeTakeFirst();
}

/** Post that sent a data request. */
export async function requesterPost(reader: Reader, requestId: string): Promise<string | undefined> {
  const row = await reader.db.selectFrom('dossier.data_request').select('post_id')
    .where('office_id', '=', reader.office).where('id', '=', requestId).executeTakeFirst();
  return row?.post_id;
}

export async function documentIdOf(reader: Reader, dossierId: string, key: string): Promise<string> {
  const row = await reader.db.selectFrom('dossier.document').select('document_id')
    .where('office_id', '=', reader.office).where('dossier_id', '=', dossierId).where('key', '=', key).executeTakeFirstOrThrow();
  return row.document_id;
}

/** What the policy needs to decide who sees a dossier. */
export async function sightFacts(reader: Reader, dossierId: string): Promise<DossierSight> {
  const { rows: [row] } = await sql<DossierSight>`
    select coalesce((select array_agg(distinct t.post_id::text) from dossier.task t
        where t.office_id = ${reader.office} and t.dossier_id = ${dossierId}), '{}') as "taskPosts",
      array(select distinct w.post_id::text from dossier.co_writer w where w.office_id = ${reader.office} and w.dossier_id = ${dossierId}) as "coWriters",
      coalesce((select json_agg(json_build_object('postId', e.post_id, 'until', e.until)) from dossier.examination e
        where e.office_id = ${reader.office} and e.dossier_id = ${dossierId}), '[]'::json) as examiners`.execute(reader.db);
  return row ?? { taskPosts: [], coWriters: [], examiners: [] };
}

/** True in SQL where `sightOf` is not `none`. `dossier` is the alias of dossier.dossier. */
export function visibleTo(actor: Actor, now: Date) {
  if (seesAllDossiers(actor)) return sql<boolean>`true`;
  const posts = actor.posts.map((post) => post.postId);
  return sql<boolean>`(
    exists (select 1 from dossier.task vt where vt.office_id = dossier.office_id and vt.dossier_id = dossier.id and vt.post_id::text = any(${posts}::text[]))
    or exists (select 1 from dossier.co_writer vw where vw.office_id = dossier.office_id and vw.dossier_id = dossier.id and vw.post_id::text = any(${posts}::text[]))
    or exists (select 1 from dossier.examination ve join people.office vo on vo.id = ve.office_id
      where ve.office_id = dossier.office_id and ve.dossier_id = dossier.id and ve.post_id::text = any(${posts}::text[])
        and ve.until >= (${now}::timestamptz at time zone vo.zone)::date))`;
}

export interface ListInput {
  readonly status?: 'open' | 'done' | 'cancelled' | undefined;
  readonly sopKey?: string | undefined;
  readonly after?: string | undefined;
}

const cards = (reader: Reader) => reader.db.selectFrom('dossier.dossier as dossier')
  .innerJoin('sop.version as v', (join) => join.onRef('v.office_id', '=', 'dossier.office_id').onRef('v.id', '=', 'dossier.sop_version_id'))
  .where('dossier.office_id', '=', reader.office)
  .select(['dossier.id', 'dossier.sop_key', 'v.title as sopTitle', 'dossier.title', 'dossier.year', 'dossier.status', 'dossier.step', 'dossier.round',
    'dossier.opened_at', 'dossier.closed_at', 'dossier.send_by', sql<number>`jsonb_array_length(v.definition->'steps')`.as('steps')]);

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

const cardOf = (row: CardRow): DossierCard => ({
  id: row.id, sopKey: row.sop_key, sopTitle: row.sopTitle, title: row.title, year: row.year, status: row.status as DossierCard['status'],
  step: row.step, round: row.round, steps: row.steps, openedAt: row.opened_at.toISOString(), closedAt: row.closed_at?.toISOString() ?? null,
  sendBy: row.send_by,
});

/** One page of the dossiers this person may see, newest first. */
export const listDossiers: Query<ListInput, { items: DossierCard[]; next: string | null }> = async ({ reader, actor, now }, { status, sopKey, after }) => {
  let rows = cards(reader).where(visibleTo(actor, now)).orderBy('dossier.opened_at', 'desc').orderBy('dossier.id', 'desc').limit(PAGE + 1);
  if (status) rows = rows.where('dossier.status', '=', status);
  if (sopKey) rows = rows.where('dossier.sop_key', '=', sopKey);
  if (after) rows = rows.where(sql<boolean>`(dossier.opened_at, dossier.id) < (select a.opened_at, a.id from dossier.dossier a where a.office_id = ${reader.office} and a.id = ${after})`);
  const found = await rows.execute();
  return { items: found.slice(0, PAGE).map(cardOf), next: found.length > PAGE ? found[PAGE - 1]?.id ?? null : null };
};

/** One card, for somebody who may see it. */
export async function cardById(reader: Reader, actor: Actor, now: Date, id: string): Promise<DossierCard | undefined> {
  const row = await cards(reader).where('dossier.id', '=', id).where(visibleTo(actor, now)).executeTakeFirst();
  return row && cardOf(row);
}
