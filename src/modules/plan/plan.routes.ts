import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { openPlan, publishPlan, revisePlan, withdrawDraft } from './plan.commands.ts';
import { planContract } from './plan.contract.ts';
import { listPlans } from './plan.queries.ts';

const os = implement(planContract).$context<RequestContext>();

export const planRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listPlans, input)),
  open: os.open.handler(({ context, input }) => context.run(openPlan, input)),
  revise: os.revise.handler(({ context, input }) => context.run(revisePlan, input)),
  publish: os.publish.handler(({ context, input }) => context.run(publishPlan, input)),
  withdraw: os.withdraw.handler(({ context, input }) => context.run(withdrawDraft, input)),
});
