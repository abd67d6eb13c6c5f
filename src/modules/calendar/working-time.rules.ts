/**
 * Standard time in the office's own calendar. Minutes and hours run only inside the hours; a day is the same clock
 * some working days later, not 24 hours and not 450 minutes.
 */
import { type Refusal, refuse } from '#pure/refusal';
import { Temporal } from '#pure/time';
import { DAY, dateOf, dayNumber, type Span, spansOf, type WorkingCalendar } from './working-day.rules.ts';

const MINUTE = 60_000;
const MINUTES_OF_DAY = 450;
const DAYS_OF_WEEK = 5;
/** Working days of an average month: 237 in 2025 and 240 in 2026, over twelve. */
const DAYS_OF_MONTH = 20;
/** A calendar that knows no hours for so many days in a row has ended. */
const IDLE_DAYS = 366;

/** A standard time as mutu baku prints it. `value` is a positive whole number. */
export interface WorkingDuration {
  readonly value: number;
  readonly unit: 'menit' | 'jam' | 'hari' | 'minggu' | 'bulan';
}

/**
 * Milliseconds of the office's wall clock since 1970-01-01T00:00 there; one number, so that days and clocks are plain
 * arithmetic and only the way in and out knows the zone.
 */
type Wall = number;

function wallOf(calendar: WorkingCalendar, at: Date): Wall {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.zone);
  return at.getTime() + zoned.offsetNanoseconds / 1_000_000;
}

function instantOf(calendar: WorkingCalendar, wall: Wall): Date {
  const clock = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return new Date(clock.toZonedDateTime(calendar.zone).epochMilliseconds);
}

const dayOf = (wall: Wall): number => Math.floor(wall / DAY);

/** Working days from `day` on, in order, with their stretches; ends where the calendar does. */
function* workingDays(calendar: WorkingCalendar, day: number): Generator<{ day: number; spans: readonly Span[] }> {
  let idle = 0;
  for (let at = day; idle < IDLE_DAYS; at += 1) {
    const spans = spansOf(calendar, at);
    idle = spans.length > 0 ? 0 : idle + 1;
    if (spans.length > 0) yield { day: at, spans };
  }
}

/** Stretches of work that end after `wall`, the first one cut off there. */
function* stretches(calendar: WorkingCalendar, wall: Wall): Generator<Span> {
  for (const { day, spans } of workingDays(calendar, dayOf(wall))) {
    for (const span of spans) {
      const end = day * DAY + span.end;
      if (end > wall) yield { start: Math.max(wall, day * DAY + span.start), end };
    }
  }
}

const missing = (wall: Wall): Refusal => refuse('schedule.missing', { after: dateOf(dayOf(wall)) });

function addMinutes(calendar: WorkingCalendar, from: Wall, minutes: number): Wall | undefined {
  let left = minutes * MINUTE;
  for (const { start, end } of stretches(calendar, from)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return undefined;
}

/** `clock` on a working day: inside the hours as it is, in a break at its end, outside at the opening or closing. */
function clampInto(spans: readonly Span[], clock: number): number {
  const span = spans.find(({ end }) => clock <= end);
  return span ? Math.max(clock, span.start) : spans.at(-1)?.end ?? clock;
}

/** Where the clock of a day-step starts: `wall` itself inside the hours, both ends counted, else the next opening. */
function settle(calendar: WorkingCalendar, wall: Wall): Wall | undefined {
  const clock = wall - dayOf(wall) * DAY;
  const inside = spansOf(calendar, dayOf(wall)).some(({ start, end }) => start <= clock && clock <= end);
  return inside ? wall : stretches(calendar, wall).next().value?.start;
}

function addDays(calendar: WorkingCalendar, from: Wall, days: number): Wall | undefined {
  const start = settle(calendar, from);
  if (start === undefined) return undefined;
  let left = days;
  for (const { day, spans } of workingDays(calendar, dayOf(start))) {
    if (left === 0) return day * DAY + clampInto(spans, start - dayOf(start) * DAY);
    left -= 1;
  }
  return undefined;
}

/**
 * A month ends on the same date. Where the month has no such date it ends with its last day's work, and where that
 * day is not worked it ends at the next opening: so a later start never ends sooner.
 */
function addMonths(calendar: WorkingCalendar, from: Wall, months: number): Wall | undefined {
  const start = settle(calendar, from);
  if (start === undefined) return undefined;
  const date = Temporal.PlainDate.from(dateOf(dayOf(start)));
  const end = date.add({ months });
  const target = dayNumber(end.toString());
  const first = workingDays(calendar, target).next().value;
  if (!first) return undefined;
  if (first.day !== target) return first.day * DAY + (first.spans[0]?.start ?? 0);
  const clock = end.day === date.day ? start - dayOf(start) * DAY : DAY;
  return target * DAY + clampInto(first.spans, clock);
}

/**
 * When work that arrives at `from` is due. Work that arrives outside the hours starts at the next working minute.
 *
 * - `menit`, `jam`: working minutes; additive.
 * - `hari`: the same clock that many working days later; in a break its end, after closing the closing time.
 * - `minggu`: five working days. `bulan`: a calendar month.
 *
 * Every unit is monotone in `from`, and the answer never lies outside the hours (their last moment belongs to them).
 * Refused with `schedule.missing` when the calendar ends before.
 */
export function addWorking(calendar: WorkingCalendar, from: Date, { value, unit }: WorkingDuration): Date | Refusal {
  const wall = wallOf(calendar, from);
  const due = {
    menit: () => addMinutes(calendar, wall, value),
    jam: () => addMinutes(calendar, wall, value * 60),
    hari: () => addDays(calendar, wall, value),
    minggu: () => addDays(calendar, wall, value * DAYS_OF_WEEK),
    bulan: () => addMonths(calendar, wall, value),
  }[unit]();
  return due === undefined ? missing(wall) : instantOf(calendar, due);
}

/**
 * Whole working minutes from `a` to `b`, negative when `b` is earlier. Both are taken at their full minute, so minutes
 * of neighbouring stretches add up exactly.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, a: Date, b: Date): number {
  if (b < a) return 0 - workingMinutesBetween(calendar, b, a);
  const [from, to] = [a, b].map((at) => Math.floor(wallOf(calendar, at) / MINUTE) * MINUTE) as [Wall, Wall];
  let sum = 0;
  for (const { start, end } of stretches(calendar, from)) {
    if (start >= to) break;
    sum += Math.min(end, to) - start;
  }
  return sum / MINUTE;
}

/** Minutes of a standard time for totals only: a day counts 450 whatever its hours, a month 20 days. */
export function workingMinutesOf({ value, unit }: WorkingDuration): number {
  const minutes = {
    menit: 1,
    jam: 60,
    hari: MINUTES_OF_DAY,
    minggu: MINUTES_OF_DAY * DAYS_OF_WEEK,
    bulan: MINUTES_OF_DAY * DAYS_OF_MONTH,
  };
  return value * minutes[unit];
}

/** True while the office works; the closing minute no longer. */
export function isWorkingTime(calendar: WorkingCalendar, at: Date): boolean {
  const wall = wallOf(calendar, at);
  const clock = wall - dayOf(wall) * DAY;
  return spansOf(calendar, dayOf(wall)).some(({ start, end }) => start <= clock && clock < end);
}

/** `at` itself while the office works, else the next opening or end of break. */
export function nextWorkingInstant(calendar: WorkingCalendar, at: Date): Date | Refusal {
  const wall = wallOf(calendar, at);
  const start = stretches(calendar, wall).next().value?.start;
  return start === undefined ? missing(wall) : instantOf(calendar, start);
}
