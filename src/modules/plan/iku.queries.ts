/** Indicators as papers print them, each of them in one statement, and whether a document prints them so. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import { composedLinesIn, printedAs } from '../document/index.ts';
import { type CardRow, type StoredVersion, storedOf } from './card.queries.ts';
import { type PrintedCard, runsOf } from './iku-text.rules.ts';
import type { QuarterPoint } from './plan.contract.ts';

export type IkuCard = StoredVersion & PrintedCard;

export interface PrintedRow extends CardRow {
  readonly sasaran: string;
  readonly post_title: string;
  readonly targets: PrintedCard['targets'];
}

/**
 * Versions of indicators `v` on nodes of the plans that hold in this quarter, with code, plan, name of the node, title
 * of the post and targets of whole years. Ends in a condition: more are added with `and`.
 */
export const printedRows = (office: string, { year, quarter }: QuarterPoint): RawBuilder<PrintedRow> => sql`
  select v.*, i.code, i.plan_id, i.node_lineage_id, p.sample_source, n.name as sasaran, n.level as node_level, n.code as node_code, n.sort as node_sort, coalesce(o.title, '') as post_title,
    coalesce((select json_agg(json_build_object('year', t.year, 'value', t.value::text, 'low', t.low::text, 'high', t.high::text, 'words', t.words) order by t.year)
      from plan.target t where t.office_id = v.office_id and t.plan_version_id = s.id and t.indicator_version_id = v.id and t.quarter = 0), '[]') as targets
  from plan.indicator_version v
  join plan.indicator i on i.office_id = v.office_id and i.id = v.indicator_id
  join plan.plan p on p.office_id = i.office_id and p.id = i.plan_id and p.from_year <= ${year}::int and p.to_year >= ${year}::int
  cross join lateral (select s.id from plan.version s where s.office_id = p.office_id and s.plan_id = p.id and s.status in ('in_force', 'superseded')
    and (s.valid_from_year, s.valid_from_quarter) <= (${year}::int, ${quarter}::int) order by s.no desc limit 1) s
  join plan.node n on n.office_id = v.office_id and n.version_id = s.id and n.lineage_id = i.node_lineage_id
  left join people.post o on o.office_id = v.office_id and o.id = v.post_id
  where v.office_id = ${office}::uuid`;

/** Approved versions `v` that hold in this quarter. */
export const inForce = ({ year, quarter }: QuarterPoint): RawBuilder<SqlBool> => sql`(
  v.approval_level is not null and (v.from_year, v.from_quarter) <= (${year}::int, ${quarter}::int)
  and (v.until_year is null or (v.until_year, v.until_quarter) >= (${year}::int, ${quarter}::int)))`;

/** Of a version of a document its canonical text. */
const textOf = (office: string, documentVersionId: string): RawBuilder<string> =>
  sql`(select d.content from document.version d where d.office_id = ${office}::uuid and d.id = ${documentVersionId}::uuid)`;

export const cardOf = (row: PrintedRow): IkuCard => ({ ...storedOf(row), sasaran: row.sasaran, postTitle: row.post_title, targets: row.targets });

export const byCode = (one: IkuCard, other: IkuCard) => one.card.code.localeCompare(other.card.code, 'id', { numeric: true }) || one.no - other.no;

/** The main indicators that a paper of this quarter prints: checked ones that wait for its signature, and those in force that they do not replace by then. */
export const printedIku = (office: string, at: QuarterPoint): RawBuilder<PrintedRow> => sql`${printedRows(office, at)} and v.is_iku and (v.status = 'checked' or (${inForce(at)} and not exists (
    select from plan.indicator_version w where w.office_id = v.office_id and w.indicator_id = v.indicator_id and w.status = 'checked'
      and (w.from_year, w.from_quarter) <= (${at.year}::int, ${at.quarter}::int))))`;

/** How a document's text prints this card. */
export const printedIn = (text: string, card: IkuCard) => printedAs(composedLinesIn(text), card.name, runsOf(card));

/** The checked cards of this quarter, each with how the document prints it. */
export async function waitingIku(reader: Reader, at: QuarterPoint, documentVersionId: string) {
  const { rows } = await sql<PrintedRow & { content: string | null }>`
    select w.*, case when row_number() over () = 1 then ${textOf(reader.office, documentVersionId)} end as content
    from (${printedRows(reader.office, at)} and v.is_iku and v.status = 'checked') w`.execute(reader.db);
  const text = rows[0]?.content ?? '';
  return rows.map(cardOf).sort(byCode).map((card) => ({ card, printed: printedIn(text, card) }));
}
