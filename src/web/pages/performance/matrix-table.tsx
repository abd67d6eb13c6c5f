import { useTranslation } from 'react-i18next';
import type { HeatMap } from '#contract/performance/figure';
import type { Matrix as MatrixData, MatrixCell } from '#contract/performance/matrix';
import type { RoundLine } from '#contract/performance/round';
import { EmptyState } from '../../ui/blank.tsx';
import { Matrix, type MatrixCell as Shown } from '../../ui/matrix.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import type { MatrixSide } from './matrix-page.tsx';
import styles from './matrix-page.module.css';
import { askedOf, gridState, printShort, QUARTERS, sentOf } from './matrix-words.ts';

export interface MatrixTableProps {
  readonly matrix: MatrixData;
  readonly heat: HeatMap;
  readonly rounds: readonly RoundLine[];
  readonly side: MatrixSide | null;
  readonly onOpen: (side: MatrixSide) => void;
}

/** Every indicator by bidang with its four quarters: state by shape and tint, the figure where this reader may see it. */
export function MatrixTable({ matrix, heat, rounds, side, onOpen }: MatrixTableProps) {
  const { t } = useTranslation(['performance', 'states']);
  const now = useNow();
  const words = useCellWords();
  if (matrix.rows.length === 0) return <EmptyState title={t('performance:matrix.empty', { year: matrix.toYear })} how={t('performance:matrix.empty-how')} />;
  const newest = rounds[0];
  const name = nameIn(matrix.rows);
  const groups = matrix.units.map(({ unitId, unit }) => {
    const sent = heat.rows.find((row) => row.unitId === unitId);
    const last = sent?.quarters.find(({ roundId }) => roundId === newest?.id);
    const cell = (row: MatrixData['rows'][number], quarter: number): Shown => {
      const found = row.cells.find((each) => each.quarter === quarter);
      if (!found) return { state: 'none', text: '' };
      const at = sent?.quarters.find((each) => each.quarter === quarter);
      const open = rounds.find(({ id }) => id === at?.roundId)?.status === 'open';
      return { state: gridState(found, open && at !== undefined && at.dueAt < now), text: words(found, row.decimals, open) };
    };
    return {
      key: unitId, label: unit, late: (last?.overdue ?? 0) > 0,
      summary: last && newest ? t('performance:matrix.sent', { sent: sentOf(last.counts), of: askedOf(last.counts), quarter: newest.quarter }) : null,
      rows: matrix.rows.filter((row) => row.unitId === unitId).map((row) => ({ key: row.indicatorVersionId, label: name(row), cells: QUARTERS.map((quarter) => cell(row, quarter)) })),
    };
  });
  const open = side?.kind === 'figure' ? { row: side.versionId, column: String(side.quarter) } : undefined;
  return (
    <>
      <h2 className={styles.heading}>{t('performance:matrix.title')}</h2>
      <Matrix label={t('performance:matrix.label', { year: matrix.toYear })} corner={t('performance:matrix.corner')} columns={QUARTERS.map((quarter) => ({ key: String(quarter), label: t('performance:quarter.short', { quarter }) }))}
        groups={groups} open={open} onOpen={({ row, column }) => onOpen({ kind: 'figure', versionId: row, quarter: Number(column) })} />
      <p className={styles.legend}>
        {(['settled', 'sent', 'returned', 'late', 'waiting'] as const).map((mark) => <StateWord key={mark} mark={mark} />)}
        <span>– {t('states:none')}</span>
      </p>
    </>
  );
}

/** Name and unit; the code too where several bear one name. Some units stand in brackets already. */
function nameIn(rows: MatrixData['rows']): (row: MatrixData['rows'][number]) => string {
  const count = new Map<string, number>();
  for (const { name } of rows) count.set(name, (count.get(name) ?? 0) + 1);
  return ({ code, name, unitName }) => `${(count.get(name) ?? 0) > 1 ? `${code} ` : ''}${name} ${unitName.startsWith('(') ? unitName : `(${unitName})`}`;
}

/** What a cell says: the figure, or in words why there is none. Missing is never 0. */
function useCellWords(): (cell: MatrixCell, decimals: number, open: boolean) => string {
  const { t } = useTranslation('performance');
  return (cell, decimals, open) => {
    if (cell.state === 'not_applicable') return t('cell.not-applicable');
    if (cell.actualWords !== null) return cell.actualWords;
    if (cell.actual !== null) return printShort(cell.actual, decimals);
    if (cell.hidden && cell.request !== null && ['entered', 'released'].includes(cell.request)) return t('cell.hidden');
    return t(open || cell.request === 'returned' ? 'cell.missing' : 'cell.never');
  };
}
