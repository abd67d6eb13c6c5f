/** A block copied from a spreadsheet, read cell by cell by Indonesian rules. Nothing is changed silently: the doubtful is asked. */
import { readNumber } from '#pure/decimal-text';

/** Rows and cells of copied text: tabs and lines, quoted cells with their own line breaks as spreadsheets write them. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  for (let at = 0; ;) {
    cell.lastIndex = at;
    const [found = '', quoted, bare = ''] = cell.exec(text) ?? [];
    row.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    at += found.length;
    if (text[at] === '\t') { at += 1; continue; }
    rows.push(row);
    row = [];
    const end = /^\r?\n|^\r/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    at += end.length;
    // A spreadsheet ends its last row, too.
    if (at >= text.length) break;
  }
  return rows;
}

/** What a typed or pasted cell means. Values are plain decimals with a point, as the server takes them. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'doubtful'; readonly typed: string; readonly readings: readonly string[] }
  | { readonly kind: 'refused'; readonly typed: string };

/** Reads one cell; `words` where the indicator is measured in grades or stages, whose targets are words. */
export function readCell(typed: string, words: boolean): CellReading {
  const text = typed.trim();
  // A dash is how tables print "nothing here".
  if (text === '' || text === '-' || text === '–') return { kind: 'empty' };
  const reading = readNumber(text);
  if (reading.kind === 'number') return words ? { kind: 'words', words: text } : { kind: 'value', value: reading.value.toText() };
  if (words) return { kind: 'words', words: text };
  if (reading.kind === 'doubtful') return { kind: 'doubtful', typed: text, readings: reading.readings.map((one) => one.toText()) };
  return { kind: 'refused', typed: text };
}

export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

/** The cells a block covers from a corner on; what would fall outside the grid is counted, never dropped unsaid. */
export function placeBlock(block: readonly (readonly string[])[], from: { readonly row: number; readonly column: number }, size: { readonly rows: number; readonly columns: number }): { readonly cells: readonly PastedCell[]; readonly outside: number } {
  const all = block.flatMap((cells, down) => cells.map((typed, across) => ({ row: from.row + down, column: from.column + across, typed })));
  const cells = all.filter(({ row, column }) => row < size.rows && column < size.columns);
  return { cells, outside: all.filter((cell) => !cells.includes(cell) && cell.typed !== '').length };
}
