/** Paraf: the examiner's mark, bound to the exact content read. */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note } from './fact.contract.ts';
import { changedSinceRead, ownDraft } from './own-work.rules.ts';

/** Content hash per document key, as the actor read it. */
export const hashesRead = z.record(z.string(), z.string().min(1).max(128));

export const initialAct = defineAct({
  kind: 'initial',
  input: z.strictObject({ hashes: hashesRead, note: note.nullable() }),
  refs: oneRow,
  decides: true,
  conflict: ownDraft,
  take(context, input, { row }) {
    return changedSinceRead(context, input.hashes) ?? {
      facts: [{ kind: 'initialled-by', ref: row, hashes: input.hashes }],
      effects: [{ type: 'signature.initial', ref: row, hashes: input.hashes, note: input.note }],
    };
  },
});
