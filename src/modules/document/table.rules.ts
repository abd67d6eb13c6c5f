/** Lays table cells on a grid in which every place is covered once, and shares out the width. */
import type { Cell, Node, Row, Table } from './content.contract.ts';
import type { Block, PrintedCell, TableBlock } from './print.contract.ts';

/** Characters of a cell beyond which a longer text, or a longer word, asks for no more room; PADDING stands beside them. */
const WIDEST = 36;
const LONGEST = 50;
const NARROWEST = 2;
const PADDING = 2;
/** A heading is set bold. */
const BOLD = 1.15;

/** Characters that stand side by side on an upright page, by the size of print in points; with the most columns. */
export const ROOM = { 9.5: 84, 8: 98, 7: 112 } as const;
const SIZES = [{ size: 9.5, room: ROOM[9.5], most: 7 }, { size: 8, room: ROOM[8], most: 10 }, { size: 7, room: ROOM[7], most: Number.POSITIVE_INFINITY }] as const;
const SMALLEST = SIZES[2];
/** Share of the room that the longest words may take before the print becomes smaller: texts beside them need some, too. */
const FULL = 0.85;
/** As written in Indonesian; a code such as 2.17.05 is none. */
const NUMBER = /^[-+(]?(?:Rp\s?)?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:\s?%)?\)?$/;
/** Nothing, or words in the place of a figure: `belum ada data`. */
const NOTHING = /^(?:[-–—]?|[a-z][a-z ]{1,17})$/;

