import type { ClipboardEvent, KeyboardEvent } from 'react';
import { readBlock } from './paste-block.ts';

export type GridMark = 'changed' | 'asked' | 'refused';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridInputProps {
  readonly place: GridPlace;
  /** Names the cell to those who hear it: row and column. */
  readonly label: string;
  readonly value: string;
  readonly mark: GridMark | undefined;
  readonly onType: (typed: string) => void;
  /** A block of a spreadsheet, from this cell on; a single value is typed as it is. */
  readonly onPaste: (block: string[][]) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Left and right leave a cell only from the end of what is typed in it. */
function mayLeave({ key, currentTarget: { selectionStart, selectionEnd, value } }: KeyboardEvent<HTMLInputElement>): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return key === 'ArrowLeft' ? selectionEnd === 0 : key === 'ArrowRight' ? selectionStart === value.length : true;
}

function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  const move = MOVES[event.key];
  if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !mayLeave(event)) return;
  const [row = 0, column = 0] = (event.currentTarget.dataset['place'] ?? '').split('/').map(Number);
  const next = event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`[data-place="${row + move[0]}/${column + move[1]}"]`);
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** A cell of a grid of figures: arrows and Enter move, a block is pasted from it on. Its `td` carries `data-mark`. */
export function GridInput({ place, label, value, mark, onType, onPaste }: GridInputProps) {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    onPaste(readBlock(text));
  };
  return (
    <input data-place={`${place.row}/${place.column}`} aria-label={label} aria-invalid={mark === 'refused' || mark === 'asked' || undefined} autoComplete="off" maxLength={100}
      value={value} onChange={(event) => onType(event.currentTarget.value)} onFocus={(event) => event.currentTarget.select()} onKeyDown={onKey} onPaste={paste} />
  );
}
