import { expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { average, averageOfOffice } from './average.rules.ts';

const parts = (...values: (string | null)[]) => values.map((value) => ({ raw: value === null ? null : exact(value) }));
const shown = (answer: ReturnType<typeof average>) => ({ ...answer, value: answer.value?.toText() ?? null, cap: answer.cap?.toText() ?? null });

test('seven of nine measured: what is missing is left out and counted, never averaged as 0', () => {
  expect(shown(average(parts('100', '90', '80', null, '70', '60', '50', null, '40'), null))).toEqual({ value: '70', measured: 7, of: 9, cap: null });
});

test('nothing measured has no average', () => {
  expect(shown(average(parts(null, null), exact('100')))).toEqual({ value: null, measured: 0, of: 2, cap: '100' });
  expect(average([], null)).toMatchObject({ value: null, measured: 0, of: 0 });
});

test('each part is cut at the cap and floored before, not the average after', () => {
  expect(shown(average(parts('200', '50'), exact('120')))).toMatchObject({ value: '85', cap: '120' });
  expect(shown(average(parts('200', '50'), null))).toMatchObject({ value: '125', cap: null });
  expect(shown(average(parts('-50', '100'), null))).toMatchObject({ value: '50' });
});

test('weights count only where something was measured', () => {
  const weighted = [{ raw: exact('100'), weight: exact('3') }, { raw: exact('60'), weight: exact('1') }, { raw: null, weight: exact('6') }];
  expect(shown(average(weighted, null))).toEqual({ value: '90', measured: 2, of: 3, cap: null });
});

test('an office is the mean of its sasaran, not of all indicators', () => {
  const office = averageOfOffice([parts('100', '100', '100'), parts('40'), parts(null)], exact('100'));
  expect(shown(office)).toMatchObject({ value: '70', measured: 2, of: 3, cap: '100' });
  expect(office.sasaran.map(({ measured, of }) => [measured, of])).toEqual([[3, 3], [1, 1], [0, 1]]);
});

test('a real printed average: the six efficiencies of BPKP 2021', () => {
  const funds = average(parts('108.92', '108.78', '104.74', '107.91', '180.03', '124.25'), null);
  expect(funds.value?.toPlaces(2)).toBe('122.44');
});
