import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import type { PredicateScale } from '../performance/index.ts';
import { originContract } from './origin.contract.ts';
import { originFor } from './origin.queries.ts';

const os = implement(originContract).$context<RequestContext>();

export const originRoutes = (scales: readonly PredicateScale[]) => {
  const query = originFor(scales);
  return os.router({ get: os.get.handler(({ context, input }) => context.read(query, input)) });
};
