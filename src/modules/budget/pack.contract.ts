/** What content brings to budget: pagu and realisasi of the sample office. */
import { z } from 'zod';
import { planYear } from '#contract/plan/plan';
import { rupiah, share, subCode } from './budget.contract.ts';

const packRow = z.strictObject({
  code: subCode, murni: rupiah,
  /** Absent where the change left the pagu as it was. */
  perubahan: rupiah.optional(),
  /** From January to the end of each quarter; those not yet known are absent. */
  spent: z.array(rupiah).max(4),
  physical: z.array(share).max(4),
}).refine(({ spent, physical }) => spent.length === physical.length, { path: ['physical'], error: 'as many as in spent' });

export const budgetPack = z.strictObject({
  /** What these figures are. */
  source: z.string().min(20),
  years: z.array(z.strictObject({
    year: planYear,
    /** The quarter from which its pagu perubahan holds. */
    changedFrom: z.int().min(2).max(4).optional(),
    rows: z.array(packRow).min(1),
  })),
});
export type BudgetPack = z.infer<typeof budgetPack>;
