import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { setTargets } from './target.commands.ts';
import { targetContract } from './target.contract.ts';

const os = implement(targetContract).$context<RequestContext>();

export const targetRoutes = os.router({
  set: os.set.handler(({ context, input }) => context.run(setTargets, input)),
});
