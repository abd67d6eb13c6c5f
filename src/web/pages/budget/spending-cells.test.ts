import { describe, expect, it } from 'vitest';
import type { BudgetEntry, BudgetRow } from '#contract/budget/budget';
import { readCoded } from './coded-block.ts';
import { editable, keyOf, modeOf, pendingOf, placeCoded, placePlain, printFigure, sumOf } from './spending-cells.ts';

const [A, B, C] = ['2.17.01.2.06.0009', '2.17.07.2.01.0022', '2.17.07.2.01.0014'];
const entry = (state: BudgetEntry['state'], spent: string | null, physical: string | null, mode: BudgetEntry['mode'] = 'running_total'): BudgetEntry =>
  ({ quarter: 1, spent, physical, mode, state, reason: null, source: { kind: 'typed', file: null, by: null, at: '2026-01-05T01:00:00.000Z' } });
const row = (code: string, entries: BudgetEntry[] = []): BudgetRow => ({
  code, level: 'sub_kegiatan', name: code, ceiling: null, spent: null, absorption: null, reason: null, counts: { of: 1, entered: 0, verified: 0 }, physical: null, ceilingStage: null,
  before: { spent: null, physical: null }, entries, findings: [], abilities: { verify: false, return: false },
});
const rows = [row(A, [entry('entered', '1210.00', '5')]), row(B), row(C, [entry('verified', '7.00', '7')])];
const open = rows.filter((each) => editable(each, 1, 'running_total'));

it.each([['150000000.00', '150.000.000'], ['1210.50', '1.210,5'], ['45', '45'], ['-2.00', '-2']])('prints %s', (text, printed) => expect(printFigure(text)).toBe(printed));

it('opens what is neither verified nor of another way', () => {
  expect(open.map(({ code }) => code)).toEqual([A, B]);
  expect(editable(rows[0]!, 1, 'increment')).toBe(false);
  expect([modeOf(rows, 1), modeOf(rows, 2)]).toEqual(['running_total', undefined]);
});

describe('pendingOf', () => {
  const of = (edits: Record<string, string>) => {
    const { rows: ready, asked, changed } = pendingOf(edits, open, 1);
    return { ready, asked: asked.map(({ code, ways }) => [code, ways]), changed: [...changed] };
  };
  it('sends the whole row and leaves out what says the same', () => {
    expect(of({ [keyOf(A, 'spent')]: '1.210', [keyOf(B, 'physical')]: '' })).toEqual({ ready: [], asked: [], changed: [] });
    expect(of({ [keyOf(A, 'spent')]: '1.500' })).toEqual({ ready: [{ code: A, spent: '1500', physical: '5' }], asked: [], changed: [keyOf(A, 'spent')] });
    expect(of({ [keyOf(A, 'spent')]: '' }).ready).toEqual([{ code: A, spent: null, physical: '5' }]);
    expect(of({ [keyOf(B, 'spent')]: '0' }).ready).toEqual([{ code: B, spent: '0', physical: null }]);
  });
  it('asks for what can be meant twice and what is no number, and sends nothing of that row', () => {
    expect(of({ [keyOf(A, 'spent')]: '1,210', [keyOf(A, 'physical')]: '6', [keyOf(B, 'physical')]: 'selesai' })).toEqual({
      ready: [], asked: [[A, ['1,21', '1.210']], [B, []]], changed: [keyOf(A, 'spent'), keyOf(A, 'physical'), keyOf(B, 'physical')],
    });
  });
});

describe('a pasted block', () => {
  const coded = (block: string[][], field: 'spent' | 'physical' = 'spent') => placeCoded(readCoded(block)!, open, rows, field);
  it('follows its codes in any order, skips sums, names what the table has not', () => {
    expect(coded([[B, '10', '20'], ['2.17.01', '9', '9'], ['3.30.02.2.02.0001', '1', '1'], [A, '30', ''], [C, '5', '5']])).toEqual({
      edits: { [keyOf(B, 'spent')]: '10', [keyOf(B, 'physical')]: '20', [keyOf(A, 'spent')]: '30', [keyOf(A, 'physical')]: '' },
      outside: 2, unknown: ['3.30.02.2.02.0001'], twice: [], parents: 1, ambiguous: false,
    });
  });
  it('with one column goes where it was pasted; with three it is not guessed', () => {
    expect(coded([[B, '10']], 'physical').edits).toEqual({ [keyOf(B, 'physical')]: '10' });
    expect(coded([[B, '10', '20', '30']])).toMatchObject({ edits: {}, ambiguous: true });
  });
  it('that names a code twice places neither line', () => {
    expect(coded([[A, '10'], [B, '1'], [A, '20']])).toMatchObject({ edits: { [keyOf(B, 'spent')]: '1' }, twice: [A] });
  });
  it('without codes covers the open rows and counts what falls outside', () => {
    expect(placePlain([['10', '20'], ['30', '40']], open, 1, 0)).toMatchObject({ edits: { [keyOf(B, 'spent')]: '10', [keyOf(B, 'physical')]: '20' }, outside: 2 });
  });
});

it('adds up what will be sent, to hold against the paper', () => {
  expect(sumOf([{ code: A, spent: '10.5', physical: null }, { code: B, spent: null, physical: '1' }])?.toText()).toBe('10.5');
  expect(sumOf([{ code: B, spent: null, physical: '1' }])).toBeNull();
});
