import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './matrix.module.css';
import { type MarkName, StateMark } from './state-mark.tsx';
import { type CellPlace, useMatrixKeys } from './use-matrix-keys.ts';

export type CellState = 'settled' | 'sent' | 'returned' | 'late' | 'waiting' | 'none';

export interface MatrixCell {
  readonly state: CellState;
  /** A value or a word; missing is a word, never 0. Ignored for `none`, which prints a dash. */
  readonly text: string;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  /** One per column, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixGroup {
  readonly key: string;
  readonly label: string;
  /** Sent of total, late and by how much. */
  readonly summary: ReactNode;
  readonly late?: boolean;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixProps {
  /** Names the table. */
  readonly label: string;
  /** Head of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly groups: readonly MatrixGroup[];
  /** The cell whose answer is open beside the table. */
  readonly open?: CellPlace | undefined;
  readonly onOpen: (place: CellPlace) => void;
}

const marks: Record<Exclude<CellState, 'none'>, MarkName> = {
  settled: 'settled', sent: 'sent', returned: 'returned', late: 'late', waiting: 'waiting',
};

/** Who sent what: groups of rows, states by shape and tint. Arrow keys move between cells, Enter opens. */
export function Matrix({ label, corner, columns, groups, open, onOpen }: MatrixProps) {
  const { t } = useTranslation('common');
  const rows = groups.flatMap((group) => group.rows.map(({ key }) => key));
  const keys = useMatrixKeys(rows, columns.map(({ key }) => key), onOpen);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <p className="unseen">{t('matrix.keys')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table keeps its headers */}
      <table role="grid" aria-label={label} className={styles.matrix} onKeyDown={keys.onKeyDown}>
        <thead><tr><th scope="col">{corner}</th>{columns.map((column) => <th key={column.key} scope="col">{column.label}</th>)}</tr></thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.key}>
              <tr className={styles.group}>
                <th scope="row">{group.label}</th>
                <td colSpan={columns.length} className={group.late ? 'late' : ''}><span className={styles.summary}>{group.summary}</span></td>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.label}</th>
                  {columns.map((column, at) => (
                    <Cell key={column.key} cell={row.cells[at] ?? { state: 'none', text: '' }} place={{ row: row.key, column: column.key }}
                      keys={keys} open={open?.row === row.key && open.column === column.key} onOpen={onOpen} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly place: CellPlace;
  readonly keys: ReturnType<typeof useMatrixKeys>;
  readonly open: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

function Cell({ cell, place, keys, open, onOpen }: CellProps) {
  const { t } = useTranslation('states');
  const { state } = cell;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid; the grid hears its keys
    <td role="gridcell" data-cell={`${place.row}/${place.column}`} data-state={state} data-open={open || undefined}
      tabIndex={keys.isStop(place) ? 0 : -1} onFocus={() => keys.stopAt(place)}
      {...(state === 'none' ? {} : { onClick: () => onOpen(place) })}>
      {state === 'none'
        ? <><span aria-hidden="true">–</span><span className="unseen">{t('none')}</span></>
        : <span className={styles.cell}><StateMark mark={marks[state]} /><span>{cell.text}</span></span>}
    </td>
  );
}
