import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkbookCell, WorkbookPreview } from '#contract/performance/workbook';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/register.tsx';
import styles from './workbook-panel.module.css';

export interface WorkbookDifferenceProps {
  readonly preview: WorkbookPreview;
  readonly busy: boolean;
  readonly onChoose: (cell: string, reading: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** More rows than anybody looks through; refused ones stand first, so that none is beyond. */
const SHOWN = 200;

/** What a workbook would change, cell by cell, before anything is saved. */
export function WorkbookDifference({ preview: { cells, counts, fileName }, busy, onChoose, onApply, onCancel }: WorkbookDifferenceProps) {
  const { t } = useTranslation('performance-workbook');
  const columns = useColumns(onChoose, busy);
  const rows = [...cells.filter(({ kind }) => kind === 'refused'), ...cells.filter(({ kind }) => kind !== 'refused')].map((each) => ({ ...each, id: each.cell }));
  const ready = counts.new + counts.changed;
  return (
    <div className={styles.panel}>
      <h3>{t('preview', { name: fileName })}</h3>
      <p role="status">{t('counts', { fresh: counts.new, changed: counts.changed, unchanged: counts.unchanged, refused: counts.refused })}</p>
      {rows.length === 0 && <Notice kind="info"><p>{t('none')}</p></Notice>}
      {counts.refused > 0 && <Notice kind="warn"><p>{t('refused')}</p></Notice>}
      {rows.length > 0 && <div className={styles.cells}><Table rows={rows.slice(0, SHOWN)} label={t('preview', { name: fileName })} columns={columns} /></div>}
      {rows.length > SHOWN && <p className="small quiet">{t('more', { count: rows.length - SHOWN })}</p>}
      <div className={styles.acts}>
        {ready > 0 && <Button disabled={counts.refused > 0 || busy} loading={busy} onClick={onApply}>{t('apply', { count: ready })}</Button>}
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
        {ready > 0 && counts.refused === 0 && <span className="small quiet">{t('outcome')}</span>}
      </div>
    </div>
  );
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const FIELDS = ['value', 'words', 'supporting', 'hindering', 'followUp'] as const;

/** A number as people write it here; other text as it is. */
const printed = (text: string, field: string | null) => (field === 'value' || field?.startsWith('component.') ? (NUMBER.test(text) ? text.replace('.', ',') : text) : text);

function useColumns(onChoose: WorkbookDifferenceProps['onChoose'], busy: boolean): Column<WorkbookCell & { readonly id: string }>[] {
  const { t } = useTranslation('performance-workbook');
  const words = useProblemText();
  const nameOf = (field: string | null) => {
    const known = FIELDS.find((each) => each === field);
    return known ? t(`field.${known}`) : field === null ? '' : t('field.component');
  };
  const text = (value: string, field: string | null) => (value === '' ? <span className="quiet">{t('empty')}</span> : <span className={styles.words}>{printed(value, field)}</span>);
  return [
    { key: 'cell', title: t('cell'), cell: ({ cell }) => cell, short: true },
    { key: 'indicator', title: t('indicator'), cell: ({ code, name, field }) => <>{name} <span className="tiny quiet">{[code, nameOf(field)].filter(Boolean).join(', ')}</span></> },
    { key: 'before', title: t('before'), cell: ({ before, field }) => text(before, field) },
    { key: 'after', title: t('after'), cell: ({ kind, after, typed, field }) => text(kind === 'refused' ? typed : after ?? '', kind === 'refused' ? null : field) },
    {
      key: 'state', title: t('state'), cell: ({ kind, issue, cell }) => (
        <>
          <span className={kind === 'refused' ? 'late' : undefined}>{t(`kind.${kind}`)}</span>
          {issue && <p className="small">{words.issue({ field: cell, code: issue.code, ...(issue.params ? { params: issue.params } : {}) })}</p>}
          <div className={styles.acts}>
            {readingsOf(issue).map((reading) => <Button key={reading} size="xs" variant="default" disabled={busy} onClick={() => onChoose(cell, reading)}>{t('choose', { reading: reading.replace('.', ',') })}</Button>)}
          </div>
        </>
      ),
    },
  ];
}

const readingsOf = (issue: WorkbookCell['issue']): string[] => {
  const readings = issue?.params?.['readings'];
  return Array.isArray(readings) ? readings.map(String) : [];
};
