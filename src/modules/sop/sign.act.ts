/**
 * Signs the exact content read and takes the numbers in the same transaction. Under `basah` this is only the approval
 * to print and sign by hand: the document counts as signed when the original is recorded.
 */
import { z } from 'zod';
import { defineAct } from './act.contract.ts';
import type { MadeDocument } from './definition.contract.ts';
import type { Effect } from './effect.contract.ts';
import { rowId } from './fact.contract.ts';
import { hashesRead } from './initial.act.ts';
import { changedSinceRead, ownDraft, ownExamination } from './own-work.rules.ts';

/**
 * What takes a number of its own: the cover letter for all that travel under it. A sheet from before cover letters were
 * documents takes that one number all the same, without the letter.
 */
const numbered = (documents: readonly MadeDocument[]) =>
  documents.filter(({ bears }) => bears === 'number' || !documents.some(({ form }) => form === 'cover-letter'));

export const signAct = defineAct({
  kind: 'sign',
  input: z.strictObject({ hashes: hashesRead }),
  /** `number`: row that stands for the numbers taken. */
  refs: z.strictObject({ row: rowId, number: rowId }),
  decides: true,
  conflict: (context) => ownDraft(context) ?? ownExamination(context),
  take(context, { hashes }, { row, number }) {
    const numbers: Effect[] = numbered(context.definition.documents).map(({ key, form, bears }) => ({ type: 'letter.number', ref: number, document: key, bears: form ?? bears }));
    return changedSinceRead(context, hashes) ?? {
      facts: [
        { kind: context.closing === 'basah' ? 'approved' : 'signed', ref: row, hashes },
        { kind: 'numbered', ref: number },
      ],
      effects: [{ type: 'signature.sign', ref: row, hashes, closing: context.closing }, ...numbers],
    };
  },
});
