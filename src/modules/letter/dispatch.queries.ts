/** Buku ekspedisi (domain reference G.4): what was sent to whom under which number, and how its receipt came. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { DispatchView } from './letter.contract.ts';
import { canReadRegisters } from './letter.policy.ts';
import { ASKED, type Page, type PageInput, pageOf, pattern } from './register-page.queries.ts';

/** Of the numbers under which the dossier's letters stand in the outgoing register. */
const numbered = <T>(what: string) => sql<T>`(
  select ${sql.raw(what)} from letter.number n where n.office_id = s.office_id and n.dossier_id = s.dossier_id and n.state = 'given')`;

const rows = (reader: Reader) => reader.db.selectFrom('letter.dispatch as s').where('s.office_id', '=', reader.office)
  .innerJoin('dossier.dossier as c', (join) => join.onRef('c.office_id', '=', 's.office_id').onRef('c.id', '=', 's.dossier_id'))
  .select(['s.id', 's.year', 's.no', 's.dossier_id as dossierId', 's.post_id as postId', 's.body', 's.count', 's.method', 's.tracking', 's.sent_at', 's.state',
    's.received_by as receivedBy', 's.contact', 's.received_at', 's.scan_file_id as scanFileId', 's.via', 's.reason', 'c.title',
    numbered<string[]>(`coalesce(array_agg(n.text order by n.sequence, n.suffix), '{}')`).as('numbers'),
    sql<string>`coalesce(${numbered(`string_agg(n.subject, '; ' order by n.sequence, n.suffix)`)}, c.title)`.as('subject')]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const view = ({ sent_at, received_at, ...row }: Row): DispatchView => ({
  ...row, sentAt: sent_at.toISOString(), receivedAt: received_at?.toISOString() ?? null,
  state: row.state as DispatchView['state'], via: row.via as DispatchView['via'],
});

export async function dispatchesOf(reader: Reader, dossierId: string): Promise<DispatchView[]> {
  return (await rows(reader).where('s.dossier_id', '=', dossierId).orderBy('s.year').orderBy('s.no').execute()).map(view);
}

/** One page, newest first. */
export const listDispatches: Query<PageInput, Page<DispatchView>> = async ({ reader, actor }, { year, search, after }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  let found = rows(reader).orderBy('s.year', 'desc').orderBy('s.no', 'desc').limit(ASKED);
  if (year) found = found.where('s.year', '=', year);
  if (search) found = found.where((where) => where.or((['s.body', 's.received_by', 's.tracking'] as const).map((column) => where(column, 'ilike', pattern(search)))));
  if (after) found = found.where(sql<boolean>`(s.year, s.no) < (select a.year, a.no from letter.dispatch a where a.office_id = ${reader.office} and a.id = ${after})`);
  return pageOf((await found.execute()).map(view));
};

/** The whole book of one year, in its order. */
export const dispatchesOfYear: Query<{ year: number }, DispatchView[]> = async ({ reader, actor }, { year }) => {
  if (!canReadRegisters(actor)) throw refuse('letter.not-allowed');
  return (await rows(reader).where('s.year', '=', year).orderBy('s.no').execute()).map(view);
};
