import { expect, test } from 'vitest';
import { daysBetween, weekOf } from './week.rules.ts';

test('counts both ends and crosses months', () => {
  expect(daysBetween('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
  expect(daysBetween('2027-02-02', '2027-02-01')).toEqual([]);
});

test('a week begins on Monday, whatever its day', () => {
  for (const day of ['2027-02-01', '2027-02-04', '2027-02-07']) {
    expect(weekOf(day)).toEqual(['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07']);
  }
});