/** A cell on the grid; undefined: a blank in a row that has too few. */
interface Placed {
  readonly cell: Cell | undefined;
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** How much wider than an upright page a turned one is. */
const TURNED = 1.45;

/** `blocks` turns the nodes of a cell into blocks. */
export function tableBlock(table: Table, blocks: (nodes: readonly Node[]) => Block[], landscape = false): TableBlock {
  const { rows: full, headRows, columns } = placedCells(table);
  const numeric = numericColumns(full, headRows, columns);
  const rows = full.map((row) => row.map(({ cell, ...at }): PrintedCell => {
    const head = cell?.type === 'tableHeader';
    const align = cell?.attrs.align ?? (head && at.y < headRows ? 'center' : !head && at.colspan === 1 && numeric.has(at.x) ? 'right' : 'left');
    return { ...at, head, align, blocks: cell ? blocks(cell.content) : [] };
  }));
  return { kind: 'table', ...layout(full, columns, landscape ? TURNED : 1), headRows, lines: headRows === 0 && columns === 3 && full.every((row) => plain(row[1]?.cell?.content ?? []).trim() === ':'), rows };
}

/** Every row with its cells in their places. */
export function placedCells(table: Table): { readonly rows: readonly (readonly Placed[])[]; readonly headRows: number; readonly columns: number } {
  const headRows = countHeadRows(table.content);
  const { placed, taken } = place(table.content, headRows);
  const columns = placed.flat().reduce((most, { x, colspan }) => Math.max(most, x + colspan), 1);
  return { rows: placed.map((row, y) => fill(row, y, taken, columns)), headRows, columns };
}

/** Leading rows made of header cells alone. */
function countHeadRows(rows: readonly Row[]): number {
  const first = rows.findIndex(({ content }) => content.length === 0 || content.some(({ type }) => type === 'tableCell'));
  return first === -1 ? rows.length : first;
}

/**
 * Cells in reading order to the first free place of their row, as HTML does. Spans end at the table's last row, at the
 * border between head and body, and before a place already taken.
 */
function place(rows: readonly Row[], headRows: number): { placed: Placed[][]; taken: ReadonlySet<string> } {
  const taken = new Set<string>();
  const free = (x: number, y: number) => !taken.has(`${x},${y}`);
  const placed = rows.map(({ content }, y) => {
    let x = 0;
    return content.map((cell): Placed => {
      while (!free(x, y)) x += 1;
      let colspan = 1;
      while (colspan < cell.attrs.colspan && free(x + colspan, y)) colspan += 1;
      const rowspan = Math.min(cell.attrs.rowspan, (y < headRows ? headRows : rows.length) - y);
      for (let dx = 0; dx < colspan; dx += 1) for (let dy = 0; dy < rowspan; dy += 1) taken.add(`${x + dx},${y + dy}`);
      const at = { cell, x, y, colspan, rowspan };
      x += colspan;
      return at;
    });
  });
  return { placed, taken };
}

/** Adds blank cells where a row has too few. */
function fill(row: readonly Placed[], y: number, taken: ReadonlySet<string>, columns: number): Placed[] {
  const blanks = Array.from({ length: columns }, (_, x) => x).filter((x) => !taken.has(`${x},${y}`))
    .map((x): Placed => ({ cell: undefined, x, y, colspan: 1, rowspan: 1 }));
  return [...row, ...blanks].sort((a, b) => a.x - b.x);
}

/** Columns whose body holds figures, or what stands in their place: they stand right. */
function numericColumns(rows: readonly (readonly Placed[])[], headRows: number, columns: number): Set<number> {
  const body = rows.slice(headRows).flat().filter(({ colspan, cell }) => colspan === 1 && cell?.type === 'tableCell');
  const numeric = (x: number) => {
    const texts = body.filter((each) => each.x === x).map((each) => plain(each.cell?.content ?? []).trim());
    return texts.some((text) => NUMBER.test(text)) && texts.every((text) => NUMBER.test(text) || NOTHING.test(text));
  };
  return new Set(Array.from({ length: columns }, (_, x) => x).filter(numeric));
}

interface Layout { readonly widths: number[]; readonly size: TableBlock['size'] }

/**
 * Widths as drawn in the editor where every column has one, if no word is then wider than its column. Else each column has room for its longest word, for which the
 * print may become smaller, and what is left goes to the columns with the longest texts.
 */
function layout(rows: readonly (readonly Placed[])[], columns: number, breadth: number): Layout {
  const drawn = new Map<number, number>();
  const least = Array.from({ length: columns }, () => NARROWEST + PADDING);
  const wanted = [...least];
  /** A line may end after a stroke between words. */
  const tight = [...least];
  for (const { cell, x, colspan } of rows.flat()) {
    cell?.attrs.colwidth?.forEach((width, index) => { if (width > 0 && index < colspan) drawn.set(x + index, width); });
    if (!cell || colspan > 1) continue;
    const text = plain(cell.content);
    const bold = cell.type === 'tableHeader' ? BOLD : 1;
    const longest = (parts: readonly string[]) => Math.min(LONGEST, Math.max(...parts.map(({ length }) => length)) * bold) + PADDING;
    const word = longest(text.split(/\s+/));
    least[x] = Math.max(least[x] ?? 0, word);
    tight[x] = Math.max(tight[x] ?? 0, text.includes('/') ? longest(text.split(/\s+|(?<=\p{L}\/)/u)) : word);
    wanted[x] = Math.max(wanted[x] ?? 0, Math.min(WIDEST, text.length * bold) + PADDING);
  }
  const need = total(least);
  const { size, room } = SIZES.map((each) => ({ ...each, room: each.room * breadth, most: each.most * breadth })).find((each) => columns <= each.most && need <= each.room * FULL) ?? { ...SMALLEST, room: SMALLEST.room * breadth };
  if (drawn.size === columns) return { widths: held(parts(least.map((_, x) => drawn.get(x) ?? 0)).map((share) => share * room), tight), size };
  const more = parts(wanted.map((want, x) => Math.max(0, want - (least[x] ?? 0)) || 0.01));
  return { widths: parts(least.map((own, x) => own + Math.max(0, room - need) * (more[x] ?? 0))), size };
}

/** Widens columns that are too narrow for their longest word by what others can spare; where they cannot, nothing is gained. */
function held(drawn: readonly number[], least: readonly number[]): number[] {
  const spare = drawn.map((width, x) => Math.max(0, width - (least[x] ?? 0)));
  const lacking = drawn.map((width, x) => Math.max(0, (least[x] ?? 0) - width));
  const given = total(lacking) / total(spare);
  return parts(given > 1 || total(spare) === 0 ? drawn : drawn.map((width, x) => width + (lacking[x] ?? 0) - (spare[x] ?? 0) * given));
}

const total = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);
const parts = (shares: readonly number[]): number[] => shares.map((share) => share / total(shares));

/** The words of nodes without their look. */
function plain(nodes: readonly Node[]): string {
  return nodes.map((node): string => {
    switch (node.type) {
      case 'paragraph':
      case 'heading': return node.content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
      case 'bulletList':
      case 'orderedList': return node.content.map((item) => plain(item.content)).join(' ');
      case 'blockquote':
      case 'dataBlock':
      case 'field': return plain(node.content);
      case 'table': return node.content.map((row) => row.content.map((cell) => plain(cell.content)).join(' ')).join(' ');
      default: return '';
    }
  }).join(' ');
}
