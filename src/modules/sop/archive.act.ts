/**
 * Files the finished documents. The soft copy and the hard copy with its shelf may come in two goes; until both are
 * recorded the archive is "belum lengkap" (SOP LAKIP, pencatatan dan pendataan; domain reference M, invariant 10).
 */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { rowId, shortText } from './fact.contract.ts';

export const archiveAct = defineAct({
  kind: 'archive',
  input: z.strictObject({
    /** Code of Permendagri 83/2022. */
    classification: z.string().regex(/^\d{3}(\.\d+)*$/).nullable(),
    soft: rowId.nullable(),
    shelf: shortText.nullable(),
  }),
  refs: oneRow,
  handsOver: true,
  take({ progress }, input, { row }) {
    const before = progress?.kind === 'archive' ? progress : null;
    const parts = {
      classification: input.classification ?? before?.classification ?? null,
      soft: input.soft ?? before?.soft ?? null,
      shelf: input.shelf ?? before?.shelf ?? null,
    };
    if (!parts.soft && !parts.shelf) return refuse('archive.incomplete', { missing: ['soft', 'shelf'] });
    if (!parts.classification) return refuse('archive.incomplete', { missing: ['classification'] });
    const complete = parts.soft !== null && parts.shelf !== null;
    return {
      facts: complete ? [{ kind: 'archived', ref: row }] : [],
      effects: [{ type: 'archive.file', ref: row, ...parts, complete }],
      progress: { kind: 'archive', ...parts },
    };
  },
});
