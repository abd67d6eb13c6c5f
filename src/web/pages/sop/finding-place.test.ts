import { describe, expect, it } from 'vitest';
import type { Finding } from '#contract/sop/finding';
import { byPlace, rowOf } from './finding-place.ts';

const finding = (part: Finding['where']['part'], step?: number, severity: Finding['severity'] = 'warning'): Finding =>
  ({ code: 'number-blank', severity, where: step === undefined ? { part } : { part, step }, params: {}, quote: '' });

describe('findings as they lie on the sheet', () => {
  it('come from the top of the sheet to its end, rows by number', () => {
    const groups = byPlace([finding('maksud'), finding('duration', 10), finding('inputs'), finding('number'), finding('duration', 4), finding('legal_basis')]);
    expect(groups.map(({ place }) => place)).toEqual(['identity', 'legal', 'table', 'step 4', 'step 10', 'text']);
    expect(groups.map(({ step }) => step)).toEqual([null, null, null, 4, 10, null]);
  });

  it('show the worst first in each place', () => {
    const [group] = byPlace([finding('title', undefined, 'info'), finding('unit', undefined, 'error'), finding('number')]);
    expect(group?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'info']);
  });

  it('a paragraph of the procedure bears the number of a step, but stands in no row', () => {
    expect(rowOf(finding('prosedur_penyusunan', 3))).toBeNull();
    expect(rowOf(finding('activity', 3))).toBe(3);
  });
});
