import { useTranslation } from 'react-i18next';
import { minuteOf, PX_PER_HOUR, placeItems, topOf } from './day-layout.ts';
import styles from './day-strip.module.css';

export interface DayStripProps {
  /** Office hours of this day, "HH:MM" in the office's zone. */
  readonly opens: string;
  readonly closes: string;
  readonly breaks: readonly { readonly from: string; readonly to: string }[];
  /** Limits of this day, each at its minute. */
  readonly items: readonly { readonly id: string; readonly at: string; readonly what: string; readonly state: 'calm' | 'due' | 'late' }[];
  /** "HH:MM"; outside the hours no line is drawn. */
  readonly now: string;
}

const dotted = (clock: string) => clock.replace(':', '.');

/** Today between opening and closing: break hatched, limits at their minute, a line for now. */
export function DayStrip({ opens, closes, breaks, items, now }: DayStripProps) {
  const { t, i18n } = useTranslation('common');
  const show = i18n.language === 'id' ? dotted : String;
  const start = Math.floor(minuteOf(opens) / 60) * 60;
  const end = Math.ceil(minuteOf(closes) / 60) * 60;
  const hours = Array.from({ length: (end - start) / 60 + 1 }, (_, at) => start / 60 + at);
  const nowMinute = minuteOf(now);
  const inside = nowMinute >= start && nowMinute <= end;
  const tops = placeItems(items.map(({ at }) => minuteOf(at)), start, inside ? nowMinute : null);
  const near = (minute: number) => inside && Math.abs(minute - nowMinute) < 27;
  return (
    <div className={styles.day} style={{ height: topOf(end, start) + 8 }}>
      {hours.map((hour) => !near(hour * 60) && (
        <span key={hour} className={styles.hour} aria-hidden="true" style={{ top: topOf(hour * 60, start) }}>{show(`${String(hour).padStart(2, '0')}:00`)}</span>
      ))}
      <ul>
        {breaks.map(({ from, to }) => (
          <li key={from} className={styles.rest} style={{ top: topOf(minuteOf(from), start), height: ((minuteOf(to) - minuteOf(from)) * PX_PER_HOUR) / 60 }}>
            <span className="unseen">{t('day.break', { from: show(from), to: show(to) })}</span>
          </li>
        ))}
        {items.map(({ id, at, what, state }, index) => (
          <li key={id} className={styles.item} data-state={state} style={{ top: tops[index] }}>{t('day.limit', { time: show(at), what })}</li>
        ))}
      </ul>
      {inside && (
        <span className={styles.now} style={{ top: topOf(nowMinute, start) }}>
          <span className="unseen">{t('day.now', { time: show(now) })}</span><span aria-hidden="true">{show(now)}</span>
        </span>
      )}
    </div>
  );
}
