import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exact, exact, HUNDRED, isDecimal, sum } from '#pure/decimal';
import { must, Refusal } from '#pure/refusal';
import { preview, type PreviewItem } from './achievement.contract.ts';
import { achieve, counted, type Formula } from './achievement.rules.ts';
import { average } from './average.rules.ts';
import { previewOf } from './preview.rules.ts';
import { predicateOf } from './predicate.rules.ts';
import { increments, type Quarter, toDate, type YearFigures } from './quarter.rules.ts';
import type { PredicateScale } from './scale.contract.ts';

const decimal = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 6 })).map(([units, places]) => {
  const value = exact(BigInt(units)).over(exact(10n ** BigInt(places)));
  return value.toText();
});
const above = decimal.map((text) => text.replace('-', '')).filter((text) => exact(text).sign > 0);
const figure = fc.oneof({ weight: 6, arbitrary: decimal }, { weight: 1, arbitrary: fc.constant('0') }, { weight: 1, arbitrary: fc.constant(null) });
const target = fc.oneof({ weight: 8, arbitrary: figure }, { weight: 1, arbitrary: fc.constantFrom('WTP', '80-90', '1:17,9') });
const cap = fc.oneof(fc.constant(undefined), above);

const item: fc.Arbitrary<PreviewItem> = fc.oneof(
  fc.record({ polarity: fc.constantFrom('higher', 'maintain'), target, actual: figure, cap }),
  fc.record({ polarity: fc.constant('lower' as const), method: fc.constantFrom('linear', 'ratio'), target, actual: figure, cap }),
  fc.record({ polarity: fc.constant('range' as const), bounds: fc.tuple(decimal, decimal), actual: figure, cap })
    .map(({ bounds: [one, other], ...rest }) => (exact(one).compare(exact(other)) <= 0 ? { ...rest, low: one, high: other } : { ...rest, low: other, high: one })),
  fc.record({
    polarity: fc.constantFrom('milestone', 'grade'), method: fc.constantFrom('ordinal', 'reached'), cap,
    scale: fc.constant([{ name: 'a', value: '0' }, { name: 'b', value: '2.5' }, { name: 'c', value: '4' }]),
    target: fc.constantFrom('a', 'b', 'c', 'z', null), actual: fc.constantFrom('a', 'b', 'c', null),
  }),
) as fc.Arbitrary<PreviewItem>;

const scale: PredicateScale = {
  key: 'kantor', source: 'Keputusan', since: '2026-01-01',
  bands: [{ key: 'baik', label: 'Baik', from: '75' }, { key: 'cukup', label: 'Cukup', from: '50' }, { key: 'kurang', label: 'Kurang', from: null }],
};
const answers = (items: readonly PreviewItem[]) => must(previewOf(items, scale)).items;

describe('whatever is asked', () => {
  test('the answer is a decimal or a reason: no NaN, no infinity, no zero that says nothing', () => {
    fc.assert(fc.property(item, (asked) => {
      const [answer] = answers([asked]);
      expect(preview.safeParse({ items: [asked] }).success).toBe(true);
      expect(answer?.achievement === null).toBe(answer?.reason !== null);
      expect([answer?.printed === null, answer?.predicate === null]).toEqual([answer?.reason !== null, answer?.reason !== null]);
      if (!answer || answer.achievement === null) return;
      expect(isDecimal(answer.achievement)).toBe(true);
      expect(answer.printed).toMatch(/^\d+,\d\d$/);
    }), { numRuns: 2000 });
  });

  test('what is missing never has an achievement, let alone 0', () => {
    fc.assert(fc.property(item, (asked) => {
      if (asked.polarity !== 'range') expect(answers([{ ...asked, target: null }])[0]).toMatchObject({ achievement: null, printed: null });
      expect(answers([{ ...asked, actual: null }])[0]).toEqual({ achievement: null, printed: null, predicate: null, reason: 'no-actual', flag: null });
    }));
  });

  test('answers stand in the order asked, each as if asked alone', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 20 }), (asked) => {
      expect(answers(asked)).toEqual(asked.map((one) => answers([one])[0]));
    }));
  });

  test('a cap changes the print only, but for the ratio of 0', () => {
    fc.assert(fc.property(item, above, (asked, limit) => {
      const [bare, capped] = [answers([{ ...asked, cap: undefined }])[0], answers([{ ...asked, cap: limit }])[0]];
      if (bare?.reason === 'zero-actual') {
        expect(exact(capped?.achievement ?? '0').compare(exact(limit))).toBe(0);
        return;
      }
      expect({ ...capped, printed: null }).toEqual({ ...bare, printed: null });
      if (capped?.printed) expect(exact(capped.printed.replace(',', '.')).minus(exact('0.005')).compare(exact(limit))).toBeLessThanOrEqual(0);
    }));
  });
});

