/** What a page may part: small tables and ordinary rows stay whole. Pure. */
import { linesOf } from './blocks.rules.ts';
import type { Block, PrintedCell, TableBlock } from './print.contract.ts';

/** Letters that would fill a third of a page if a cell were as wide as the page, and those of a small table. */
const MUCH = 2600;
const LITTLE = 3000;
const FEW_ROWS = 9;
/** A line of its own, in letters. */
const LINE = 40;

const isPlain = (blocks: readonly Block[]): boolean => blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'heading');
const letters = ({ blocks }: PrintedCell): number => (isPlain(blocks) ? linesOf(blocks).reduce((sum, line) => sum + line.length + LINE, 0) : Number.POSITIVE_INFINITY);

/** Row by row: whether it stays on one page. */
export function wholeRows({ rows, widths }: TableBlock): boolean[] {
  const share = ({ x, colspan }: PrintedCell) => widths.slice(x, x + colspan).reduce((sum, width) => sum + width, 0);
  return rows.map((row) => row.every((cell) => cell.rowspan === 1 && letters(cell) < MUCH * share(cell)));
}

export const isSmall = ({ rows }: TableBlock): boolean => rows.length <= FEW_ROWS && rows.flat().reduce((sum, cell) => sum + letters(cell) - LINE, 0) < LITTLE;
