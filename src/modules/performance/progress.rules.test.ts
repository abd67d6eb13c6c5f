import { expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { acrossYears, progressTable, type ProgressRow } from './progress.rules.ts';

const row = (actual: string | null, end: string | null, baseline: string | null = null, formula: ProgressRow['formula'] = { polarity: 'higher' }): ProgressRow => ({
  formula, actual: actual === null ? null : exact(actual), end: end === null ? null : exact(end), baseline: baseline === null ? null : exact(baseline),
});
const seen = (method: 'end_target' | 'baseline', rows: ProgressRow[]) => progressTable(method, rows).rows.map(({ value, reason }) => value?.toText() ?? reason);

test('against the end target (D.6)', () => {
  expect(seen('end_target', [row('54.19', '54.79'), row('12', '10', null, { polarity: 'lower', method: 'linear' }), row(null, '10'), row('1', null), row('1', '0')]))
    .toEqual(['98.90490965504654134', '80', 'no-actual', 'no-target', 'zero-target']);
});

test('of the way from the baseline, rising or falling', () => {
  expect(seen('baseline', [row('54', '60', '50'), row('5.1', '5', '5.14'), row('48', '60', '50')])).toEqual(['40', '28.571428571428571429', '-20']);
});

test('without a baseline or a way there is a reason, not a zero', () => {
  expect(seen('baseline', [row('54', '60'), row('92', '92', '92'), row(null, '60', '50'), row('54', null, '50')])).toEqual(['no-baseline', 'no-way', 'no-actual', 'no-target']);
  expect(progressTable('baseline', [{ ...row('54', null, '50'), end: 'text' }]).rows[0]).toEqual({ value: null, reason: 'text-target' });
});

test('a table says its one method', () => expect(progressTable('baseline', []).method).toBe('baseline'));

test('over the years only what adds up is added', () => {
  const years = [exact('100'), null, exact('90'), null];
  expect(acrossYears('sum', years)?.toText()).toBe('190');
  expect((['last', 'average', 'annual_only'] as const).map((kind) => acrossYears(kind, years)?.toText())).toEqual(['90', '90', '90']);
  expect([acrossYears('sum', [null]), acrossYears('last', [])]).toEqual([null, null]);
});
