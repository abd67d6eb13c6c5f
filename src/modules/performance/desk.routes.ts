import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { deskContract } from './desk.contract.ts';
import { performanceDeskOf } from './desk.queries.ts';

const os = implement(deskContract).$context<RequestContext>();

export const deskRoutes = os.router({ mine: os.mine.handler(({ context, input }) => context.read(performanceDeskOf, input)) });
