import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import type { TargetCell, TargetEntry } from './target.contract.ts';
import { checkBlock, findingsByYear, type Measured, type TargetFrame, targetFindings } from './target.rules.ts';

const nothing = { value: null, low: null, high: null, words: null };
const entry = (more: Partial<TargetEntry>): TargetEntry => ({ indicatorVersionId: 'i', year: 2026, quarter: 0, ...nothing, ...more });
const measured = (more: Partial<Measured> = {}): Measured => ({ polarity: 'higher', aggregation: 'sum', stages: [], ...more });
const frame = (indicator: Measured, draft = true): TargetFrame => ({ fromYear: 2026, toYear: 2030, draft, indicators: new Map([['i', indicator]]) });
const issuesOf = (cells: readonly TargetEntry[], within: TargetFrame) => {
  const answer = checkBlock(cells, within);
  return answer instanceof Refusal ? answer.issues.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('a block', () => {
  const grade = measured({ polarity: 'grade', stages: [{ name: 'B' }, { name: 'A' }] });
  test.each<[string, TargetEntry, TargetFrame, string[]]>([
    ['a number', entry({ value: '71.5' }), frame(measured()), []],
    ['nothing clears', entry({}), frame(measured()), []],
    ['an indicator of elsewhere', entry({ indicatorVersionId: 'x', value: '1' }), frame(measured()), ['cells.0.indicatorVersionId target.unknown-indicator']],
    ['a year before the plan', entry({ year: 2025, value: '1' }), frame(measured()), ['cells.0.year target.year-outside-plan']],
    ['a year after the plan', entry({ year: 2031, value: '1' }), frame(measured()), ['cells.0.year target.year-outside-plan']],
    ['the year in force', entry({ value: '1' }), frame(measured(), false), ['cells.0.value target.year-in-force']],
    ['a quarter in force', entry({ quarter: 1, value: '1' }), frame(measured(), false), []],
    ['a quarter of a yearly one', entry({ quarter: 1, value: '1' }), frame(measured({ aggregation: 'annual_only' })), ['cells.0.quarter target.no-quarters']],
    ['bounds for a range', entry({ low: '2', high: '3' }), frame(measured({ polarity: 'range' })), []],
    ['bounds for another', entry({ low: '2', high: '3' }), frame(measured()), ['cells.0.low target.range-not-for-polarity']],
    ['a number for a range', entry({ value: '2' }), frame(measured({ polarity: 'range' })), ['cells.0.value target.needs-range']],
    ['a stage of the scale', entry({ words: 'A' }), frame(grade), []],
    ['a stage of none', entry({ words: 'AA' }), frame(grade), ['cells.0.words target.needs-stage']],
    ['a number for a grade', entry({ value: '80' }), frame(grade), ['cells.0.words target.needs-stage']],
    ['words', entry({ words: 'WTP' }), frame(measured()), []],
    ['words with digits', entry({ words: '1:17,9' }), frame(measured()), []],
    ['a number among the words', entry({ words: '80' }), frame(measured()), ['cells.0.words decimal.format']],
    ['a comma among the words', entry({ words: '71,5' }), frame(measured()), ['cells.0.words decimal.format']],
    ['thousands among the words', entry({ words: '1.210,00' }), frame(measured()), ['cells.0.words decimal.format']],
  ])('%s', (_, cell, within, issues) => expect(issuesOf([cell], within)).toEqual(issues));

  test('one refused cell refuses all, and a cell twice is refused the second time', () => {
    expect(issuesOf([entry({ value: '1' }), entry({ value: '2' })], frame(measured()))).toEqual(['cells.1.quarter target.twice']);
  });
});

describe('the split of a year', () => {
  const cells = (whole: string | null, ...quarters: (string | null)[]): TargetCell[] => [whole, ...quarters]
    .flatMap((value, quarter) => (value === null ? [] : [{ year: 2026, quarter, ...nothing, value }]));
  test.each<[Parameters<typeof targetFindings>[0], TargetCell[], string[]]>([
    ['sum', cells('100'), []], ['sum', cells('100', '25', '25', '25', '25'), []], ['sum', cells('100', '25', '25', '25', '24.99'), ['quarters-do-not-add-up']],
    ['sum', cells('100', '50', '50'), ['quarters-incomplete']], ['sum', cells(null, '1', '2', '3', '4'), []],
    ['last', cells('100', '25', '50', '75', '100'), []], ['last', cells('100', '25', '25', '25', '25'), ['last-quarter-differs']],
    ['average', cells('100', '1', '2', '3', '4'), []], ['annual_only', cells('100'), []], ['annual_only', cells('100', '1'), ['quarter-target-of-yearly']],
  ])('%s %#', (aggregation, year, found) => expect(targetFindings(aggregation, year)).toEqual(found));

  test('any four quarters add up to their exact sum, and to no other', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    const text = (value: number) => (value / 100).toFixed(2);
    fc.assert(fc.property(cents, cents, cents, cents, (...parts) => {
      const whole = parts.reduce((total, each) => total + each, 0);
      expect(targetFindings('sum', cells(text(whole), ...parts.map(text)))).toEqual([]);
      expect(targetFindings('sum', cells(text(whole + 1), ...parts.map(text)))).toEqual(['quarters-do-not-add-up']);
    }));
  });

  test('years are judged apart', () => {
    const two = [...cells('10', '1'), ...cells('10').map((cell) => ({ ...cell, year: 2027 }))];
    expect(findingsByYear('sum', two)).toEqual([{ year: 2026, code: 'quarters-incomplete' }]);
  });
});
