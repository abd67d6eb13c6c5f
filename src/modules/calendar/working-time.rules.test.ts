import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Refusal } from '#pure/refusal';
import { newSchedule } from './schedule.contract.ts';
import { dayPlan, type HolidayEntry, type ScheduleEntry, workingCalendar, workingDaysBetween } from './working-day.rules.ts';
import {
  addWorking, isWorkingTime, nextWorkingInstant, type WorkingDuration, workingMinutesBetween, workingMinutesOf,
} from './working-time.rules.ts';

const content = (path: string): string => readFileSync(new URL(`../../../content/reference/${path}`, import.meta.url), 'utf8');
const schedules = z.object({ schedules: z.array(newSchedule) }).parse(parseYaml(content('working-hours.yaml'))).schedules;
const holidays = (parseCsv(content('holidays.csv'), { columns: true }) as { date: string; name: string }[])
  .map(({ date, name }): HolidayEntry => ({ date, name, kind: 'national', confirmed: true }));
const office = workingCalendar('Asia/Jakarta', schedules, holidays);

/** A moment of the office's clock, `2026-07-10 11:10`. */
const at = (clock: string): Date => new Date(`${clock.replace(' ', 'T')}+07:00`);
const clockOf = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const due = (from: string, value: number, unit: WorkingDuration['unit']): string => {
  const answer = addWorking(office, at(from), { value, unit });
  return answer instanceof Refusal ? answer.code : clockOf(answer);
};

/** From, standard time, due, why. */
type Case = [string, number, WorkingDuration['unit'], string, string];

