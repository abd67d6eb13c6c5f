import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Matrix, MatrixCell } from '#contract/performance/matrix';
import type { RoundLine } from '#contract/performance/round';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { printTarget, withUnit } from '../plan/figures.ts';
import styles from './matrix-page.module.css';
import { cellMarks, printShort } from './matrix-words.ts';

export interface FigurePanelProps {
  readonly row: Matrix['rows'][number];
  readonly cell: MatrixCell;
  readonly matrix: Matrix;
  readonly round: RoundLine | undefined;
  readonly onClose: () => void;
}

/** One indicator in one quarter: what it was to reach, what it reached, and where it stands. */
export function FigurePanel({ row, cell, matrix, round, onClose }: FigurePanelProps) {
  const { t } = useTranslation('performance');
  const view = useQuery({ ...queries.round.get.queryOptions({ input: { id: round?.id ?? '' } }), enabled: round !== undefined });
  const mayOpen = view.data?.units.find(({ unitId }) => unitId === row.unitId)?.readable === true && cell.request !== null;
  const none = <span className="quiet">{t('none')}</span>;
  const figure = (value: string | null) => (value === null ? none : withUnit(printShort(value, row.decimals), row.unitName));
  const actual = cell.actualWords ?? (cell.state === 'not_applicable' ? t('cell.not-applicable') : null);
  const { printed, predicate, reason } = cell.achievement;
  const band = matrix.printedWith.bands.find(({ key }) => key === predicate)?.label ?? predicate;
  return (
    <SidePanel title={row.name} detail={`${row.code}, ${row.unit}, ${t('quarter.of-year', { quarter: cell.quarter, year: cell.year })}`} onClose={onClose}
      {...(mayOpen && round ? { actions: <Button component={AppLink} href={`/kinerja/data/${round.id}/${row.unitId}#${row.indicatorVersionId}`}>{t('form.open')}</Button>, outcome: <p>{t('form.open-outcome')}</p> } : {})}>
      {cell.request !== null && <p><StateWord mark={cellMarks[cell.request]}>{t(`state.${cell.request}`)}{cell.late && `, ${t('late.sent')}`}</StateWord></p>}
      <dl className={styles.facts}>
        <dt>{t('target.quarter')}</dt><dd>{printTarget(cell.target, row.decimals) ?? none}</dd>
        <dt>{t('target.to-date')}</dt><dd>{figure(cell.targetToDate)}</dd>
        <dt>{t('actual')}</dt><dd>{actual ?? (cell.hidden ? <span className="quiet">{t('cell.hidden-how')}</span> : figure(cell.actual))}</dd>
        <dt>{t('actual.to-date')}</dt><dd>{figure(cell.actualToDate)}</dd>
        <dt>{t('achievement')}</dt><dd>{printed === null ? <span className="quiet">{reason ? t(`reason.${reason}`) : t('none')}</span> : <><b>{printed}%</b>{band && `, ${band}`}</>}</dd>
        <dt>{t('filled')}</dt><dd>{t('filled.of', { filled: cell.filled, due: cell.due })}</dd>
      </dl>
      <p className={`small ${styles.ways}`}>
        {cell.state !== 'missing' && !cell.hidden && <AppLink className="link" href={`/kinerja/angka/${row.indicatorVersionId}/${cell.year}/${cell.quarter}`}>{t('to-trail')}</AppLink>}
        <AppLink className="link" href={`/kinerja/indikator/${row.indicatorId}`}>{t('to-card')}</AppLink>
      </p>
    </SidePanel>
  );
}
