import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeatMap } from '#contract/performance/figure';
import type { Matrix } from '#contract/performance/matrix';
import type { RoundLine, RoundView } from '#contract/performance/round';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './matrix-page.module.css';
import { MatrixReminder } from './matrix-reminder.tsx';
import { askedOf, CELL_STATES, cellMarks, type HeatQuarter, isMissing, sentOf } from './matrix-words.ts';
import { RoundOpenException } from './round-open-exception.tsx';

export interface UnitPanelProps {
  readonly unit: HeatMap['rows'][number];
  readonly at: HeatQuarter;
  readonly round: RoundLine;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** One bidang in one round: how far it is, until when, and the ways to help it on. */
export function UnitPanel({ unit, at, round, matrix, onClose }: UnitPanelProps) {
  const { t } = useTranslation('performance');
  const query = useQuery(queries.round.get.queryOptions({ input: { id: round.id } }));
  const own = query.data?.units.find(({ unitId }) => unitId === unit.unitId);
  const href = `/kinerja/data/${round.id}/${unit.unitId}`;
  return (
    <SidePanel title={unit.unit} detail={t('quarter.of-year', { quarter: at.quarter, year: round.year })} onClose={onClose}
      {...(own?.readable ? { actions: <Button component={AppLink} href={href}>{t('form.open')}</Button>, outcome: <p>{t('form.open-outcome')}</p> } : {})}>
      <p><b>{t('heat.sent', { sent: sentOf(at.counts), of: askedOf(at.counts) })}</b></p>
      <ul>
        {CELL_STATES.filter((state) => (at.counts[state] ?? 0) > 0).map((state) => <li key={state} className="small"><StateWord mark={cellMarks[state]}>{t('state.count', { state: t(`state.${state}`), count: at.counts[state] ?? 0 })}</StateWord></li>)}
      </ul>
      <Loaded query={query}>{(view) => <Deadline view={view} unit={unit} at={at} matrix={matrix} />}</Loaded>
    </SidePanel>
  );
}

interface DeadlineProps {
  readonly view: RoundView;
  readonly unit: UnitPanelProps['unit'];
  readonly at: HeatQuarter;
  readonly matrix: Matrix;
}

function Deadline({ view, unit, at, matrix }: DeadlineProps) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const now = useNow();
  const [excepting, except] = useState(false);
  const own = view.units.find(({ unitId }) => unitId === unit.unitId);
  const missing = matrix.rows.filter((row) => row.unitId === unit.unitId && row.cells.some((cell) => cell.quarter === at.quarter && isMissing(cell.request)));
  if (!own) return null;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('due')}</dt>
        <dd className={at.overdue > 0 && view.status === 'open' ? 'late' : undefined}>{format.longDay(format.dayOf(own.dueAt))}, {format.clockZone(own.dueAt)}{own.exception !== null && <p className="tiny quiet">{t('exception.because')} <q>{own.exception}</q></p>}</dd>
        {at.late > 0 && <><dt>{t('late')}</dt><dd>{t('late.count', { count: at.late })}</dd></>}
      </dl>
      {view.abilities.except && <Button variant="default" size="xs" onClick={() => except(true)}>{t('exception.change')}</Button>}
      {view.status === 'open' && missing.length > 0 && own.dueAt < now && <MatrixReminder unit={unit.unit} missing={missing} view={view} dueAt={own.dueAt} unitId={unit.unitId} />}
      {excepting && <RoundOpenException view={view} unit={own} onClose={() => except(false)} />}
    </>
  );
}
