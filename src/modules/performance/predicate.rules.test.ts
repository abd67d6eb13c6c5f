import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exact } from '#pure/decimal';
import { readScales } from './index.ts';
import { inForce, predicateOf } from './predicate.rules.ts';
import { predicateScale } from './scale.contract.ts';

const scales = readScales(parse(readFileSync(new URL('../../../content/reference/scales.yaml', import.meta.url), 'utf8')));
const permendagri = scales.find(({ key }) => key === 'permendagri-86-2017')!;

describe('Permendagri 86/2017 (D.5)', () => {
  test.each([
    ['126.41', 'sangat-tinggi'], ['100', 'sangat-tinggi'], ['91', 'sangat-tinggi'], ['90.999999999999999999999999', 'tinggi'],
    ['90.5', 'tinggi'], ['76', 'tinggi'], ['75.999', 'sedang'], ['75.5', 'sedang'], ['66', 'sedang'], ['65.999', 'rendah'],
    ['51', 'rendah'], ['50.999', 'sangat-rendah'], ['0', 'sangat-rendah'],
  ])('%s is %s', (value, predicate) => expect(predicateOf(permendagri, exact(value))).toBe(predicate));
});

describe('a scale', () => {
  test.each(scales.map((scale) => [scale.key, scale] as const))('%s has a predicate for every value', (_, scale) => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 8n }), (cents) => {
      expect(scale.bands.map(({ key }) => key)).toContain(predicateOf(scale, exact(cents).over(exact('100'))));
    }));
  });

  const bands = [{ key: 'baik', label: 'Baik', from: '70' }, { key: 'cukup', label: 'Cukup', from: '50' }, { key: 'kurang', label: 'Kurang', from: null }];
  const errors = (changed: unknown) => {
    const { error } = predicateScale.safeParse({ key: 'kantor', source: 'Keputusan', since: '2026-01-01', bands: changed });
    return error?.issues.map(({ code, message }) => (code === 'custom' ? message : code)) ?? [];
  };
  test.each<[string, unknown, string[]]>([
    ['whole', bands, []],
    ['closed below', bands.slice(0, 2), ['scale.open']],
    ['open in the middle', [bands[0], bands[2], bands[1]], ['scale.open']],
    ['not falling', [bands[1], bands[0], bands[2]], ['scale.order']],
    ['with equal bounds', [bands[0], { ...bands[1], from: '70' }, bands[2]], ['scale.order']],
    ['naming a band twice', [bands[0], { ...bands[1], key: 'baik' }, bands[2]], ['scale.twice']],
    ['bounded by no decimal', [{ ...bands[0], from: '7e1' }, bands[2]], ['invalid_format']],
  ])('%s', (_, changed, expected) => expect(errors(changed)).toEqual(expected));
});

describe('dated settings', () => {
  const settings = [{ since: '2026-07-01', cap: '120' }, { since: '2025-01-01', cap: '100' }];
  test.each([
    ['2024-12-31', undefined], ['2025-01-01', '100'], ['2026-06-30', '100'], ['2026-07-01', '120'], ['2031-01-01', '120'],
  ])('on %s the cap is %s', (day, cap) => expect(inForce(settings, day)?.cap).toBe(cap));
});
