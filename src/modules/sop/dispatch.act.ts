/** Sends to recipients and follows each receipt; done when the last one is in or waived with a reason. */
import { type Refusal, refuse } from '#pure/refusal';
import { z } from 'zod';
import { type ActContext, type ActResult, defineAct } from './act.contract.ts';
import type { Effect } from './effect.contract.ts';
import { deliveryMethod, instant, note, type Progress, rowId, shortText } from './fact.contract.ts';

type Sending = Extract<Progress, { kind: 'dispatch' }>;

/** Receipt as on a surat pengantar: who, how to reach, when; on paper with its scan. */
export const receipt = z.strictObject({
  row: rowId,
  receivedBy: shortText,
  contact: shortText.nullable(),
  receivedAt: instant,
  scan: rowId.nullable(),
  by: z.enum(['link', 'paper']),
});

const input = z.discriminatedUnion('go', [
  z.strictObject({
    go: z.literal('send'),
    rows: z.array(z.strictObject({
      body: shortText, method: deliveryMethod, tracking: shortText.nullable(), sentAt: instant,
      /** Copies handed over; absent: those made for this body. */
      count: z.number().int().min(1).max(999).nullable().default(null),
    })).max(100),
    /** True: further recipients follow, so the last receipt does not yet end the act. */
    more: z.boolean(),
  }),
  z.strictObject({ go: z.literal('receipt'), ...receipt.shape }),
  z.strictObject({ go: z.literal('waive'), row: rowId, reason: note }),
]);

function result(sending: Sending, ref: string, effects: readonly Effect[]): ActResult | Refusal {
  if (sending.rows.length === 0) return refuse('dispatch.nothing-sent');
  const done = !sending.more && sending.rows.every((row) => row.settled !== null);
  return { facts: done ? [{ kind: 'receipts', ref }] : [], effects, progress: sending };
}

function settle(sending: Sending, row: string, settled: 'received' | 'waived'): Sending | Refusal {
  const found = sending.rows.find((other) => other.row === row);
  if (!found) return refuse('dispatch.row-unknown', { row });
  if (found.settled) return refuse('dispatch.row-settled', { row, settled: found.settled });
  return { ...sending, rows: sending.rows.map((other) => (other.row === row ? { ...other, settled } : other)) };
}

function standing({ progress, actor }: ActContext): Sending {
  return progress?.kind === 'dispatch' ? progress : { kind: 'dispatch', rows: [], more: false, sender: actor };
}

export const dispatchAct = defineAct({
  kind: 'dispatch',
  input,
  /** `rows`: one id for each row sent, in the same order. */
  refs: z.strictObject({ row: rowId, rows: z.array(rowId) }),
  handsOver: true,
  take(context, go, refs) {
    const sending = standing(context);
    if (go.go === 'send') {
      if (refs.rows.length !== go.rows.length) return refuse('act.input-invalid', {}, [{ field: 'refs.rows', code: 'length' }]);
      const sent = go.rows.map((row, index) => ({ ...row, row: refs.rows[index] ?? '' }));
      const rows = [...sending.rows, ...sent.map(({ row, body }) => ({ row, body, settled: null }))];
      return result({ ...sending, rows, more: go.more }, refs.row, sent.map((row) => ({ type: 'letter.dispatch', ...row })));
    }
    const next = settle(sending, go.row, go.go === 'receipt' ? 'received' : 'waived');
    if (!('rows' in next)) return next;
    if (go.go === 'waive') return result(next, refs.row, [{ type: 'letter.waive', row: go.row, reason: go.reason }]);
    const { go: _go, ...given } = go;
    return result(next, refs.row, [{ type: 'letter.receipt', ...given }]);
  },
});
