import { expect, test } from 'vitest';
import { outlineOn, readOutlines } from './outline.rules.ts';

const BLOCKS = { lakip: { cover: 1, foreword: 1 } };
const section = { id: 'sampul', title: 'Sampul', part: 'cover', blocks: ['cover'] };
const one = { kind: 'lakip', basis: 'Peraturan contoh', valid_from: '2015-01-01', valid_until: '2025-12-31', sections: [section] };
const next = { ...one, valid_from: '2026-01-01', valid_until: null, sections: [{ ...section, id: 'muka', blocks: ['foreword'] }] };

test('the outline of the day holds, on its first and its last day', () => {
  const outlines = readOutlines({ outlines: [one, next] }, BLOCKS);
  const on = (day: string) => outlineOn(outlines, 'lakip', day)?.sections[0]?.id;
  expect([on('2014-12-31'), on('2015-01-01'), on('2025-12-31'), on('2026-01-01'), on('2099-01-01')]).toEqual([undefined, 'sampul', 'sampul', 'muka', 'muka']);
  expect(outlineOn(outlines, 'pk', '2026-01-01')).toBeUndefined();
});

test.each<[string, object, string]>([
  ['an unknown kind', { ...one, kind: 'rkpd' }, 'outlines.0.kind: no composer writes "rkpd"'],
  ['an unknown block', { ...one, sections: [{ ...section, blocks: ['cover', 'preface'] }] }, 'outlines.0.sections.0.blocks.1: "lakip" has no block "preface"'],
  ['a block twice', { ...one, sections: [section, { ...section, id: 'lagi' }] }, 'outlines.0: the block "cover" stands twice'],
  ['an id twice', { ...one, sections: [section, { ...section, blocks: ['foreword'] }] }, 'outlines.0.sections.1.id: "sampul" stands twice'],
  ['an end before the beginning', { ...one, valid_until: '2014-01-01' }, 'outlines.0.valid_until: 2014-01-01 lies before 2015-01-01'],
  ['an unknown part', { ...one, sections: [{ ...section, part: 'prologue' }] }, 'outlines.0.sections.0.part: '],
])('%s stops the start and names its place', (_name, wrong, message) => {
  expect(() => readOutlines({ outlines: [wrong] }, BLOCKS)).toThrow(message);
});

test('two outlines of a kind do not hold on the same day', () => {
  expect(() => readOutlines({ outlines: [{ ...one, valid_until: null }, next] }, BLOCKS)).toThrow('outlines.1: holds on days of outlines.0 of the same kind');
});
