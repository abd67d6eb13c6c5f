/** The tables and charts of a printed document, as plain words: what every form of it must say alike. */
import { linesOf, textOf } from '../../src/modules/document/blocks.rules.ts';
import type { ChartSpec } from '../../src/modules/document/chart.contract.ts';
import type { Block, PrintedDocument } from '../../src/modules/document/print.contract.ts';

/** Every row by its cells that say something, in the order of the document. */
export const rowsIn = (printed: PrintedDocument): string[] => blocksIn(printed).flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => linesOf(cell.blocks).join(' '))) : [])).map(rowOf);
export const chartsIn = (printed: PrintedDocument): ChartSpec[] => blocksIn(printed).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** All that the body of the text says outside charts and notes. */
export const wordsIn = (printed: PrintedDocument): string => [...blocksIn(printed).flatMap((block) => ('runs' in block ? [textOf(block.runs.filter(({ footnote }) => footnote === null))] : [])), ...rowsIn(printed)].join('\n');

/** Empty cells do not count: one that spans rows is told otherwise in every form. */
export const rowOf = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).filter((cell) => cell !== '').join(' | ');

/** Every number as it is printed, how often it stands there. */
export function numbersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/g)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

const blocksIn = ({ sections }: PrintedDocument): Block[] => sections.flatMap(({ blocks }) => within(blocks));
const within = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...within(inside(block))]);

function inside(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'quote':
    case 'group': return block.blocks;
    case 'list': return block.items.flat();
    case 'captioned': return [block.block];
    default: return [];
  }
}
