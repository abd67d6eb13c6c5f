/** What the lists of a text name: its headings, tables and pictures, in their order. Pure. */
import { textOf } from './blocks.rules.ts';
import type { Block, ListPages, PrintedSection } from './print.contract.ts';

export interface Listed {
  readonly level: 1 | 2 | 3;
  /** Such as "BAB III" or "Tabel 3.1". */
  readonly label: string | null;
  readonly words: string;
}
export type Lists = Readonly<Record<keyof ListPages, readonly Listed[]>>;

/** Headings longer than this are set as plain words: the list of a PDF takes no longer ones. */
const LONGEST = 4000;
/** Letters of a line of a list, about. */
const LINE = 84;

export function listsOf(sections: readonly PrintedSection[]): Lists {
  const lists: Record<keyof Lists, Listed[]> = { headings: [], tables: [], figures: [] };
  for (const { part, title, opening, blocks } of sections) {
    if (part !== 'cover') lists.headings.push({ level: 1, label: opening?.label ?? null, words: opening?.name ?? title });
    gather(blocks, lists);
  }
  return lists;
}

function gather(blocks: readonly Block[], lists: Record<keyof Lists, Listed[]>): void {
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < 4 && length(block.runs) <= LONGEST) lists.headings.push({ level: block.level as 2 | 3, label: null, words: wordsOf(block.runs) });
    if (block.kind === 'captioned') {
      lists[block.label === 'table' ? 'tables' : 'figures'].push({ level: 1, label: block.number, words: wordsOf(block.runs) });
      gather([block.block], lists);
    }
    if (block.kind === 'group' || block.kind === 'quote') gather(block.blocks, lists);
    if (block.kind === 'list') for (const item of block.items) gather(item, lists);
    if (block.kind === 'table') for (const cell of block.rows.flat()) gather(cell.blocks, lists);
  }
}

type Runs = Extract<Block, { kind: 'heading' }>['runs'];
const length = (runs: Runs): number => runs.reduce((sum, { text }) => sum + text.length, 0);
/** A note belongs to the text, not to the list of its titles. */
const wordsOf = (runs: Runs): string => textOf(runs.filter(({ footnote }) => footnote === null)).trim();

/** Lines that a list takes on paper, about. */
export const linesIn = (list: readonly Listed[]): number =>
  list.reduce((sum, { label, words }) => sum + Math.ceil((1 + words.length + (label === null ? 0 : 10)) / LINE), 0);
