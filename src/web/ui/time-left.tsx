import { useTranslation } from 'react-i18next';
import type { Duration } from '#contract/sop/definition';
import { useFormat } from '../i18n/use-format.ts';
import styles from './time-left.module.css';

/** Standard time of one task, in working minutes of the office's calendar. */
export interface TimeLeftView {
  /**
   * `open`: the SOP sets no limit (blank or "disesuaikan"). `free`: it waits outside an SOP and has none. `due`: little is
   * left, the server decides how little.
   */
  readonly state: 'calm' | 'due' | 'late' | 'open' | 'free';
  /** Minutes left, or minutes past the limit when late; null when open. */
  readonly minutes: number | null;
  /** Part of the standard that is left, 0 to 1; null when open. */
  readonly share: number | null;
  /** The standard as the sheet prints it. */
  readonly standard: Duration;
  /** Instant at which the standard ends; null when open. */
  readonly limitAt: string | null;
  /** Day of the dossier's own schedule for this step, if it has one. */
  readonly scheduledOn: string | null;
  readonly arrivedAt: string;
}

export interface TimeLeftProps {
  readonly time: TimeLeftView;
  /** The office's now, an instant. */
  readonly now: string;
}

/** A word, a thin bar that drains, and the standard with its limit. Late is hatched, no limit is dotted. */
export function TimeLeft({ time, now }: TimeLeftProps) {
  const words = useTimeWords(time, now);
  const left = Math.round(Math.min(1, Math.max(0, time.share ?? 0)) * 100);
  return (
    <div className={styles.time} data-state={time.state}>
      <b>{words.head}</b>
      <span className={styles.drain} aria-hidden="true">
        {(time.state === 'calm' || time.state === 'due') && <i style={{ width: `${left}%` }} />}
      </span>
      <small>{words.detail}</small>
    </div>
  );
}

function useTimeWords(time: TimeLeftView, now: string): { head: string; detail: string } {
  const { t } = useTranslation(['time']);
  const format = useFormat();
  const duration = format.minutes(time.minutes ?? 0);
  const heads = { calm: t('time:left', { duration }), due: t('time:left', { duration }), late: t('time:late', { duration }), open: t('time:no-limit'), free: t('time:no-due') };
  const standard = format.standard(time.standard);
  const adjusted = time.standard !== null && 'adjusted' in time.standard;
  const at = time.limitAt && (format.dayOf(time.limitAt) === format.dayOf(now)
    ? format.clock(time.limitAt)
    : `${format.nearDay(format.dayOf(time.limitAt), now)}, ${format.clock(time.limitAt)}`);
  const detail = [
    standard && t('time:standard', { duration: standard }),
    at && t('time:limit', { at }),
    adjusted && t('time:adjusted'),
    time.scheduledOn && t('time:scheduled', { on: format.nearDay(time.scheduledOn, now) }),
  ].filter(Boolean);
  return {
    head: heads[time.state],
    detail: detail.length > 0 ? detail.join(', ') : t('time:received', { at: format.moment(time.arrivedAt, now) }),
  };
}
