/** Hands over a new version of the documents, or says with a note that the standing version needs no change. */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct } from './act.contract.ts';
import { documentVersion, note, rowId } from './fact.contract.ts';

export const draftAct = defineAct({
  kind: 'draft',
  input: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('version'), note: note.nullable() }),
    z.strictObject({ outcome: z.literal('unchanged'), note }),
  ]),
  /** `versions`: the documents changed since the last hand-over, by document key; empty when unchanged. */
  refs: z.strictObject({ row: rowId, versions: z.record(z.string(), documentVersion) }),
  take({ definition, documents }, input, { row, versions }) {
    const changed = input.outcome === 'version' ? versions : {};
    if (input.outcome === 'version' && Object.keys(changed).length === 0) return refuse('draft.no-version', { documents: [] });
    const standing = { ...documents, ...changed };
    const missing = definition.documents.filter((made) => !standing[made.key]).map((made) => made.key);
    if (missing.length > 0 || Object.keys(standing).length === 0) return refuse('draft.no-version', { documents: missing });
    const hashes = Object.fromEntries(Object.entries(standing).map(([key, version]) => [key, version.hash]));
    return {
      facts: [{ kind: 'draft-version', ref: row, hashes }],
      effects: input.outcome === 'unchanged'
        ? [{ type: 'document.unchanged', note: input.note }]
        : Object.entries(changed).map(([document, { version, hash }]) => ({ type: 'document.version', document, version, hash })),
      documents: standing,
    };
  },
});
