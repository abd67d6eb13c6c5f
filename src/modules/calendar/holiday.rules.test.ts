import { describe, expect, test } from 'vitest';
import type { Holiday } from './holiday.contract.ts';
import { add, remove } from './holiday.rules.ts';

const input = { date: '2026-08-10', name: 'Hari Jadi Kabupaten', source: 'Surat Edaran Bupati' };
const national: Holiday = { ...input, id: 'n', name: 'Hari Kemerdekaan', kind: 'national', confirmed: true };

describe('holiday', () => {
  test('a day of the office is local and confirmed', () => {
    expect(add(input, [], 'a')).toEqual({ ...input, id: 'a', kind: 'local', confirmed: true });
  });

  test('a day that is already free is refused by name', () => {
    expect(add(input, [national], 'a')).toMatchObject({ code: 'holiday.exists', params: { name: 'Hari Kemerdekaan' } });
  });

  test.each([
    ['one that does not exist', undefined, 'holiday.not-found'],
    ['a national one', national, 'holiday.not-local'],
  ])('%s is not removed', (_, holiday, code) => {
    expect(remove(holiday)).toMatchObject({ code });
  });

  test('a local one is removed', () => {
    const local: Holiday = { ...national, kind: 'local' };
    expect(remove(local)).toBe(local);
  });
});
