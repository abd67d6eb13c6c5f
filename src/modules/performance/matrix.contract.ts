/** The matrix as it travels: thousands of cells, so those of a row come by columns. `wholeMatrix` makes cells of them. */
import { z } from 'zod';
import { type AchievementAnswer, achievementAnswer } from './achievement.contract.ts';
import { type CellTarget, valueState } from './cell.contract.ts';
import type { Figure, IndicatorHead, PrintedWith } from './figure.contract.ts';
import { type CellState, cellState } from './round.contract.ts';

const { printed, predicate, reason, flag } = achievementAnswer.shape;
const words = z.array(z.string().nullable()).optional();

/** One column by name, one place in it by quarter, all in the same order. Not there: null, or for a question no, in every quarter. */
export const packedCells = z.strictObject({
  year: z.array(z.int()), quarter: z.array(z.int()), state: z.array(valueState), filled: z.array(z.int()), due: z.array(z.int()),
  target: words, low: words, high: words, targetWords: words, targetToDate: words, actual: words, actualToDate: words, actualWords: words,
  hidden: z.array(z.boolean()).optional(), verified: z.array(z.boolean()).optional(), late: z.array(z.boolean()).optional(), request: z.array(cellState.nullable()).optional(),
  printed: z.array(printed).optional(), predicate: z.array(predicate).optional(), reason: z.array(reason).optional(), flag: z.array(flag).optional(),
});
export type PackedCells = z.infer<typeof packedCells>;

/** A cell of the matrix: the figure with the state of its request; null where the round did not ask for it. */
export interface MatrixCell extends Omit<Figure, 'achievement'> {
  readonly target: CellTarget;
  /** The value with all its digits stands in the trail of the figure. */
  readonly achievement: Omit<AchievementAnswer, 'achievement'>;
  readonly request: CellState | null;
  readonly late: boolean;
}

interface Around<Cells> {
  readonly fromYear: number;
  readonly toYear: number;
  readonly printedWith: PrintedWith;
  readonly units: readonly { readonly unitId: string; readonly unit: string }[];
  readonly rows: readonly (IndicatorHead & { readonly cells: Cells })[];
}
export type Matrix = Around<readonly MatrixCell[]>;

const wholeCells = (packed: PackedCells): MatrixCell[] => packed.year.map((year, at) => ({
  year, quarter: packed.quarter[at] ?? 0, state: packed.state[at] ?? 'missing', filled: packed.filled[at] ?? 0, due: packed.due[at] ?? 0,
  target: { value: packed.target?.[at] ?? null, low: packed.low?.[at] ?? null, high: packed.high?.[at] ?? null, words: packed.targetWords?.[at] ?? null },
  targetToDate: packed.targetToDate?.[at] ?? null, actual: packed.actual?.[at] ?? null, actualToDate: packed.actualToDate?.[at] ?? null, actualWords: packed.actualWords?.[at] ?? null,
  hidden: packed.hidden?.[at] ?? false, verified: packed.verified?.[at] ?? false, late: packed.late?.[at] ?? false, request: packed.request?.[at] ?? null,
  achievement: { printed: packed.printed?.[at] ?? null, predicate: packed.predicate?.[at] ?? null, reason: packed.reason?.[at] ?? null, flag: packed.flag?.[at] ?? null },
}));

export const wholeMatrix = (packed: Around<PackedCells>): Matrix => ({ ...packed, rows: packed.rows.map((row) => ({ ...row, cells: wholeCells(row.cells) })) });
