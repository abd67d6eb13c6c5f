/** Lembar disposisi: forwards to posts with instructions (fields of domain reference G.1). */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note, rowId } from './fact.contract.ts';
import { urgency } from './register.act.ts';

export const instructionCode = z.enum([
  'diketahui', 'dilaksanakan', 'ditindaklanjuti', 'dikoordinasikan', 'disiapkan', 'dijadwalkan', 'hadir',
  'ikuti_petunjuk', 'sesuai_disposisi',
]);

export const disposeAct = defineAct({
  kind: 'dispose',
  input: z.strictObject({
    to: z.array(rowId).min(1).max(50),
    instructions: z.array(instructionCode).min(1),
    note: note.nullable(),
    due: z.iso.date().nullable(),
    /** Why the work goes to a post whose holder's record does not show the sheet's kualifikasi. */
    despite: note.nullable().optional(),
    urgency,
  }),
  refs: oneRow,
  take({ spec, lanes, facts }, { despite: _, ...input }, { row }) {
    const next = spec.to === undefined ? [] : lanes[spec.to] ?? [];
    if (spec.to !== undefined && !input.to.some((post) => next.includes(post))) {
      return refuse('dispose.not-addressed', { lane: spec.to, posts: next });
    }
    const letter = facts.findLast((fact) => fact.kind === 'incoming-letter')?.ref ?? null;
    return {
      facts: [{ kind: 'disposition', ref: row }],
      effects: [{ type: 'letter.dispose', ref: row, letter, ...input }],
    };
  },
});
