/** Enters an incoming letter into the agenda (Permendagri 1/2023: agenda surat masuk). */
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { instant, note, rowId, shortText } from './fact.contract.ts';

export const urgency = z.enum(['biasa', 'penting', 'segera', 'amat_segera']);
export const security = z.enum(['biasa', 'terbatas', 'rahasia', 'sangat_rahasia']);

export const registerAct = defineAct({
  kind: 'register',
  input: z.strictObject({
    number: shortText,
    date: z.iso.date(),
    from: shortText,
    subject: shortText,
    urgency,
    security,
    attachments: z.number().int().min(0).max(999),
    receivedAt: instant,
    file: rowId.nullable(),
    /** Code of Permendagri 83/2022. */
    classification: z.string().regex(/^\d{3}(\.\d+)*$/).nullable().default(null),
    /** Keterangan of the agenda. */
    note: note.nullable().default(null),
  }),
  refs: oneRow,
  take: (_context, input, { row }) => ({
    facts: [{ kind: 'incoming-letter', ref: row }],
    effects: [{ type: 'letter.register', ref: row, ...input }],
  }),
});
