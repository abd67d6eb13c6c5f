import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ReturnRow } from '../../ui/return-row.tsx';
import { TaskRow } from '../../ui/task-row.tsx';
import type { Rows } from '../../ui/use-rows.ts';
import { WaitRow } from '../../ui/wait-row.tsx';
import type { DeskFigure, DeskLateUnit, DeskRoundTask } from './desk-view.ts';

interface RowProps {
  readonly now: string;
  readonly rows: Rows;
}

/** What a collection round asks: figures to enter, to release, to verify, a round to lock or a quarter to close. */
export function RoundTaskRow({ task, now, rows }: RowProps & { readonly task: DeskRoundTask }) {
  const { t } = useTranslation(['desk', 'common']);
  const { taskId, asks, time, count, of } = task;
  const said = asks === 'close' && count === 0 ? t('desk:round.close.ready') : t(`desk:round.${asks}.meta`, { count, of });
  return (
    <TaskRow id={taskId} href={task.href} mark={time.state === 'late' || time.state === 'due' ? time.state : 'here'} time={time} now={now}
      title={t(`desk:round.${asks}`)} meta={[t('desk:quarter', { year: task.year, quarter: task.quarter }), task.unit, said].filter(Boolean).join(', ')} actLabel={t(`desk:round.${asks}.do`)} quietLabel={t('common:open')}
      current={rows.current === taskId} onCurrent={() => rows.setCurrent(taskId)} />
  );
}

/** A figure that came back, with its reason. */
export function FigureRow({ figure, now, rows }: RowProps & { readonly figure: DeskFigure }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { taskId, name, unit } = figure;
  return (
    <ReturnRow id={taskId} href={figure.href} title={t('repair.title', { dossier: name })} reason={figure.reason} actLabel={t('repair')}
      by={`${t('quarter', { year: figure.year, quarter: figure.quarter })}, ${unit}. ${t('returned.by', { who: figure.by, when: format.moment(figure.at, now) })}`}
      current={rows.current === taskId} onCurrent={() => rows.setCurrent(taskId)} />
  );
}

/** A unit whose figures are late; the reminder is written where its round stands. */
export function LateUnitRow({ late }: { readonly late: DeskLateUnit }) {
  const { t } = useTranslation(['desk', 'common', 'time']);
  const format = useFormat();
  return (
    <WaitRow mark="late" late who={late.unit} doing={`${t('desk:quarter', { year: late.year, quarter: late.quarter })}, ${t('desk:round.enter.meta', { count: late.count, of: late.of })}`}
      time={t('time:past', { duration: format.minutes(late.minutes) })}
      act={<Button component={AppLink} href={late.href} variant="subtle">{t('common:nudge')}<span className="unseen">: {late.unit}</span></Button>} />
  );
}
