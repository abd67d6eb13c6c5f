import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from './decimal.ts';
import { printLedger, printNumber, printPercent, printRupiah, readNumber } from './decimal-text.ts';

describe('printed (domain reference D.7)', () => {
  test.each([
    ['1234567.5', 2, '1.234.567,50'], ['12.5', 2, '12,50'], ['999', 0, '999'], ['1000', 0, '1.000'], ['-1234.5', 1, '-1.234,5'],
    ['0', 0, '0'], ['-0.001', 2, '0,00'], ['1234.5678', 4, '1.234,5678'],
  ])('%s with %i places is %s', (value, places, expected) => expect(printNumber(exact(value), places)).toBe(expected));

  test('percent, money and ledger', () => {
    expect(printPercent(exact('97.734'))).toBe('97,73%');
    expect(printRupiah(exact('1234567.5'))).toBe('Rp1.234.568');
    expect(printRupiah(exact('1234567'), 2)).toBe('Rp1.234.567,00');
    expect(printRupiah(exact('-49898125722'))).toBe('-Rp49.898.125.722');
    expect([printLedger(exact('-1234567')), printLedger(exact('1234567')), printLedger(exact('-0.4'))]).toEqual(['(1.234.567)', '1.234.567', '0']);
  });
});

describe('read (D.2 and the lessons of real figures)', () => {
  const seen = (text: string) => {
    const reading = readNumber(text);
    if (reading.kind === 'number') return reading.value.toText();
    return reading.kind === 'doubtful' ? reading.readings.map((value) => value.toText()) : reading.kind;
  };
  test.each<[string, string | string[]]>([
    ['1.210', '1210'], ['1,21', '1.21'], ['12,5', '12.5'], ['12.5', '12.5'], ['0.125', '0.125'], ['0,125', '0.125'],
    ['1.234.567,89', '1234567.89'], ['1234567', '1234567'], ['0', '0'], ['-2', '-2'], ['(1.234)', '-1234'],
    ['Rp1.234.567', '1234567'], ['Rp. 1.000', '1000'], ['71,74%', '71.74'], ['\u00a0 42 ', '42'],
    ['1,210', ['1.21', '1210']], ['1,234.56', ['1234.56']], ['1,234,567', ['1234567']],
    ['', 'empty'], ['  ', 'empty'], ['WTP', 'text'], ['80-90', 'text'], ['1:17,9', 'text'], ['1.2.3', 'text'], ['1.21.000', 'text'],
    ['(-5)', 'text'], ['-', 'text'], ['1e5', 'text'], ['NaN', 'text'],
  ])('%j', (text, expected) => expect(seen(text)).toEqual(expected));

  test('what was printed is read back as it was', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.constantFrom(0, 2, 4), (units, places) => {
      const value = exact(units).over(exact(10n ** BigInt(places)));
      const reading = readNumber(printNumber(value, places));
      expect(reading.kind).toBe('number');
      if (reading.kind === 'number') expect(reading.value.compare(value)).toBe(0);
    }));
  });
});
