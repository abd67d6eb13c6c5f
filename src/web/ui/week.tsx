import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './week.module.css';

export interface WeekDay {
  readonly date: string;
  /** Name of the holiday when the office is closed. */
  readonly off: string | null;
  readonly limits: number;
  /** Dated steps of schedules. */
  readonly plans: number;
}

/** The working days of this week; today is filled. */
export function Week({ days, today }: { readonly days: readonly WeekDay[]; readonly today: string }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const words = ({ off, limits, plans }: WeekDay) => {
    if (off !== null) return t('week.holiday');
    if (limits > 0) return t('week.limits', { count: limits });
    return plans > 0 ? t('week.plans', { count: plans }) : '';
  };
  return (
    <ul className={styles.week}>
      {days.map((day) => (
        <li key={day.date} title={day.off ?? undefined} {...(day.date === today ? { 'aria-current': 'date' as const } : {})} data-off={day.off !== null || undefined}>
          {format.weekday(day.date)} <b>{Number(day.date.slice(8))}</b> {words(day)}
        </li>
      ))}
    </ul>
  );
}
