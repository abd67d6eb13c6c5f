/** A post answers its items; a partial answer is kept and shown to the requester, but does not complete. */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct, oneRow } from './act.contract.ts';
import { note, rowId } from './fact.contract.ts';

const cell = z.string().max(2000);
/** `nothing`: nothing to report, which is not the same as no answer, and says why. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ item: rowId, kind: z.literal('text'), text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ item: rowId, kind: z.literal('file'), files: z.array(rowId).min(1).max(50) }),
  z.strictObject({ item: rowId, kind: z.literal('table'), columns: z.array(cell).min(1).max(50), rows: z.array(z.array(cell).max(50)).min(1).max(2000) }),
  z.strictObject({ item: rowId, kind: z.literal('nothing'), reason: note }),
]);

export const submitDataAct = defineAct({
  kind: 'submit-data',
  input: z.strictObject({ answers: z.array(answer).max(200), partial: z.boolean() }),
  refs: oneRow,
  take({ request, task }, { answers, partial }, { row }) {
    const asked = request?.addressees[task.answerable];
    if (!request || !asked) return refuse('data.no-request');
    const kinds = new Map(request.items.map((item) => [item.id, item.kind]));
    const wrong = answers.filter(({ item, kind }) => !asked.includes(item) || (kind !== 'nothing' && kinds.get(item) !== kind));
    if (wrong.length > 0) return refuse('data.item-unknown', { items: wrong.map(({ item }) => item) });
    const missing = asked.filter((item) => !answers.some((given) => given.item === item));
    if (!partial && missing.length > 0) return refuse('data.incomplete', { items: missing });
    return {
      facts: partial ? [] : [{ kind: 'data-submitted', ref: row }],
      effects: [{ type: 'data.submit', ref: row, request: request.ref, post: task.answerable, answers, partial }],
    };
  },
});
