import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import { ReturnRow } from '../../ui/return-row.tsx';
import { Section } from '../../ui/section.tsx';
import type { MarkName } from '../../ui/state-mark.tsx';
import { TaskRow } from '../../ui/task-row.tsx';
import type { Rows } from '../../ui/use-rows.ts';
import { WaitRow } from '../../ui/wait-row.tsx';
import { Nudge, Nudged } from '../../ui/nudge.tsx';
import styles from './desk.module.css';
import { FigureRow, LateUnitRow, RoundTaskRow } from './desk-round-rows.tsx';
import type { DeskTask, DeskView, DeskWait } from './desk-view.ts';
import { KeyHint } from './key-hint.tsx';

const markOf = ({ act, time }: DeskTask): MarkName => {
  if (time.state === 'late' || time.state === 'due') return time.state;
  return act === 'answer' || act === 'write' ? 'asked' : 'here';
};

interface ListProps {
  readonly view: DeskView;
  readonly rows: Rows;
}

/** "LAKIP 2026, langkah 7, putaran 2, dari Staf Perencanaan" */
function useMeta(): (task: DeskTask) => string {
  const { t } = useTranslation('desk');
  return ({ act, dossier, step, round, from, question }) => {
    if (question !== null) return t('meta.question', { dossier, question });
    if (act === 'write') return t('meta.write', { dossier, who: from });
    return [dossier, t('meta.step', { step }), round > 1 && t('meta.round', { round }), from !== null && t('meta.from', { who: from })].filter(Boolean).join(', ');
  };
}

export function Mine({ view, rows, onMore }: ListProps & { readonly onMore?: () => void }) {
  const { t } = useTranslation(['desk', 'acts', 'common']);
  const meta = useMeta();
  const rest = view.mineCount - view.mine.length;
  return (
    <Section title={t('desk:mine')} count={view.mineCount} end={view.mine.length > 1 && <KeyHint />}>
      {view.mine.length === 0 && <EmptyState title={t('desk:mine.empty')} how={t('desk:mine.empty.how')} />}
      <ul>
        {view.mine.map((task) => ('asks' in task ? <RoundTaskRow key={task.taskId} task={task} now={view.now} rows={rows} /> : (
          <TaskRow key={task.taskId} id={task.taskId} href={task.href} mark={markOf(task)} meta={meta(task)} time={task.time} now={view.now}
            title={t(`acts:${task.act}.title`, { who: task.from ?? '', document: task.document ?? '' })} actLabel={t(`acts:${task.act}.do`)} quietLabel={t('common:open')}
            note={task.nudge && <Nudged nudge={task.nudge} now={view.now} />} current={rows.current === task.taskId} onCurrent={() => rows.setCurrent(task.taskId)} />
        )))}
      </ul>
      {rest > 0 && onMore && <Button variant="subtle" onClick={onMore} className={styles.more ?? ''}>{t('desk:more', { count: rest })}</Button>}
    </Section>
  );
}

export function Returned({ view, rows }: ListProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Section title={t('returned')} count={view.returned.length + view.figures.length}>
      {view.returned.length + view.figures.length === 0 && <EmptyState title={t('returned.empty')} />}
      <ul>
        {view.returned.map((one) => (
          <ReturnRow key={one.taskId} id={one.taskId} href={one.href} title={t('repair.title', { dossier: one.thing })}
            by={t('returned.by', { who: one.by, when: format.moment(one.at, view.now) })} reason={one.reason} actLabel={t('repair')} note={<Nudged nudge={one.nudge} now={view.now} />}
            current={rows.current === one.taskId} onCurrent={() => rows.setCurrent(one.taskId)} />
        ))}
        {view.figures.map((one) => <FigureRow key={one.taskId} figure={one} now={view.now} rows={rows} />)}
      </ul>
    </Section>
  );
}

export function Waiting({ view, onNudge }: { readonly view: DeskView; readonly onNudge: (wait: DeskWait) => void }) {
  const { t } = useTranslation(['desk', 'acts', 'time']);
  const format = useFormat();
  const doing = (one: DeskWait) => [
    `${t(`acts:${one.doing}.doing`)} ${one.dossier}`, t('desk:meta.step', { step: one.step }), t('desk:since', { when: format.moment(one.since, view.now) }),
  ].join(', ');
  const time = ({ state, minutes }: DeskWait) => {
    if (state === 'outside') return t('desk:outside');
    if (minutes === null) return t('time:no-limit');
    return t(state === 'late' ? 'time:past' : 'time:left', { duration: format.minutes(minutes) });
  };
  return (
    <Section title={t('desk:waiting')} count={view.waiting.length + view.lateUnits.length}>
      {view.waiting.length + view.lateUnits.length === 0 && <EmptyState title={t('desk:waiting.empty')} />}
      <ul>
        {view.waiting.map((one) => (
          <WaitRow key={one.id} mark={one.state} who={one.who} doing={doing(one)} time={time(one)} late={one.state === 'late'}
            note={<Nudged nudge={one.nudge} now={view.now} />} act={<Nudge nudge={one.nudge} who={one.who} now={view.now} onNudge={() => onNudge(one)} />} />
        ))}
        {view.lateUnits.map((one) => <LateUnitRow key={one.id} late={one} />)}
      </ul>
    </Section>
  );
}

