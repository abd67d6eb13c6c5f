import { implement } from '@orpc/server';
import type { Proof } from '../../kernel/command.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { changeOwnPassword, createAccount, disableAccount, enableAccount, resetPassword } from './account.commands.ts';
import { accountContract } from './account.contract.ts';
import { listAccounts } from './account.queries.ts';

export interface AccountRouteOptions {
  /** argon2id; the same password and intent give the same hash, so that a repeated request is known as the same. */
  hashPassword(password: string, intent: string): Promise<string>;
  /** The person's password once more; null when it is wrong. */
  prove(actor: Actor, password: string, address: string, now: Date): Promise<Proof | null>;
  realNow(): Date;
}

export function accountRoutes({ hashPassword, prove, realNow }: AccountRouteOptions) {
  const os = implement(accountContract).$context<RequestContext>();
  const accounts = listAccounts(realNow);
  const hashed = ({ headers }: RequestContext, password: string) => hashPassword(password, headers.get('idempotency-key') ?? '');
  return os.router({
    list: os.list.handler(({ context, input }) => context.read(accounts, input)),
    create: os.create.handler(async ({ context, input: { personId, username, password } }) =>
      context.run(createAccount, { personId, username, passwordHash: await hashed(context, password) })),
    resetPassword: os.resetPassword.handler(async ({ context, input: { id, password } }) =>
      context.run(resetPassword, { id, passwordHash: await hashed(context, password) })),
    disable: os.disable.handler(({ context, input }) => context.run(disableAccount, input)),
    enable: os.enable.handler(({ context, input }) => context.run(enableAccount, input)),
    changeOwn: os.changeOwn.handler(async ({ context, input: { current, password } }) => {
      const proof = await prove(await context.actor(), current, context.address, context.now());
      if (!proof) throw refuse('step-up.wrong', {}, [{ field: 'current', code: 'step-up.wrong' }]);
      return context.run(changeOwnPassword, { passwordHash: await hashed(context, password) }, proof);
    }),
  });
}
