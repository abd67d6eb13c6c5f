import { useTranslation } from 'react-i18next';
import type { BudgetRow, BudgetTable, EntryMode } from '#contract/budget/budget';
import { exact } from '#pure/decimal';
import { printPercent } from '#pure/decimal-text';
import styles from '../../ui/grid/grid.module.css';
import { GridInput, type GridMark } from '../../ui/grid/grid-input.tsx';
import own from './budget.module.css';
import { type Edits, FIELDS, keyOf, printFigure, storedText } from './spending-cells.ts';
import { Ceiling, Missing, RowName, RowState } from './spending-table.tsx';

export interface SpendingGridProps {
  readonly table: BudgetTable;
  readonly mode: EntryMode;
  /** Rows that take figures, in the order of the table. */
  readonly open: readonly BudgetRow[];
  readonly edits: Edits;
  readonly marks: ReadonlyMap<string, GridMark>;
  readonly onType: (key: string, typed: string) => void;
  readonly onPaste: (block: string[][], row: number, column: number) => void;
}

/** The table with its two columns of entry open; beside them what stood at the end of the quarter before. */
export function SpendingGrid({ table, mode, open, edits, marks, onType, onPaste }: SpendingGridProps) {
  const { t } = useTranslation('budget');
  const { rows, quarter, stage } = table;
  const places = new Map(open.map(({ code }, at) => [code, at]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} aria-label={t('enter')} tabIndex={0}>
      <table className={`${styles.grid} ${own.table}`} aria-label={t('enter')}>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th><th scope="col" data-figure>{t(`column.ceiling.${stage}`)}</th><th scope="col" data-figure>{t('column.before', { quarter: quarter - 1 })}</th>
            {FIELDS.map((field) => <th key={field} scope="col" data-figure>{t(`column.entry.${field}.${mode}`, { quarter })}</th>)}<th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            if (row.level !== 'sub_kegiatan') return <tr key={row.code} data-level={row.level}><th scope="rowgroup" colSpan={6}><RowName row={row}>{row.name ?? t('name.none')}</RowName></th></tr>;
            const place = places.get(row.code);
            return (
              <tr key={row.code} data-level={row.level}>
                <th scope="row"><RowName row={row}>{row.name ?? t('name.none')}</RowName></th>
                <Ceiling row={row} stage={stage} />
                <td data-figure><Before row={row} quarter={quarter} /></td>
                {FIELDS.map((field, column) => {
                  const key = keyOf(row.code, field);
                  const stored = storedText(row, quarter, field);
                  if (place === undefined) return <td key={field} data-figure>{stored || <Missing word={null} />}</td>;
                  return (
                    <td key={field} data-mark={marks.get(key)}>
                      <GridInput place={{ row: place, column }} label={`${row.code} ${row.name ?? ''}, ${t(`field.${field}`)}`} mark={marks.get(key)} value={edits[key] ?? stored}
                        onType={(typed) => onType(key, typed)} onPaste={(block) => onPaste(block, place, column)} />
                    </td>
                  );
                })}
                <td><RowState row={row} quarter={quarter} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Before({ row: { before }, quarter }: { readonly row: BudgetRow; readonly quarter: number }) {
  const { t } = useTranslation('budget');
  if (quarter === 1) return <Missing word={null} />;
  if (before.spent === null) return <Missing word={t('missing')} />;
  return <>{printFigure(before.spent)}{before.physical !== null && <span className={own.aside}>{t('field.physical')} {printPercent(exact(before.physical))}</span>}</>;
}
