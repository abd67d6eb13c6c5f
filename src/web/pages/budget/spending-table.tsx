import { useTranslation } from 'react-i18next';
import type { BudgetRow, BudgetSum, BudgetTable } from '#contract/budget/budget';
import { exact } from '#pure/decimal';
import { printPercent } from '#pure/decimal-text';
import styles from '../../ui/grid/grid.module.css';
import { StateMark, StateWord } from '../../ui/state-mark.tsx';
import own from './budget.module.css';
import { entryIn, printFigure } from './spending-cells.ts';

export interface SpendingTableProps {
  readonly table: BudgetTable;
  /** Code of the row that stands open beside. */
  readonly open: string | null;
  /** Something stands beside the table. */
  readonly narrow: boolean;
  readonly onOpen: (code: string) => void;
}

/** Program, kegiatan, sub kegiatan with pagu, realisasi to date, absorption, work and where each stands. */
export function SpendingTable({ table, open, narrow, onOpen }: SpendingTableProps) {
  const { t } = useTranslation('budget');
  const { rows, total, quarter } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} aria-label={t('title')} tabIndex={0}>
      <table className={`${styles.grid} ${own.table}`} data-narrow={narrow || undefined} aria-label={t('table', { quarter, year: table.year, stage: t(`stage.${table.stage}`) })}>
        <TableHead table={table} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} data-level={row.level} data-open={row.code === open || undefined}>
              <th scope="row"><RowName row={row}>{row.level === 'sub_kegiatan' ? <button type="button" className={`link ${own.open}`} onClick={() => onOpen(row.code)}>{row.name ?? t('name.none')}</button> : row.name ?? t('name.none')}</RowName></th>
              <Ceiling row={row} stage={table.stage} />
              <Figures sum={row} entered={entryIn(row, quarter) !== undefined} />
              <td data-figure>{row.physical === null ? <Missing word={entryIn(row, quarter) ? t('missing') : null} /> : printPercent(exact(row.physical))}</td>
              <td><RowState row={row} quarter={quarter} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{t('total')}</th><td data-figure>{total.ceiling === null ? <Missing word={t('missing')} /> : printFigure(total.ceiling)}</td><Figures sum={total} entered={false} /><td /><td /></tr></tfoot>
      </table>
    </section>
  );
}

function TableHead({ table }: { readonly table: BudgetTable }) {
  const { t } = useTranslation('budget');
  const { quarter, stage } = table;
  return (
    <thead>
      <tr>
        <th scope="col">{t('column.name')}</th><th scope="col" data-figure>{t(`column.ceiling.${stage}`)}</th><th scope="col" data-figure>{t('column.spent', { quarter })}</th>
        <th scope="col" data-figure>{t('column.absorption')}</th><th scope="col" data-figure>{t('column.physical')}</th><th scope="col">{t('column.state')}</th>
      </tr>
    </thead>
  );
}

export function RowName({ row, children }: { readonly row: BudgetRow; readonly children: React.ReactNode }) {
  return <span className={own.name}><span className={own.code}>{row.code}</span><span>{children}</span></span>;
}

/** Nothing known: a word, or a dash where nothing is expected. Never 0. */
export function Missing({ word }: { readonly word: string | null }) {
  const { t } = useTranslation('budget');
  return word === null ? <><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t('missing.none')}</span></> : <span className="quiet">{word}</span>;
}

export function Ceiling({ row, stage }: { readonly row: BudgetRow; readonly stage: BudgetTable['stage'] }) {
  const { t } = useTranslation('budget');
  return (
    <td data-figure>
      {row.ceiling === null ? <Missing word={t('ceiling.none')} /> : printFigure(row.ceiling)}
      {row.ceilingStage !== null && row.ceilingStage !== stage && <span className={own.aside}>{t('ceiling.carried')}</span>}
    </td>
  );
}

/** Where nothing was entered the state says so; a dash is enough here. */
function Figures({ sum, entered }: { readonly sum: BudgetSum; readonly entered: boolean }) {
  const { t } = useTranslation('budget');
  return (
    <>
      <td data-figure>{sum.spent === null ? <Missing word={sum.reason === 'earlier-missing' ? t('reason.earlier-missing') : entered ? t('missing') : null} /> : printFigure(sum.spent)}</td>
      <td data-figure>{sum.absorption === null ? <Missing word={sum.reason && sum.spent !== null ? t(`reason.${sum.reason}`) : null} /> : printPercent(exact(sum.absorption))}</td>
    </>
  );
}

/** Where a row stands this quarter, and what wants eyes. */
export function RowState({ row, quarter }: { readonly row: BudgetRow; readonly quarter: number }) {
  const { t } = useTranslation('budget');
  const { counts, findings } = row;
  if (row.level !== 'sub_kegiatan') {
    if (counts.of === 0) return <Missing word={null} />;
    return counts.verified === counts.of ? <StateMark mark="settled" label={t('state.all-verified')} /> : <span className="quiet">{t('count.of', counts)}</span>;
  }
  const entry = entryIn(row, quarter);
  const [first, ...more] = findings;
  return (
    <span className={own.state}>
      {!entry && <StateWord mark="waiting">{t('state.none')}</StateWord>}
      {entry?.state === 'verified' && <StateMark mark="settled" label={t('state.verified')} />}
      {entry && entry.state !== 'verified' && <StateWord mark={entry.state === 'entered' ? 'sent' : 'returned'}>{t(`state.${entry.state}`)}</StateWord>}
      {first && <StateWord mark="finding">{t(`finding.${first}`)}{more.length > 0 && ` +${more.length}`}</StateWord>}
    </span>
  );
}
