/** What was entered: the rows that count, and all of one figure. */
import { type SqlBool, sql } from 'kysely';
import type { Card } from '#contract/plan/indicator';
import type { Reader } from '../../kernel/db.ts';
import { type Exact, exact } from '#pure/decimal';
import type { CellActual, Narrative, Origin, PastActual, ValueState } from './cell.contract.ts';
import { computedValue } from './formula.rules.ts';
import type { Signers } from './owner.queries.ts';
import type { Quarter } from './round.rules.ts';

export interface StoredActual extends Quarter {
  readonly indicatorId: string;
  readonly indicatorVersionId: string;
  readonly no: number;
  readonly roundId: string;
  readonly state: ValueState;
  readonly value: string | null;
  readonly words: string | null;
  readonly components: Readonly<Record<string, string>> | null;
  readonly supporting: string;
  readonly hindering: string;
  readonly followUp: string;
  readonly reason: string | null;
  readonly origin: Origin;
  readonly byPerson: string | null;
  readonly byPost: string | null;
  readonly at: Date;
}

const columns = sql.raw(`v.indicator_id as "indicatorId", a.indicator_version_id as "indicatorVersionId", a.year, a.quarter, a.no, a.round_id as "roundId", a.state,
  a.value::text as value, a.words, a.components, a.supporting, a.hindering, a.follow_up as "followUp", a.reason, a.origin, a.by_person as "byPerson", a.by_post as "byPost", a.at`);

/** What counts of these indicators in a year, and in the year before its last quarter and the same one as `quarter`. */
export async function actualsFor(reader: Reader, indicatorIds: readonly string[], { year, quarter }: Quarter): Promise<StoredActual[]> {
  const { rows } = await sql<StoredActual>`
    select distinct on (a.indicator_version_id, a.year, a.quarter) ${columns}
    from plan.indicator_version v join performance.actual a on a.office_id = v.office_id and a.indicator_version_id = v.id
    where v.office_id = ${reader.office}::uuid and v.indicator_id = any(${[...indicatorIds]}::uuid[])
      and (a.year = ${year}::int or (a.year = ${year - 1}::int and a.quarter in (4, ${quarter}::int)))
    order by a.indicator_version_id, a.year, a.quarter, a.no desc`.execute(reader.db);
  return rows;
}

/** Every entry of one figure, newest first. */
export async function actualsOf(reader: Reader, indicatorVersionId: string, { year, quarter }: Quarter): Promise<StoredActual[]> {
  const { rows } = await sql<StoredActual>`
    select ${columns} from performance.actual a join plan.indicator_version v on v.office_id = a.office_id and v.id = a.indicator_version_id
    where a.office_id = ${reader.office}::uuid and a.indicator_version_id = ${indicatorVersionId}::uuid and a.year = ${year}::int and a.quarter = ${quarter}::int
    order by a.no desc`.execute(reader.db);
  return rows;
}

/** The number of the newest entry of each figure that has one. */
export async function newestNos(reader: Reader, indicatorVersionIds: readonly string[], { year, quarter }: Quarter): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.db.selectFrom('performance.actual').where('office_id', '=', reader.office)
    .where(sql<SqlBool>`indicator_version_id = any(${[...indicatorVersionIds]}::uuid[])`).where('year', '=', year).where('quarter', '=', quarter)
    .groupBy('indicator_version_id').select((of) => ['indicator_version_id as id', of.fn.max('no').as('no')]).execute();
  return new Map(rows.map(({ id, no }) => [id, Number(no)]));
}

/** Computed anew where there are components, since what is stored of a quotient is rounded. */
export function entryValue(card: Pick<Card, 'components' | 'multiplier'>, { value, components }: Pick<StoredActual, 'value' | 'components'>): Exact | null {
  if (value === null) return null;
  if (components === null || card.components.length === 0) return exact(value);
  const answer = computedValue(card, components);
  return 'value' in answer ? answer.value : exact(value);
}

export const narrativeOf = ({ supporting, hindering, followUp }: Narrative): Narrative => ({ supporting, hindering, followUp });

export const actualView = (row: StoredActual, by: Signers): CellActual => ({
  no: row.no, state: row.state, value: row.value, words: row.words, components: row.components, narrative: narrativeOf(row), reason: row.reason,
  origin: row.origin, at: row.at.toISOString(), by: by(row.byPerson, row.byPost),
});

/** What stood in a quarter, by whichever version of the indicator was in force then. */
export function pastOf(actuals: readonly StoredActual[], indicatorId: string, { year, quarter }: Quarter): PastActual | null {
  const row = actuals.find((each) => each.indicatorId === indicatorId && each.year === year && each.quarter === quarter);
  return row ? { year, quarter, state: row.state, value: row.value, words: row.words, components: row.components, narrative: narrativeOf(row) } : null;
}
