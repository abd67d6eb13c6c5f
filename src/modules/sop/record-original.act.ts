/** Records the wet-signed originals: scan, day of signing, shelf. Only now is the document signed. */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { rowId, shortText } from './fact.contract.ts';

export const recordOriginalAct = defineAct({
  kind: 'record-original',
  input: z.strictObject({
    originals: z.array(z.strictObject({ document: z.string(), scan: rowId, signedOn: z.iso.date() })).min(1),
    shelf: shortText,
  }),
  refs: oneRow,
  take({ documents }, { originals, shelf }, { row }) {
    const missing = Object.keys(documents).filter((key) => !originals.some(({ document }) => document === key));
    const unknown = originals.map(({ document }) => document).filter((key) => !Object.hasOwn(documents, key));
    if (missing.length + unknown.length > 0) return refuse('original.incomplete', { missing, unknown });
    return {
      facts: [{ kind: 'signed', ref: row }],
      effects: originals.map((original) => ({ type: 'signature.original', ref: row, shelf, ...original })),
    };
  },
});
