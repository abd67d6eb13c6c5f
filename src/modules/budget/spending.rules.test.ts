import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { Refusal } from '#pure/refusal';
import type { EntryMode, SpendingState } from './budget.contract.ts';
import { checkCeilings, checkSpending, type Entry, findingsOf, type Judged, toDate } from './spending.rules.ts';

const CODE = '2.17.01.2.06.0009';
const listed = new Set([CODE]);
/** `i` an increment, `t` a running total, null not entered. */
const year = (...figures: (`${'i' | 't'} ${string}` | null)[]): Entry[] => figures.flatMap((text, at) => {
  if (text === null) return [];
  const [mode, spent = ''] = text.split(' ');
  return [{ quarter: at + 1, mode: mode === 'i' ? 'increment' as const : 'running_total' as const, spent, physical: null }];
});

describe('to date', () => {
  test.each<[string, Entry[], number, string | null, string | null]>([
    ['increments add up', year('i 10', 'i 5', 'i 1'), 3, '16', null],
    ['a total stands alone', year('t 10', 't 15'), 2, '15', null],
    ['a total covers empty quarters before it', year(null, null, 't 15'), 3, '15', null],
    ['an increment after a total adds to it', year('t 10', 'i 5'), 2, '15', null],
    ['a total after increments starts anew', year('i 10', 'i 5', 't 40'), 3, '40', null],
    ['an increment after an empty quarter is not the year', year('i 10', null, 'i 5'), 3, null, 'earlier-missing'],
    ['nor after no quarter at all', year(null, 'i 5'), 2, null, 'earlier-missing'],
    ['nothing in the quarter itself', year('t 10'), 2, null, 'no-spending'],
    ['before the first quarter', year('t 10'), 0, null, null],
    ['an entered zero', year('i 0', 'i 0'), 2, '0', null],
  ])('%s', (_, entries, quarter, expected, reason) => {
    const { value, reason: why } = toDate(entries, quarter, 'spent');
    expect([value?.toText() ?? null, why]).toEqual([expected, reason]);
  });

  test('money and work are known apart', () => expect(toDate(year('t 10'), 1, 'physical')).toEqual({ value: null, reason: 'no-spending' }));
});

describe('a block', () => {
  const codes = (answer: unknown) => (answer instanceof Refusal ? answer.issues.map(({ field, code }) => `${field} ${code}`) : 'taken');
  const row = (more: object = {}) => ({ code: CODE, spent: '5', physical: '40', ...more });
  const block = (rows: ReturnType<typeof row>[], mode: EntryMode = 'increment') => ({ rows, quarter: 2, mode });
  const stored = (state: SpendingState, quarter: number, physical: string) => new Map([[CODE, [{ quarter, spent: '1', physical, mode: 'increment' as const, state }]]]);

  test.each<[string, unknown, string | string[]]>([
    ['of pagu', checkCeilings([{ code: CODE, amount: '1' }], { listed }), 'taken'],
    ['of pagu with a code that is not listed, and one twice', checkCeilings([{ code: 'x', amount: '1' }, { code: CODE, amount: '1' }, { code: CODE, amount: null }], { listed }), ['rows.0.code budget.unknown-code', 'rows.2.code budget.twice']],
    ['of realisasi', checkSpending(block([row()]), { listed, stored: new Map() }), 'taken'],
    ['over a verified entry', checkSpending(block([row()]), { listed, stored: stored('verified', 2, '1') }), ['rows.0.code spending.verified']],
    ['over a returned one', checkSpending(block([row()]), { listed, stored: stored('returned', 2, '99') }), 'taken'],
    ['beside a verified quarter', checkSpending(block([row()]), { listed, stored: stored('verified', 1, '1') }), 'taken'],
    ['beyond all of the work', checkSpending(block([row()]), { listed, stored: stored('verified', 1, '60.01') }), ['rows.0.physical spending.physical-over']],
    ['that makes a later quarter exceed it', checkSpending(block([row({ physical: '50' })], 'running_total'), { listed, stored: stored('entered', 3, '51') }), ['rows.0.physical spending.physical-over']],
    ['of exactly all of the work', checkSpending(block([row({ physical: '40' })]), { listed, stored: stored('verified', 1, '60') }), 'taken'],
  ])('%s', (_, answer, expected) => expect(codes(answer)).toEqual(expected));
});

describe('findings (F.7)', () => {
  const figures = (ceiling: string | null, spent: string | null, physical: string | null, more: Partial<Judged> = {}) => {
    const [value, work] = [spent === null ? null : exact(spent), physical === null ? null : exact(physical)];
    return findingsOf({
      ceiling: ceiling === null ? null : exact(ceiling), spent: { value, reason: value ? null : 'no-spending' }, physical: { value: work, reason: work ? null : 'no-spending' },
      before: { spent: null, physical: null }, listed: true, planned: true, ...more,
    });
  };
  test.each<[string, string[], string[]]>([
    ['nothing to see', figures('100', '40', '45'), []],
    ['the work typed as the money', figures('300', '100', '33.33'), ['physical-equals-absorption']],
    ['the same, rounded to one place', figures('300', '100', '33.3'), ['physical-equals-absorption']],
    ['the same, rounded to a whole', figures('300', '100', '33'), ['physical-equals-absorption']],
    ['near it is not it', figures('300', '100', '33.34'), []],
    ['none of both', figures('300', '0', '0'), []],
    ['all of both', figures('300', '300', '100'), []],
    ['more than the pagu', figures('100', '100.01', '90'), ['above-ceiling']],
    ['of a pagu of nothing', figures('0', '1', '90'), ['above-ceiling']],
    ['money without pagu', figures(null, '1', '90'), ['no-ceiling']],
    ['no money without pagu', figures(null, '0', '0'), []],
    ['less than before', figures('100', '40', '45', { before: { spent: exact('40.01'), physical: exact('50') } }), ['falling-total', 'falling-physical']],
    ['the same as before', figures('100', '40', '45', { before: { spent: exact('40'), physical: exact('45') } }), []],
    ['a quarter left out', figures('100', null, '45', { spent: { value: null, reason: 'earlier-missing' } }), ['earlier-missing']],
    ['not listed and not planned', figures('100', '40', '45', { listed: false, planned: false }), ['unknown-code', 'not-in-plan']],
    ['no plan to compare with', figures('100', '40', '45', { planned: undefined }), []],
    ['nothing entered', figures('100', null, null), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
