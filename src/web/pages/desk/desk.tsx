import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useRows } from '../../ui/use-rows.ts';
import styles from './desk.module.css';
import { Mine, Returned, Waiting } from './desk-lists.tsx';
import { DeskSide } from './desk-side.tsx';
import { Vacancies } from './vacancies.tsx';
import type { DeskView, DeskWait } from './desk-view.ts';

export interface DeskProps {
  readonly view: DeskView;
  /** Sends a reminder; the row says when the last one went. */
  readonly onNudge: (wait: DeskWait) => void;
  /** Fetches the next page of tasks, while there are more than shown. */
  readonly onMore?: () => void;
  /** What a reminder was refused with. */
  readonly notice?: ReactNode;
}

/** What do I do now, what came back, whom do I wait for; beside it today and the countdown. */
export function Desk({ view, onNudge, onMore, notice }: DeskProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const rows = useRows([...view.mine, ...view.returned, ...view.figures].map(({ taskId }) => taskId));
  return (
    <div className={styles.desk}>
      <div ref={rows.root}>
        <div className={styles.head}><h1>{t('title')}</h1><p className="quiet">{format.longDay(format.dayOf(view.now))}</p></div>
        {notice}
        <Vacancies view={view} />
        <Mine view={view} rows={rows} {...(onMore ? { onMore } : {})} />
        <Returned view={view} rows={rows} />
        <Waiting view={view} onNudge={onNudge} />
      </div>
      <DeskSide view={view} />
    </div>
  );
}
