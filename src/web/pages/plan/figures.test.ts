import { describe, expect, it } from 'vitest';
import { printFigure, printTarget, withUnit } from './figures.ts';

describe('printFigure', () => {
  it.each([['1210', 0, '1.210'], ['71.5', 2, '71,50'], ['71.505', 2, '71,505'], ['0', 0, '0']])('prints %s to %i places', (value, places, text) => expect(printFigure(value, places)).toBe(text));
});

describe('printTarget', () => {
  const none = { value: null, low: null, high: null, words: null };
  it.each([[{ ...none, value: '1210' }, '1.210'], [{ ...none, low: '2', high: '3.5' }, '2–3,5'], [{ ...none, words: 'BB' }, 'BB'], [none, undefined], [undefined, undefined]])('prints %j', (cell, text) => {
    expect(printTarget(cell, 0)).toBe(text);
  });
});

describe('withUnit', () => {
  it.each([['71,74', '%', '71,74%'], ['71,74', 'Persen', '71,74%'], ['210', 'unit', '210 unit']])('joins %s and %s', (figure, unit, text) => expect(withUnit(figure, unit)).toBe(text));
});
