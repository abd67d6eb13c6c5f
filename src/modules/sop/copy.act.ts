/** Makes the copies, on paper or digital, for each recipient. */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { shortText } from './fact.contract.ts';

export const copyAct = defineAct({
  kind: 'copy',
  input: z.strictObject({
    copies: z.array(z.strictObject({
      recipient: shortText,
      count: z.number().int().min(1).max(999),
      medium: z.enum(['cetak', 'digital']),
    })).min(1).max(100),
  }),
  refs: oneRow,
  take: (_context, { copies }, { row }) => ({
    facts: [{ kind: 'copies', ref: row }],
    effects: [{ type: 'letter.copy', ref: row, copies }],
  }),
});
