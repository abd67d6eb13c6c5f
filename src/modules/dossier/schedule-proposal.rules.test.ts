import { describe, expect, test } from 'vitest';
import type { SopDefinition } from '#contract/sop/definition';
import { deadlineOf, proposeSchedule } from './schedule-proposal.rules.ts';

/** Every day from `from` to `until` except Saturdays and Sundays. */
function workdays(from: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

const step = (number: number, ...kinds: string[]) => ({ step: number, acts: kinds.map((kind) => ({ kind })) });
const sop = {
  period: 'reported', deadline: { month_day: '02-28', warning: 'x' },
  steps: [step(1, 'dispose'), step(2, 'instruct'), step(3, 'request-data'), step(4, 'draft'), step(5, 'dispatch'), step(6, 'archive'), step(7)],
} as unknown as SopDefinition;

describe('deadlineOf', () => {
  test('stands after the year reported and before the year planned', () => {
    expect(deadlineOf(sop, 2026)).toBe('2027-02-28');
    expect(deadlineOf({ ...sop, period: 'planned' }, 2028)).toBe('2027-02-28');
    expect(deadlineOf({ ...sop, period: 'current' }, 2027)).toBe('2027-02-28');
    expect(deadlineOf({ period: 'reported' }, 2026)).toBeNull();
  });
});

describe('proposeSchedule', () => {
  test('ends the dispatch on the last working day before the deadline and archives after it', () => {
    const { sendBy, rows } = proposeSchedule(sop, 2, 2026, '2027-01-04', workdays)!;
    expect(sendBy).toBe('2027-02-26');
    expect(rows.map((row) => row.step)).toEqual([3, 4, 5, 6]);
    expect(rows.find((row) => row.step === 5)?.date).toBe('2027-02-26');
    expect(rows.find((row) => row.step === 6)?.date).toBe('2027-03-01');
  });

  test('never goes back in time, also with less days than steps or after the deadline', () => {
    for (const today of ['2027-01-04', '2027-02-25', '2027-02-27', '2027-03-10']) {
      const { rows } = proposeSchedule(sop, 2, 2026, today, workdays)!;
      const dates = rows.map((row) => row.date);
      expect(dates).toEqual([...dates].sort());
      expect(dates.every((date) => date >= today)).toBe(true);
      expect(dates.every((date) => workdays(date, date).length === 1)).toBe(true);
    }
  });
});