// 6 to 17 July 2026 is an ordinary fortnight: the 10th is a Friday, the 13th a Monday.
describe('units of mutu baku', () => {
  test.each<Case>([
    ['2026-07-10 11:10', 1, 'jam', '2026-07-10 13:40', '20 min before the break, 40 after'],
    ['2026-07-10 15:00', 1, 'hari', '2026-07-13 15:00', 'same clock on the next working day'],
    ['2026-07-13 15:50', 30, 'menit', '2026-07-14 07:50', '10 min today, 20 tomorrow'],
    ['2026-07-10 16:15', 1, 'hari', '2026-07-13 16:00', 'after closing: closing'],
    ['2026-07-09 11:45', 1, 'hari', '2026-07-10 13:00', 'in the break: its end'],
  ])('reference example: %s + %i %s = %s (%s)', (from, value, unit, expected) => {
    expect(due(from, value, unit)).toBe(expected);
  });

  test.each<Case>([
    ['2026-07-11 10:00', 30, 'menit', '2026-07-13 08:00', 'arrives on Saturday'],
    ['2026-07-13 06:00', 30, 'menit', '2026-07-13 08:00', 'arrives before opening'],
    ['2026-07-13 12:20', 30, 'menit', '2026-07-13 13:30', 'arrives in the break'],
    ['2026-07-13 20:00', 1, 'hari', '2026-07-15 07:30', 'arrives after closing, starts on Tuesday'],
    ['2026-07-13 16:00', 1, 'hari', '2026-07-14 16:00', 'the closing moment belongs to the day'],
    ['2026-07-13 08:30', 450, 'menit', '2026-07-14 08:30', 'a day of minutes'],
    ['2026-07-13 08:30', 1, 'hari', '2026-07-14 08:30', 'equals it from Monday to Thursday'],
    ['2026-07-09 14:00', 450, 'menit', '2026-07-10 14:30', 'but not around Friday'],
    ['2026-07-09 14:00', 1, 'hari', '2026-07-10 14:00', 'where the day keeps its clock'],
    ['2026-07-13 07:30', 450, 'menit', '2026-07-13 16:00', 'ends with the day, not with the next opening'],
    ['2026-07-08 09:00', 1, 'minggu', '2026-07-15 09:00', 'five working days'],
    ['2026-08-14 09:00', 1, 'hari', '2026-08-18 09:00', '17 August is a holiday'],
    ['2026-02-18 15:30', 1, 'hari', '2026-02-19 15:00', 'into Ramadan, closing at three'],
    ['2026-02-18 07:40', 1, 'hari', '2026-02-19 08:00', 'into Ramadan, opening at eight'],
    ['2026-02-18 15:30', 1, 'jam', '2026-02-19 08:30', 'into Ramadan by the minute'],
    ['2026-03-17 14:00', 2, 'jam', '2026-03-25 08:30', 'over Nyepi and Lebaran, back to ordinary hours'],
    ['2026-05-12 14:00', 1, 'bulan', '2026-06-12 14:00', 'same date'],
    ['2026-03-31 10:00', 1, 'bulan', '2026-04-30 16:00', 'no such date: with the last day'],
    ['2026-01-15 10:00', 1, 'bulan', '2026-02-18 07:30', 'a Sunday, leave and Imlek: the next opening'],
    ['2026-01-30 10:00', 1, 'bulan', '2026-03-02 08:00', 'no such date, and the last day is a Saturday'],
  ])('%s + %i %s = %s (%s)', (from, value, unit, expected) => {
    expect(due(from, value, unit)).toBe(expected);
  });

  test('seconds are kept', () => {
    expect(addWorking(office, new Date(at('2026-07-13 15:59').getTime() + 30_500), { value: 1, unit: 'menit' }))
      .toEqual(new Date(at('2026-07-14 07:30').getTime() + 30_500));
  });

  test('totals', () => {
    const total = (value: number, unit: WorkingDuration['unit']) => workingMinutesOf({ value, unit });
    expect([total(5, 'menit'), total(2, 'jam'), total(3, 'hari'), total(1, 'minggu'), total(1, 'bulan')]).toEqual([5, 120, 1350, 2250, 9000]);
  });

  test('a calendar that ends is refused, not guessed', () => {
    const ended = workingCalendar('Asia/Jakarta', [{ ...schedules[0]!, until: '2026-07-10' }], []);
    expect(addWorking(ended, at('2026-07-10 16:00'), { value: 31, unit: 'menit' })).toMatchObject({ code: 'schedule.missing', params: { after: '2026-07-10' } });
    expect(addWorking(ended, at('2026-07-10 16:00'), { value: 1, unit: 'hari' })).toMatchObject({ code: 'schedule.missing' });
    expect(addWorking(ended, at('2026-07-10 16:00'), { value: 1, unit: 'bulan' })).toMatchObject({ code: 'schedule.missing' });
    expect(nextWorkingInstant(ended, at('2026-07-10 16:30'))).toMatchObject({ code: 'schedule.missing' });
    expect(workingMinutesBetween(ended, at('2026-07-10 16:00'), at('2027-01-01 00:00'))).toBe(30);
  });
});

describe('working time', () => {
  test.each([
    ['2026-07-13 07:30', true], ['2026-07-13 07:29', false], ['2026-07-13 11:59', true], ['2026-07-13 12:00', false],
    ['2026-07-13 13:00', true], ['2026-07-13 16:00', false], ['2026-07-10 11:40', false], ['2026-07-11 09:00', false],
    ['2026-08-17 09:00', false], ['2026-02-19 07:45', false], ['2026-02-19 12:30', true],
  ] as const)('%s: %s', (clock, expected) => expect(isWorkingTime(office, at(clock))).toBe(expected));

  test.each([
    ['2026-07-13 09:00', '2026-07-13 09:00'], ['2026-07-13 12:00', '2026-07-13 13:00'], ['2026-07-13 16:00', '2026-07-14 07:30'],
    ['2026-07-10 18:00', '2026-07-13 07:30'], ['2026-03-17 15:00', '2026-03-25 07:30'],
  ] as const)('after %s the next is %s', (from, expected) => {
    const next = nextWorkingInstant(office, at(from));
    expect(next instanceof Date && clockOf(next)).toBe(expected);
  });

  test.each([
    ['2026-07-13 00:00', '2026-07-14 00:00', 450], ['2026-07-13 00:00', '2026-07-20 00:00', 2250],
    ['2026-02-23 00:00', '2026-03-02 00:00', 1950], ['2026-07-13 11:50', '2026-07-13 13:10', 20],
    ['2026-07-14 08:00', '2026-07-13 15:30', -60], ['2026-07-11 00:00', '2026-07-13 00:00', 0],
  ] as const)('%s to %s: %i minutes', (from, to, expected) => {
    expect(workingMinutesBetween(office, at(from), at(to))).toBe(expected);
  });
});

