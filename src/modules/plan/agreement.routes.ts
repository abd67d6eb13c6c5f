import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { agreementContract } from './agreement.contract.ts';
import { agreementsIn } from './agreement.queries.ts';

const os = implement(agreementContract).$context<RequestContext>();

export const agreementRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(agreementsIn, input)),
});
