/** What differs between two tables, told by row and column. A chart is a table of its series. Pure. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { align, type Aligned } from './align.rules.ts';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { ChartSpec } from './chart.contract.ts';
import type { Table } from './content.contract.ts';
import { placedCells } from './table.rules.ts';

/** A cell as it covers a place; `id` is the same in all places that it covers. */
interface GridCell { readonly id: number; readonly text: string }
export interface Grid { readonly head: number; readonly width: number; readonly rows: readonly (readonly GridCell[])[] }

/** A row or column: its place, counted from one, and the words that name it. */
export interface Spot { readonly no: number; readonly words: string }
export interface GridChange {
  readonly what: 'cell' | 'row' | 'column';
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Null: the head. */
  readonly row: Spot | null;
  readonly column: Spot | null;
  readonly before: string | null;
  readonly after: string | null;
}

export function gridOf(table: Table, numbers: ReadonlyMap<string, string>): Grid {
  const { rows, headRows, columns } = placedCells(table);
  const places: GridCell[][] = rows.map(() => []);
  let id = 0;
  for (const { cell, x, y, colspan, rowspan } of rows.flat()) {
    const covered = { id, text: cell ? linesOf(blocksOf({ type: 'doc', content: cell.content }, numbers)).join(' ') : '' };
    id += 1;
    for (let dy = 0; dy < rowspan; dy += 1) for (let dx = 0; dx < colspan; dx += 1) (places[y + dy] as GridCell[])[x + dx] = covered;
  }
  return { head: headRows, width: columns, rows: places };
}

export function chartGrid({ categories, series, decimals }: ChartSpec): Grid {
  const texts = [['', ...categories], ...series.map(({ name, values }) => [name, ...values.map((value) => (value === null ? '-' : printNumber(exact(value), decimals)))])];
  return { head: 1, width: categories.length + 1, rows: texts.map((row, y) => row.map((text, x) => ({ id: y * row.length + x, text }))) };
}

interface Column { readonly x: number; readonly key: string; readonly words: string }
interface Row { readonly y: number; readonly key: string; readonly words: string }
type Pair = Aligned<Column> & { readonly before: Column; readonly after: Column };

export function gridChanges(before: Grid, after: Grid): GridChange[] {
  const columns = align(columnsOf(before), columnsOf(after), { key: ({ key }) => key, becomes: () => true });
  const pairs = columns.filter((each): each is Pair => each.before !== null && each.after !== null);
  const names = namingColumns(before, after, pairs);
  const rows = rowsAligned(before, after, pairs, names);
  const shifted = rows.some((row) => row.before === null || row.after === null || row.moved);
  const told = pairs.filter((pair) => !(shifted && counts(before, pair.before.x) && counts(after, pair.after.x)));
  const seen = new Set<string>();
  const cells = (y: number, z: number, row: Spot | null) => told.flatMap((pair): GridChange[] => {
    const [old, now] = [at(before, pair.before.x, y), at(after, pair.after.x, z)];
    const key = `${old.id} ${now.id}`;
    if (old.text === now.text || seen.has(key)) return [];
    seen.add(key);
    return [{ what: 'cell', kind: 'changed', row, column: spot(pair.before.words, pair.after.x), before: old.text, after: now.text }];
  });
  const shared = Math.min(before.head, after.head);
  const heads = (grid: Grid, kind: 'added' | 'removed') => Array.from({ length: grid.head - shared }, (_, index): GridChange => {
    const text = rowText(grid, shared + index);
    return { what: 'row', kind, row: null, column: null, before: kind === 'removed' ? text : null, after: kind === 'added' ? text : null };
  });
  const head = [...Array.from({ length: shared }, (_, y) => cells(y, y, null)).flat(), ...heads(before, 'removed'), ...heads(after, 'added')];
  return [...columns.flatMap((column) => columnChange(before, after, column)), ...head, ...rows.flatMap(({ before: old, after: now, moved }): GridChange[] => {
    const change = (what: Row, kind: GridChange['kind'], grid: Grid): GridChange =>
      ({ what: 'row', kind, row: spot(what.words, what.y - grid.head), column: null, before: kind === 'removed' ? rowText(grid, what.y) : null, after: kind === 'removed' ? null : rowText(grid, what.y) });
    if (!now) return old ? [change(old, 'removed', before)] : [];
    if (!old) return [change(now, 'added', after)];
    return [...(moved ? [change(now, 'moved', after)] : []), ...cells(old.y, now.y, spot(old.words, now.y - after.head))];
  })];
}

