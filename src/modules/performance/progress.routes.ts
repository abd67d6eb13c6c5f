import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { progressContract } from './progress.contract.ts';
import { progressOf } from './progress.queries.ts';

const os = implement(progressContract).$context<RequestContext>();

export const progressRoutes = os.router({ table: os.table.handler(({ context, input }) => context.read(progressOf, input)) });
