/** Examinations of a dossier and what examiners read, from the chain that logs it. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, answeringPost, hasDuty } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import type { Examinations } from './examination.contract.ts';
import { mustReadAll } from './story.queries.ts';

export async function isExaminer(reader: Reader, postId: string): Promise<boolean> {
  return (await examinerPosts(reader)).some(({ id }) => id === postId);
}

const examinerPosts = (reader: Reader) => reader.db.selectFrom('people.post').select(['id', 'title'])
  .where('office_id', '=', reader.office).where(sql<boolean>`'examiner' = any(duties)`).where('closed_at', 'is', null).orderBy('sort').execute();

const READ_PATH = /^\/api\/(?:dossiers|documents|files)\/([0-9a-f-]{36})(?:[/?]|$)/i;

/** Reads of an examiner that are logged: everything about dossiers, their list included. */
export const isWatched = (actor: Actor, path: string): boolean => hasDuty(actor, 'examiner') && /^\/api\/(?:dossiers|documents|files)(?:\/|$)/.test(path);

/** The dossier that an address of it, of a document or of a file belongs to; null where it names none. */
export async function dossierBehind(reader: Reader, path: string): Promise<string | null> {
  const id = READ_PATH.exec(path)?.[1];
  if (!id) return null;
  const { rows: [row] } = await sql<{ dossier: string | null }>`select coalesce(
    (select d.id from dossier.dossier d where d.office_id = ${reader.office} and d.id = ${id}),
    (select l.dossier_id from dossier.document l where l.office_id = ${reader.office} and l.document_id = ${id}),
    (select f.dossier_id from dossier.file f where f.office_id = ${reader.office} and f.file_id = ${id} limit 1),
    (select l.dossier_id from document.attachment a join dossier.document l on l.office_id = a.office_id and l.document_id = a.document_id
      where a.office_id = ${reader.office} and a.file_id = ${id} limit 1)) as dossier`.execute(reader.db);
  return row?.dossier ?? null;
}

/** For those who answer for the work. */
export const examinationsOf: Query<{ id: string }, Examinations> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader, actor, now } = ask;
  if (!answeringPost(actor)) throw refuse('examination.not-allowed');
  const today = await officeDay(reader, now);
  const log = await readsOf(reader, id);
  const rows = await reader.db.selectFrom('dossier.examination as e').where('e.office_id', '=', reader.office).where('e.dossier_id', '=', id)
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'e.office_id').onRef('p.id', '=', 'e.post_id'))
    .innerJoin('people.post as n', (join) => join.onRef('n.office_id', '=', 'e.office_id').onRef('n.id', '=', 'e.named_post'))
    .select(['e.post_id as post', 'p.title', 'e.until', 'e.reason', 'e.named_at', 'n.title as namedBy']).orderBy('p.sort').execute();
  return {
    items: rows.map(({ named_at, ...row }) => {
      const own = log.filter(({ postId }) => postId === row.post);
      return { ...row, over: row.until < today, namedAt: named_at.toISOString(), reads: own.length, lastRead: own[0]?.at ?? null };
    }),
    candidates: await examinerPosts(reader),
    log: log.slice(0, 200).map(({ postId: _, ...read }) => read),
  };
};

async function readsOf(reader: Reader, dossierId: string) {
  const { rows } = await sql<{ at: Date; person: string | null; postId: string; post: string | null; path: string }>`
    select j.at, p.name as person, j.data->'actor'->>'post' as "postId", t.title as post, j.data->'data'->>'path' as path
    from kernel.journal j
    left join people.person p on p.office_id = j.office_id and p.id = j.person_id
    left join people.post t on t.office_id = j.office_id and t.id::text = j.data->'actor'->>'post'
    where j.office_id = ${reader.office} and j.chain = ${`office:${reader.office}:examination`} and j.name = 'examination.read'
      and j.data->'data'->>'dossier' = ${dossierId} order by j.seq desc`.execute(reader.db);
  return rows.map(({ at, person, post, ...row }) => ({ ...row, at: at.toISOString(), person: person ?? '', post: post ?? '' }));
}
