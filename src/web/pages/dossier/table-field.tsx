import { Button } from '@mantine/core';
import { IconColumnInsertRight, IconColumnRemove, IconRowInsertBottom, IconRowRemove } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './answer-editor.module.css';
import { cellsOf } from './given.ts';

export interface TableFieldProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly onChange: (columns: readonly string[], rows: readonly (readonly string[])[]) => void;
}

const MOST = 50;
const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/** The head and the rows as one grid; row 0 is the head. */
function gridOf(columns: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(3, columns.length, ...rows.map((row) => row.length));
  const fill = (row: readonly string[]) => [...row, ...blank(width - row.length)];
  return [fill(columns), ...(rows.length > 0 ? rows : [[], []]).map(fill)];
}

/** A table typed or pasted from a spreadsheet: pasting fills from the cell it lands in and grows the table. */
export function TableField({ label, columns, rows, onChange }: TableFieldProps) {
  const { t } = useTranslation('dossier');
  const id = useId();
  const grid = gridOf(columns, rows);
  const width = grid[0]?.length ?? 0;
  const put = (next: string[][]) => onChange(next[0] ?? [], next.slice(1));
  const write = (y: number, x: number, cells: readonly (readonly string[])[]) => {
    const height = Math.max(grid.length, y + cells.length);
    const wide = Math.min(MOST, Math.max(width, x + Math.max(...cells.map((row) => row.length))));
    put(Array.from({ length: height }, (_, row) => Array.from({ length: wide }, (_each, column) => cells[row - y]?.[column - x] ?? grid[row]?.[column] ?? '')));
  };
  const paste = (event: ClipboardEvent, y: number, x: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    write(y, x, cellsOf(text));
  };
  const move = (event: KeyboardEvent<HTMLInputElement>, y: number, x: number) => {
    const [dy, dx] = event.key === 'ArrowDown' || event.key === 'Enter' ? [1, 0] : event.key === 'ArrowUp' ? [-1, 0] : [0, 0];
    if (dy === 0 && dx === 0) return;
    event.preventDefault();
    document.getElementById(`${id}-${y + dy}-${x + dx}`)?.focus();
  };
  return (
    <div>
      <p className={styles.label} id={`${id}-label`}>{label}</p>
      <div className={styles.scroll}>
        <table aria-labelledby={`${id}-label`}>
          <tbody>
            {grid.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
              <tr key={y}>
                {row.map((cell, x) => {
                  const Cell = y === 0 ? 'th' : 'td';
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                    <Cell key={x}>
                      <input id={`${id}-${y}-${x}`} value={cell} aria-label={y === 0 ? t('table.head', { column: x + 1 }) : t('table.cell', { row: y, column: columns[x] || x + 1 })}
                        placeholder={y === 0 ? t('table.column', { column: x + 1 }) : undefined} maxLength={2000}
                        onChange={(event) => write(y, x, [[event.currentTarget.value]])} onPaste={(event) => paste(event, y, x)} onKeyDown={(event) => move(event, y, x)} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.tools}>
        <Button variant="subtle" size="xs" leftSection={<IconRowInsertBottom size={16} stroke={1.5} />} onClick={() => put([...grid, blank(width)])}>{t('table.add-row')}</Button>
        <Button variant="subtle" size="xs" leftSection={<IconColumnInsertRight size={16} stroke={1.5} />} disabled={width >= MOST} onClick={() => put(grid.map((row) => [...row, '']))}>{t('table.add-column')}</Button>
        {grid.length > 2 && <Button variant="subtle" size="xs" leftSection={<IconRowRemove size={16} stroke={1.5} />} onClick={() => put(grid.slice(0, -1))}>{t('table.drop-row')}</Button>}
        {width > 3 && <Button variant="subtle" size="xs" leftSection={<IconColumnRemove size={16} stroke={1.5} />} onClick={() => put(grid.map((row) => row.slice(0, -1)))}>{t('table.drop-column')}</Button>}
        <span className="tiny quiet">{t('table.paste')}</span>
      </div>
    </div>
  );
}
