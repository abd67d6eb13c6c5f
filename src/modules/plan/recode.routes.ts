import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { recodePlan } from './recode.commands.ts';
import { recodeContract } from './recode.contract.ts';
import { codeMappingOf } from './recode.queries.ts';

const os = implement(recodeContract).$context<RequestContext>();

export const recodeRoutes = os.router({
  mapping: os.mapping.handler(({ context, input }) => context.read(codeMappingOf, input)),
  apply: os.apply.handler(({ context, input }) => context.run(recodePlan, input)),
});
