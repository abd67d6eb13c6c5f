import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, exact, HUNDRED, isDecimal, larger, smaller, sum, ZERO } from './decimal.ts';

const text = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.stringMatching(/^\d{0,20}$/))
  .map(([minus, whole, decimals]) => `${minus ? '-' : ''}${whole}${decimals && `.${decimals}`}`);
const number = text.map(exact);

describe('an exact number', () => {
  test.each([
    ['a fraction without end', exact('69.88').times(HUNDRED).over(exact('71.5')), '97.734265734265734266'],
    ['no trailing zeros', exact('115.00'), '115'],
    ['a half at the 20th digit goes to the even one below', exact('1.00000000000000000025'), '1.0000000000000000002'],
    ['a half at the 20th digit goes to the even one above', exact('1.00000000000000000035'), '1.0000000000000000004'],
    ['a little above the half goes up', exact('1.000000000000000000250000000000000000000000001'), '1.0000000000000000003'],
    ['no exponent when large', exact(10n ** 25n), '10000000000000000000000000'],
    ['no exponent when small', exact('0.00000000000000000001'), '0.00000000000000000001'],
    ['no minus zero', exact('-0').times(exact('5')), '0'],
    ['a negative divisor', exact('1').over(exact('-4')), '-0.25'],
  ])('travels: %s', (_, value, expected) => expect(value.toText()).toBe(expected));

  test.each([
    ['97.734265734265734266', 2, '97.73'], ['0.125', 2, '0.13'], ['-0.125', 2, '-0.13'], ['-0.001', 2, '0.00'],
    ['2.5', 0, '3'], ['100', 2, '100.00'], ['0.12499999999999999999999999999', 2, '0.12'],
  ])('%s to %i places is %s', (value, places, expected) => expect(exact(value).toPlaces(places)).toBe(expected));

  test('what is printed is rounded once, not after the 20 digits', () => {
    const justBelow = exact('97.1249999999999999999999');
    expect(justBelow.toText()).toBe('97.125');
    expect(justBelow.toPlaces(2)).toBe('97.12');
  });

  test.each(['', ' ', '1,5', '1.', '.5', '+1', '1e5', 'NaN', 'Infinity', '1 000', '١'])('%j is no decimal', (bad) => {
    expect(isDecimal(bad)).toBe(false);
    expect(decimalText.safeParse(bad).success).toBe(false);
    expect(() => exact(bad)).toThrow(RangeError);
  });

  test('division by zero throws and makes no infinity', () => {
    expect(() => HUNDRED.over(ZERO)).toThrow(RangeError);
    expect(() => ZERO.over(exact('-0.00'))).toThrow(RangeError);
  });

  test('nothing is lost between plus and minus, times and over', () => {
    fc.assert(fc.property(number, number, (one, other) => {
      expect(one.plus(other).minus(other).compare(one)).toBe(0);
      fc.pre(other.sign !== 0);
      expect(one.over(other).times(other).compare(one)).toBe(0);
    }));
  });

  test('equal parts add up to the whole, in any order', () => {
    fc.assert(fc.property(number, fc.integer({ min: 1, max: 30 }), (whole, count) => {
      const part = whole.over(exact(BigInt(count)));
      expect(sum(Array.from({ length: count }, () => part)).compare(whole)).toBe(0);
    }));
  });

  test('whatever travels is a decimal of at most 20 significant digits', () => {
    fc.assert(fc.property(number, number, (one, other) => {
      fc.pre(other.sign !== 0);
      const out = one.over(other).toText();
      expect(isDecimal(out)).toBe(true);
      expect(out.replace(/^-?0?\.?0*|\./g, '').replace(/0+$/, '').length).toBeLessThanOrEqual(20);
    }));
  });

  test('smaller and larger take one of the two', () => {
    expect([smaller(HUNDRED, ZERO), larger(HUNDRED, ZERO), exact('-3').absolute()].map((value) => value.toText())).toEqual(['0', '100', '3']);
  });
});
