import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { ChangeFilter } from '../../kernel/live.ts';
import { type Actor, isOwnWork } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { OFFICE_PAPER, type OfficePaper, type OfficePaperList } from './office-paper.contract.ts';
import { canRead, endingPost, paperPost, writesEveryPaper } from './report.policy.ts';
import type { FixedAgreement } from './year.contract.ts';

type PaperRow = Omit<OfficePaper, 'abilities'>;

/** With the post that promises, and the document that holds the text. */
const papers = (reader: Reader) => reader.db.selectFrom('report.office_paper as p')
  .innerJoin('document.document as d', (join) => join.onRef('d.office_id', '=', 'p.office_id').onRef('d.owner_id', '=', 'p.id').on('d.owner_kind', '=', OFFICE_PAPER))
  .leftJoin('people.post as o', (join) => join.onRef('o.office_id', '=', 'p.office_id').on(sql<boolean>`o.id::text = p.subject`))
  .where('p.office_id', '=', reader.office)
  .select(['p.id', 'p.kind', 'p.subject', 'p.year', 'p.stage', 'd.id as document', 'o.title as post', 'p.number', 'p.dated as date', 'p.fixed_at as fixedAt', 'p.ended_reason as ended']);
const shown = ({ fixedAt, ...row }: Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number]): PaperRow =>
  ({ ...row as PaperRow, fixedAt: fixedAt?.toISOString() ?? null });

/** @throws Refusal `office-paper.not-found` */
export async function paperById(reader: Reader, id: string): Promise<PaperRow> {
  return shown(must(await papers(reader).where('p.id', '=', id).executeTakeFirst() ?? refuse('office-paper.not-found')));
}

/** Whether this person may change it now. */
const abilitiesOf = (actor: Actor, row: PaperRow): OfficePaper['abilities'] => ({
  write: row.fixedAt === null && row.ended === null && paperPost(actor, row) !== undefined, end: row.ended === null && endingPost(actor, row) !== undefined,
});

export const getPaper: Query<{ id: string }, OfficePaper> = async ({ reader, actor }, { id }) => {
  if (!canRead(actor)) throw refuse('office-paper.not-found');
  const row = await paperById(reader, id);
  return { ...row, abilities: abilitiesOf(actor, row) };
};

/** Those that stand, by kind and post. */
export const listPapers: Query<{ year: number }, OfficePaperList> = async ({ reader, actor }, { year }) => {
  if (!canRead(actor)) throw refuse('report.not-allowed');
  const rows = await papers(reader).where('p.year', '=', year).where('p.ended_at', 'is', null).orderBy('p.kind').orderBy('o.sort').orderBy('p.subject').orderBy('p.stage').execute();
  return {
    items: rows.map((row) => { const each = shown(row); return { ...each, abilities: abilitiesOf(actor, each) }; }),
    abilities: { all: writesEveryPaper(actor), posts: actor.posts.flatMap(({ postId, duties }) => (isOwnWork(duties) ? [postId] : [])) },
  };
};

/** The documents of this kind and subject that were fixed for the year before, the one fixed last first. */
export async function fixedBefore(reader: Reader, { kind, subject, year }: Pick<OfficePaper, 'kind' | 'subject' | 'year'>): Promise<string[]> {
  const rows = await papers(reader).where('p.kind', '=', kind).where('p.subject', '=', subject).where('p.year', '=', year - 1)
    .where('p.fixed_at', 'is not', null).where('p.ended_at', 'is', null).orderBy('p.fixed_at', 'desc').execute();
  return rows.map(({ document }) => document);
}

/** Fixed agreements of a year, the one fixed last first. */
export const agreementsForReport = (office: string, year: number): RawBuilder<readonly FixedAgreement[]> => sql`(
  select coalesce(json_agg(json_build_object('postId', p.subject, 'number', p.number, 'date', p.dated, 'signers', p.facts->'signers', 'figures', p.facts->'figures')
    order by p.fixed_at desc), '[]') from report.office_paper p
  where p.office_id = ${office}::uuid and p.year = ${year}::int and p.kind = 'perjanjian-kinerja' and p.fixed_at is not null and p.ended_at is null)`;

/** Of papers of the office everybody who works here is told. */
export const paperChanges: ChangeFilter = async ({ reader, actor }, changes) => {
  const documents = changes.filter(({ kind }) => kind === 'document' || kind === 'room').map(({ id }) => id);
  if (documents.length === 0 || !canRead(actor)) return [];
  const rows = await papers(reader).where(sql<boolean>`d.id::text = any(${documents}::text[])`).execute();
  const seen = new Set(rows.map(({ document }) => document));
  return changes.filter(({ kind, id }) => (kind === 'document' || kind === 'room') && seen.has(id));
};