describe('formulas', () => {
  const scaled: fc.Arbitrary<Formula> = fc.constantFrom({ polarity: 'higher' }, { polarity: 'maintain' }, { polarity: 'lower', method: 'linear' }, { polarity: 'lower', method: 'ratio' });

  test('another unit gives the same achievement', () => {
    fc.assert(fc.property(scaled, above, above, above, (formula, planned, reached, unit) => {
      const once = achieve(formula, exact(planned), exact(reached)).raw;
      const again = achieve(formula, exact(planned).times(exact(unit)), exact(reached).times(exact(unit))).raw;
      expect(once && again && once.compare(again)).toBe(0);
    }));
  });

  test('on the target it is 100, by every formula', () => {
    fc.assert(fc.property(scaled, above, (formula, planned) => {
      expect(achieve(formula, exact(planned), exact(planned)).raw?.compare(HUNDRED)).toBe(0);
    }));
  });

  test('more is better for higher, worse for lower', () => {
    fc.assert(fc.property(above, above, above, (planned, reached, more) => {
      const raw = (formula: Formula, actual: Exact) => achieve(formula, exact(planned), actual).raw ?? HUNDRED.negated();
      const next = exact(reached).plus(exact(more));
      expect(raw({ polarity: 'higher' }, next).compare(raw({ polarity: 'higher' }, exact(reached)))).toBe(1);
      for (const method of ['linear', 'ratio'] as const) {
        expect(raw({ polarity: 'lower', method }, next).compare(raw({ polarity: 'lower', method }, exact(reached)))).toBe(-1);
      }
    }));
  });

  test('a range of one point is maintain', () => {
    fc.assert(fc.property(above, decimal, (point, reached) => {
      const asRange = achieve({ polarity: 'range', low: exact(point), high: exact(point) }, null, exact(reached)).raw;
      expect(asRange?.compare(achieve({ polarity: 'maintain' }, exact(point), exact(reached)).raw ?? HUNDRED.negated())).toBe(0);
    }));
  });
});

describe('roll-ups', () => {
  const limit = fc.oneof(fc.constant(null), above.map(exact));

  test('equal parts equal the whole', () => {
    fc.assert(fc.property(decimal, above, limit, fc.integer({ min: 1, max: 40 }), (part, whole, most, count) => {
      const raw = exact(part).over(exact(whole));
      const mean = average(Array.from({ length: count }, () => ({ raw })), most);
      expect(mean.value?.compare(counted(raw, most))).toBe(0);
    }));
  });

  test('neither order nor what is missing changes an average', () => {
    fc.assert(fc.property(fc.array(decimal, { minLength: 1, maxLength: 12 }), limit, fc.integer({ min: 0, max: 5 }), (values, most, gaps) => {
      const parts = values.map((value) => ({ raw: exact(value) }));
      const one = average(parts, most);
      const other = average([...Array.from({ length: gaps }, () => ({ raw: null })), ...parts.toReversed()], most);
      expect(one.value && other.value && one.value.compare(other.value)).toBe(0);
      expect([other.measured, other.of]).toEqual([values.length, values.length + gaps]);
    }));
  });

  test('a predicate never falls as the value rises', () => {
    const rank = (value: Exact) => scale.bands.findIndex(({ key }) => key === predicateOf(scale, value));
    fc.assert(fc.property(decimal, above, (value, more) => {
      expect(rank(exact(value).plus(exact(more)))).toBeLessThanOrEqual(rank(exact(value)));
    }));
  });
});

describe('a year split into quarters', () => {
  const amounts = fc.tuple(above, above, above, above).map((texts) => texts.map(exact));
  const yearOf = (entryMode: YearFigures['entryMode'], targets: readonly Exact[], actuals: readonly Exact[], annualTarget: Exact): YearFigures => {
    const quarter = (index: number) => ({ target: targets[index] ?? null, actual: actuals[index] ?? null });
    return { aggregation: 'sum', entryMode, annualTarget, quarters: [quarter(0), quarter(1), quarter(2), quarter(3)] };
  };
  const running = (values: readonly Exact[]) => values.map((_, index) => sum(values.slice(0, index + 1)));

  test('adds up to the year, entered as increments or as running totals', () => {
    fc.assert(fc.property(amounts, amounts, (targets, actuals) => {
      for (const [mode, entries] of [['increment', actuals], ['running_total', running(actuals)]] as const) {
        const answer = must(toDate(yearOf(mode, targets, entries, sum(targets)), 4));
        expect([answer.target?.compare(sum(targets)), answer.actual?.compare(sum(actuals))]).toEqual([0, 0]);
      }
    }));
  });

  test('both ways of entry agree in every quarter', () => {
    fc.assert(fc.property(amounts, amounts, fc.constantFrom<Quarter>(1, 2, 3, 4), (targets, actuals, quarter) => {
      const one = must(toDate(yearOf('increment', targets, actuals, sum(targets)), quarter));
      const other = must(toDate(yearOf('running_total', targets, running(actuals), sum(targets)), quarter));
      expect([one.target?.compare(other.target ?? HUNDRED.negated()), one.actual?.compare(other.actual ?? HUNDRED.negated())]).toEqual([0, 0]);
    }));
  });

  test('running totals give back their increments', () => {
    fc.assert(fc.property(amounts, (actuals) => {
      const steps = increments(running(actuals));
      if (steps instanceof Refusal) throw steps;
      expect(steps.map((step, index) => step?.compare(actuals[index] ?? HUNDRED.negated()))).toEqual([0, 0, 0, 0]);
    }));
  });

  test('quarters all equally achieved make the year so achieved', () => {
    fc.assert(fc.property(amounts, decimal, (targets, share) => {
      const actuals = targets.map((planned) => planned.times(exact(share)));
      const { target: planned, actual } = must(toDate(yearOf('increment', targets, actuals, sum(targets)), 4));
      const whole = achieve({ polarity: 'higher' }, planned, actual).raw;
      expect(whole?.compare(exact(share).times(HUNDRED))).toBe(0);
    }));
  });
});
