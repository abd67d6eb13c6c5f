import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { confirmSop } from './confirmation.commands.ts';
import { confirmationContract } from './confirmation.contract.ts';

const os = implement(confirmationContract).$context<RequestContext>();

export const confirmationRoutes = os.router({
  add: os.add.handler(({ context, input }) => context.run(confirmSop, input)),
});
