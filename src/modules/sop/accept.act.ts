/** Accepts the compiled data. */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note } from './fact.contract.ts';
import { ownData } from './own-work.rules.ts';

export const acceptAct = defineAct({
  kind: 'accept',
  input: z.strictObject({ note: note.nullable() }),
  refs: oneRow,
  decides: true,
  conflict: ownData,
  take: (_context, input, { row }) => ({
    facts: [{ kind: 'data-accepted', ref: row }],
    effects: [{ type: 'data.accept', ref: row, note: input.note }],
  }),
});
