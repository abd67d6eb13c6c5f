/** What a page may part: small tables and ordinary rows stay whole. Pure. */
import { linesOf } from './blocks.rules.ts';
import type { Block, PrintedCell, TableBlock } from './print.contract.ts';
import { ROOM } from './table.rules.ts';

/** Letters that would fill a third of a page if a cell were as wide as the page. */
const MUCH = 2600;
/** Lines of a small table: moved to the next page it leaves a quarter of one empty. */
const FEW_LINES = 18;
/** A line of its own, in letters. */
const LINE = 40;

const isPlain = (blocks: readonly Block[]): boolean => blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'heading');
const letters = ({ blocks }: PrintedCell): number => (isPlain(blocks) ? linesOf(blocks).reduce((sum, line) => sum + line.length + LINE, 0) : Number.POSITIVE_INFINITY);

/** Of the page, what a cell takes. */
const share = (widths: readonly number[], x: number, colspan: number): number => sum(widths.slice(x, x + colspan));

/** Row by row: whether it stays on one page. */
export function wholeRows({ rows, widths }: TableBlock): boolean[] {
  return rows.map((row) => row.every((cell) => cell.rowspan === 1 && letters(cell) < MUCH * share(widths, cell.x, cell.colspan)));
}

export function isSmall({ rows, widths, size }: TableBlock): boolean {
  const lines = ({ x, colspan, blocks }: PrintedCell) => (isPlain(blocks) ? sum(linesOf(blocks).map((line) => Math.ceil((line.length || 1) / (ROOM[size] * share(widths, x, colspan))))) : Number.POSITIVE_INFINITY);
  return sum(rows.map((row) => Math.max(0, ...row.map(lines)))) <= FEW_LINES;
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
