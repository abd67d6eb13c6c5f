/** Compiles what the posts answered. */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note } from './fact.contract.ts';
import { ownData } from './own-work.rules.ts';

export const recapAct = defineAct({
  kind: 'recap',
  input: z.strictObject({ note: note.nullable() }),
  refs: oneRow,
  conflict: ownData,
  take: (_context, input, { row }) => ({
    facts: [{ kind: 'data-recap', ref: row }],
    effects: [{ type: 'data.recap', ref: row, note: input.note }],
  }),
});
