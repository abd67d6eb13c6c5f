import { describe, expect, it } from 'vitest';
import { nextCell } from './use-matrix-keys.ts';
import { nextRow } from './use-rows.ts';

describe('nextRow', () => {
  it.each([[undefined, 1, 'a'], ['a', 1, 'b'], ['c', 1, 'c'], ['a', -1, 'a'], ['c', -1, 'b'], ['gone', 1, 'a']] as const)('from %s by %i to %s', (from, step, to) =>
    expect(nextRow(['a', 'b', 'c'], from, step)).toBe(to));
  it('stays nowhere in an empty list', () => expect(nextRow([], undefined, 1)).toBeUndefined());
});

describe('nextCell', () => {
  const from = { row: 'r1', column: 'c2' };
  it.each([
    ['ArrowDown', { row: 'r2', column: 'c2' }], ['ArrowUp', from], ['ArrowLeft', { row: 'r1', column: 'c1' }], ['ArrowRight', from],
  ] as const)('%s', (key, to) => expect(nextCell(['r1', 'r2'], ['c1', 'c2'], from, key)).toEqual(to));
  it('leaves other keys alone', () => expect(nextCell(['r1'], ['c1'], from, 'a')).toBeUndefined());
});
