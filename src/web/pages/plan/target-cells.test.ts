import { describe, expect, it } from 'vitest';
import type { NodeIndicator } from '#contract/plan/node';
import { pendingCells, readTarget } from './target-cells.ts';

const indicator: NodeIndicator = {
  versionId: 'v', indicatorId: 'i', code: 'IKU-1', name: 'Koperasi aktif', kind: 'outcome', unit: '%', decimals: 2, polarity: 'higher', isIku: true, status: 'draft',
  baseline: null, baselineWords: null, baselineYear: null, targets: [{ year: 2025, quarter: 0, value: '71.5', low: null, high: null, words: null }],
};
const none = { value: null, low: null, high: null, words: null };

describe('readTarget', () => {
  const of = (polarity: NodeIndicator['polarity'], typed: string, asWords = false) => readTarget(typed, { polarity, decimals: 0 }, asWords);

  it.each([
    ['higher', '1.210', { value: '1210' }], ['higher', '', {}], ['lower', '-', {}], ['grade', 'BB', { words: 'BB' }],
    ['range', '2–3,5', { low: '2', high: '3.5' }], ['range', '2 - 3', { low: '2', high: '3' }], ['range', '80-90', { low: '80', high: '90' }], ['range', '2 s.d. 3', { low: '2', high: '3' }], ['range', '', {}],
  ] as const)('of %s reads %j', (polarity, typed, figures) => expect(of(polarity, typed)).toEqual({ kind: 'ready', figures: { ...none, ...figures } }));

  it('asks for what has two meanings and what is no figure', () => {
    expect(of('higher', '1,210')).toEqual({ kind: 'asked', ways: ['1,21', '1.210'], words: true });
    expect(of('higher', 'WTP')).toEqual({ kind: 'asked', ways: [], words: true });
    expect(of('range', '3')).toEqual({ kind: 'asked', ways: [], words: false });
  });

  it('takes words once somebody said so', () => expect(of('higher', 'WTP', true)).toEqual({ kind: 'ready', figures: { ...none, words: 'WTP' } }));
});

describe('pendingCells', () => {
  const keys = (edits: Record<string, { typed: string }>) => pendingCells(edits, [indicator]).map(({ key }) => key);

  it('leaves out what says the same as before, however it is written', () => {
    expect(keys({ 'v/2025/0': { typed: '71,50' }, 'v/2026/0': { typed: '' } })).toEqual([]);
  });
  it('keeps what differs, clears or has to be asked, and nothing of other indicators', () => {
    expect(keys({ 'v/2025/0': { typed: '' }, 'v/2026/0': { typed: '72' }, 'v/2027/0': { typed: 'naik' }, 'w/2025/0': { typed: '1' } })).toEqual(['v/2025/0', 'v/2026/0', 'v/2027/0']);
  });
});
