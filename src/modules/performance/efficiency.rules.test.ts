import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { absorption } from '../budget/absorption.rules.ts';
import { efficiency, pmkEfficiency } from './efficiency.rules.ts';

const value = (text: string | null) => (text === null ? null : exact(text));
const spending = (ceiling: string | null, spent: string | null) => ({ ceiling: value(ceiling), spent: value(spent) });
const row = (raw: string | null, ceiling: string | null, spent: string | null) => ({ raw: value(raw), ...spending(ceiling, spent) });

describe('efficiency (D.6)', () => {
  test.each<['difference' | 'ratio', string | null, [string | null, string | null], string | null, boolean, string | null]>([
    ['difference', '105', ['100', '90'], '15', true, null],
    ['difference', '80', ['100', '70'], '10', false, null],
    ['difference', '100', ['100', '100'], '0', false, null],
    ['difference', '-50', ['100', '20'], '-20', false, null],
    ['difference', '100', ['100', '0'], '100', true, null],
    ['ratio', '106.52', ['100', '97.8'], '108.91615541922290389', true, null],
    ['ratio', '80', ['100', '40'], '200', false, null],
    ['ratio', '100', ['100', '0'], null, false, 'zero-spending'],
    ['ratio', null, ['100', '50'], null, false, 'no-achievement'],
    ['difference', '100', ['0', '5'], null, false, 'zero-ceiling'],
  ])('%s of %s and %s', (method, raw, [ceiling, spent], expected, claimed, reason) => {
    const answer = efficiency(method, value(raw), absorption(spending(ceiling, spent)));
    expect({ ...answer, value: answer.value?.toText() ?? null }).toEqual({ method, value: expected, claimed, reason });
  });
});

describe('PMK 22/PMK.02/2021', () => {
  const seen = (rows: ReturnType<typeof row>[], cap = '120') => {
    const { value: found, score, measured, of, claimed, reason } = pmkEfficiency(rows, exact(cap));
    return [found?.toPlaces(2) ?? null, score?.toPlaces(2) ?? null, `${measured}/${of}`, claimed, reason];
  };
  test.each<[string, ReturnType<typeof row>[], string, unknown[]]>([
    ['the vector of D.6', [row('100', '100', '90')], '120', ['10.00', '75.00', '1/1', true, null]],
    ['its second vector', [row('90', '100', '95')], '120', ['-5.56', '36.11', '1/1', false, null]],
    ['more than 20 scores 100', [row('100', '100', '10')], '120', ['90.00', '100.00', '1/1', true, null]],
    ['less than -20 scores 0', [row('100', '100', '300')], '120', ['-200.00', '0.00', '1/1', false, null]],
    ['achievements are cut at the cap', [row('900', '100', '96')], '120', ['20.00', '100.00', '1/1', true, null]],
    ['and at another cap', [row('900', '100', '96')], '100', ['4.00', '60.00', '1/1', true, null]],
    ['rows add up before dividing', [row('100', '300', '290'), row('100', '100', '90')], '120', ['5.00', '62.50', '2/2', true, null]],
    ['a row without achievement is left out with its money', [row('100', '100', '90'), row(null, '900', '900')], '120', ['10.00', '75.00', '1/2', true, null]],
    ['so is a row whose realisasi nobody knows', [row('100', '100', '90'), { ...row('100', '900', '900'), spent: null }], '120', ['10.00', '75.00', '1/2', true, null]],
    ['spending less and achieving less is not claimed', [row('100', '100', '90'), row('90', '100', '50')], '120', ['26.32', '100.00', '2/2', false, null]],
    ['nothing measured', [row(null, '100', '90')], '120', [null, null, '0/1', false, 'no-achievement']],
    ['no money planned', [row('100', '0', '0')], '120', [null, null, '1/1', false, 'zero-ceiling']],
  ])('%s', (_, rows, cap, expected) => expect(seen(rows, cap)).toEqual(expected));

  test('the cap is part of the answer, since it is printed', () => expect(pmkEfficiency([], exact('110')).cap.toText()).toBe('110'));
});
