import { describe, expect, test } from 'vitest';
import { printedDay, printedTime } from './date.ts';

describe('printed days and times', () => {
  test('a day', () => expect(printedDay('2027-02-05')).toBe('5 Februari 2027'));
  test('an instant stands on the wall clock of the zone, over midnight too', () => {
    expect(printedTime('2026-12-31T17:05:00Z', 'Asia/Jakarta')).toBe('1 Januari 2027 00.05');
  });
});
