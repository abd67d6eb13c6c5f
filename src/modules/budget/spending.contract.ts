/** Quarterly realisasi by sub kegiatan: money and percent of the work, entered by one person and verified by another. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear, quarterNumber } from '#contract/plan/plan';
import { blockSource, entryMode, rupiah, seenSheet, share, sheetState, subCode } from './budget.contract.ts';

/** Nothing in both clears the entry. */
export const spendingEntry = z.strictObject({ code: subCode, spent: rupiah.nullable(), physical: share.nullable() });
export type SpendingEntry = z.infer<typeof spendingEntry>;

const sheet = { year: planYear, quarter: quarterNumber, revision: seenSheet };

/** All or nothing, as a block of pagu. `mode` says what its figures are: of the quarter alone, or from January on. */
export const spendingBlock = z.strictObject({ ...sheet, mode: entryMode, source: blockSource, rows: z.array(spendingEntry).min(1).max(2000) })
  .superRefine(({ mode, rows }, context) => {
    for (const [index, { spent }] of rows.entries()) {
      if (mode === 'running_total' && spent?.startsWith('-')) context.addIssue({ code: 'custom', path: ['rows', index, 'spent'], message: 'money.negative' });
    }
  });
export type SpendingBlock = z.infer<typeof spendingBlock>;

const codes = z.array(subCode).min(1).max(2000);
export const spendingVerification = z.strictObject({ ...sheet, codes });
export type SpendingVerification = z.infer<typeof spendingVerification>;

export const spendingReturn = z.strictObject({ ...sheet, codes, reason: z.string().trim().min(5).max(1000) });
export type SpendingReturn = z.infer<typeof spendingReturn>;

export const spendingContract = {
  enter: oc.route({ method: 'PUT', path: '/budget/spending', summary: 'Enter a block of realisasi, all or nothing' })
    .input(spendingBlock).output(sheetState),
  verify: oc.route({ method: 'POST', path: '/budget/spending/verification', summary: 'Verify entries of a quarter' })
    .input(spendingVerification).output(sheetState),
  return: oc.route({ method: 'POST', path: '/budget/spending/return', summary: 'Give entries back with the reason' })
    .input(spendingReturn).output(sheetState),
};

/** Each names the codes in its issues (`codes.<index>`). */
export const spendingRefusals = { 'spending.own': 403, 'spending.not-entered': 409 } as const;
