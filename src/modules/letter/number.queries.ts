/** Agenda surat keluar (domain reference G.4): every number, with what its letter says and how it was sent. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { visibleTo } from '../dossier/index.ts';
import type { OutgoingNumber, RegisteredNumber } from './letter.contract.ts';
import { canReadRegisters } from './letter.policy.ts';
import { ASKED, type Page, type PageInput, pageOf, pattern } from './register-page.queries.ts';

/** The office's own pattern for outgoing numbers. */
export async function numberPattern(reader: Reader): Promise<string> {
  const row = await reader.db.selectFrom('people.office').where('id', '=', reader.office).select('number_pattern').executeTakeFirstOrThrow();
  return row.number_pattern;
}

const numbers = (reader: Reader) => reader.db.selectFrom('letter.number as n').where('n.office_id', '=', reader.office)
  .select(['n.id', 'n.dossier_id as dossierId', 'n.year', 'n.sequence', 'n.suffix', 'n.text', 'n.date', 'n.subject', 'n.classification', 'n.bears', 'n.document_key as documentKey',
    'n.state', 'n.reason', 'n.void_reason as voidReason']).$castTo<OutgoingNumber>();

export const numbersOfGroup = (reader: Reader, group: string): Promise<OutgoingNumber[]> => numbers(reader).where('n.group_id', '=', group).execute();

/** Numbers given or voided in one dossier, in the order taken. */
export const numbersOf = (reader: Reader, dossierId: string): Promise<OutgoingNumber[]> =>
  numbers(reader).where('n.dossier_id', '=', dossierId).orderBy('n.at').orderBy('n.sequence').execute();

/** Number and day under which a document stands in the outgoing register: its own, or that of the cover letter, named as such. */
export async function numberOf(reader: Reader, dossierId: string, documentKey: string): Promise<{ text: string; date: string } | null> {
  return standingNumber(await numbersOf(reader, dossierId), documentKey);
}

/** The same of numbers already read. */
export function standingNumber(found: readonly OutgoingNumber[], documentKey: string): { text: string; date: string } | null {
  const given = found.filter((number) => number.state === 'given');
  const own = given.findLast((number) => number.documentKey === documentKey);
  if (own) return { text: own.text, date: own.date };
  const cover = given.findLast((number) => number.bears === 'cover-letter');
  return cover ? { text: `${cover.text} (surat pengantar)`, date: cover.date } : null;
}

/** Of the dispatches of the number's dossier. */
const sent = <T>(what: string) => sql<T>`(select ${sql.raw(what)} from letter.dispatch s where s.office_id = n.office_id and s.dossier_id = n.dossier_id)`;

/** The document itself, where this person may open it: in a dossier seen, and signed. */
const opened = (actor: Actor, now: Date) => sql<string | null>`(
  select l.document_id from dossier.document l
  join dossier.dossier dossier on dossier.office_id = l.office_id and dossier.id = l.dossier_id
  join document.document m on m.office_id = l.office_id and m.id = l.document_id and m.state = 'signed'
  where l.office_id = n.office_id and l.dossier_id = n.dossier_id and l.key = n.document_key and ${visibleTo(actor, now)})`;

const registered = (reader: Reader, actor: Actor, now: Date) => numbers(reader)
  .select(['n.urgency', 'n.attachments', 'n.drafter', 'n.signer', 'n.copies_to as copiesTo', 'n.file_id as fileId',
    sql<string | null>`coalesce(n.addressee, ${sent('string_agg(distinct s.body, \'; \')')})`.as('addressee'),
    sql<string | null>`coalesce(n.sent_on, ${sent('(min(s.sent_at) at time zone (select o.zone from people.office o where o.id = n.office_id))::date')})`.as('sentOn'),
    sql<string[]>`case when n.method is null then coalesce(${sent('array_agg(distinct s.method)')}, '{}') else array[n.method] end`.as('methods'),
    opened(actor, now).as('documentId')])
  .$castTo<RegisteredNumber>();

/** One page, newest first. */
export const listOutgoing: Query<PageInput, Page<RegisteredNumber>> = async ({ reader, actor, now }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let found = registered(reader, actor, now).orderBy('n.year', 'desc').orderBy('n.sequence', 'desc').orderBy('n.suffix', 'desc').limit(ASKED);
  if (year) found = found.where('n.year', '=', year);
  if (search) found = found.where((where) => where.or((['n.text', 'n.subject', 'n.addressee'] as const).map((column) => where(column, 'ilike', pattern(search)))));
  if (after) found = found.where(sql<boolean>`(n.year, n.sequence, n.suffix) < (select a.year, a.sequence, a.suffix from letter.number a where a.office_id = ${reader.office} and a.id = ${after})`);
  return pageOf(await found.execute());
};

/** The whole book of one year, in its order. */
export const outgoingOfYear: Query<{ year: number }, RegisteredNumber[]> = async ({ reader, actor, now }, { year }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  return registered(reader, actor, now).where('n.year', '=', year).orderBy('n.sequence').orderBy('n.suffix').execute();
};

/** Day of the number that follows a sequence, and the last suffix used behind it. */
export async function neighboursOf(reader: Reader, year: number, sequence: number): Promise<{ nextDate: string | null; lastSuffix: string }> {
  const { rows: [row] } = await sql<{ nextDate: string | null; lastSuffix: string | null }>`
    select (select x.date from letter.number x where x.office_id = ${reader.office} and x.year = ${year} and x.sequence > ${sequence} and x.suffix = ''
        order by x.sequence limit 1) as "nextDate",
      (select max(x.suffix) from letter.number x where x.office_id = ${reader.office} and x.year = ${year} and x.sequence = ${sequence}) as "lastSuffix"`.execute(reader.db);
  return { nextDate: row?.nextDate ?? null, lastSuffix: row?.lastSuffix ?? '' };
}
