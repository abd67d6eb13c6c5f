import { describe, expect, test } from 'vitest';
import { writeNumber } from './number.rules.ts';

const DEFAULT_PATTERN = '{classification}/{sequence}/{unit}/{year}';
const parts = { classification: '000.8.6.3', sequence: 12, suffix: '', unit: 'Diskoperindag', year: 2027 };

describe('number of an outgoing letter', () => {
  test.each([
    ['the general pattern', DEFAULT_PATTERN, parts, '000.8.6.3/12/Diskoperindag/2027'],
    ['an inserted number', DEFAULT_PATTERN, { ...parts, suffix: 'a' }, '000.8.6.3/12.a/Diskoperindag/2027'],
    ['the pattern of another office', 'B-{sequence}/{year}', parts, 'B-12/2027'],
    ['an unknown placeholder stays', '{sequence}/{bulan}', parts, '12/{bulan}'],
  ])('%s', (_, pattern, given, text) => {
    expect(writeNumber(pattern, given)).toBe(text);
  });
});
