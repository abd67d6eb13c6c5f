import type { TFunction } from 'i18next';
import type { Duration } from '#contract/sop/definition';

export const HOME_ZONE = 'Asia/Jakarta';
const LOCALE: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' };
const DAY = 86_400_000;

type Words = TFunction<['time']>;
type Parts = Intl.DateTimeFormatOptions;

/**
 * Dates, times and figures as an official writes them, in the office's zone. Instants are ISO with offset, days are
 * `YYYY-MM-DD` and have no zone.
 */
export interface Format {
  /** Selasa, 24 November 2026 */
  longDay(day: string): string;
  /** 28 Februari 2027 */
  fullDate(day: string): string;
  /** Kamis, 11 Feb */
  shortDay(day: string): string;
  /** besok, 11 Februari; Kamis, 18 Februari */
  nearDay(day: string, now: string): string;
  /** Sen, 8 */
  weekday(day: string): string;
  /** 10.24 */
  clock(instant: string): string;
  /** 10.24 WIB */
  clockZone(instant: string): string;
  /** hari ini, 09.12; kemarin 13.20; Senin 10.15; Rabu, 20 Jan, 11.18; 20 Jan 2026, 11.18 */
  moment(instant: string, now: string): string;
  /** The day of an instant in the office's zone. */
  dayOf(instant: string): string;
  /** Working minutes: 12 jam 39 menit */
  minutes(count: number): string;
  /** A standard time as the sheet prints it; null where the sheet sets none. */
  standard(duration: Duration): string | null;
  number(value: number): string;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** A browser takes long to make one, and every part of a page asks for the same few: made when first needed, once. */
function dateFormat(locale: string, parts: Parts): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, parts]);
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, parts);
  made.set(name, format);
  return format;
}

export function createFormat(t: Words, language: string, zone: string = HOME_ZONE): Format {
  const locale = LOCALE[language] ?? 'id-ID';
  const instant = (parts: Parts, of = locale) => (at: string) => dateFormat(of, { ...parts, timeZone: zone }).format(new Date(at));
  const plain = (parts: Parts) => (day: string) => dateFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const time: Parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const clock = instant(time);
  const weekdayLong = plain({ weekday: 'long' });
  const dayMonth = plain({ day: 'numeric', month: 'long' });
  const shortDay = plain({ weekday: 'long', day: 'numeric', month: 'short' });
  const shortDate = plain({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayOf = instant({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const apart = (day: string, from: string) => Math.round((Date.parse(day) - Date.parse(from)) / DAY);
  return {
    longDay: plain({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    fullDate: plain({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay,
    nearDay: (day, now) => {
      const near = ({ 0: t('time:today'), 1: t('time:tomorrow') } as Record<number, string>)[apart(day, dayOf(now))];
      return near ? `${near}, ${dayMonth(day)}` : `${weekdayLong(day)}, ${dayMonth(day)}`;
    },
    weekday: plain({ weekday: 'short' }),
    clock,
    clockZone: (at) => {
      const name = dateFormat('id-ID', { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
      return `${clock(at)} ${name ?? ''}`.trim();
    },
    moment: (at, now) => {
      const day = dayOf(at);
      const past = apart(dayOf(now), day);
      if (past === 0) return `${t('time:today')}, ${clock(at)}`;
      if (past === 1) return `${t('time:yesterday')} ${clock(at)}`;
      if (past > 1 && past < 7) return `${weekdayLong(day)} ${clock(at)}`;
      return `${day.slice(0, 4) === dayOf(now).slice(0, 4) ? shortDay(day) : shortDate(day)}, ${clock(at)}`;
    },
    dayOf,
    minutes: (count) => {
      const whole = Math.max(0, Math.round(count));
      const hours = Math.floor(whole / 60);
      const rest = whole % 60;
      if (hours === 0) return t('time:minutes', { count: rest });
      const words = t('time:hours', { count: hours });
      return rest === 0 ? words : `${words} ${t('time:minutes', { count: rest })}`;
    },
    standard: (duration) => {
      if (duration === null || 'adjusted' in duration) return null;
      return t(`time:unit.${duration.unit}`, { count: duration.value });
    },
    number: (value) => value.toLocaleString(locale),
  };
}
