import { describe, expect, test } from 'vitest';
import { type Exact, exact } from '#pure/decimal';
import { achieve, asksForHigherTarget, counted, type Figure, floored, type Formula } from './achievement.rules.ts';

const higher: Formula = { polarity: 'higher' };
const maintain: Formula = { polarity: 'maintain' };
const linear: Formula = { polarity: 'lower', method: 'linear' };
const ratio: Formula = { polarity: 'lower', method: 'ratio' };
const range = (low: string, high: string): Formula => ({ polarity: 'range', low: exact(low), high: exact(high) });

const figure = (text: string | null): Figure => (text === null || text === 'text' ? text : exact(text));
const answer = (formula: Formula, target: string | null, actual: string | null, cap: Exact | null = null) => {
  const { raw, reason, flag } = achieve(formula, figure(target), figure(actual), cap);
  return { raw: raw?.toText() ?? null, reason, flag };
};

describe('by polarity (D.1, vectors of D.2)', () => {
  test.each<[string, Formula, string | null, string, string]>([
    ['higher', higher, '80', '72', '90'],
    ['higher above the target', higher, '80', '92', '115'],
    ['higher with a fraction without end', higher, '3', '2', '66.666666666666666667'],
    ['higher with an actual of 0, which was entered', higher, '80', '0', '0'],
    ['higher with a fall where growth was planned', higher, '10', '-2', '-20'],
    ['higher with decimals on both sides', higher, '0.3', '0.1', '33.333333333333333333'],
    ['linear below the target', linear, '10', '8', '120'],
    ['linear above the target', linear, '10', '12', '80'],
    ['linear more than twice the target, kept raw', linear, '10', '25', '-50'],
    ['linear with an actual of 0', linear, '10', '0', '200'],
    ['ratio below the target', ratio, '10', '8', '125'],
    ['ratio above the target', ratio, '10', '12', '83.333333333333333333'],
    ['maintain below', maintain, '100', '95', '95'],
    ['maintain above', maintain, '100', '105', '95'],
    ['maintain on the target', maintain, '100', '100', '100'],
    ['maintain more than twice the target, kept raw', maintain, '10', '25', '-50'],
    ['range inside', range('2', '3'), null, '2.5', '100'],
    ['range on its lower bound', range('2', '3'), null, '2', '100'],
    ['range on its upper bound', range('2', '3'), null, '3', '100'],
    ['range above', range('2', '3'), null, '3.3', '90'],
    ['range below', range('2', '3'), null, '1.5', '75'],
    ['range of one point', range('4', '4'), null, '5', '75'],
    ['range on a lower bound of 0', range('0', '3'), null, '0', '100'],
    ['range on an upper bound of 0', range('-3', '0'), null, '0', '100'],
    ['range on a lower bound below 0', range('-2', '3'), null, '-2', '100'],
    ['range inside, with a negative bound', range('-1', '3'), null, '0', '100'],
  ])('%s', (_, formula, target, actual, raw) => expect(answer(formula, target, actual)).toEqual({ raw, reason: null, flag: null }));
});

describe('where nothing can be computed (D.2)', () => {
  test.each<[string, Formula, string | null, string | null, string]>([
    ['nothing entered', higher, '80', null, 'no-actual'],
    ['nothing entered and no target', higher, null, null, 'no-actual'],
    ['nothing entered in a range', range('2', '3'), null, null, 'no-actual'],
    ['nothing entered against a target of 0', linear, '0', null, 'no-actual'],
    ['no target', higher, null, '5', 'no-target'],
    ['no target, lower', ratio, null, '0', 'no-target'],
    ['a target in words', higher, 'text', '5', 'text-target'],
    ['an actual in words', higher, 'text', 'text', 'text-target'],
    ['higher against 0', higher, '0', '0', 'zero-target'],
    ['higher against 0 though something was reached', higher, '0', '7', 'zero-target'],
    ['maintain against 0', maintain, '0', '0', 'zero-target'],
    ['ratio of an actual of 0 without a cap', ratio, '10', '0', 'zero-actual'],
    ['a negative target, higher', higher, '-2', '-1', 'negative-target'],
    ['a negative target, linear', linear, '-2', '-1', 'negative-target'],
    ['a negative target, ratio', ratio, '-2', '-1', 'negative-target'],
    ['a negative target, maintain', maintain, '-2', '-2', 'negative-target'],
    ['below a range that begins at 0', range('0', '3'), null, '-1', 'zero-target'],
    ['above a range that ends at 0', range('-3', '0'), null, '1', 'zero-target'],
    ['below a range that begins below 0', range('-2', '3'), null, '-3', 'negative-target'],
    ['less than none against a target of none', linear, '0', '-1', 'zero-target'],
  ])('%s', (_, formula, target, actual, reason) => expect(answer(formula, target, actual)).toEqual({ raw: null, reason, flag: null }));

  test('an upper bound of 0 does not matter below the lower one', () => {
    expect(answer(range('2', '9'), null, '1').raw).toBe('50');
  });
});

describe('a target of none (D.2: zero complaints)', () => {
  test.each([['linear', linear], ['ratio', ratio]])('%s', (_, formula) => {
    expect(answer(formula, '0', '0')).toEqual({ raw: '100', reason: null, flag: null });
    expect(answer(formula, '0', '3')).toEqual({ raw: '0', reason: null, flag: 'zero-target' });
    expect(answer(formula, '0.00', '0', exact('120'))).toEqual({ raw: '100', reason: null, flag: null });
  });
});

describe('a ratio without bound', () => {
  test('an actual of 0 takes the cap', () => expect(answer(ratio, '10', '0', exact('120'))).toEqual({ raw: '120', reason: null, flag: null }));
  test('a negative actual is flagged: its ratio says nothing', () => expect(answer(ratio, '10', '-2')).toEqual({ raw: '-500', reason: null, flag: 'negative-actual' }));
  test('the cap changes no other raw value', () => expect(answer(higher, '10', '30', exact('120')).raw).toBe('300'));
});

describe('floor and cap (D.2, D.4)', () => {
  test.each<[string, string | null, string]>([
    ['-50', null, '0'], ['-50', '120', '0'], ['126.41', '120', '120'], ['126.41', '100', '100'], ['99.5', '120', '99.5'], ['900', null, '900'],
  ])('%s with the cap %s counts as %s', (raw, cap, expected) => expect(counted(exact(raw), cap === null ? null : exact(cap)).toText()).toBe(expected));

  test('the floor alone leaves what is above 100', () => expect(floored(exact('126.41')).toText()).toBe('126.41'));
  test('above 150 the target is asked about, at 150 not yet', () => {
    expect([asksForHigherTarget(exact('150')), asksForHigherTarget(exact('150.0001'))]).toEqual([false, true]);
  });
});
