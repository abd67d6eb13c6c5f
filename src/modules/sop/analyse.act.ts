/** Studies the material and writes down the finding that the draft is based on. */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note } from './fact.contract.ts';

export const analyseAct = defineAct({
  kind: 'analyse',
  input: z.strictObject({ note }),
  refs: oneRow,
  take: (_context, input, { row }) => ({
    facts: [{ kind: 'analysis', ref: row }],
    effects: [{ type: 'analysis.record', ref: row, note: input.note }],
  }),
});
