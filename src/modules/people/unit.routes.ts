import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addUnit, changeUnit, closeUnit, reopenUnit } from './unit.commands.ts';
import { unitContract } from './unit.contract.ts';

const os = implement(unitContract).$context<RequestContext>();

export const unitRoutes = os.router({
  add: os.add.handler(({ context, input }) => context.run(addUnit, input)),
  change: os.change.handler(({ context, input }) => context.run(changeUnit, input)),
  close: os.close.handler(({ context, input }) => context.run(closeUnit, input)),
  reopen: os.reopen.handler(({ context, input }) => context.run(reopenUnit, input)),
});
