/** Progress towards the end of the plan; one table, one method. Domain reference B.5 (T3), D.6. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText } from '#pure/decimal';
import { achievementReason } from './achievement.contract.ts';
import { cellTarget } from './cell.contract.ts';

/** `end_target`: the actual against the end target. `baseline`: the way made from the baseline, of the whole way. */
export const progressMethod = z.enum(['end_target', 'baseline']);
export type ProgressMethod = z.infer<typeof progressMethod>;

/** `no-way`: the end target equals the baseline, so there is no way to measure. */
export const progressReason = z.enum([...achievementReason.options, 'no-baseline', 'no-way']);
export type ProgressReason = z.infer<typeof progressReason>;

export const progressTable = z.strictObject({
  year: z.int(), quarter: z.int(), method: progressMethod,
  /** Indicators in force in the quarter, by code. */
  rows: z.array(z.strictObject({
    indicatorId: z.uuid(), indicatorVersionId: z.uuid(), code: z.string(), name: z.string(), unitName: z.string(), decimals: z.int(), isIku: z.boolean(), node: z.string(),
    /** First and last year of the plan. */
    fromYear: z.int(), toYear: z.int(),
    baseline: decimalText.nullable(),
    /** Of the last year. */
    end: cellTarget,
    /** Over the years: the sum of what adds up, else the latest. */
    actual: decimalText.nullable(),
    /** Percent, not capped; two decimals half up, with a comma. */
    progress: decimalText.nullable(), printed: z.string().nullable(), reason: progressReason.nullable(),
  })),
});
export type ProgressTable = z.infer<typeof progressTable>;

export const progressContract = {
  table: oc.route({ method: 'GET', path: '/progress', summary: 'How far indicators have come towards the end of their plan' })
    .input(z.strictObject({ year: planYear, quarter: quarterNumber, method: progressMethod.default('end_target') })).output(progressTable),
};
