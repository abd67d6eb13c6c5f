import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addRecommendation, changeRecommendation, closeRecommendation } from './recommendation.commands.ts';
import { recommendationContract } from './recommendation.contract.ts';
import { listRecommendations } from './recommendation.queries.ts';

const os = implement(recommendationContract).$context<RequestContext>();

export const recommendationRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listRecommendations, input)),
  add: os.add.handler(({ context, input }) => context.run(addRecommendation, input)),
  change: os.change.handler(({ context, input }) => context.run(changeRecommendation, input)),
  close: os.close.handler(({ context, input }) => context.run(closeRecommendation, input)),
});
