import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, hasDuty, seesAllDossiers } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { mustReadAll } from '../dossier/index.ts';
import type { CopyView, DispatchView, DispositionView, IncomingLetter, OutgoingNumber } from './letter.contract.ts';

const PAGE = 50;

/** The registers belong to those who see every dossier and to the post that keeps them. */
const canReadRegisters = (actor: Actor): boolean => seesAllDossiers(actor) || hasDuty(actor, 'umum');

/** The office's own pattern for outgoing numbers. */
export async function numberPattern(reader: Reader): Promise<string> {
  const row = await reader.db.selectFrom('people.office').where('id', '=', reader.office).select('number_pattern').executeTakeFirstOrThrow();
  return row.number_pattern;
}

const incomingRows = (reader: Reader) => reader.db.selectFrom('letter.incoming').where('office_id', '=', reader.office)
  .select(['id', 'dossier_id as dossierId', 'year', 'agenda', 'number', 'date', 'sender', 'subject', 'urgency', 'security', 'attachments',
    'received_at', 'file_id as fileId']);

const numberRows = (reader: Reader) => reader.db.selectFrom('letter.number').where('office_id', '=', reader.office)
  .select(['id', 'dossier_id as dossierId', 'text', 'date', 'subject', 'classification', 'bears', 'document_key as documentKey', 'state', 'reason'])
  .$castTo<OutgoingNumber>();

const dispatchRows = (reader: Reader) => reader.db.selectFrom('letter.dispatch').where('office_id', '=', reader.office)
  .select(['id', 'dossier_id as dossierId', 'post_id as postId', 'body', 'method', 'tracking', 'sent_at', 'state', 'received_by as receivedBy', 'contact',
    'received_at', 'via', 'reason',
    sql<string>`(select d.title from dossier.dossier d where d.office_id = letter.dispatch.office_id and d.id = letter.dispatch.dossier_id)`.as('title')]);

type IncomingRow = Awaited<ReturnType<ReturnType<typeof incomingRows>['execute']>>[number];
type DispatchRow = Awaited<ReturnType<ReturnType<typeof dispatchRows>['execute']>>[number];

const incomingView = ({ received_at, ...row }: IncomingRow): IncomingLetter => ({ ...row, receivedAt: received_at.toISOString() });

const dispatchOf = ({ sent_at, received_at, ...row }: DispatchRow): DispatchView => ({
  ...row, sentAt: sent_at.toISOString(), receivedAt: received_at?.toISOString() ?? null,
  state: row.state as DispatchView['state'], via: row.via as DispatchView['via'],
});

export const numbersOfGroup = (reader: Reader, group: string): Promise<OutgoingNumber[]> => numberRows(reader).where('group_id', '=', group).execute();

/** Numbers given or voided in one dossier, in the order taken. */
export const numbersOf = (reader: Reader, dossierId: string): Promise<OutgoingNumber[]> =>
  numberRows(reader).where('dossier_id', '=', dossierId).orderBy('at').orderBy('sequence').execute();

