/** Pagu by sub kegiatan, murni and perubahan. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planStage, planYear, quarterNumber } from '#contract/plan/plan';
import { blockSource, rupiah, seenSheet, sheetState, subCode } from './budget.contract.ts';

/** Null takes the pagu away. */
export const ceilingEntry = z.strictObject({ code: subCode, amount: rupiah.refine((text) => !text.startsWith('-'), 'money.negative').nullable() });
export type CeilingEntry = z.infer<typeof ceilingEntry>;

/** All of the block or nothing: one refused cell refuses it, with an issue per cell (`rows.<index>.<field>`). Codes that are not named stay. */
export const ceilingBlock = z.strictObject({
  year: planYear, stage: planStage,
  /** From when a perubahan holds; 1 for murni. */
  fromQuarter: quarterNumber,
  revision: seenSheet, source: blockSource, rows: z.array(ceilingEntry).min(1).max(2000),
}).refine(({ stage, fromQuarter }) => stage === 'perubahan' || fromQuarter === 1, { path: ['fromQuarter'], error: 'ceiling.from-quarter' });
export type CeilingBlock = z.infer<typeof ceilingBlock>;

export const ceilingContract = {
  import: oc.route({ method: 'POST', path: '/budget/ceilings', summary: 'Take a block of pagu, all or nothing' })
    .input(ceilingBlock).output(sheetState),
};

/** `budget.refused` carries the issues; their codes: `budget.unknown-code`, `budget.twice`, `spending.verified`, `spending.physical-over`. */
export const ceilingRefusals = { 'budget.refused': 422 } as const;
