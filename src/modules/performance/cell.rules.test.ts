import { describe, expect, test } from 'vitest';
import type { Component } from '#contract/plan/indicator';
import { checkFigure, figureOfDraft, hasField, isOwn, isReturnable, isVerifiable, isWritable, missingEvidence, readPasted, stateDrafted, stateEntered, stateSeen } from './cell.rules.ts';
import type { CellState } from './round.contract.ts';

const STATES: CellState[] = ['asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified'];

describe('the way of a figure', () => {
  test('the unit writes until it released, and again when it came back', () => {
    expect(STATES.filter(isWritable)).toEqual(['asked', 'seen', 'drafted', 'entered', 'returned']);
    expect([stateEntered(true), stateEntered(false)]).toEqual(['entered', 'released']);
    expect(STATES.map(stateSeen)).toEqual(['seen', ...STATES.slice(1)]);
    expect(STATES.map(stateDrafted)).toEqual(['drafted', 'drafted', ...STATES.slice(2)]);
  });

  test('never by the author, nor by who released it, whatever posts he holds', () => {
    const cell = { state: 'released', authorPerson: 'a', releasedBy: 'b' } as const;
    expect(['a', 'b', 'c'].map((person) => isVerifiable(cell, person))).toEqual([false, false, true]);
    expect(['a', 'b', 'c'].map((person) => isReturnable(cell, person))).toEqual([false, false, true]);
    expect(['a', 'b', 'c'].map((person) => isOwn(cell, person))).toEqual([true, true, false]);
    const by = (state: CellState) => ({ ...cell, state });
    expect(STATES.filter((state) => isVerifiable(by(state), 'c'))).toEqual(['released']);
    expect(STATES.filter((state) => isReturnable(by(state), 'c'))).toEqual(['released', 'verified']);
  });
});

const part = (key: string, role: Component['role']): Component => ({ key, role, name: key, unit: '', source: '', factor: '1' });
const plainCard = { polarity: 'higher', components: [], multiplier: null, stages: [] } as const;
const share = { ...plainCard, components: [part('a', 'numerator'), part('b', 'denominator')], multiplier: '100' };
const grades = { ...plainCard, polarity: 'grade', stages: [{ name: 'B', value: '1' }, { name: 'BB', value: '2' }] } as const;
const entry = (of: object) => ({ value: null, words: null, components: null, ...of });
const shown = (answer: ReturnType<typeof checkFigure>) => ('value' in answer ? [answer.state, answer.value?.toText() ?? answer.words] : answer.map(({ field, code }) => `${field} ${code}`));

describe('what may be entered', () => {
  test.each([
    ['a value', plainCard, { value: '12.5' }, ['filled', '12.5']],
    ['zero, which is a value', plainCard, { value: '0' }, ['zero', '0']],
    ['nothing', plainCard, {}, ['value cell.value-missing']],
    ['words for a figure', plainCard, { words: 'BB' }, ['words cell.words-not-for-figure']],
    ['components of a card without any', plainCard, { components: { a: '1' } }, ['components cell.component-unknown']],
    ['components', share, { components: { a: '1', b: '4' } }, ['filled', '25']],
    ['a typed value beside components', share, { value: '25', components: { a: '1', b: '4' } }, ['value cell.value-computed']],
    ['a component too few', share, { components: { a: '1' } }, ['components.b cell.components-missing']],
    ['a component of another card', share, { components: { a: '1', b: '4', c: '1' } }, ['components.c cell.component-unknown']],
    ['nothing to divide by', share, { components: { a: '1', b: '0' } }, ['components.b cell.zero-denominator']],
    ['a grade', grades, { words: 'BB' }, ['filled', 'BB']],
    ['a grade outside the scale', grades, { words: 'AAA' }, ['words grade.unknown']],
    ['a number for a grade', grades, { value: '2' }, ['value cell.words-missing']],
    ['no grade', grades, {}, ['words cell.words-missing']],
  ] as const)('%s', (_, card, of, answer) => expect(shown(checkFigure(card as never, entry(of)))).toEqual(answer));

  test('mandatory evidence is looked for by kind and label', () => {
    const rules = { evidence: [{ kind: 'file', label: 'Rekap', mandatory: true }, { kind: 'link', label: 'Laman', mandatory: false }] } as const;
    const missing = (present: { kind: string; label: string }[]) => missingEvidence(rules as never, present);
    expect(missing([])).toEqual(['Rekap']);
    expect(missing([{ kind: 'link', label: 'Rekap' }])).toEqual(['Rekap']);
    expect(missing([{ kind: 'file', label: 'Rekap' }])).toEqual([]);
  });

  test('a card has its own fields alone', () => {
    expect(['value', 'words', 'hindering', 'component.a'].map((field) => hasField(plainCard as never, field))).toEqual([true, false, true, false]);
    expect(['value', 'component.a', 'component.z'].map((field) => hasField(share as never, field))).toEqual([false, true, false]);
    expect(['value', 'words'].map((field) => hasField(grades as never, field))).toEqual([false, true]);
  });
});

describe('what was pasted or typed', () => {
  test.each([
    ['1.210', undefined, { value: '1210' }], ['1,21', undefined, { value: '1.21' }], ['', undefined, { value: '' }], [' 12.5 ', undefined, { value: '12.5' }],
    ['1,210', undefined, { code: 'paste.doubtful', params: { typed: '1,210', readings: ['1.21', '1210'] } }],
    ['1,210', '1210', { value: '1210' }], ['1,210', '7', { code: 'paste.doubtful', params: { typed: '1,210', readings: ['1.21', '1210'] } }],
    ['abc', undefined, { code: 'paste.text', params: { typed: 'abc' } }],
  ])('%s, chosen %s', (text, chosen, answer) => expect(readPasted({ field: 'value', text, ...(chosen ? { chosen } : {}) })).toEqual(answer));

  test('texts stay as they stand', () => expect(readPasted({ field: 'hindering', text: '1,210 pelaku usaha' })).toEqual({ value: '1,210 pelaku usaha' }));

  test('a draft gives what can be read and nothing that is doubtful', () => {
    expect(figureOfDraft([{ field: 'value', value: '1.210' }, { field: 'component.a', value: '2,5' }, { field: 'component.b', value: '1,210' }, { field: 'words', value: ' BB ' }]))
      .toEqual({ value: '1210', words: 'BB', components: { a: '2.5' } });
    expect(figureOfDraft([])).toEqual({ value: null, words: null, components: null });
    const entered = { value: '50', words: null, components: { a: '1', b: '2' } };
    expect(figureOfDraft([{ field: 'component.a', value: '3' }], entered)).toEqual({ value: null, words: null, components: { a: '3', b: '2' } });
    expect(figureOfDraft([{ field: 'hindering', value: 'Banjir.' }], { ...entered, components: null })).toEqual({ value: '50', words: null, components: null });
    // What was taken out again, or can be read in two ways, is no number.
    expect(figureOfDraft([{ field: 'value', value: '' }], { ...entered, components: null })).toEqual({ value: null, words: null, components: null });
    expect(figureOfDraft([{ field: 'component.b', value: '1,210' }], entered)).toEqual({ value: null, words: null, components: { a: '1' } });
  });
});
