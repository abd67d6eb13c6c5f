import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addIndicator, approveIndicator, checkIndicator, editIndicator, nextIndicator, retireIndicator } from './indicator.commands.ts';
import { indicatorContract } from './indicator.contract.ts';
import { ikuTableOf, indicatorCardOf } from './indicator.queries.ts';

const os = implement(indicatorContract).$context<RequestContext>();

export const indicatorRoutes = os.router({
  card: os.card.handler(({ context, input }) => context.read(indicatorCardOf, input)),
  iku: os.iku.handler(({ context, input }) => context.read(ikuTableOf, input)),
  add: os.add.handler(({ context, input }) => context.run(addIndicator, input)),
  edit: os.edit.handler(({ context, input }) => context.run(editIndicator, input)),
  next: os.next.handler(({ context, input }) => context.run(nextIndicator, input)),
  check: os.check.handler(({ context, input }) => context.run(checkIndicator, input)),
  approve: os.approve.handler(({ context, input }) => context.run(approveIndicator, input)),
  retire: os.retire.handler(({ context, input }) => context.run(retireIndicator, input)),
});
