import { describe, expect, it } from 'vitest';
import { exampleOf, keyFor } from './formula-example.ts';

const share = [{ key: 'active', role: 'numerator', factor: '1' }, { key: 'all', role: 'denominator', factor: '1' }] as const;
const sum = [{ key: 'a', role: 'part', factor: '1' }, { key: 'b', role: 'part', factor: '0.5' }] as const;

describe('exampleOf', () => {
  it('divides numerators by denominators and multiplies, exactly', () => {
    expect(exampleOf(share, '100', { active: '198', all: '276' })?.toPlaces(2)).toBe('71.74');
  });
  it('adds parts by their factor', () => expect(exampleOf(sum, null, { a: '10', b: '5' })?.toText()).toBe('12.5'));
  it('says nothing while a figure misses, is no figure, or the denominator is zero', () => {
    expect(exampleOf(share, '100', { active: '198' })).toBeUndefined();
    expect(exampleOf(share, '100', { active: '198', all: '1,2' })).toBeUndefined();
    expect(exampleOf(share, '100', { active: '198', all: '0' })).toBeUndefined();
    expect(exampleOf([], null, {})).toBeUndefined();
  });
});

describe('keyFor', () => {
  it.each([['Koperasi aktif', [], 'koperasi_aktif'], ['Koperasi aktif', ['koperasi_aktif'], 'koperasi_aktif_2'], ['2025', [], 'komponen'], ['', ['komponen'], 'komponen_2']])('of %j beside %j is %s', (name, taken, key) => {
    expect(keyFor(name, taken)).toBe(key);
  });
});
