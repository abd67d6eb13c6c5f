import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { must, Refusal } from '#pure/refusal';
import { achieveToDate, type Aggregation, type EntryMode, increments, type Quarter, toDate, type YearFigures } from './quarter.rules.ts';

type Text = string | null;
const value = (text: Text) => (text === null ? null : exact(text));
function year(aggregation: Aggregation, targets: readonly Text[], actuals: readonly Text[], annual: Text = null, entryMode: EntryMode = 'increment'): YearFigures {
  const quarter = (index: number) => ({ target: value(targets[index] ?? null), actual: value(actuals[index] ?? null) });
  return { aggregation, entryMode, annualTarget: value(annual), quarters: [quarter(0), quarter(1), quarter(2), quarter(3)] };
}
const seen = (figures: YearFigures, quarter: Quarter) => {
  const { target, actual, filled, of, due } = must(toDate(figures, quarter));
  return [target?.toText() ?? null, actual?.toText() ?? null, `${filled}/${of}`, due];
};

describe('to date (D.3)', () => {
  const none = [null, null, null, null];
  test.each<[string, YearFigures, Quarter, unknown[]]>([
    ['sum adds the quarters', year('sum', ['10', '20', '30', '40'], ['8', '25', null, null], '100'), 2, ['30', '33', '2/2', true]],
    ['sum uses the targets of filled quarters only', year('sum', ['10', '20', '30', '40'], ['8', null, '25', null], '100'), 3, ['40', '33', '2/3', true]],
    ['sum with nothing entered has no actual, not 0', year('sum', ['10', '20', '30', '40'], none), 3, [null, null, '0/3', true]],
    ['sum with an entered 0 has an actual', year('sum', ['10', '20', '30', '40'], ['0']), 1, ['10', '0', '1/1', true]],
    ['sum of quarters of which one has no target has none', year('sum', ['10', null, '30', '40'], ['8', '9']), 2, [null, '17', '2/2', true]],
    ['sum over the whole year without quarter targets takes the annual one', year('sum', none, ['1', '2', '3', '4'], '12'), 4, ['12', '10', '4/4', true]],
    ['sum over part of the year does not', year('sum', none, ['1', '2', '3', null], '12'), 4, [null, '6', '3/4', true]],
    ['sum over the whole year with half a split takes neither half nor annual target', year('sum', ['10', null, '30', '40'], ['1', '2', '3', '4'], '100'), 4, [null, '10', '4/4', true]],
    ['running totals are not added', year('sum', ['10', '20', '30', '40'], ['8', '33', null, null], '100', 'running_total'), 2, ['30', '33', '2/2', true]],
    ['a running total covers the empty quarter before it', year('sum', ['10', '20', '30', '40'], ['8', null, '50', null], '100', 'running_total'), 3, ['60', '50', '2/3', true]],
    ['a running total covers nothing after it', year('sum', ['10', '20', '30', '40'], ['8', '33', null, null], '100', 'running_total'), 4, ['30', '33', '2/4', true]],
    ['last compares a quarter with its own target', year('last', ['70', '71', '72', '73'], ['69', '72', null, null], '73'), 2, ['71', '72', '2/2', true]],
    ['last does not fall back to an earlier quarter', year('last', ['70', '71', '72', '73'], ['69', '72', null, null], '73'), 3, ['72', null, '2/3', true]],
    ['last takes the annual target in the fourth quarter', year('last', none, ['69', '70', '71', '72'], '73'), 4, ['73', '72', '4/4', true]],
    ['last has no target in an earlier one', year('last', none, ['69'], '73'), 1, [null, '69', '1/1', true]],
    ['average takes the mean of what was surveyed', year('average', ['80', '82', '84', '86'], ['81', null, '87', null]), 3, ['82', '84', '2/3', true]],
    ['average with nothing surveyed', year('average', ['80', '82', '84', '86'], none), 2, [null, null, '0/2', true]],
    ['average over the year takes the annual target where quarters have none', year('average', none, ['80', '90', '80', '90'], '84'), 4, ['84', '85', '4/4', true]],
    ['a yearly figure is not due before the fourth quarter', year('annual_only', none, [null, null, null, '88'], '90'), 3, [null, null, '0/0', false]],
    ['a yearly figure is due in the fourth', year('annual_only', none, [null, null, null, '88'], '90'), 4, ['90', '88', '1/1', true]],
    ['a yearly figure not entered stays missing', year('annual_only', none, none, '90'), 4, ['90', null, '0/1', true]],
  ])('%s', (_, figures, quarter, expected) => expect(seen(figures, quarter)).toEqual(expected));
});

describe('running totals', () => {
  test('give what each quarter added, over a gap too', () => {
    const steps = increments([exact('8'), null, exact('50'), exact('50')]);
    expect(steps instanceof Refusal ? steps : steps.map((step) => step?.toText() ?? null)).toEqual(['8', null, '42', '0']);
  });
  test.each<[string, Text[], number]>([['at once', ['10', '9'], 2], ['over a gap', ['10', null, '9'], 3]])('falling %s is an error', (_, totals, quarter) => {
    expect(increments(totals.map(value))).toMatchObject({ code: 'running-total.falling', params: { quarter } });
    expect(toDate(year('sum', [], totals, null, 'running_total'), 4)).toMatchObject({ code: 'running-total.falling' });
  });
  test('may begin below zero', () => expect(increments([exact('-5'), exact('-3')])).not.toBeInstanceOf(Refusal));
  test('do not matter where quarters are positions', () => expect(seen(year('last', ['1', '1'], ['10', '9'], null, 'running_total'), 2)).toEqual(['1', '9', '2/2', true]));
});

describe('achievement to date', () => {
  test('a yearly indicator before its time is not due, in it it is measured', () => {
    const figures = year('annual_only', [], [null, null, null, '81'], '90');
    expect(achieveToDate({ polarity: 'higher' }, figures, 1)).toMatchObject({ raw: null, reason: 'not-due' });
    expect(must(achieveToDate({ polarity: 'higher' }, figures, 4)).raw?.toText()).toBe('90');
  });
  test('the cap reaches a ratio of 0', () => {
    const figures = year('last', ['10'], ['0']);
    expect(must(achieveToDate({ polarity: 'lower', method: 'ratio' }, figures, 1, exact('120'))).raw?.toText()).toBe('120');
  });
  test('an error of entry is refused', () => {
    expect(achieveToDate({ polarity: 'higher' }, year('sum', ['1', '1'], ['5', '4'], null, 'running_total'), 2)).toBeInstanceOf(Refusal);
  });
});
