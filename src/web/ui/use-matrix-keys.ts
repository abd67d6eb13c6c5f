import { type KeyboardEvent, useState } from 'react';

export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** The cell an arrow leads to; the edges hold. */
export function nextCell(rows: readonly string[], columns: readonly string[], from: CellPlace, key: string): CellPlace | undefined {
  const move = MOVES[key];
  if (!move) return undefined;
  const clamp = (at: number, length: number) => Math.min(length - 1, Math.max(0, at));
  const row = rows[clamp(rows.indexOf(from.row) + move[0], rows.length)];
  const column = columns[clamp(columns.indexOf(from.column) + move[1], columns.length)];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** One tab stop for the whole grid; arrows move it, Enter and space open. */
export function useMatrixKeys(rows: readonly string[], columns: readonly string[], onOpen: (place: CellPlace) => void) {
  const [stop, stopAt] = useState<CellPlace>();
  const [row = '', column = ''] = [rows[0], columns[0]];
  const current = stop && rows.includes(stop.row) && columns.includes(stop.column) ? stop : { row, column };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onOpen(current); return; }
    const next = nextCell(rows, columns, current, event.key);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${next.row}/${next.column}`)}"]`)?.focus();
  };
  return { isStop: (place: CellPlace) => place.row === current.row && place.column === current.column, stopAt, onKeyDown };
}
