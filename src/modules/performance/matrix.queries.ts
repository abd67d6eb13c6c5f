/** The matrix of indicators by quarter: one statement by the key of the office and its years, its cells gathered by indicator. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { IndicatorHead, Matrix, MatrixCell } from './figure.contract.ts';
import { hides } from './figure.queries.ts';
import { ownersOf } from './owner.queries.ts';
import { mustReadFigures } from './round.queries.ts';
import type { PredicateScale } from './scale.contract.ts';
import { printedWithOf, settingsOn } from './setting.queries.ts';

type Text = string | null;
/** A cell in the order in which the statement gathers it. */
type Gathered = readonly [
  year: number, quarter: number, target: Text, low: Text, high: Text, words: Text, targetToDate: Text, actual: Text, actualToDate: Text, actualWords: Text,
  state: MatrixCell['state'], verified: boolean, filled: number, due: number, achievement: Text, printed: Text, predicate: Text,
  reason: MatrixCell['achievement']['reason'], flag: MatrixCell['achievement']['flag'], request: MatrixCell['request'], late: boolean,
];

interface Row extends IndicatorHead {
  readonly cells: readonly Gathered[];
}

/** Rows by code, cells by quarter: one document by row, so that thousands of cells are not read column by column. */
async function matrixRows(reader: Reader, fromYear: number, toYear: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with cell as (
      select f.indicator_version_id as id, (array_agg(f.unit_id order by f.year desc, f.quarter desc))[1] as unit_id,
        (array_agg(f.node_lineage_id order by f.year desc, f.quarter desc))[1] as lineage_id,
        json_agg(json_build_array(f.year, f.quarter, f.target::text, f.target_low::text, f.target_high::text, f.target_words, f.target_to_date::text, f.actual::text,
          f.actual_to_date::text, f.actual_words, f.state, f.verified, f.filled, f.due, f.achievement, f.printed, f.predicate, f.reason, f.flag, r.state,
          coalesce(r.late, false)) order by f.year, f.quarter) as cells
      from performance.figure f
      left join performance.request r on r.office_id = f.office_id and r.year = f.year and r.quarter = f.quarter and r.indicator_version_id = f.indicator_version_id
      where f.office_id = ${reader.office}::uuid and f.year between ${fromYear}::int and ${toYear}::int
      group by 1
    )
    select v.indicator_id as "indicatorId", v.id as "indicatorVersionId", i.code, v.name, v.unit as "unitName", v.decimals, v.polarity, v.method, v.is_iku as "isIku",
      coalesce((select n.name from plan.node n join plan.version p on p.office_id = n.office_id and p.id = n.version_id
        where n.office_id = v.office_id and n.lineage_id = c.lineage_id order by p.no desc limit 1), '') as node,
      c.unit_id as "unitId", u.name as unit, c.cells
    from cell c
    join plan.indicator_version v on v.office_id = ${reader.office}::uuid and v.id = c.id
    join plan.indicator i on i.office_id = v.office_id and i.id = v.indicator_id
    join people.unit u on u.office_id = v.office_id and u.id = c.unit_id
    order by i.code, v.no`.execute(reader.db);
  return rows;
}

const NOTHING: MatrixCell['achievement'] = { achievement: null, printed: null, predicate: null, reason: 'no-actual', flag: null };

/** `hide`: this reader sees what is verified alone. */
function cellOf(cell: Gathered, hide: boolean): MatrixCell {
  const [year, quarter, value, low, high, words, targetToDate, actual, actualToDate, actualWords, state, verified, filled, due, achievement, printed, predicate, reason, flag, request, late] = cell;
  const shown = { year, quarter, target: { value, low, high, words }, targetToDate, state, verified, filled, due, request, late };
  if (hide && !verified && state !== 'missing') return { ...shown, hidden: true, actual: null, actualToDate: null, actualWords: null, achievement: NOTHING };
  return { ...shown, hidden: false, actual, actualToDate, actualWords, achievement: { achievement, printed, predicate, reason, flag } };
}

const YEARS = 12;

export function matrixOf(scales: readonly PredicateScale[]): Query<{ fromYear: number; toYear: number }, Matrix> {
  return async ({ reader, actor }, { fromYear, toYear }) => {
    mustReadFigures(actor);
    if (toYear < fromYear || toYear - fromYear >= YEARS) throw refuse('matrix.years', { years: YEARS });
    const owners = await ownersOf(reader);
    const hide = hides(actor, owners);
    const rows = (await matrixRows(reader, fromYear, toYear)).map(({ cells, ...head }) => {
      const hidden = hide(head.unitId);
      return { ...head, cells: cells.map((cell) => cellOf(cell, hidden)) };
    });
    const shown = new Set(rows.map(({ unitId }) => unitId));
    return {
      fromYear, toYear, printedWith: printedWithOf(await settingsOn(reader, scales, `${toYear}-12-31`)),
      units: [...owners.values()].filter(({ unitId }) => shown.has(unitId)).map(({ unitId, name }) => ({ unitId, unit: name })), rows,
    };
  };
}
