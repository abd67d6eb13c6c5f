/** How the sending of a unit and the figures of its indicators stand, as marks and words of the pages of data. */
import type { HeatMap } from '#contract/performance/figure';
import type { MatrixCell } from '#contract/performance/matrix';
import type { CellState, RoundLine, StateCounts } from '#contract/performance/round';
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { CellState as GridState } from '../../ui/matrix.tsx';
import type { MarkName } from '../../ui/state-mark.tsx';
import { printFigure } from '../plan/figures.ts';

export const QUARTERS = [1, 2, 3, 4] as const;
export type HeatQuarter = HeatMap['rows'][number]['quarters'][number];

/** The mark of each state of a cell; the words are `state.<state>`. */
export const cellMarks: Readonly<Record<CellState, MarkName>> = {
  asked: 'waiting', seen: 'waiting', drafted: 'part', entered: 'sent', released: 'passed', returned: 'returned', verified: 'settled',
};

/** In the order of the way. */
export const CELL_STATES = ['asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified'] as const;

const of = (counts: StateCounts, ...states: readonly CellState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
export const askedOf = (counts: StateCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
export const sentOf = (counts: StateCounts): number => of(counts, 'entered', 'released', 'verified');

export type Sending = 'settled' | 'sent' | 'returned' | 'late' | 'part' | 'waiting' | 'missed';

/** How a unit stands in a round; what never came into a locked round is told apart from what is only late. */
export function sendingOf({ counts, overdue }: Pick<HeatQuarter, 'counts' | 'overdue'>, status: RoundLine['status']): Sending {
  const [asked, sent] = [askedOf(counts), sentOf(counts)];
  if (sent < asked && status !== 'open') return 'missed';
  if (overdue > 0) return 'late';
  if (of(counts, 'returned') > 0) return 'returned';
  if (of(counts, 'verified') === asked) return 'settled';
  if (sent === asked) return 'sent';
  return sent > 0 ? 'part' : 'waiting';
}

const OPEN_STATES: readonly CellState[] = ['asked', 'seen', 'drafted', 'returned'];
export const isMissing = (request: CellState | null): boolean => request !== null && OPEN_STATES.includes(request);

/** How a cell of the matrix stands. `overdue`: its unit's time is up. */
export function gridState(cell: Pick<MatrixCell, 'request' | 'actual' | 'actualWords' | 'state'>, overdue: boolean): GridState {
  if (cell.request === null) return cell.actual === null && cell.actualWords === null ? 'none' : 'settled';
  if (cell.request === 'verified') return 'settled';
  if (cell.request === 'returned') return 'returned';
  if (isMissing(cell.request)) return overdue ? 'late' : 'waiting';
  return 'sent';
}

/** A computed value is printed with the indicator's decimals; a typed one loses none. */
export const printValue = (value: string, decimals: number, computed: boolean): string => (computed ? printNumber(exact(value), decimals) : printFigure(value, decimals));

/** As printed in a matrix: no more than four decimals beyond the indicator's own. */
export function printShort(value: string, decimals: number): string {
  const own = value.split('.')[1]?.length ?? 0;
  return own > 4 ? printNumber(exact(value), decimals) : printFigure(value, decimals);
}
