/** Money against achievement, every figure with the method it was computed by. Domain reference D.6. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { moneyReason } from '#contract/budget/budget';
import { planStage, planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText } from '#pure/decimal';
import { average, printedWith } from './figure.contract.ts';

/** Why there is no figure; it is never shown as 0. */
export const efficiencyReason = z.enum([...moneyReason.options, 'no-achievement', 'zero-spending']);
export type EfficiencyReason = z.infer<typeof efficiencyReason>;

/** `difference`: achievement less absorption. `ratio`: achievement in percent of absorption. `pmk`: PMK 22/PMK.02/2021, over all programs together. */
const measured = {
  value: decimalText.nullable(),
  /** Two decimals half up, with a comma; below zero too. */
  printed: z.string().nullable(),
  reason: efficiencyReason.nullable(),
  /** Less spent, and the target reached: only then it may be called efficient. */
  claimed: z.boolean(),
};
const byMethod = <M extends string>(method: M) => z.strictObject({ method: z.literal(method), ...measured });

const money = {
  ceiling: decimalText.nullable(),
  /** From January to the end of the quarter. */
  spent: decimalText.nullable(),
  /** In percent. */
  absorption: decimalText.nullable(), reason: moneyReason.nullable(),
};

export const efficiencyRow = z.strictObject({
  /** Of a program. */
  code: z.string(), name: z.string(),
  ...money,
  /** Every sub kegiatan that counts is verified. */
  moneyVerified: z.boolean(),
  /** Of the indicators that hang on the program, to date; floored at 0 and not cut. */
  achievement: average,
  difference: byMethod('difference'), ratio: byMethod('ratio'),
});

export const efficiencyTable = z.strictObject({
  year: z.int(), quarter: z.int(), stage: planStage.nullable(), printedWith,
  /** By code: programs that have money, indicators, or both. */
  rows: z.array(efficiencyRow),
  office: byMethod('pmk').extend({
    /** NE, 0 to 100. */
    score: z.string().nullable(),
    /** Achievements were cut at this many percent. */
    cap: decimalText,
    /** "7 dari 9 program": those whose money and achievement are both known. */
    measured: z.int(), of: z.int(),
  }),
});
export type EfficiencyTable = z.infer<typeof efficiencyTable>;

export const efficiencyContract = {
  table: oc.route({ method: 'GET', path: '/efficiency', summary: 'What programs achieved against what they spent, by each method' })
    .input(z.strictObject({ year: planYear, quarter: quarterNumber })).output(efficiencyTable),
};
