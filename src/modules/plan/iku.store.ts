import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { IndicatorApproval } from './indicator.contract.ts';

export interface DocumentApproval extends Readonly<IndicatorApproval['approval']> {
  readonly documentVersionId: string;
}

export interface Approved<R> {
  readonly row: R;
  /** False when somebody changed the card between the reading and the writing of this statement. */
  readonly taken: boolean;
}

/**
 * Approves checked main indicators of `versions` (a query of rows `v` that ends in a condition) by one signed document and
 * ends the approved version that each follows: those of `only`, or where it is null those whose name stands in what
 * the system composed of the document. One statement; answers them as they were before, with the document's text.
 */
export async function approveIku<R>(tx: Tx, versions: RawBuilder<R>, approval: DocumentApproval, only: readonly string[] | null): Promise<{ approved: Approved<R>[]; text: string }> {
  const { level, number, date, documentVersionId } = approval;
  const { rows } = await sql<R & { taken: boolean; content: string | null }>`
    with paper as (
      select d.content from document.version d where d.office_id = ${tx.office}::uuid and d.id = ${documentVersionId}::uuid
    ), said as (
      select t #>> '{}' as text from paper, jsonb_path_query(paper.content::jsonb, '$.content.sections[*].body.** ? (@.type == "dataBlock").**.text') t
    ), card as (
      ${versions} and v.is_iku and v.status = 'checked'
        and case when ${only === null}::boolean then v.name in (select text from said) else v.id = any(${only ?? []}::uuid[]) end
    ), taken as (
      update plan.indicator_version v set status = 'approved', revision = v.revision + 1, approval_level = ${level}, approval_number = ${number},
        approval_date = ${date}::date, approval_document_version_id = ${documentVersionId}::uuid
      from card where v.office_id = ${tx.office}::uuid and v.id = card.id and v.revision = card.revision and v.status = 'checked'
      returning v.id
    ), ended as (
      update plan.indicator_version b set until_year = card.from_year - (card.from_quarter = 1)::int,
        until_quarter = case card.from_quarter when 1 then 4 else card.from_quarter - 1 end
      from card where b.office_id = ${tx.office}::uuid and b.indicator_id = card.indicator_id and b.no < card.no and b.until_year is null and b.status = 'approved'
    )
    select card.*, exists (select from taken where taken.id = card.id) as taken,
      case when row_number() over () = 1 then (select content from paper) end as content from card`.execute(tx.db);
  return { approved: rows.map((row) => ({ row, taken: row.taken })), text: rows[0]?.content ?? '' };
}
