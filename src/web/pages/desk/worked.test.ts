import { describe, expect, it } from 'vitest';
import { workedMinutes } from './worked.ts';

const day = (date: string, working = true) => ({
  date, working, start: working ? '07:30' : null, end: working ? '16:00' : null, breaks: working ? [{ start: '12:00', end: '13:00' }] : [], holiday: null, schedule: null,
});
const WEEK = [day('2027-01-11'), day('2027-01-12'), day('2027-01-13', false), day('2027-01-14')];
const at = (stamp: string) => ({ day: `2027-01-${stamp.slice(0, 2)}`, clock: stamp.slice(3) });

describe('minutes the office works between two times of the week', () => {
  it.each([
    ['within the morning', '11 08:00', '11 09:30', 90],
    ['over the break', '11 11:30', '11 13:15', 45],
    ['inside the break', '11 12:10', '11 12:50', 0],
    ['before it opens', '11 06:00', '11 07:40', 10],
    ['after it closes', '11 15:50', '11 18:00', 10],
    ['over the night', '11 15:30', '12 08:00', 60],
    ['over a day that is closed', '12 15:00', '14 08:30', 120],
    ['no time at all', '11 09:00', '11 09:00', 0],
    ['outside the week', '20 09:00', '20 10:00', 0],
  ])('%s', (_name, from, until, minutes) => {
    expect(workedMinutes(WEEK, at(from), at(until))).toBe(minutes);
  });
});