describe('working days', () => {
  test.each([
    ['2025', [19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21], 237],
    ['2026', [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21], 240],
  ] as const)('%s by month', (year, months, total) => {
    const counted = months.map((_, month) => {
      const last = new Date(Date.UTC(Number(year), month + 1, 0)).toISOString().slice(0, 10);
      return workingDaysBetween(office, `${last.slice(0, 8)}01`, last);
    });
    expect(counted).toEqual(months);
    expect(workingDaysBetween(office, `${year}-01-01`, `${year}-12-31`)).toBe(total);
  });

  test('both ends count, and a reversed range is empty', () => {
    expect(workingDaysBetween(office, '2026-07-13', '2026-07-13')).toBe(1);
    expect(workingDaysBetween(office, '2026-07-14', '2026-07-13')).toBe(0);
  });

  test('plan of an ordinary day, a Friday in Ramadan, a holiday, a weekend, a forecast', () => {
    expect(dayPlan(office, '2026-07-13')).toEqual({
      date: '2026-07-13', working: true, start: '07:30', end: '16:00', breaks: [{ start: '12:00', end: '13:00' }],
      minutes: 450, holiday: null, schedule: 'Jam kerja biasa', confirmed: true,
    });
    expect(dayPlan(office, '2026-02-20')).toMatchObject({ start: '08:00', end: '15:30', minutes: 390, schedule: 'Jam kerja Ramadan 1447 H' });
    expect(dayPlan(office, '2026-08-17')).toMatchObject({ working: false, start: null, breaks: [], minutes: 0, holiday: 'Proklamasi Kemerdekaan RI' });
    expect(dayPlan(office, '2026-07-12')).toMatchObject({ working: false, holiday: null });
    expect(dayPlan(office, '2027-02-10')).toMatchObject({ start: '08:00', confirmed: false });
    expect(dayPlan(office, '2020-01-02')).toMatchObject({ working: false, schedule: null });
  });

  test('hours out of order are refused', () => {
    const wrong = { ...schedules[0], days: { 1: { start: '07:30', end: '16:00', breaks: [{ start: '13:00', end: '12:00' }] } } };
    expect(newSchedule.safeParse(wrong).success).toBe(false);
    expect(newSchedule.safeParse({ ...schedules[0], since: '2026-02-02', until: '2026-02-01' }).success).toBe(false);
  });
});

