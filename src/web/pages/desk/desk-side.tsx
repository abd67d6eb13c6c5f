import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Countdown } from '../../ui/countdown.tsx';
import { DayStrip } from '../../ui/day-strip.tsx';
import { Section } from '../../ui/section.tsx';
import { Week } from '../../ui/week.tsx';
import styles from './desk.module.css';
import type { DeskCountdown, DeskView } from './desk-view.ts';

/** "HH:MM" of an instant in the office's zone, for arithmetic (the words are Format's). */
function clockOf(format: ReturnType<typeof useFormat>, instant: string): string {
  return format.clock(instant).replace('.', ':');
}

/** Today between opening and closing, and the days to the date an SOP sets. Absent while there is nothing to show. */
export function DeskSide({ view }: { readonly view: DeskView }) {
  const { week, countdown } = view;
  if (week.days.length === 0 && countdown === null) return null;
  return (
    <aside className={styles.side}>
      {week.days.length > 0 && <ThisWeek view={view} />}
      {countdown && <DossierCountdown countdown={countdown} />}
    </aside>
  );
}

function ThisWeek({ view: { week, now } }: { readonly view: DeskView }) {
  const { t, i18n } = useTranslation(['desk', 'acts']);
  const format = useFormat();
  const today = format.dayOf(now);
  const off = week.days.find(({ date }) => date === today)?.off;
  const { hours } = week;
  const show = (clock: string) => (i18n.language === 'id' ? clock.replace(':', '.') : clock);
  const end = hours ? t(`desk:week.hours.${hours.kind}`, { from: show(hours.opens), to: show(hours.closes) }) : off && t('desk:week.off', { reason: off });
  const items = week.limits.map(({ taskId, at, act, state }) => ({
    id: taskId, at: clockOf(format, at), what: t(`acts:${act}.do`).toLowerCase(), state,
  }));
  return (
    <Section title={t('desk:week')} end={end}>
      <Week days={week.days} today={today} />
      {hours && <DayStrip opens={hours.opens} closes={hours.closes} breaks={hours.breaks} items={items} now={clockOf(format, now)} />}
    </Section>
  );
}

function DossierCountdown({ countdown }: { readonly countdown: DeskCountdown }) {
  const { t } = useTranslation(['desk', 'acts']);
  const plan = countdown.plan.map(({ step, act, mine, on }) => ({
    key: String(step), on,
    label: mine ? t('desk:countdown.mine', { step }) : t('desk:countdown.step', { step, act: t(`acts:${act}.do`).toLowerCase() }),
  }));
  return (
    <Countdown title={countdown.dossier} deadline={countdown.deadline} daysLeft={countdown.daysLeft}
      lastWorkday={countdown.lastWorkday} workdaysLeft={countdown.workdaysLeft} steps={countdown.steps} plan={plan} />
  );
}
