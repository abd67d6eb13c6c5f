/** The matrix of indicators by quarter: their cells by the key of the office and its years, then what names each indicator. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { IndicatorHead, PackedMatrix } from './figure.contract.ts';
import { hides } from './figure.queries.ts';
import type { PackedCells } from './matrix.contract.ts';
import { ownersOf } from './owner.queries.ts';
import { mustReadFigures } from './round.queries.ts';
import type { PredicateScale } from './scale.contract.ts';
import { printedWithOf, settingsOn } from './setting.queries.ts';

/** A cell as stored, in the order of its quarters; plain rows cost PostgreSQL half of what gathered ones do. */
interface StoredCell {
  readonly id: string;
  readonly unitId: string;
  readonly lineageId: string;
  readonly state: PackedCells['state'][number];
  readonly verified: boolean;
  readonly [column: string]: unknown;
}

async function storedCells(reader: Reader, fromYear: number, toYear: number): Promise<StoredCell[]> {
  const { rows } = await sql<StoredCell>`
    select f.indicator_version_id as id, f.unit_id as "unitId", f.node_lineage_id as "lineageId", f.year, f.quarter, f.target, f.target_low as low, f.target_high as high,
      f.target_words as "targetWords", f.target_to_date as "targetToDate", f.actual, f.actual_to_date as "actualToDate", f.actual_words as "actualWords",
      f.state, f.verified, f.filled, f.due, f.printed, f.predicate, f.reason, f.flag, r.state as request, coalesce(r.late, false) as late
    from performance.figure f
    left join performance.request r on r.office_id = f.office_id and r.year = f.year and r.quarter = f.quarter and r.indicator_version_id = f.indicator_version_id
    where f.office_id = ${reader.office}::uuid and f.year between ${fromYear}::int and ${toYear}::int
    order by f.year, f.quarter`.execute(reader.db);
  return rows;
}

/** Indicators by code; unit and node of each are those of its newest cell. */
async function headsOf(reader: Reader, newest: readonly StoredCell[]): Promise<IndicatorHead[]> {
  const { rows } = await sql<IndicatorHead>`
    select v.indicator_id as "indicatorId", v.id as "indicatorVersionId", i.code, v.name, v.unit as "unitName", v.decimals, v.polarity, v.method, v.is_iku as "isIku",
      coalesce((select n.name from plan.node n join plan.version p on p.office_id = n.office_id and p.id = n.version_id
        where n.office_id = v.office_id and n.lineage_id = c.lineage_id order by p.no desc limit 1), '') as node,
      c.unit_id as "unitId", u.name as unit
    from unnest(${newest.map(({ id }) => id)}::uuid[], ${newest.map(({ unitId }) => unitId)}::uuid[], ${newest.map(({ lineageId }) => lineageId)}::uuid[]) as c (id, unit_id, lineage_id)
    join plan.indicator_version v on v.office_id = ${reader.office}::uuid and v.id = c.id
    join plan.indicator i on i.office_id = v.office_id and i.id = v.indicator_id
    join people.unit u on u.office_id = v.office_id and u.id = c.unit_id
    order by i.code, v.no`.execute(reader.db);
  return rows;
}

const SHOWN = ['target', 'low', 'high', 'targetWords', 'targetToDate', 'verified', 'late', 'request'] as const;
const SEEN = ['actual', 'actualToDate', 'actualWords', 'printed', 'predicate', 'reason', 'flag'] as const;
const ALWAYS = ['year', 'quarter', 'state', 'filled', 'due'] as const;

/** The cells of a row by columns, without those that hold nothing. `hide`: this reader sees what is verified alone. */
function packed(cells: readonly StoredCell[], hide: boolean): PackedCells {
  const hidden = cells.map(({ verified, state }) => hide && !verified && state !== 'missing');
  const columns: Record<string, readonly unknown[]> = {};
  const add = (name: string, column: readonly unknown[]) => { if (column.some((value) => value !== null && value !== false)) columns[name] = column; };
  for (const name of ALWAYS) columns[name] = cells.map((cell) => cell[name]);
  for (const name of SHOWN) add(name, cells.map((cell) => cell[name]));
  for (const name of SEEN) add(name, cells.map((cell, at) => (hidden[at] ? WITHHELD[name] ?? null : cell[name])));
  add('hidden', hidden);
  return columns as PackedCells;
}
const WITHHELD: Readonly<Record<string, string>> = { reason: 'no-actual' };

const YEARS = 12;

export function matrixOf(scales: readonly PredicateScale[]): Query<{ fromYear: number; toYear: number }, PackedMatrix> {
  return async ({ reader, actor }, { fromYear, toYear }) => {
    mustReadFigures(actor);
    if (toYear < fromYear || toYear - fromYear >= YEARS) throw refuse('matrix.years', { years: YEARS });
    const owners = await ownersOf(reader);
    const hide = hides(actor, owners);
    const cells = Map.groupBy(await storedCells(reader, fromYear, toYear), ({ id }) => id);
    const heads = await headsOf(reader, [...cells.values()].flatMap((own) => own.at(-1) ?? []));
    const rows = heads.map((head) => ({ ...head, cells: packed(cells.get(head.indicatorVersionId) ?? [], hide(head.unitId)) }));
    const shown = new Set(rows.map(({ unitId }) => unitId));
    return {
      fromYear, toYear, printedWith: printedWithOf(await settingsOn(reader, scales, `${toYear}-12-31`)),
      units: [...owners.values()].filter(({ unitId }) => shown.has(unitId)).map(({ unitId, name }) => ({ unitId, unit: name })), rows,
    };
  };
}
