import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { confirmSop, toBeConfirmed } from './confirmation.commands.ts';
import { confirmationContract } from './confirmation.contract.ts';
import { drawAhead } from './version.commands.ts';

const os = implement(confirmationContract).$context<RequestContext>();

export const confirmationRoutes = os.router({
  // Drawing takes seconds, so it is done before the transaction; that one checks again that nothing changed meanwhile.
  add: os.add.handler(async ({ context, input }) => {
    const next = await context.read(toBeConfirmed, input);
    if (next) await drawAhead(next);
    return context.run(confirmSop, input);
  }),
});
