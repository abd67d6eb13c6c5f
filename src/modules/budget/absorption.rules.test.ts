import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, sum } from '#pure/decimal';
import { absorption, ancestor, groupBy, type Line, total } from './absorption.rules.ts';

const value = (text: string | null) => (text === null ? null : exact(text));
const line = (code: string, ceiling: string | null, spent: string | null, more: Partial<Line> = {}): Line =>
  ({ code, ceiling: value(ceiling), spent: value(spent), missing: spent === null ? 'no-spending' : null, entered: spent !== null, verified: false, ...more });
const seen = (lines: readonly Line[]) => {
  const { ceiling, spent, value: share, reason, counts } = total(lines);
  return [ceiling?.toText() ?? null, spent?.toText() ?? null, share?.toText() ?? null, reason, `${counts.entered}/${counts.of}`];
};

describe('absorption (D.6)', () => {
  test.each<[string | null, string | null, string | null, string | null]>([
    ['100', '90', '90', null], ['100', '144', '144', null], ['100', '0', '0', null], ['0', '0', null, 'zero-ceiling'], ['0', '5', null, 'zero-ceiling'],
    [null, '5', null, 'no-ceiling'], ['100', null, null, 'no-spending'],
  ])('pagu %s, realisasi %s', (ceiling, spent, expected, reason) => {
    const answer = absorption({ ceiling: value(ceiling), spent: value(spent) });
    expect([answer.value?.toText() ?? null, answer.reason]).toEqual([expected, reason]);
  });
});

describe('sums', () => {
  test.each<[string, Line[], unknown[]]>([
    ['money adds up before it is divided', [line('a', '100', '90'), line('b', '300', '30')], ['400', '120', '30', null, '2/2']],
    ['one missing leaves no share', [line('a', '100', '90'), line('b', '300', null)], ['400', '90', null, 'incomplete', '1/2']],
    ['nothing entered is not zero', [line('a', '100', null), line('b', '300', null)], ['400', null, null, 'no-spending', '0/2']],
    ['a zero that was entered is', [line('a', '100', '0'), line('b', '300', '0')], ['400', '0', '0', null, '2/2']],
    ['money without pagu leaves no share', [line('a', '100', '90'), line('b', null, '5')], ['100', '95', null, 'no-ceiling', '2/2']],
    ['a pagu changed to nothing waits for nobody', [line('a', '100', '90'), line('b', '0', null)], ['100', '90', '90', null, '1/1']],
    ['planned alone counts for nothing', [line('a', '100', '90'), line('b', null, null)], ['100', '90', '90', null, '1/1']],
    ['one line says why itself', [line('a', '100', null, { missing: 'earlier-missing' })], ['100', null, null, 'earlier-missing', '0/1']],
    ['no line at all', [], [null, null, null, 'no-spending', '0/0']],
  ])('%s', (_, lines, expected) => expect(seen(lines)).toEqual(expected));

  test('of kegiatan and of programs are the same whole, to the cent', () => {
    const code = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })).map(([program, kegiatan, sub]) => `2.17.0${program}.2.0${kegiatan}.000${sub}`);
    const cents = fc.bigInt({ min: 0n, max: 10n ** 17n }).map((amount) => exact(amount).over(exact('100')));
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(code, cents, cents), { selector: ([one]) => one, minLength: 1, maxLength: 40 }), (rows) => {
      const lines = rows.map(([one, ceiling, spent]) => ({ ...line(one, '1', '1'), ceiling, spent }));
      for (const level of ['program', 'kegiatan', 'sub_kegiatan'] as const) {
        const sums = [...groupBy(lines, level).values()].map(total);
        const add = (key: 'ceiling' | 'spent') => sum(sums.flatMap((one) => one[key] ?? [])).toPlaces(2);
        expect([add('ceiling'), add('spent')]).toEqual([total(lines).ceiling?.toPlaces(2), total(lines).spent?.toPlaces(2)]);
      }
    }));
  });
});

test('a sub kegiatan stands below its kegiatan and its program, also with the two digits of before', () => {
  expect((['program', 'kegiatan', 'sub_kegiatan'] as const).map((level) => ancestor('2.17.01.2.06.09', level))).toEqual(['2.17.01', '2.17.01.2.06', '2.17.01.2.06.09']);
});
