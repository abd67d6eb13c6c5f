/** Asks posts for items, each post for its own selection. */
import { refuse } from '#pure/refusal';
import { z } from 'zod';
import { defineAct, oneRow, submitters } from './act.contract.ts';
import { dataItem, instant, note, rowId } from './fact.contract.ts';

export const requestDataAct = defineAct({
  kind: 'request-data',
  input: z.strictObject({
    items: z.array(dataItem).min(1).max(200),
    addressees: z.array(z.strictObject({ post: rowId, items: z.array(rowId).min(1) })).min(1).max(100),
    dueAt: instant,
    note: note.nullable(),
  }),
  refs: oneRow,
  take({ definition, lanes }, input, { row }) {
    const allowed = submitters(definition, lanes);
    const strangers = input.addressees.map(({ post }) => post).filter((post) => !allowed.includes(post));
    if (strangers.length > 0) return refuse('data.post-not-in-lane', { posts: strangers });
    const known = new Set(input.items.map((item) => item.id));
    const unknown = input.addressees.flatMap((addressee) => addressee.items).filter((item) => !known.has(item));
    if (unknown.length > 0) return refuse('data.item-unknown', { items: unknown });
    const addressees = Object.fromEntries(input.addressees.map(({ post, items }) => [post, items]));
    return {
      facts: [{ kind: 'data-requested', ref: row }],
      effects: [{ type: 'data.request', ref: row, items: input.items, addressees, dueAt: input.dueAt, note: input.note }],
      request: { ref: row, items: input.items, addressees },
    };
  },
});
