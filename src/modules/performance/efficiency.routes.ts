import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { efficiencyContract } from './efficiency.contract.ts';
import { efficiencyOf } from './efficiency.queries.ts';
import type { PredicateScale } from './scale.contract.ts';

const os = implement(efficiencyContract).$context<RequestContext>();

export function efficiencyRoutes(scales: readonly PredicateScale[]) {
  const table = efficiencyOf(scales);
  return os.router({ table: os.table.handler(({ context, input }) => context.read(table, input)) });
}
