/** What content brings to performance: a quarterly history of the sample office, which is nobody's achievement. */
import { z } from 'zod';
import { planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText } from '#pure/decimal';

const instant = z.iso.datetime();

export const performancePack = z.strictObject({
  /** That the figures are invented. */
  source: z.string().min(20),
  rounds: z.array(z.strictObject({ year: planYear, quarter: quarterNumber, opened: instant, due: instant, entered: instant, verified: instant, closed: instant })).min(1).max(8),
  figures: z.array(z.strictObject({
    /** Of the indicator. */
    code: z.string(),
    /** By round, as entered; null: not sent. */
    values: z.array(decimalText.nullable()),
    supporting: z.string(), hindering: z.string(), followUp: z.string(),
  })),
});
export type PerformancePack = z.infer<typeof performancePack>;
