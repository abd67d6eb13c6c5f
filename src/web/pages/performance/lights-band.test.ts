import { expect, it } from 'vitest';
import { markOfBand } from './lights-band.ts';

it('gives the bands of a scale the marks from best to worst', () => {
  expect([0, 1, 2, 3, 4].map((at) => markOfBand(at, 5))).toEqual(['done', 'settled', 'part', 'finding', 'missed']);
  expect([0, 1, 2].map((at) => markOfBand(at, 3))).toEqual(['done', 'part', 'missed']);
  expect([0, 1].map((at) => markOfBand(at, 2))).toEqual(['done', 'missed']);
  expect(markOfBand(0, 1)).toBe('done');
});
