import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { changeOffice } from './office.commands.ts';
import { officeContract } from './office.contract.ts';
import { officeView } from './office.queries.ts';

const os = implement(officeContract).$context<RequestContext>();

export const officeRoutes = os.router({
  get: os.get.handler(({ context }) => context.read(officeView, undefined)),
  change: os.change.handler(({ context, input }) => context.run(changeOffice, input)),
});
