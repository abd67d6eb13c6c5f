import { expect, it } from 'vitest';
import type { BudgetTable } from '#contract/budget/budget';
import { ceilingsOf, printCeiling } from './ceilings.ts';

const rows = [{ code: '2.17.01', ceiling: '12014750000' }, { code: '2.17.03', ceiling: '1250000.50' }, { code: '2.17.04', ceiling: null }, { code: '2.17.05', ceiling: '0' }];
const ceilings = ceilingsOf({ stage: 'perubahan', sampleSource: 'contoh', rows } as BudgetTable);

it('adds pagu up, and says nothing while one is missing', () => {
  expect(printCeiling(ceilings, ['2.17.01'])).toBe('12.014.750.000');
  expect(printCeiling(ceilings, ['2.17.01', '2.17.03'])).toBe('12.016.000.001');
  expect(printCeiling(ceilings, ['2.17.05'])).toBe('0');
  expect(printCeiling(ceilings, ['2.17.01', '2.17.04'])).toBeUndefined();
  expect(printCeiling(ceilings, [])).toBeUndefined();
  expect(printCeiling(ceilingsOf(undefined), ['2.17.01'])).toBeUndefined();
});

it('is a sample only where figures stand', () => {
  expect(ceilings.sampleSource).toBe('contoh');
  expect(ceilingsOf({ stage: 'murni', sampleSource: 'contoh', rows: [] } as unknown as BudgetTable).sampleSource).toBeNull();
});
