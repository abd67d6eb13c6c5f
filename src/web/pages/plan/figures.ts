import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { TargetCell } from '#contract/plan/target';

/** A stored figure in Indonesian form, with at least the indicator's decimals and all it has beyond them: nothing is rounded away. */
export function printFigure(value: string, decimals: number): string {
  const own = value.split('.')[1]?.length ?? 0;
  return printNumber(exact(value), Math.max(decimals, own));
}

/** A target as a table prints it; undefined where none is set, which is never 0. */
export function printTarget(cell: Pick<TargetCell, 'value' | 'low' | 'high' | 'words'> | undefined, decimals: number): string | undefined {
  if (!cell) return undefined;
  if (cell.words !== null) return cell.words;
  if (cell.low !== null && cell.high !== null) return `${printFigure(cell.low, decimals)}–${printFigure(cell.high, decimals)}`;
  return cell.value === null ? undefined : printFigure(cell.value, decimals);
}

export const targetAt = <T extends Pick<TargetCell, 'year' | 'quarter'>>(targets: readonly T[], year: number, quarter: number): T | undefined =>
  targets.find((one) => one.year === year && one.quarter === quarter);

const UNIT_AFTER = /^(%|persen)$/i;
/** `71,74%` without a space, `210 unit` with one. */
export const withUnit = (figure: string, unit: string): string => UNIT_AFTER.test(unit) ? `${figure}%` : `${figure} ${unit}`;
