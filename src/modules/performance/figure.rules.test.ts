import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { Refusal } from '#pure/refusal';
import { type Asked, type Entered, figureOf, type Measure } from './figure.rules.ts';
import type { Quarter } from './quarter.rules.ts';

const CARD: Measure = { polarity: 'higher', method: null, aggregation: 'last', entryMode: 'running_total', frequency: 'triwulan', stages: [] };
const cell = (quarter: number, of: object) => ({ year: 2026, quarter, value: null, low: null, high: null, words: null, ...of });
const value = (quarter: number, text: string | null): Entered => ({ quarter, state: text === null ? 'missing' : text === '0' ? 'zero' : 'filled', value: text === null ? null : exact(text), words: null });
const asked = (card: Partial<Measure>, targets: Asked['targets'], entered: Entered[], cap: string | null = null): Asked =>
  ({ card: { ...CARD, ...card }, targets, entered, cap: cap === null ? null : exact(cap) });

function shown(of: Asked, quarter: Quarter) {
  const answer = figureOf(of, quarter);
  if (answer instanceof Refusal) return answer.code;
  const { targetToDate, actualToDate, filled, due, achievement } = answer;
  return [targetToDate?.toText() ?? null, actualToDate?.toText() ?? null, `${filled}/${due}`, achievement.raw?.toText() ?? achievement.reason];
}

describe('a figure to date', () => {
  const year = [cell(0, { value: '100' })];
  const split = [...year, cell(1, { value: '20' }), cell(2, { value: '30' }), cell(3, { value: '30' }), cell(4, { value: '20' })];
  test.each<[string, Asked, Quarter, unknown[] | string]>([
    ['nothing entered is not zero', asked({}, split, []), 1, ['20', null, '0/1', 'no-actual']],
    ['zero entered is zero', asked({}, split, [value(1, '0')]), 1, ['20', '0', '1/1', '0']],
    ['a position against its quarter', asked({}, split, [value(1, '10'), value(2, '15')]), 2, ['30', '15', '2/2', '50']],
    ['a sum of what is filled against those targets', asked({ aggregation: 'sum', entryMode: 'increment' }, split, [value(1, '10'), value(3, '15')]), 3, ['50', '25', '2/3', '50']],
    ['a sum without a split has no target to date', asked({ aggregation: 'sum', entryMode: 'increment' }, year, [value(1, '10')]), 1, [null, '10', '1/1', 'no-target']],
    ['a falling running total', asked({ aggregation: 'sum' }, split, [value(1, '10'), value(2, '9')]), 2, 'running-total.falling'],
    ['a yearly one before its time', asked({ frequency: 'tahunan' }, year, []), 3, [null, null, '0/0', 'not-due']],
    ['a yearly one at its time', asked({ frequency: 'tahunan' }, year, [value(4, '80')]), 4, ['100', '80', '1/1', '80']],
    ['a yearly sum is entered whole', asked({ frequency: 'tahunan', aggregation: 'sum', entryMode: 'increment' }, year, [value(4, '80')]), 4, ['100', '80', '1/1', '80']],
    ['half-years that add up against the year', asked({ frequency: 'semester', aggregation: 'sum', entryMode: 'increment' }, year, [value(2, '40'), value(4, '50')]), 4, ['100', '90', '2/2', '90']],
    ['half-years with targets of their own', asked({ frequency: 'semester', aggregation: 'sum', entryMode: 'increment' }, [...year, cell(2, { value: '40' }), cell(4, { value: '60' })], [value(2, '40')]), 2, ['40', '40', '1/1', '100']],
    ['a ratio of nothing is its cap', asked({ polarity: 'lower', method: 'ratio' }, split, [value(1, '0')], '120'), 1, ['20', '0', '1/1', '120']],
    ['a target in words', asked({}, [cell(1, { words: '80-90' })], [value(1, '85')]), 1, [null, '85', '1/1', 'text-target']],
    ['inside a range', asked({ polarity: 'range' }, [cell(1, { low: '2', high: '3' })], [value(1, '2.5')]), 1, [null, '2.5', '1/1', '100']],
    ['a range that nobody set', asked({ polarity: 'range' }, [], [value(1, '2.5')]), 1, [null, '2.5', '1/1', 'no-target']],
    ['a range without actual', asked({ polarity: 'range' }, [cell(1, { low: '2', high: '3' })], []), 1, [null, null, '0/1', 'no-actual']],
    ['not applicable', asked({}, split, [{ quarter: 1, state: 'not_applicable', value: null, words: null }]), 1, [null, null, '0/1', 'no-actual']],
  ])('%s', (_, of, quarter, answer) => expect(shown(of, quarter)).toEqual(answer));

  const stages = [{ name: 'B', value: '2' }, { name: 'A', value: '4' }];
  test.each([[null, 'ordinal', 'B', '50'], ['A', 'reached', 'A', '100'], [null, 'ordinal', 'Z', 'grade.unknown']])('a grade %s %s %s', (_target, method, words, answer) => {
    const of = asked({ polarity: 'grade', method: method as 'ordinal', stages }, [cell(0, { words: 'A' })], [{ quarter: 4, state: 'filled', value: null, words }]);
    const found = shown(of, 4);
    expect(typeof found === 'string' ? found : found.at(-1)).toBe(answer);
  });

  test('four quarters with their own targets give the year, however they are split', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }), (planned, made) => {
      const total = (of: number[]) => of.reduce((sum, each) => sum + each, 0);
      const targets = [cell(0, { value: String(total(planned)) }), ...planned.map((each, index) => cell(index + 1, { value: String(each) }))];
      const whole = shown(asked({ aggregation: 'sum', entryMode: 'increment' }, targets, made.map((each, index) => value(index + 1, String(each)))), 4);
      const once = shown(asked({ aggregation: 'annual_only' }, targets, [value(4, String(total(made)))]), 4);
      expect(whole[3]).toBe(once[3]);
    }));
  });
});
