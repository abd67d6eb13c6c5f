/** What is typed and pasted over the table of realisasi, as pure data: rows read, asked, and made ready to send. */
import type { BudgetRow, EntryMode } from '#contract/budget/budget';
import type { SpendingEntry } from '#contract/budget/spending';
import { type Exact, exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { placeBlock, readCell } from '../../ui/grid/paste-block.ts';
import type { CodedBlock } from './coded-block.ts';

export const FIELDS = ['spent', 'physical'] as const;
export type Field = (typeof FIELDS)[number];

/** Typed texts by `<code>/<field>`. */
export type Edits = Readonly<Record<string, string>>;
export const keyOf = (code: string, field: Field): string => `${code}/${field}`;

/** In Indonesian form, with all decimals it has; whole Rupiah without cents. */
export function printFigure(text: string): string {
  const value = exact(text);
  const plain = value.toText();
  return printNumber(value, plain.split('.')[1]?.length ?? 0);
}

/** What stands entered in this quarter. */
export const entryIn = (row: BudgetRow, quarter: number) => row.entries.find((entry) => entry.quarter === quarter);

/** A quarter speaks one way: of itself, or from January on. */
export const modeOf = (rows: readonly BudgetRow[], quarter: number): EntryMode | undefined => rows.map((row) => entryIn(row, quarter)?.mode).find((mode) => mode !== undefined);

/** Rows that may be typed into: sub kegiatan that are not verified, and speak the quarter's way. */
export const editable = (row: BudgetRow, quarter: number, mode: EntryMode): boolean => {
  const entry = entryIn(row, quarter);
  return row.level === 'sub_kegiatan' && (!entry || (entry.state !== 'verified' && entry.mode === mode));
};

const storedIn = (row: BudgetRow, quarter: number, field: Field): string | null => entryIn(row, quarter)?.[field] ?? null;
export const storedText = (row: BudgetRow, quarter: number, field: Field): string => {
  const stored = storedIn(row, quarter, field);
  return stored === null ? '' : printFigure(stored);
};

export interface AskedCell {
  readonly key: string;
  readonly code: string;
  readonly field: Field;
  readonly typed: string;
  /** Each as it would be printed; none where it is no number. */
  readonly ways: readonly string[];
}

export interface Pending {
  /** Rows that differ from what is stored, ready to send. */
  readonly rows: readonly SpendingEntry[];
  readonly asked: readonly AskedCell[];
  /** Keys of cells that differ. */
  readonly changed: ReadonlySet<string>;
}

export function pendingOf(edits: Edits, rows: readonly BudgetRow[], quarter: number): Pending {
  const asked: AskedCell[] = [];
  const changed = new Set<string>();
  const ready: SpendingEntry[] = [];
  for (const row of rows) {
    const figures: Record<Field, string | null> = { spent: storedIn(row, quarter, 'spent'), physical: storedIn(row, quarter, 'physical') };
    let [differs, clear] = [false, true];
    for (const field of FIELDS) {
      const key = keyOf(row.code, field);
      const typed = edits[key];
      if (typed === undefined) continue;
      const reading = readCell(typed, false);
      const value = reading.kind === 'value' ? reading.value : null;
      if (reading.kind === 'doubtful' || reading.kind === 'refused') {
        asked.push({ key, code: row.code, field, typed, ways: reading.kind === 'doubtful' ? reading.readings.map(printFigure) : [] });
        clear = false;
      } else if (same(value, figures[field])) continue;
      changed.add(key);
      differs = true;
      figures[field] = value;
    }
    if (differs && clear) ready.push({ code: row.code, ...figures });
  }
  return { rows: ready, asked, changed };
}

const same = (one: string | null, other: string | null) => one === other || (one !== null && other !== null && exact(one).compare(exact(other)) === 0);

export interface Placed {
  readonly edits: Edits;
  /** Cells that fell beside the table or on rows that take no figure. */
  readonly outside: number;
  /** Codes that the table does not have. */
  readonly unknown: readonly string[];
  /** Codes that the block names more than once: which line counts is not guessed. */
  readonly twice: readonly string[];
  readonly parents: number;
  /** More columns of figures than the table takes from here: which is which is not guessed. */
  readonly ambiguous: boolean;
}

export const NOTHING: Placed = { edits: {}, outside: 0, unknown: [], twice: [], parents: 0, ambiguous: false };

/** A block with codes: one column of figures goes where it was pasted, two are money and work. */
export function placeCoded({ rows, columns, parents }: CodedBlock, open: readonly BudgetRow[], all: readonly BudgetRow[], field: Field): Placed {
  if (columns === 0 || columns > FIELDS.length) return { ...NOTHING, ambiguous: true };
  const fields: readonly Field[] = columns === 1 ? [field] : FIELDS;
  const takes = new Set(open.map(({ code }) => code));
  const known = new Set(all.map(({ code }) => code));
  const twice = new Set(rows.map(({ code }) => code).filter((code, at, codes) => codes.indexOf(code) !== at));
  const placed = rows.filter(({ code }) => takes.has(code) && !twice.has(code));
  return {
    ...NOTHING, parents, twice: [...twice],
    edits: Object.fromEntries(placed.flatMap(({ code, figures }) => fields.map((each, at) => [keyOf(code, each), figures[at] ?? '']))),
    unknown: rows.map(({ code }) => code).filter((code) => !known.has(code)),
    outside: rows.filter(({ code }) => known.has(code) && !takes.has(code)).length * columns,
  };
}

/** A block without codes covers the open rows from a cell on. */
export function placePlain(block: readonly (readonly string[])[], open: readonly BudgetRow[], row: number, column: number): Placed {
  const { cells, outside } = placeBlock(block, { row, column }, { rows: open.length, columns: FIELDS.length });
  const edits = cells.flatMap((cell) => {
    const [at, field] = [open[cell.row], FIELDS[cell.column]];
    return at && field ? [[keyOf(at.code, field), cell.typed] as const] : [];
  });
  return { ...NOTHING, edits: Object.fromEntries(edits), outside };
}

/** Money of the rows to be sent, to hold against the paper. */
export const sumOf = (rows: readonly SpendingEntry[]): Exact | null => {
  const given = rows.flatMap(({ spent }) => (spent === null ? [] : [exact(spent)]));
  return given.length === 0 ? null : given.reduce((total, each) => total.plus(each));
};
