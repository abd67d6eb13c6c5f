import { describe, expect, test } from 'vitest';
import { must } from '#pure/refusal';
import { preview, type PreviewItem } from './achievement.contract.ts';
import { previewOf } from './preview.rules.ts';
import type { PredicateScale } from './scale.contract.ts';

const scale: PredicateScale = {
  key: 'permendagri-86-2017', source: 'Permendagri 86/2017', since: '2017-01-01',
  bands: [['sangat-tinggi', '91'], ['tinggi', '76'], ['sedang', '66'], ['rendah', '51'], ['sangat-rendah', null]]
    .map(([key, from]) => ({ key: key ?? '', label: 'Label', from: from ?? null })),
};
const opinions = [{ name: 'WDP', value: '3' }, { name: 'WTP', value: '4' }];
const ask = (...items: unknown[]) => must(previewOf(preview.parse({ items }).items, scale)).items;
const none = { achievement: null, printed: null, predicate: null, flag: null };
const higher = { polarity: 'higher' };

describe('answers, to the byte', () => {
  test.each<[string, unknown, unknown]>([
    ['the example of the contract', { ...higher, target: '71.5', actual: '69.88' }, { achievement: '97.734265734265734266', printed: '97,73', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['above the cap', { ...higher, target: '32', actual: '40.45', cap: '120' }, { achievement: '126.40625', printed: '120,00', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['the predicate knows no cap', { ...higher, target: '10', actual: '9.5', cap: '60' }, { achievement: '95', printed: '60,00', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['the predicate knows no rounding', { ...higher, target: '100', actual: '90.999' }, { achievement: '90.999', printed: '91,00', predicate: 'tinggi', reason: null, flag: null }],
    ['below the floor', { polarity: 'lower', method: 'linear', target: '10', actual: '25' }, { achievement: '-50', printed: '0,00', predicate: 'sangat-rendah', reason: null, flag: null }],
    ['lower is linear unless told otherwise', { polarity: 'lower', target: '10', actual: '8' }, { achievement: '120', printed: '120,00', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['half up in print', { ...higher, target: '800', actual: '777' }, { achievement: '97.125', printed: '97,13', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['above a target of none', { polarity: 'lower', method: 'ratio', target: '0', actual: '3' }, { achievement: '0', printed: '0,00', predicate: 'sangat-rendah', reason: null, flag: 'zero-target' }],
    ['a ratio of 0 under a cap', { polarity: 'lower', method: 'ratio', target: '10', actual: '0', cap: '120' }, { achievement: '120', printed: '120,00', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['a range with its target in words', { polarity: 'range', low: '80', high: '90', target: '80-90', actual: '99' }, { achievement: '90', printed: '90,00', predicate: 'tinggi', reason: null, flag: null }],
    ['a grade', { polarity: 'grade', scale: opinions, target: 'WTP', actual: 'WDP' }, { achievement: '75', printed: '75,00', predicate: 'sedang', reason: null, flag: null }],
    ['a milestone reached', { polarity: 'milestone', method: 'reached', scale: opinions, target: 'WDP', actual: 'WTP' }, { achievement: '100', printed: '100,00', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['more than a thousand, without marks', { ...higher, target: '1', actual: '12.345' }, { achievement: '1234.5', printed: '1234,50', predicate: 'sangat-tinggi', reason: null, flag: null }],
    ['an entered 0', { ...higher, target: '10', actual: '0' }, { achievement: '0', printed: '0,00', predicate: 'sangat-rendah', reason: null, flag: null }],
    ['nothing entered', { ...higher, target: '10', actual: null }, { ...none, reason: 'no-actual' }],
    ['words as target', { ...higher, target: 'WTP', actual: '1' }, { ...none, reason: 'text-target' }],
    ['words on both sides', { ...higher, target: 'WTP', actual: 'WDP' }, { ...none, reason: 'text-target' }],
    ['zero as target', { polarity: 'maintain', target: '0.0', actual: '0' }, { ...none, reason: 'zero-target' }],
  ])('%s', (_, item, expected) => expect(JSON.stringify(ask(item)[0])).toBe(JSON.stringify(order(expected))));

  test('in the order asked', () => {
    expect(ask({ ...higher, target: '4', actual: '1' }, { ...higher, target: '4', actual: '3' }, { ...higher, target: '4', actual: '2' }).map(({ printed }) => printed)).toEqual(['25,00', '75,00', '50,00']);
    expect(ask()).toEqual([]);
  });

  test('a huge figure stays whole', () => {
    expect(ask({ ...higher, target: '0.01', actual: '9'.repeat(90) })[0]?.achievement).toBe(`1${'0'.repeat(94)}`);
  });
});

/** As the contract names the fields. */
function order(answer: unknown) {
  const { achievement, printed, predicate, reason, flag } = answer as Record<string, unknown>;
  return { achievement, printed, predicate, reason, flag };
}

describe('refused by field', () => {
  const issuesOf = (items: unknown) => preview.safeParse({ items }).error?.issues.map(({ path, code, message }) => [path.join('.'), code === 'custom' ? message : code]) ?? [];
  const plain = { ...higher, target: '10', actual: '5' };
  test.each<[string, unknown, [string, string]]>([
    ['an unknown field', { ...plain, note: '' }, ['items.0', 'unrecognized_keys']],
    ['a method that is not of lower', { ...plain, method: 'ratio' }, ['items.0', 'unrecognized_keys']],
    ['bounds that are not of a range', { ...plain, low: '1' }, ['items.0', 'unrecognized_keys']],
    ['an unknown polarity', { ...plain, polarity: 'up' }, ['items.0.polarity', 'invalid_union']],
    ['an unknown method', { ...plain, polarity: 'lower', method: 'cubic' }, ['items.0.method', 'invalid_value']],
    ['a JSON number', { ...plain, actual: 5 }, ['items.0.actual', 'invalid_type']],
    ['no actual at all', { ...higher, target: '10' }, ['items.0.actual', 'invalid_type']],
    ['a comma', { ...plain, actual: '69,88' }, ['items.0.actual', 'decimal.format']],
    ['thousand marks', { ...plain, target: '1.210.000' }, ['items.0.target', 'decimal.format']],
    ['an exponent', { ...plain, target: '1e5' }, ['items.0.target', 'decimal.format']],
    ['nothing between the quotes', { ...plain, target: '' }, ['items.0.target', 'decimal.format']],
    ['a sign alone', { ...plain, actual: '-' }, ['items.0.actual', 'decimal.format']],
    ['a plus', { ...plain, actual: '+5' }, ['items.0.actual', 'decimal.format']],
    ['a percent sign', { ...plain, actual: '5%' }, ['items.0.actual', 'decimal.format']],
    ['NaN', { ...plain, actual: 'NaN' }, ['items.0.actual', 'decimal.format']],
    ['infinity', { ...plain, target: '-Infinity' }, ['items.0.target', 'decimal.format']],
    ['words against a number', { ...plain, actual: 'WTP' }, ['items.0.actual', 'decimal.format']],
    ['words against nothing', { ...plain, target: null, actual: 'WTP' }, ['items.0.actual', 'decimal.format']],
    ['a cap of 0', { ...plain, cap: '0' }, ['items.0.cap', 'cap.positive']],
    ['a negative cap', { ...plain, cap: '-120' }, ['items.0.cap', 'cap.positive']],
    ['a range upside down', { polarity: 'range', low: '3', high: '2', actual: '1' }, ['items.0.high', 'range.order']],
    ['a range without a bound', { polarity: 'range', low: '3', actual: '1' }, ['items.0.high', 'invalid_type']],
    ['a scale that does not rise', { polarity: 'grade', scale: opinions.toReversed(), target: 'WTP', actual: null }, ['items.0.scale', 'scale.order']],
    ['a scale below zero', { polarity: 'grade', scale: [{ name: 'D', value: '-1' }, ...opinions], target: 'WTP', actual: null }, ['items.0.scale', 'scale.order']],
    ['a stage named twice', { polarity: 'grade', scale: [...opinions, { name: 'WTP', value: '5' }], target: 'WTP', actual: null }, ['items.0.scale', 'scale.twice']],
  ])('%s', (_, item, issue) => expect(issuesOf([item])).toEqual([issue]));

  test('more than 1,000 items', () => {
    expect(issuesOf(Array(1000).fill(plain))).toEqual([]);
    expect(issuesOf(Array(1001).fill(plain))).toEqual([['items', 'too_big']]);
  });

  test('a grade outside its scale, each by its place', () => {
    const off = { polarity: 'grade', scale: opinions, target: 'WTP', actual: 'TMP' };
    expect(previewOf(preview.parse({ items: [plain, off, off] }).items as PreviewItem[], scale)).toMatchObject({
      code: 'grade.unknown', issues: [{ field: 'items.1.actual', code: 'grade.unknown', params: { grade: 'TMP' } }, { field: 'items.2.actual' }],
    });
  });
});
