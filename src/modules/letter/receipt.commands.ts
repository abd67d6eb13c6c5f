import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { sha256 } from '../../kernel/journal.ts';
import { holds } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { setLink } from './letter.store.ts';
import { receiptConfirmation } from './receipt.contract.ts';
import { dispatchByToken, dispatchById } from './receipt.queries.ts';

/** What the dossier does when a receipt comes by link. */
export type Receive = (ctx: Ctx, at: { dossierId: string; dispatchId: string }, given: { receivedBy: string; contact: string | null }) => Promise<void>;

/** Stores a new link of a dispatch; only its hash. The sending post makes it. */
export const makeLink: Command<{ id: string; tokenHash: string }, { id: string }> = {
  name: 'dispatch.link',
  input: z.strictObject({ id: z.uuid(), tokenHash: z.hash('sha256') }),
  async run(ctx, { id, tokenHash }) {
    const dispatch = await dispatchById(ctx.tx, id);
    if (!dispatch || !holds(ctx.actor, dispatch.postId)) throw refuse('dispatch.not-found');
    if (!await setLink(ctx, id, tokenHash)) throw refuse('dispatch.settled');
    ctx.record({ chain: dispatch.dossierId, name: 'dispatch.link', data: { dispatch: id, tokenHash }, author: { post: dispatch.postId } });
    ctx.changed({ kind: 'dossier', id: dispatch.dossierId });
    return { id };
  },
};

/** The receiver confirms. Run as the program itself for the office that sent: nobody of the office acts. */
export const confirmReceipt = (receive: Receive): Command<z.output<typeof receiptConfirmation>, { receivedAt: string }> => ({
  name: 'receipt.confirm',
  input: receiptConfirmation as unknown as z.ZodType<z.output<typeof receiptConfirmation>>,
  async run(ctx, input) {
    const dispatch = await dispatchByToken(ctx.tx.db, sha256(input.token));
    if (dispatch?.office !== ctx.tx.office) throw refuse('receipt.not-found');
    await receive(ctx, { dossierId: dispatch.dossierId, dispatchId: dispatch.id }, { receivedBy: input.receivedBy, contact: input.contact });
    return { receivedAt: ctx.now.toISOString() };
  },
});
