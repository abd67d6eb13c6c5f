/** Stored figures with what names them, and how they travel to whoever may see them. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { AchievementFlag, AchievementReason } from './achievement.contract.ts';
import type { ValueState } from './cell.contract.ts';
import type { Figure, IndicatorHead } from './figure.contract.ts';
import type { CellState } from './round.contract.ts';

export interface FigureRow extends Omit<IndicatorHead, 'unitName'> {
  readonly unitOfMeasure: string;
  readonly nodeLineageId: string;
  readonly nodeLevel: string | null;
  readonly nodeCode: string | null;
  readonly year: number;
  readonly quarter: number;
  readonly target: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly targetWords: string | null;
  readonly targetToDate: string | null;
  readonly actual: string | null;
  readonly actualToDate: string | null;
  readonly actualWords: string | null;
  readonly state: ValueState;
  readonly filled: number;
  readonly due: number;
  readonly achievement: string | null;
  readonly printed: string | null;
  readonly predicate: string | null;
  readonly reason: AchievementReason | null;
  readonly flag: AchievementFlag | null;
  readonly verified: boolean;
  /** Of the request; null where the round did not ask. */
  readonly request: CellState | null;
  readonly late: boolean;
}

export interface FigureAsk {
  readonly fromYear: number;
  readonly toYear: number;
  readonly quarter?: number;
  /** Indicator versions. */
  readonly ids?: readonly string[];
  readonly indicatorId?: string;
}

/** One statement by the key of the office and its years; by code and then by quarter. */
export async function figuresAt(reader: Reader, { fromYear, toYear, quarter, ids, indicatorId }: FigureAsk): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    with node as (
      select distinct on (n.lineage_id) n.lineage_id, n.name, n.level, n.code
      from plan.node n join plan.version p on p.office_id = n.office_id and p.id = n.version_id
      where n.office_id = ${reader.office}::uuid order by n.lineage_id, p.no desc
    )
    select v.indicator_id as "indicatorId", v.id as "indicatorVersionId", i.code, v.name, v.unit as "unitOfMeasure", v.decimals, v.polarity, v.method, v.is_iku as "isIku",
      coalesce(n.name, '') as node, n.level as "nodeLevel", n.code as "nodeCode", f.node_lineage_id as "nodeLineageId", f.unit_id as "unitId", u.name as unit,
      f.year, f.quarter, f.target::text as target, f.target_low::text as low, f.target_high::text as high, f.target_words as "targetWords",
      f.target_to_date::text as "targetToDate", f.actual::text as actual, f.actual_to_date::text as "actualToDate", f.actual_words as "actualWords",
      f.state, f.filled, f.due, f.achievement, f.printed, f.predicate, f.reason, f.flag, f.verified, r.state as request, coalesce(r.late, false) as late
    from performance.figure f
    join plan.indicator_version v on v.office_id = f.office_id and v.id = f.indicator_version_id
    join plan.indicator i on i.office_id = v.office_id and i.id = v.indicator_id
    join people.unit u on u.office_id = f.office_id and u.id = f.unit_id
    left join node n on n.lineage_id = f.node_lineage_id
    left join performance.request r on r.office_id = f.office_id and r.year = f.year and r.quarter = f.quarter
      and r.indicator_version_id = f.indicator_version_id
    where f.office_id = ${reader.office}::uuid and f.year between ${fromYear}::int and ${toYear}::int
      and (${quarter === undefined}::boolean or f.quarter = ${quarter ?? 0}::int)
      and (${ids === undefined}::boolean or f.indicator_version_id = any(${[...ids ?? []]}::uuid[]))
      and (${indicatorId === undefined}::boolean or v.indicator_id = ${indicatorId ?? null}::uuid)
    order by i.code, v.no, f.year, f.quarter`.execute(reader.db);
  return rows;
}

/** Quarters of a year in which some of these have a figure. */
export async function writtenQuarters(reader: Reader, year: number, ids: readonly string[]): Promise<number[]> {
  const rows = await reader.db.selectFrom('performance.figure').where('office_id', '=', reader.office).where('year', '=', year)
    .where(sql<SqlBool>`indicator_version_id = any(${[...ids]}::uuid[])`).select('quarter').distinct().orderBy('quarter').execute();
  return rows.map((row) => row.quarter);
}

export const headOf = (row: FigureRow): IndicatorHead => ({
  indicatorId: row.indicatorId, indicatorVersionId: row.indicatorVersionId, code: row.code, name: row.name, unitName: row.unitOfMeasure, decimals: row.decimals,
  polarity: row.polarity, method: row.method, isIku: row.isIku, node: row.node, unitId: row.unitId, unit: row.unit,
});

/** `hide`: this reader sees what is verified alone. */
export function figureView(row: FigureRow, hide: boolean): Figure {
  const hidden = hide && !row.verified && row.state !== 'missing';
  const { achievement, printed, predicate, reason, flag } = row;
  return {
    year: row.year, quarter: row.quarter, target: { value: row.target, low: row.low, high: row.high, words: row.targetWords }, targetToDate: row.targetToDate,
    actual: hidden ? null : row.actual, actualToDate: hidden ? null : row.actualToDate, actualWords: hidden ? null : row.actualWords,
    state: row.state, hidden, verified: row.verified, filled: row.filled, due: row.due,
    achievement: hidden ? { achievement: null, printed: null, predicate: null, reason: 'no-actual', flag: null } : { achievement, printed, predicate, reason, flag },
  };
}
