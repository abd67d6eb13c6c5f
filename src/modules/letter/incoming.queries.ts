/** Agenda surat masuk (domain reference G.4): each letter with where its disposition sent it and what became of it. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { IncomingLetter } from './letter.contract.ts';
import { canReadRegisters } from './letter.policy.ts';
import { ASKED, type Page, type PageInput, pageOf, pattern } from './register-page.queries.ts';

/** Of the dispositions of the letter's dossier, oldest first. */
const disposed = <T>(what: string) => sql<T>`(select ${sql.raw(what)} from letter.disposition d where d.office_id = i.office_id and d.dossier_id = i.dossier_id)`;

const rows = (reader: Reader) => reader.db.selectFrom('letter.incoming as i').where('i.office_id', '=', reader.office)
  .leftJoin('dossier.dossier as c', (join) => join.onRef('c.office_id', '=', 'i.office_id').onRef('c.id', '=', 'i.dossier_id'))
  .select(['i.id', 'i.dossier_id as dossierId', 'i.year', 'i.agenda', 'i.number', 'i.date', 'i.sender', 'i.subject', 'i.urgency', 'i.security', 'i.attachments',
    'i.received_at', 'i.file_id as fileId', 'i.classification', 'i.note', 'c.title', 'c.status', 'c.step',
    sql<string[]>`(select coalesce(array_agg(p.title order by p.sort, p.title), '{}') from people.post p where p.office_id = i.office_id and p.id in (
      select unnest(d.to_posts) from letter.disposition d where d.office_id = i.office_id and d.dossier_id = i.dossier_id))`.as('forwardedTo'),
    disposed<string[]>(`coalesce(array_agg(distinct d.note) filter (where d.note is not null), '{}')`).as('orders'),
    disposed<string | null>('min(d.due)').as('due')]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const view = ({ received_at, title, status, step, ...row }: Row): IncomingLetter => ({
  ...row, receivedAt: received_at.toISOString(),
  followUp: title === null || status === null || step === null ? null : { title, status: status as 'open', step },
});

export async function incomingOf(reader: Reader, dossierId: string): Promise<IncomingLetter[]> {
  return (await rows(reader).where('i.dossier_id', '=', dossierId).orderBy('i.registered_at').execute()).map(view);
}

/** One page, newest first. */
export const listIncoming: Query<PageInput, Page<IncomingLetter>> = async ({ reader, actor }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let found = rows(reader).orderBy('i.year', 'desc').orderBy('i.agenda', 'desc').limit(ASKED);
  if (year) found = found.where('i.year', '=', year);
  if (search) found = found.where((where) => where.or((['i.number', 'i.sender', 'i.subject'] as const).map((column) => where(column, 'ilike', pattern(search)))));
  if (after) found = found.where(sql<boolean>`(i.year, i.agenda) < (select a.year, a.agenda from letter.incoming a where a.office_id = ${reader.office} and a.id = ${after})`);
  return pageOf((await found.execute()).map(view));
};

/** The whole book of one year, in its order. */
export const incomingOfYear: Query<{ year: number }, IncomingLetter[]> = async ({ reader, actor }, { year }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  return (await rows(reader).where('i.year', '=', year).orderBy('i.agenda').execute()).map(view);
};
