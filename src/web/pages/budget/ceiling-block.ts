/** A pasted list of pagu, line by line: code and amount. */
import type { CeilingEntry } from '#contract/budget/ceiling';
import { readBlock, readCell } from '../../ui/grid/paste-block.ts';
import { readCoded } from './coded-block.ts';
import { printFigure } from './spending-cells.ts';

export interface CeilingLine {
  readonly code: string;
  readonly typed: string;
  /** Null: empty, or asked. */
  readonly amount: string | null;
  /** How it can be meant, as printed; empty where it is certain. */
  readonly ways: readonly string[];
  /** Written, but no number. */
  readonly unread: boolean;
}

export interface CeilingBlock {
  readonly lines: readonly CeilingLine[];
  readonly parents: number;
  readonly uncoded: number;
  /** `none`: no line names a code. `columns`: beside the code stands not exactly one column of figures. `twice`: two lines name one code. */
  readonly problem: 'none' | 'columns' | 'twice' | null;
}

/** `answers`: what a person said of a doubtful amount, by its code. */
export function readCeilings(text: string, answers: Readonly<Record<string, string>>): CeilingBlock {
  const coded = readCoded(readBlock(text));
  if (!coded) return { lines: [], parents: 0, uncoded: 0, problem: 'none' };
  const { rows, columns, parents, uncoded } = coded;
  if (columns !== 1) return { lines: [], parents, uncoded, problem: 'columns' };
  if (new Set(rows.map(({ code }) => code)).size < rows.length) return { lines: [], parents, uncoded, problem: 'twice' };
  const lines = rows.map(({ code, figures: [typed = ''] }) => {
    const reading = readCell(answers[code] ?? typed, false);
    return { code, typed, amount: reading.kind === 'value' ? reading.value : null, ways: reading.kind === 'doubtful' ? reading.readings.map(printFigure) : [], unread: reading.kind === 'refused' };
  });
  return { lines, parents, uncoded, problem: null };
}

/** Lines with an amount; an empty one says nothing of the pagu. */
export const entriesOf = ({ lines }: CeilingBlock): CeilingEntry[] => lines.flatMap(({ code, amount }) => (amount === null ? [] : [{ code, amount }]));
