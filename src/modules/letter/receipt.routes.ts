import { createHmac } from 'node:crypto';
import { implement } from '@orpc/server';
import { type Engine, execute } from '../../kernel/command.ts';
import type { RequestContext } from '../../kernel/http.ts';
import { sha256 } from '../../kernel/journal.ts';
import { systemActor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { confirmReceipt, makeLink, type Receive } from './receipt.commands.ts';
import { receiptContract } from './receipt.contract.ts';
import { dispatchByToken, receiptOffer } from './receipt.queries.ts';

export interface ReceiptRouteOptions {
  readonly engine: Engine;
  /** Secret of the installation: links are derived from it, so that none is stored and a repeated key gives the same one. */
  readonly secret: string;
  readonly receive: Receive;
}

export function receiptRoutes({ engine, secret, receive }: ReceiptRouteOptions) {
  const os = implement(receiptContract).$context<RequestContext>();
  const confirm = confirmReceipt(receive);
  const dispatch = async (token: string) => {
    const found = await dispatchByToken(engine.database.kysely, sha256(token));
    if (!found) throw refuse('receipt.not-found');
    return found;
  };
  return os.router({
    link: os.link.handler(async ({ context, input: { id } }) => {
      const key = context.headers.get('idempotency-key')?.toLowerCase() ?? '';
      const token = createHmac('sha256', secret).update(`receipt\n${id}\n${key}`).digest('base64url');
      await context.run(makeLink, { id, tokenHash: sha256(token) });
      return { token };
    }),
    offer: os.offer.handler(async ({ input }) => {
      const { office, id } = await dispatch(input.token);
      return engine.database.read(office, (reader) => receiptOffer(reader, id));
    }),
    confirm: os.confirm.handler(async ({ context, input }) => {
      const { office } = await dispatch(input.token);
      return execute(engine, confirm, systemActor(office), input, { key: context.headers.get('idempotency-key')?.toLowerCase() });
    }),
  });
}
