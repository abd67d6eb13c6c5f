/** How far the indicators in force have come towards the last year of their plan. */
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { TargetCell } from '#contract/plan/target';
import { type Exact, exact } from '#pure/decimal';
import { indicatorsInForce } from '../plan/index.ts';
import type { Figure, Formula } from './achievement.rules.ts';
import { hides } from './figure.queries.ts';
import { type FigureRow, figuresAt } from './figure-row.queries.ts';
import { formulaOf, type Measure } from './figure.rules.ts';
import { ownersOf } from './owner.queries.ts';
import type { ProgressMethod, ProgressTable } from './progress.contract.ts';
import { acrossYears, progressTable, type ProgressRow } from './progress.rules.ts';
import { isBefore, type Quarter } from './round.rules.ts';
import { mustReadFigures } from './round.queries.ts';

const NO_TARGET = { value: null, low: null, high: null, words: null };

export const progressOf: Query<Quarter & { method: ProgressMethod }, ProgressTable> = async ({ reader, actor }, { method, ...at }) => {
  mustReadFigures(actor);
  const indicators = (await indicatorsInForce(reader, at)).sort((one, other) => one.card.code.localeCompare(other.card.code, 'id', { numeric: true }));
  const plans = await periodsOf(reader);
  const first = Math.min(at.year, ...[...plans.values()].map(({ fromYear }) => fromYear));
  const hide = hides(actor, await ownersOf(reader));
  const figures = (await figuresAt(reader, { fromYear: first, toYear: at.year })).filter((row) => !isBefore(at, row) && (row.verified || !hide(row.unitId)));
  const rows = indicators.map(({ id, indicatorId, planId, card, node, targets }) => {
    const { fromYear, toYear } = plans.get(planId) ?? { fromYear: at.year, toYear: at.year };
    const end = targets.find(({ year, quarter }) => year === toYear && quarter === 0) ?? NO_TARGET;
    const own = figures.filter((row) => row.indicatorId === indicatorId && row.year >= fromYear);
    return { id, indicatorId, card, node: node.name, fromYear, toYear, end, asked: askedOf(card, end, own) };
  });
  const table = progressTable(method, rows.map(({ asked }) => asked));
  return {
    ...at, method,
    rows: rows.map(({ id, indicatorId, card, node, fromYear, toYear, end, asked }, index) => {
      const { value, reason } = table.rows[index] ?? { value: null, reason: null };
      return {
        indicatorId, indicatorVersionId: id, code: card.code, name: card.name, unitName: card.unit, decimals: card.decimals, isIku: card.isIku, node, fromYear, toYear,
        baseline: card.baseline, end: { value: end.value, low: end.low, high: end.high, words: end.words }, actual: asked.actual?.toText() ?? null,
        progress: value?.toText() ?? null, printed: value?.toPlaces(2).replace('.', ',') ?? null, reason,
      };
    }),
  };
};

async function periodsOf(reader: Reader): Promise<ReadonlyMap<string, { readonly fromYear: number; readonly toYear: number }>> {
  const rows = await reader.db.selectFrom('plan.plan').where('office_id', '=', reader.office).select(['id', 'from_year as fromYear', 'to_year as toYear']).execute();
  return new Map(rows.map(({ id, ...years }) => [id, years]));
}

type End = Omit<TargetCell, 'year' | 'quarter'>;

/** Of every year what its newest figure has to date. */
function askedOf(card: Measure & { readonly baseline: string | null }, end: End, own: readonly FigureRow[]): ProgressRow {
  const years = [...Map.groupBy(own, ({ year }) => year)].sort(([one], [other]) => one - other);
  const toDate = years.map(([, rows]): Exact | null => {
    const newest = rows.filter(({ actualToDate }) => actualToDate !== null).sort((one, other) => other.quarter - one.quarter)[0];
    return newest?.actualToDate == null ? null : exact(newest.actualToDate);
  });
  return {
    formula: endFormula(card, end), end: endFigure(card, end), baseline: card.baseline === null ? null : exact(card.baseline),
    actual: acrossYears(card.frequency === 'tahunan' && card.aggregation !== 'sum' ? 'annual_only' : card.aggregation, toDate),
  };
}

function endFormula(card: Measure, { low, high }: End): Formula {
  return card.polarity === 'range' && low !== null && high !== null ? { polarity: 'range', low: exact(low), high: exact(high) } : formulaOf(card);
}

/** Words and stages have no way that could be measured in percent of it. */
function endFigure({ polarity }: Measure, { value, words }: End): Figure {
  if (words !== null || polarity === 'milestone' || polarity === 'grade') return 'text';
  return value === null ? null : exact(value);
}