export async function dispositionsOf(reader: Reader, dossierId: string): Promise<DispositionView[]> {
  const rows = await reader.db.selectFrom('letter.disposition as d').where('d.office_id', '=', reader.office).where('d.dossier_id', '=', dossierId)
    .innerJoin('people.post as f', (join) => join.onRef('f.office_id', '=', 'd.office_id').onRef('f.id', '=', 'd.from_post'))
    .innerJoin('people.person as p', (join) => join.onRef('p.office_id', '=', 'd.office_id').onRef('p.id', '=', 'd.person_id'))
    .select(['d.id', 'd.incoming_id as incomingId', 'f.title as from', 'p.name as person', 'd.form', 'd.instructions', 'd.note', 'd.due', 'd.urgency', 'd.at',
      sql<string[]>`(select coalesce(array_agg(t.title order by t.sort), '{}') from people.post t where t.office_id = d.office_id and t.id = any(d.to_posts))`.as('to')])
    .orderBy('d.at').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function copiesOf(reader: Reader, dossierId: string): Promise<CopyView[]> {
  const rows = await reader.db.selectFrom('letter.copy').where('office_id', '=', reader.office).where('dossier_id', '=', dossierId)
    .select(['recipient', 'count', 'medium', 'at']).orderBy('at').orderBy('recipient').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function dispatchesOf(reader: Reader, dossierId: string): Promise<DispatchView[]> {
  return (await dispatchRows(reader).where('dossier_id', '=', dossierId).orderBy('sent_at').orderBy('id').execute()).map(dispatchOf);
}

export async function incomingOf(reader: Reader, dossierId: string): Promise<IncomingLetter[]> {
  return (await incomingRows(reader).where('dossier_id', '=', dossierId).orderBy('registered_at').execute()).map(incomingView);
}

export interface PageInput {
  readonly year?: number | undefined;
  readonly search?: string | undefined;
  /** Key of the last row already seen. */
  readonly after?: string | undefined;
}

type Page<T> = { items: T[]; next: string | null };

const words = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

function pageOf<T extends { id: string }>(rows: T[]): Page<T> {
  return { items: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id ?? null : null };
}

export const listIncoming: Query<PageInput, Page<IncomingLetter>> = async ({ reader, actor }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let rows = incomingRows(reader).orderBy('year', 'desc').orderBy('agenda', 'desc').limit(PAGE + 1);
  if (year) rows = rows.where('year', '=', year);
  if (search) rows = rows.where((where) => where.or((['number', 'sender', 'subject'] as const).map((column) => where(column, 'ilike', words(search)))));
  if (after) rows = rows.where(sql<boolean>`(year, agenda) < (select i.year, i.agenda from letter.incoming i where i.office_id = ${reader.office} and i.id = ${after})`);
  return pageOf((await rows.execute()).map(incomingView));
};

export const listOutgoing: Query<PageInput, Page<OutgoingNumber>> = async ({ reader, actor }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let rows = numberRows(reader).orderBy('year', 'desc').orderBy('sequence', 'desc').orderBy('suffix', 'desc').limit(PAGE + 1);
  if (year) rows = rows.where('year', '=', year);
  if (search) rows = rows.where((where) => where.or((['text', 'subject'] as const).map((column) => where(column, 'ilike', words(search)))));
  if (after) rows = rows.where(sql<boolean>`(year, sequence, suffix) < (select n.year, n.sequence, n.suffix from letter.number n where n.office_id = ${reader.office} and n.id = ${after})`);
  return pageOf(await rows.execute());
};

export const listDispatches: Query<PageInput, Page<DispatchView>> = async ({ reader, actor }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let rows = dispatchRows(reader).orderBy('sent_at', 'desc').orderBy('id', 'desc').limit(PAGE + 1);
  if (year) rows = rows.where(sql<boolean>`sent_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0) and sent_at < make_timestamptz(${year} + 1, 1, 1, 0, 0, 0)`);
  if (search) rows = rows.where((where) => where.or((['body', 'received_by', 'tracking'] as const).map((column) => where(column, 'ilike', words(search)))));
  if (after) rows = rows.where(sql<boolean>`(sent_at, id) < (select d.sent_at, d.id from letter.dispatch d where d.office_id = ${reader.office} and d.id = ${after})`);
  return pageOf((await rows.execute()).map(dispatchOf));
};

/** Everything the registers hold of one dossier, for those who see all of it. */
export const lettersOfDossier: Query<{ id: string }, {
  incoming: IncomingLetter[]; dispositions: DispositionView[]; numbers: OutgoingNumber[]; copies: CopyView[]; dispatches: DispatchView[];
}> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader } = ask;
  return {
    incoming: await incomingOf(reader, id), dispositions: await dispositionsOf(reader, id), numbers: await numbersOf(reader, id),
    copies: await copiesOf(reader, id), dispatches: await dispatchesOf(reader, id),
  };
};

/** Number and day under which a document stands in the outgoing register: its own, or that of the cover letter, named as such. */
export async function numberOf(reader: Reader, dossierId: string, documentKey: string): Promise<{ text: string; date: string } | null> {
  const given = (await numbersOf(reader, dossierId)).filter((number) => number.state === 'given');
  const own = given.findLast((number) => number.documentKey === documentKey);
  if (own) return { text: own.text, date: own.date };
  const cover = given.findLast((number) => number.bears === 'cover-letter');
  return cover ? { text: `${cover.text} (surat pengantar)`, date: cover.date } : null;
}
