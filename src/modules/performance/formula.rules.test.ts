import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '#contract/plan/indicator';
import { exact } from '#pure/decimal';
import { computedValue } from './formula.rules.ts';

const component = (key: string, role: Component['role'], factor = '1'): Component => ({ key, role, name: key, unit: 'unit', source: '', factor });
const share = { components: [component('a', 'numerator'), component('b', 'denominator')], multiplier: '100' };

describe('the value from components', () => {
  const shown = (answer: ReturnType<typeof computedValue>) => ('value' in answer ? answer.value.toText() : answer);
  test.each([
    ['a share', share, { a: '1', b: '3' }, '33.333333333333333333'],
    ['nothing of something', share, { a: '0', b: '3' }, '0'],
    ['something of nothing', share, { a: '1', b: '0' }, { reason: 'zero-denominator' }],
    ['one missing', share, { a: '1', b: null }, { missing: ['b'] }],
    ['one never entered', share, { b: '1' }, { missing: ['a'] }],
    ['parts with weights', { components: [component('a', 'part', '0.6'), component('b', 'part', '0.4')], multiplier: null }, { a: '80', b: '90' }, '84'],
  ])('%s', (_, formula, entered, value) => expect(shown(computedValue(formula, entered))).toEqual(value));

  test('a share never exceeds its multiplier when the part is no more than the whole, and the parts of a whole make it up', () => {
    fc.assert(fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (part, rest) => {
      const whole = String(part + rest);
      const of = (a: number) => computedValue(share, { a: String(a), b: whole });
      const [one, other] = [of(part), of(rest)];
      if (!('value' in one && 'value' in other)) throw new Error('no value');
      expect(one.value.compare(exact('100'))).toBeLessThanOrEqual(0);
      expect(one.value.plus(other.value).compare(exact('100'))).toBe(0);
    }));
  });
});
