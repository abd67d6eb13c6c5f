import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resized } from './column-widths.ts';

test.each([
  ['wider: the others give', [100, 100, 100], { left: 0, right: 1 }, true, [120, 90, 90]],
  ['narrower: the others take', [120, 90, 90], { left: 0, right: 1 }, false, [100, 100, 100]],
  ['two at once', [100, 100, 100], { left: 1, right: 3 }, true, [60, 120, 120]],
  ['the only one stays', [300], { left: 0, right: 1 }, true, [300]],
  ['all of them stay', [100, 200], { left: 0, right: 2 }, true, [100, 200]],
  ['as wide as the others leave room for', [280, 10, 10], { left: 0, right: 1 }, true, [276, 12, 12]],
])('%s', (_, widths, columns, wider, now) => {
  expect(resized(widths, columns, wider)).toEqual(now);
});

test('whatever is pressed, every column keeps room and the table its width', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 2, maxLength: 12 }), fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 40 }), (widths, presses) => {
    const made = presses.reduce((now, [column, wider]) => resized(now, { left: column % now.length, right: column % now.length + 1 }, wider), widths as number[]);
    const total = (all: readonly number[]) => all.reduce((sum, width) => sum + width, 0);
    expect(Math.min(...made)).toBeGreaterThan(0);
    expect(Math.abs(total(made) - total(widths))).toBeLessThan(total(widths) * 0.25);
  }));
});
