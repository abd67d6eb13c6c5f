import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/register.tsx';
import { printFigure } from '../plan/figures.ts';
import styles from './workbook.module.css';

export interface DifferentCell {
  /** In the sheet: `I7`. */
  readonly cell: string;
  /** What the row speaks of. */
  readonly about: string;
  readonly detail: string;
  readonly kind: 'new' | 'changed' | 'refused';
  readonly before: string | null;
  readonly typed: string;
  readonly after: string | null;
  readonly issue: { readonly code: string; readonly params?: Record<string, unknown> | undefined } | null;
  /** `before` and `after` are numbers with a point. */
  readonly number: boolean;
}

export interface WorkbookDifferenceProps {
  readonly title: string;
  /** Head of the column that says what a cell speaks of. */
  readonly about: string;
  /** What applying does. */
  readonly outcome: string;
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly refused: number };
  readonly cells: readonly DifferentCell[];
  readonly busy: boolean;
  readonly onChoose: (cell: string, reading: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** More rows than anybody looks through; refused ones stand first, so that none is beyond. */
const SHOWN = 200;

/** What a workbook would change, cell by cell, before anything is saved. */
export function WorkbookDifference({ title, about, outcome, counts, cells, busy, onChoose, onApply, onCancel }: WorkbookDifferenceProps) {
  const { t } = useTranslation('workbook');
  const columns = useColumns(about, onChoose, busy);
  const rows = [...cells.filter(({ kind }) => kind === 'refused'), ...cells.filter(({ kind }) => kind !== 'refused')].map((each) => ({ ...each, id: each.cell }));
  const ready = counts.new + counts.changed;
  return (
    <div className={styles.panel}>
      <h3>{title}</h3>
      <p role="status">{t('counts', { fresh: counts.new, changed: counts.changed, unchanged: counts.unchanged, refused: counts.refused })}</p>
      {rows.length === 0 && <Notice kind="info"><p>{t('none')}</p></Notice>}
      {counts.refused > 0 && <Notice kind="warn"><p>{t('refused')}</p></Notice>}
      {rows.length > 0 && <div className={styles.cells}><Table rows={rows.slice(0, SHOWN)} label={title} columns={columns} /></div>}
      {rows.length > SHOWN && <p className="small quiet">{t('more', { count: rows.length - SHOWN })}</p>}
      <div className={styles.acts}>
        {ready > 0 && <Button disabled={counts.refused > 0 || busy} loading={busy} onClick={onApply}>{t('apply', { count: ready })}</Button>}
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
        {ready > 0 && counts.refused === 0 && <span className="small quiet">{outcome}</span>}
      </div>
    </div>
  );
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number as people write it here; other text as it is. */
const printed = (text: string, number: boolean) => (number && NUMBER.test(text) ? printFigure(text, 0) : text);

function useColumns(about: string, onChoose: WorkbookDifferenceProps['onChoose'], busy: boolean): Column<DifferentCell & { readonly id: string }>[] {
  const { t } = useTranslation('workbook');
  const words = useProblemText();
  const text = (value: string, number: boolean) => (value === '' ? <span className="quiet">{t('empty')}</span> : <span className={styles.words}>{printed(value, number)}</span>);
  return [
    { key: 'cell', title: t('cell'), cell: ({ cell }) => cell, short: true },
    { key: 'about', title: about, cell: ({ about: row, detail }) => <>{row} <span className="tiny quiet">{detail}</span></> },
    { key: 'before', title: t('before'), cell: ({ before, number }) => text(before ?? '', number) },
    { key: 'after', title: t('after'), cell: ({ kind, after, typed, number }) => (kind === 'refused' ? text(typed, false) : text(after ?? '', number)) },
    {
      key: 'state', title: t('state'), cell: ({ kind, issue, cell }) => (
        <>
          <span className={kind === 'refused' ? 'late' : undefined}>{t(`kind.${kind}`)}</span>
          {issue && <p className="small">{words.issue({ field: cell, code: issue.code, ...(issue.params ? { params: issue.params } : {}) })}</p>}
          <div className={styles.acts}>
            {readingsOf(issue).map((reading) => <Button key={reading} size="xs" variant="default" disabled={busy} onClick={() => onChoose(cell, reading)}>{t('choose', { reading: printed(reading, true) })}</Button>)}
          </div>
        </>
      ),
    },
  ];
}

const readingsOf = (issue: DifferentCell['issue']): string[] => {
  const readings = issue?.params?.['readings'];
  return Array.isArray(readings) ? readings.map(String) : [];
};
