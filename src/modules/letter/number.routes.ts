import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { insertNumberBehind, reserveNumber, useReserved, voidByHand } from './number.commands.ts';
import { numberContract } from './number.contract.ts';

const os = implement(numberContract).$context<RequestContext>();

export const numberRoutes = os.router({
  reserve: os.reserve.handler(({ context, input }) => context.run(reserveNumber, input)),
  insert: os.insert.handler(({ context, input }) => context.run(insertNumberBehind, input)),
  use: os.use.handler(({ context, input }) => context.run(useReserved, input)),
  void: os.void.handler(({ context, input }) => context.run(voidByHand, input)),
});
