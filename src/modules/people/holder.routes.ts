import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { appointHolder, endHolder, withdrawHolder } from './holder.commands.ts';
import { holderContract } from './holder.contract.ts';
import { checkHolder, listHolders } from './holder.queries.ts';

const os = implement(holderContract).$context<RequestContext>();

export const holderRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listHolders, input)),
  check: os.check.handler(({ context, input }) => context.read(checkHolder, input)),
  appoint: os.appoint.handler(({ context, input }) => context.run(appointHolder, input)),
  end: os.end.handler(({ context, input }) => context.run(endHolder, input)),
  withdraw: os.withdraw.handler(({ context, input }) => context.run(withdrawHolder, input)),
});
