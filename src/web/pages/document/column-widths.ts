/** How wide the columns of a table are: in the editor as on paper, where only their ratio counts. */
import type { Editor } from '@tiptap/core';
import { selectedRect, type TableRect } from '@tiptap/pm/tables';

/** What one press adds to a column, and the least share that one keeps of the whole. */
const STEP = 1.2;
const LEAST = 0.04;

/** The columns from `left` to before `right` wider or narrower, the others give or take; together they stay as wide. */
export function resized(widths: readonly number[], { left, right }: { readonly left: number; readonly right: number }, wider: boolean): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const own = (column: number) => column >= left && column < right;
  const sum = (mine: boolean) => widths.reduce((all, width, column) => (own(column) === mine ? all + width : all), 0);
  const [before, others] = [sum(true), sum(false)];
  if (others === 0) return [...widths];
  const floor = total * LEAST;
  const [count, rest] = [right - left, widths.length - (right - left)];
  const now = Math.min(Math.max(wider ? before * STEP : before / STEP, floor * count), total - floor * rest);
  return widths.map((width, column) => Math.max(Math.round(floor), Math.round(width * (own(column) ? now / before : (total - now) / others))));
}

/** Makes the columns at the cursor wider or narrower; a table that shared out its width itself begins with what is drawn. */
export function resizeColumns(editor: Editor, wider: boolean): void {
  const rect = selectedRect(editor.state);
  setWidths(editor, rect, resized(widthsOf(editor, rect), rect, wider));
}

/** The columns share out the width by themselves again. */
export const freeColumns = (editor: Editor): void => setWidths(editor, selectedRect(editor.state), null);

/** Of a cell by its place in the table: at how many columns it stands, from which on. */
function cells({ map, table, tableStart }: TableRect) {
  return [...new Set(map.map)].map((at) => {
    const { left, right } = map.findCell(at);
    return { pos: tableStart + at, left, right, set: (table.nodeAt(at)?.attrs['colwidth'] ?? []) as readonly number[] };
  });
}

function widthsOf({ view }: Editor, rect: TableRect): number[] {
  const known = new Map<number, number>();
  const drawn = new Map<number, number>();
  for (const { pos, left, right, set } of cells(rect)) {
    for (const [index, width] of set.entries()) if (width > 0) known.set(left + index, width);
    const cell = view.nodeDOM(pos);
    if (!(cell instanceof HTMLElement)) continue;
    for (let column = left; column < right; column += 1) if (right - left === 1 || !drawn.has(column)) drawn.set(column, cell.offsetWidth / (right - left));
  }
  const from = known.size === rect.map.width ? known : drawn;
  return Array.from({ length: rect.map.width }, (_, column) => from.get(column) ?? 1);
}

function setWidths(editor: Editor, rect: TableRect, widths: readonly number[] | null): void {
  editor.chain().command(({ tr }) => {
    for (const { pos, left, right } of cells(rect)) tr.setNodeAttribute(pos, 'colwidth', widths?.slice(left, right) ?? null);
    return true;
  }).run();
}
