/** Looking at figures: the matrix, who has not sent, the lights of the office, one figure to its roots, its course over the years. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { polarity, polarityMethod } from '#contract/plan/indicator';
import { planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText } from '#pure/decimal';
import { achievementAnswer } from './achievement.contract.ts';
import { cellActual, cellTarget, enteredText, narrative, valueState } from './cell.contract.ts';
import { evidenceLine } from './evidence.contract.ts';
import { packedCells } from './matrix.contract.ts';
import { by, cellState, leaderNote, roundLine, stateCounts } from './round.contract.ts';

const instant = z.iso.datetime();

/** What was computed and stored for one indicator in one quarter. Null is never zero. */
export const figure = z.strictObject({
  year: z.int(), quarter: z.int(),
  target: cellTarget, targetToDate: decimalText.nullable(),
  /** Null also where the reader may not see what is not verified yet; `hidden` says so. */
  actual: decimalText.nullable(), actualToDate: decimalText.nullable(), actualWords: z.string().nullable(),
  state: valueState, hidden: z.boolean(), verified: z.boolean(),
  /** "2 dari 3 triwulan terisi". */
  filled: z.int(), due: z.int(),
  achievement: achievementAnswer,
});
export type Figure = z.infer<typeof figure>;

export const indicatorHead = z.strictObject({
  indicatorId: z.uuid(), indicatorVersionId: z.uuid(), code: z.string(), name: z.string(), unitName: z.string(), decimals: z.int(),
  polarity, method: polarityMethod.nullable(), isIku: z.boolean(),
  /** The node it hangs on, and the unit whose post answers for it. */
  node: z.string(), unitId: z.uuid(), unit: z.string(),
});
export type IndicatorHead = z.infer<typeof indicatorHead>;

/** Achievements are printed with this cap and scale; null: not cut. */
export const printedWith = z.strictObject({ cap: decimalText.nullable(), scale: z.string(), bands: z.array(z.strictObject({ key: z.string(), label: z.string() })) });
export type PrintedWith = z.infer<typeof printedWith>;

export const matrix = z.strictObject({
  fromYear: z.int(), toYear: z.int(), printedWith,
  units: z.array(z.strictObject({ unitId: z.uuid(), unit: z.string() })),
  /** A version that holds only in part of the years has cells only there. */
  rows: z.array(indicatorHead.extend({ cells: packedCells })),
});
export type PackedMatrix = z.infer<typeof matrix>;

export const heatMap = z.strictObject({
  year: z.int(),
  rows: z.array(z.strictObject({
    unitId: z.uuid(), unit: z.string(),
    quarters: z.array(z.strictObject({ roundId: z.uuid(), quarter: z.int(), dueAt: instant, counts: stateCounts, late: z.int(), overdue: z.int() })),
  })),
});
export type HeatMap = z.infer<typeof heatMap>;

/** A mean that says what it is made of: "7 dari 9 terukur". `printed` after floor and cap. */
export const average = z.strictObject({ achievement: z.string().nullable(), printed: z.string().nullable(), predicate: z.string().nullable(), measured: z.int(), of: z.int() });
export type AverageView = z.infer<typeof average>;

export const dashboard = z.strictObject({
  year: z.int(), quarter: z.int(), round: roundLine.nullable(), printedWith,
  /** The mean of the sasaran, and each sasaran with its indicators. */
  office: average,
  sasaran: z.array(z.strictObject({ nodeLineageId: z.uuid(), name: z.string(), average })),
  /** IKU first, by code, to date. */
  lights: z.array(indicatorHead.extend({ figure })),
  units: z.array(z.strictObject({ unitId: z.uuid(), unit: z.string(), average, counts: stateCounts })),
});
export type Dashboard = z.infer<typeof dashboard>;

/** One figure to its roots: the value, the components it is computed from, the evidence, who entered, released and verified it. */
export const figureTrail = z.strictObject({
  indicator: indicatorHead, figure, printedWith,
  roundId: z.uuid().nullable(),
  mechanism: roundLine.shape.mechanism, sampleSource: z.string().nullable(),
  formula: z.string(), source: z.string(),
  components: z.array(z.strictObject({ key: z.string(), name: z.string(), role: z.string(), unit: z.string(), source: z.string(), value: decimalText.nullable() })),
  /** Newest first; the first counts. */
  actuals: z.array(cellActual),
  narrative: narrative.nullable(),
  evidence: z.array(evidenceLine),
  verdicts: z.array(z.strictObject({ verdict: z.enum(['released', 'verified', 'returned']), actualNo: z.int(), reason: z.string().nullable(), by: by.nullable(), at: instant })),
  corrections: z.array(z.strictObject({ oldNo: z.int().nullable(), newNo: z.int(), reason: z.string(), by, at: instant })),
  notes: z.array(leaderNote),
  abilities: z.strictObject({ correct: z.boolean() }),
});
export type FigureTrail = z.infer<typeof figureTrail>;

export const series = z.strictObject({ indicator: indicatorHead, printedWith, points: z.array(figure.extend({ indicatorVersionId: z.uuid() })) });
export type Series = z.infer<typeof series>;

/** The page before the Kepala Dinas: every IKU of a round with what stands behind it and what was said. */
export const meeting = z.strictObject({
  round: roundLine, printedWith, office: average,
  ikus: z.array(indicatorHead.extend({ figure, narrative: narrative.nullable(), evidence: z.int(), notes: z.array(leaderNote) })),
  missing: z.array(z.strictObject({ unitId: z.uuid(), unit: z.string(), code: z.string(), name: z.string(), state: cellState })),
  abilities: z.strictObject({ writeNote: z.boolean() }),
});
export type Meeting = z.infer<typeof meeting>;

/** After a lock: `no` is the entry that is replaced. With components the value is computed. */
export const figureCorrection = z.strictObject({
  indicatorVersionId: z.uuid(), year: planYear, quarter: quarterNumber, no: z.int().min(1),
  value: enteredText.nullable().default(null), words: z.string().trim().min(1).max(100).nullable().default(null),
  components: z.record(z.string().max(30), decimalText).nullable().default(null),
  reason: z.string().trim().min(10).max(1000),
});
export type FigureCorrection = z.infer<typeof figureCorrection>;

const at = { indicatorVersionId: z.uuid(), year: planYear, quarter: quarterNumber };
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary });

export const figureContract = {
  matrix: get('/matrix', 'Indicators by quarter of some years').input(z.strictObject({ fromYear: planYear, toYear: planYear })).output(matrix),
  heatMap: get('/heat-map', 'Which unit has sent what in the rounds of a year').input(z.strictObject({ year: planYear })).output(heatMap),
  dashboard: get('/dashboard', 'The lights of the office to date').input(z.strictObject({ year: planYear, quarter: quarterNumber.optional() })).output(dashboard),
  trail: get('/figures/{indicatorVersionId}/{year}/{quarter}', 'One figure to its value, components, evidence and verifier').input(z.strictObject(at)).output(figureTrail),
  series: get('/indicators/{id}/series', 'An indicator over years and quarters against its target').input(z.strictObject({ id: z.uuid() })).output(series),
  meeting: get('/rounds/{id}/meeting', 'The one-page material for the meeting that closes a quarter').input(z.strictObject({ id: z.uuid() })).output(meeting),
  correct: oc.route({ method: 'POST', path: '/figures/{indicatorVersionId}/{year}/{quarter}/corrections', summary: 'Correct a figure of a locked round' })
    .input(figureCorrection).output(figure),
};

export const figureRefusals = {
  'figure.not-found': 404,
  'figure.changed': 409,
  'figure.own': 403,
  'matrix.years': 422,
} as const;
