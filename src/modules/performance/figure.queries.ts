/** Figures as screens read them: who has not sent, the lights of the office, a course over the years. */
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { exact } from '#pure/decimal';
import { refuse } from '#pure/refusal';
import { floored } from './achievement.rules.ts';
import { type Average, average, averageOfOffice, type Part } from './average.rules.ts';
import type { AverageView, Dashboard, HeatMap, Series } from './figure.contract.ts';
import { type FigureRow, figureView, figuresAt, headOf } from './figure-row.queries.ts';
import { ownerIn, ownersOf, type UnitOwner } from './owner.queries.ts';
import { canReadForm } from './performance.policy.ts';
import { predicateOf } from './predicate.rules.ts';
import { mustReadFigures, oneLine } from './round.queries.ts';
import { countStates, lastDayOf } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import { capOf, type Held, printedWithOf, settingsOn } from './setting.queries.ts';
import { deadlinesOf, roundAt, statesOf, storedRounds, tally } from './stored-round.queries.ts';

/** Whether what a unit has not had verified yet is hidden from this reader. */
export const hides = (actor: Actor, owners: ReadonlyMap<string, UnitOwner>) => {
  const open = new Set([...owners.values()].filter((owner) => canReadForm(actor, owner)).map(({ unitId }) => unitId));
  return (unitId: string) => !open.has(unitId);
};

export const heatMapOf: Query<{ year: number }, HeatMap> = async ({ reader, actor, now }, { year }) => {
  mustReadFigures(actor);
  const rounds = (await storedRounds(reader)).filter((round) => round.year === year).sort((a, b) => a.quarter - b.quarter);
  const ids = rounds.map(({ id }) => id);
  const [states, deadlines, owners] = [await statesOf(reader, ids), await deadlinesOf(reader, ids), await ownersOf(reader)];
  const rows = [...owners.values()].flatMap(({ unitId, name }) => {
    const quarters = rounds.flatMap((round) => {
      const own = states.filter((each) => each.roundId === round.id && each.unitId === unitId);
      const { dueAt } = deadlines(round, unitId);
      return own.length > 0 ? [{ roundId: round.id, quarter: round.quarter, dueAt: dueAt.toISOString(), ...tally(round, own, deadlines, now) }] : [];
    });
    return quarters.length > 0 ? [{ unitId, unit: name, quarters }] : [];
  });
  return { year, rows };
};

export const averageView = ({ value, measured, of }: Average, { scale }: Held): AverageView => ({
  achievement: value?.toText() ?? null, printed: value?.toPlaces(2).replace('.', ',') ?? null, predicate: value === null ? null : predicateOf(scale, floored(value)), measured, of,
});

/** What this reader may count of a figure; what is not due has no part in a mean. */
export const partsOf = (rows: readonly FigureRow[], hide: (unitId: string) => boolean): Part[] => rows
  .filter(({ reason, state }) => reason !== 'not-due' && state !== 'not_applicable')
  .map((row) => ({ raw: row.achievement === null || (hide(row.unitId) && !row.verified) ? null : exact(row.achievement) }));

/** The newest quarter of a year in which a figure stands. */
async function newestQuarter(reader: Reader, year: number): Promise<number> {
  const row = await reader.db.selectFrom('performance.figure').where('office_id', '=', reader.office).where('year', '=', year)
    .select((of) => of.fn.max('quarter').as('quarter')).executeTakeFirst();
  return Number(row?.quarter ?? 4);
}

export function dashboardOf(scales: readonly PredicateScale[]): Query<{ year: number; quarter?: number | undefined }, Dashboard> {
  return async ({ reader, actor, now }, { year, quarter: asked }) => {
    mustReadFigures(actor);
    const at = { year, quarter: asked ?? await newestQuarter(reader, year) };
    const owners = await ownersOf(reader);
    const hide = hides(actor, owners);
    const rows = await figuresAt(reader, { fromYear: year, toYear: year, quarter: at.quarter });
    const held = await settingsOn(reader, scales, lastDayOf(at));
    const round = await roundAt(reader, at);
    const line = round ? await oneLine(reader, round, now) : null;
    const sasaran = [...Map.groupBy(rows.filter(({ nodeLevel }) => nodeLevel === 'sasaran'), ({ nodeLineageId }) => nodeLineageId)];
    const parts = sasaran.map(([, own]) => partsOf(own, hide));
    const office = averageOfOffice(parts, capOf(held));
    const units = [...owners.values()].filter(({ unitId }) => rows.some((row) => row.unitId === unitId));
    return {
      ...at, round: line, printedWith: printedWithOf(held), office: averageView(office, held),
      sasaran: sasaran.map(([nodeLineageId, own], index) => ({
        nodeLineageId, name: own[0]?.node ?? '', average: averageView(office.sasaran[index] ?? average([], capOf(held)), held),
      })),
      lights: [...rows.filter(({ isIku }) => isIku), ...rows.filter(({ isIku }) => !isIku)].map((row) => ({ ...headOf(row), figure: figureView(row, hide(row.unitId)) })),
      units: units.map(({ unitId }) => {
        const own = rows.filter((row) => row.unitId === unitId);
        return {
          unitId, unit: ownerIn(owners, unitId).name, average: averageView(average(partsOf(own, hide), capOf(held)), held),
          counts: countStates(own.flatMap(({ request }) => (request === null ? [] : [request]))),
        };
      }),
    };
  };
}

export function seriesOf(scales: readonly PredicateScale[]): Query<{ id: string }, Series> {
  return async ({ reader, actor }, { id }) => {
    mustReadFigures(actor);
    const rows = (await figuresAt(reader, { fromYear: 0, toYear: 9999, indicatorId: id })).sort((a, b) => a.year - b.year || a.quarter - b.quarter);
    const newest = rows.at(-1);
    if (!newest) throw refuse('figure.not-found');
    const hide = hides(actor, await ownersOf(reader));
    return {
      indicator: headOf(newest), printedWith: printedWithOf(await settingsOn(reader, scales, lastDayOf(newest))),
      points: rows.map((row) => ({ ...figureView(row, hide(row.unitId)), indicatorVersionId: row.indicatorVersionId })),
    };
  };
}