const spot = (words: string, index: number): Spot => ({ no: index + 1, words: words.length > 120 ? `${words.slice(0, 119)}…` : words });
const at = ({ rows }: Grid, x: number, y: number): GridCell => rows[y]?.[x] ?? { id: -1, text: '' };
const bodyOf = ({ head, rows }: Grid): number[] => rows.map((_, y) => y).slice(head);
const textsOf = ({ rows }: Grid, y: number): string[] => [...new Set(rows[y])].map(({ text }) => text);
const rowText = (grid: Grid, y: number): string => textsOf(grid, y).join(' | ');

/** Tells equal keys apart by how often they stood before. */
function numbered<T extends { key: string }>(list: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return list.map((each) => {
    const count = (seen.get(each.key) ?? 0) + 1;
    seen.set(each.key, count);
    return { ...each, key: `${each.key}\n${count}` };
  });
}

function columnsOf(grid: Grid): Column[] {
  return numbered(Array.from({ length: grid.width }, (_, x) => {
    const words = [...new Set(Array.from({ length: grid.head }, (_each, y) => at(grid, x, y).text))].filter(Boolean).join(' / ');
    return { x, words, key: words };
  }));
}

/** Whether a column numbers the rows: it shifts whenever one comes or goes, which says nothing. */
function counts(grid: Grid, x: number): boolean {
  const numbers = bodyOf(grid).map((y) => at(grid, x, y).text.trim()).filter(Boolean);
  return numbers.length > 0 && numbers.every((text, index) => text.replace(/\.$/, '') === String(index + 1));
}

/** The first columns with words, as many as it takes to tell the rows apart. */
function namingColumns(before: Grid, after: Grid, pairs: readonly Pair[]): Pair[] {
  const chosen: Pair[] = [];
  const apart = (grid: Grid, side: 'before' | 'after') => {
    const texts = bodyOf(grid).map((y) => chosen.map((pair) => at(grid, pair[side].x, y).text).join('\n'));
    return new Set(texts).size === texts.length && texts.every((text) => text.trim() !== '');
  };
  for (const pair of pairs) {
    const worded = ([[before, 'before'], [after, 'after']] as const).some(([grid, side]) => bodyOf(grid).some((y) => /\p{L}/u.test(at(grid, pair[side].x, y).text)));
    if (!worded) continue;
    chosen.push(pair);
    if (chosen.length === 3 || (apart(before, 'before') && apart(after, 'after'))) break;
  }
  return chosen;
}

function rowsAligned(before: Grid, after: Grid, pairs: readonly Pair[], names: readonly Pair[]): Aligned<Row>[] {
  const rowsOf = (grid: Grid, side: 'before' | 'after'): Row[] => numbered(bodyOf(grid).map((y) => {
    const words = names.map((pair) => at(grid, pair[side].x, y).text.trim()).filter(Boolean).join(', ');
    return { y, words, key: words || `\u0000${pairs.map((pair) => at(grid, pair[side].x, y).text).join('\n')}` };
  }));
  const becomes = (old: Row, now: Row, even: boolean) => {
    const alike = pairs.filter((pair) => at(before, pair.before.x, old.y).text === at(after, pair.after.x, now.y).text).length;
    return alike * 2 >= pairs.length || (even && (alike > 0 || names.length === 0 || pairs.length === 1));
  };
  return align(rowsOf(before, 'before'), rowsOf(after, 'after'), { key: ({ key }) => key, becomes });
}

function columnChange(before: Grid, after: Grid, { before: old, after: now, moved }: Aligned<Column>): GridChange[] {
  const column = now ?? old;
  if (!column || (old && now && !moved)) return [];
  const texts = (grid: Grid) => bodyOf(grid).map((y) => at(grid, column.x, y).text).join(' | ');
  const kind = old && now ? 'moved' : now ? 'added' : 'removed';
  return [{ what: 'column', kind, row: null, column: spot(column.words, column.x), before: now ? null : texts(before), after: now ? texts(after) : null }];
}
