import { expect, it } from 'vitest';
import { lastEnded, readPeriod } from './period.ts';

it.each([['2027-01-04', '2026/4'], ['2026-03-31', '2025/4'], ['2026-04-01', '2026/1'], ['2026-11-24', '2026/3'], ['2026-12-31', '2026/3']])('on %s %s has ended', (day, expected) => {
  const { year, quarter } = lastEnded(day);
  expect(`${year}/${quarter}`).toBe(expected);
});

it('reads the address and leaves out what it says wrongly', () => {
  expect(readPeriod({ tahun: 2025, tw: '2', tahap: 'murni' }, '2026-11-24')).toEqual({ year: 2025, quarter: 2, stage: 'murni' });
  expect(readPeriod({ tahun: 'x', tw: 5, tahap: 'lain' }, '2026-11-24')).toEqual({ year: 2026, quarter: 3, stage: undefined });
});