/** Any weekday hours in whole minutes with up to two breaks. */
const hours = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })
  .map((minutes) => minutes.sort((a, b) => a - b).slice(0, minutes.length - (minutes.length % 2)))
  .map((minutes) => minutes.map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`))
  .map((clocks) => ({
    start: clocks[0]!, end: clocks.at(-1)!,
    breaks: clocks.slice(1, -1).flatMap((start, index, all) => (index % 2 === 0 ? [{ start, end: all[index + 1]! }] : [])),
  }));
const date = fc.date({ min: at('2026-01-01 12:00'), max: at('2026-12-31 12:00'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const schedule: fc.Arbitrary<ScheduleEntry> = fc.record({
  name: fc.constant('x'), confirmed: fc.constant(true), since: date,
  until: fc.option(date), days: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), hours, { minKeys: 1 }),
}).map((each) => ({ ...each, until: each.until && each.until < each.since ? each.since : each.until }));
const base: ScheduleEntry = { name: 'base', since: '2020-01-01', until: null, confirmed: true, days: { 2: { start: '09:00', end: '10:00', breaks: [] } } };
const calendar = fc.oneof(
  fc.constant(office),
  fc.tuple(fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura'), fc.array(schedule, { maxLength: 3 }), fc.array(date, { maxLength: 40 }))
    .map(([zone, entries, days]) => workingCalendar(zone, [base, ...entries], days.map((day) => ({ date: day, name: 'x', kind: 'local', confirmed: true })))),
);
const moment = fc.date({ min: at('2025-06-01 00:00'), max: at('2027-06-01 00:00'), noInvalidDate: true });
const duration = fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('menit', 'jam', 'hari', 'minggu', 'bulan') as fc.Arbitrary<WorkingDuration['unit']> });
const minutes = fc.integer({ min: 1, max: 5000 });
const add = (...given: Parameters<typeof addWorking>): Date => {
  const answer = addWorking(...given);
  if (answer instanceof Refusal) throw answer;
  return answer;
};

describe('for every calendar', () => {
  test('menit and jam are additive', () => {
    fc.assert(fc.property(calendar, moment, minutes, minutes, fc.constantFrom('menit', 'jam'), (given, from, a, b, unit) => {
      const [first, second] = unit === 'jam' ? [a % 50 + 1, b % 50 + 1] : [a, b];
      expect(add(given, add(given, from, { value: first, unit }), { value: second, unit })).toEqual(add(given, from, { value: first + second, unit }));
    }), { numRuns: 300 });
  });

  test('a later start is never due sooner', () => {
    const gap = fc.oneof(fc.integer({ min: 0, max: 7_200_000 }), fc.integer({ min: 0, max: 40 * 86_400_000 }));
    fc.assert(fc.property(calendar, moment, gap, duration, (given, from, later, length) => {
      expect(add(given, from, length).getTime()).toBeLessThanOrEqual(add(given, new Date(from.getTime() + later), length).getTime());
    }), { numRuns: 1500 });
  });

  test('so it is where months end', () => {
    const hour = 3_600_000;
    const monthEnd = fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: -60, max: 12 }))
      .map(([month, hours]) => new Date(Date.UTC(2025, 6 + month, 1) + hours * hour));
    fc.assert(fc.property(monthEnd, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 }), (from, hours, value) => {
      const later = new Date(from.getTime() + hours * hour);
      expect(add(office, from, { value, unit: 'bulan' }).getTime()).toBeLessThanOrEqual(add(office, later, { value, unit: 'bulan' }).getTime());
    }), { numRuns: 1500 });
  });

  test('a due time lies inside the hours and after its start', () => {
    fc.assert(fc.property(calendar, moment, duration, (given, from, length) => {
      const answer = add(given, from, length);
      const zoned = new Date(answer.getTime() + (given.zone === 'Asia/Jayapura' ? 9 : 7) * 3_600_000).toISOString();
      const [day, clock] = [zoned.slice(0, 10), zoned.slice(11, 23)];
      const { working, start, end, breaks } = dayPlan(given, day);
      expect(working && `${start}` <= clock && clock <= `${end}:00.000`).toBe(true);
      expect(breaks.filter((pause) => `${pause.start}:00.000` < clock && clock < pause.end)).toEqual([]);
      expect(answer.getTime()).toBeGreaterThan(from.getTime());
    }), { numRuns: 500 });
  });

  test('minutes between undo minutes added', () => {
    fc.assert(fc.property(calendar, moment, minutes, (given, from, value) => {
      expect(workingMinutesBetween(given, from, add(given, from, { value, unit: 'menit' }))).toBe(value);
    }), { numRuns: 300 });
  });

  test('minutes of neighbouring stretches add up', () => {
    fc.assert(fc.property(calendar, moment, moment, moment, (given, a, b, c) => {
      expect(workingMinutesBetween(given, a, b) + workingMinutesBetween(given, b, c)).toBe(workingMinutesBetween(given, a, c));
    }), { numRuns: 200 });
  });

  test('a year of days is counted in well under a millisecond a day', () => {
    const started = performance.now();
    for (let run = 0; run < 10; run += 1) expect(workingMinutesBetween(office, at('2026-01-01 00:00'), at('2027-01-01 00:00'))).toBeGreaterThan(90_000);
    expect((performance.now() - started) / 3650).toBeLessThan(0.25);
  });
});
