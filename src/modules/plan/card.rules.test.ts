import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import type { Card } from './indicator.contract.ts';
import { mayEdit, retire, succeed, type VersionFacts, versionFacts } from './indicator.rules.ts';
import { compareQuarters, quarterBefore } from './period.rules.ts';
import { qualityFindings } from './quality.rules.ts';

const component = (key: string, role: 'numerator' | 'denominator') => ({ key, role, name: key, unit: 'unit', source: '', factor: '1' });
const share = { components: [component('a', 'numerator'), component('b', 'denominator')], multiplier: '100' };

const CARD = {
  code: 'I', name: 'Jumlah koperasi aktif', kind: 'outcome', isIku: true, isIkk: false, isSpm: false, definition: 'd', reason: '', formula: 'f', unit: 'unit',
  decimals: 0, polarity: 'higher', method: null, aggregation: 'last', entryMode: 'running_total', frequency: 'tahunan', source: 's', producer: '', collection: '',
  evidence: [], postId: 'p', baseline: '10', baselineWords: null, baselineYear: 2025, components: [], multiplier: null, stages: [], benchmarks: [],
} satisfies Card;

describe('quality', () => {
  const target = (value: string, year = 2026) => ({ year, quarter: 0, value, low: null, high: null, words: null });
  const found = (change: Partial<Card>, more: Partial<Parameters<typeof qualityFindings>[0]> = {}) =>
    qualityFindings({ card: { ...CARD, ...change }, targets: [target('12')], before: null, changeReason: null, ...more }).map(({ code }) => code);
  test.each<[string, Partial<Card>, string[]]>([
    ['a whole card', {}, []],
    ['no measure word', { name: 'Terlaksananya rapat koordinasi' }, ['no-measure-word', 'activity-word']],
    ['doing at output level', { name: 'Jumlah rapat', kind: 'output' }, []], ['doing at outcome level', { name: 'Jumlah rapat' }, ['activity-word']],
    ['a share in another unit', { name: 'Persentase koperasi aktif', unit: 'unit', ...share }, ['unit-differs']],
    ['a share without parts', { name: 'Persentase koperasi aktif', unit: '%' }, ['no-components']],
    ['nothing written', { definition: '', formula: '', source: '', postId: null }, ['no-definition', 'no-formula', 'no-source', 'no-post']],
    ['no baseline', { baseline: null }, ['no-baseline']], ['a baseline in words', { baseline: null, baselineWords: 'B' }, []],
    ['standing still', { baseline: '12.0' }, ['target-is-baseline']], ['standing still on purpose', { baseline: '12', reason: 'Dijaga' }, []],
    ['kept', { baseline: '12', polarity: 'maintain' }, []],
  ])('%s', (_, change, codes) => expect(found(change)).toEqual(codes));

  test('no target, and an IKU that changed without a reason', () => {
    expect(found({}, { targets: [] })).toEqual(['no-target']);
    const before = { name: 'Jumlah koperasi', formula: 'f' };
    expect(found({}, { before })).toEqual(['iku-changed']);
    expect(found({}, { before, changeReason: 'Definisi diperluas' })).toEqual([]);
    expect(found({ isIku: false }, { before })).toEqual([]);
  });
});

describe('versions', () => {
  const at = (year: number, quarter: number) => ({ year, quarter });
  const facts = (more: Partial<VersionFacts>): VersionFacts => ({ no: 1, newest: 1, status: 'approved', from: at(2026, 2), until: null, frozen: false, revision: 1, ...more });
  const shown = (answer: unknown) => (answer instanceof Refusal ? answer.code : answer);
  test.each([
    [{ status: 'draft' }, undefined], [{ status: 'checked' }, undefined], [{}, 'indicator.fixed'], [{ status: 'draft', frozen: true }, 'indicator.fixed'],
    [{ status: 'retired' }, 'indicator.retired'],
  ] as const)('edit %j: %s', (more, refused) => expect(shown(mayEdit(facts(more)))).toBe(refused));

  test.each([
    [{}, at(2027, 1), at(2026, 4)], [{}, at(2026, 3), at(2026, 2)], [{}, at(2026, 2), 'indicator.version-order'], [{}, at(2025, 4), 'indicator.version-order'],
    [{ status: 'draft' }, at(2027, 1), 'indicator.version-open'], [{ status: 'draft', frozen: true }, at(2027, 1), at(2026, 4)],
    [{ newest: 2 }, at(2027, 1), 'indicator.version-open'], [{ status: 'retired' }, at(2027, 1), 'indicator.retired'],
  ] as const)('a successor of %j from %j: %j', (more, from, last) => expect(shown(succeed(facts(more), from))).toEqual(last));

  test.each([
    [{}, at(2026, 2), at(2026, 2)], [{}, at(2026, 1), 'indicator.version-order'], [{ status: 'draft' }, at(2020, 1), null], [{ newest: 2 }, at(2026, 4), 'indicator.version-open'],
  ] as const)('retiring %j after %j: %j', (more, last, answer) => expect(shown(retire(facts(more), last))).toEqual(answer));

  test('a card dropped before it was approved is no newer version', () => {
    const version = { ...facts({}), approval: { level: 'kepala_pd', number: '1', date: '2026-01-01' } } as const;
    expect(versionFacts(version, [{ ...version, no: 2, status: 'retired', approval: null }, version]).newest).toBe(1);
    expect(versionFacts(version, [{ ...version, no: 2, status: 'draft', approval: null }, version]).newest).toBe(2);
  });

  test('the quarter before is earlier, with none between', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
      const before = quarterBefore(at(year, quarter));
      expect(compareQuarters(before, at(year, quarter))).toBeLessThan(0);
      expect(year * 4 + quarter - (before.year * 4 + before.quarter)).toBe(1);
      expect([1, 2, 3, 4]).toContain(before.quarter);
    }));
  });
});
