/**
 * Which hours the office works on which day. Days are counted from 1970-01-01 and clocks are milliseconds of the day,
 * both in the office's zone, so that a year of days is plain arithmetic.
 */
import type { Holiday } from './holiday.contract.ts';
import type { NewSchedule, Pause } from './schedule.contract.ts';

const MINUTE = 60_000;
export const DAY = 86_400_000;

export type ScheduleEntry = Pick<NewSchedule, 'name' | 'since' | 'until' | 'days' | 'confirmed'>;
export type HolidayEntry = Pick<Holiday, 'date' | 'name' | 'kind' | 'confirmed'>;

/** An unbroken stretch of work. */
export interface Span { readonly start: number; readonly end: number }

interface WeekSpans {
  readonly entry: ScheduleEntry;
  readonly since: number;
  readonly until: number;
  /** By weekday less one, Monday first. */
  readonly spans: readonly (readonly Span[])[];
}

/** An office's schedules and holidays, indexed once for many questions; made by `workingCalendar`. */
export interface WorkingCalendar {
  readonly zone: string;
  readonly weeks: readonly WeekSpans[];
  readonly holidays: ReadonlyMap<number, readonly HolidayEntry[]>;
}

/** `2026-02-28` as a number of days. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** A number of days as `2026-02-28`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const clockOf = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE;

const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

function spansOfHours(hours: ScheduleEntry['days'][keyof ScheduleEntry['days']]): Span[] {
  if (!hours) return [];
  const edges = [hours.start, ...hours.breaks.flatMap(({ start, end }) => [start, end]), hours.end].map(clockOf);
  return edges.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: edges[index + 1] ?? start }] : []));
}

function weekOf(entry: ScheduleEntry): WeekSpans {
  return {
    entry,
    since: dayNumber(entry.since),
    until: entry.until === null ? Number.POSITIVE_INFINITY : dayNumber(entry.until),
    spans: (['1', '2', '3', '4', '5', '6', '7'] as const).map((weekday) => spansOfHours(entry.days[weekday])),
  };
}

/** Indexes what `calendar.schedule` and `calendar.holiday` hold. `zone` is the office's, such as `Asia/Jakarta`. */
export function workingCalendar(
  zone: string, schedules: readonly ScheduleEntry[], holidays: readonly HolidayEntry[],
): WorkingCalendar {
  const byDay = new Map<number, HolidayEntry[]>();
  for (const holiday of holidays) {
    const day = dayNumber(holiday.date);
    byDay.set(day, [...byDay.get(day) ?? [], holiday]);
  }
  const dated = (week: WeekSpans): number => (week.entry.until === null ? 1 : 0);
  const weeks = schedules.map(weekOf).sort((a, b) => dated(a) - dated(b) || b.since - a.since);
  return { zone, weeks, holidays: byDay };
}

const weekCovering = (calendar: WorkingCalendar, day: number): WeekSpans | undefined =>
  calendar.weeks.find(({ since, until }) => since <= day && day <= until);

/** The stretches of work of one day, in order; none on weekends, holidays, and days without a schedule. */
export function spansOf(calendar: WorkingCalendar, day: number): readonly Span[] {
  if (calendar.holidays.has(day)) return [];
  return weekCovering(calendar, day)?.spans[weekdayOf(day)] ?? [];
}

export interface DayPlan {
  readonly date: string;
  readonly working: boolean;
  /** Hours of that weekday, null where none are set; a holiday has none. */
  readonly start: string | null;
  readonly end: string | null;
  readonly breaks: readonly Pause[];
  /** Working minutes, breaks taken off. */
  readonly minutes: number;
  /** Names of the holidays on that day, joined, or null. */
  readonly holiday: string | null;
  /** Name of the schedule in force, or null. */
  readonly schedule: string | null;
  /** False while the schedule or a holiday of that day rests on a forecast. */
  readonly confirmed: boolean;
}

/** What the office's calendar says of `date`, for a strip that draws the day. */
export function dayPlan(calendar: WorkingCalendar, date: string): DayPlan {
  const day = dayNumber(date);
  const holidays = calendar.holidays.get(day) ?? [];
  const entry = weekCovering(calendar, day)?.entry;
  const weekday = String(weekdayOf(day) + 1) as keyof ScheduleEntry['days'];
  const hours = holidays.length === 0 ? entry?.days[weekday] : undefined;
  return {
    date,
    working: hours !== undefined,
    start: hours?.start ?? null,
    end: hours?.end ?? null,
    breaks: hours?.breaks ?? [],
    minutes: spansOf(calendar, day).reduce((sum, { start, end }) => sum + end - start, 0) / MINUTE,
    holiday: holidays.map(({ name }) => name).join(', ') || null,
    schedule: entry?.name ?? null,
    confirmed: holidays.every(({ confirmed }) => confirmed) && entry?.confirmed !== false,
  };
}

/** Stretches of work from `first` to `last`, both days counted, on the office's own clock: `2027-01-11 07:30`. For set-based measuring. */
export function workingStretches(calendar: WorkingCalendar, first: string, last: string): { start: string; end: string }[] {
  const stretches: { start: string; end: string }[] = [];
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
    for (const { start, end } of spansOf(calendar, day)) stretches.push({ start: stampOf(day, start), end: stampOf(day, end) });
  }
  return stretches;
}

const stampOf = (day: number, clock: number): string => new Date(day * DAY + clock).toISOString().slice(0, 16).replace('T', ' ');

/** Days with hours from `first` to `last`, both counted; 0 when `last` stands before `first`. */
export function workingDaysBetween(calendar: WorkingCalendar, first: string, last: string): number {
  let count = 0;
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
    if (spansOf(calendar, day).length > 0) count += 1;
  }
  return count;
}
