import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addActionStep, changeActionStep, removeActionStep } from './action-step.commands.ts';
import { actionStepContract } from './action-step.contract.ts';

const os = implement(actionStepContract).$context<RequestContext>();

export const actionStepRoutes = os.router({
  add: os.add.handler(({ context, input }) => context.run(addActionStep, input)),
  change: os.change.handler(({ context, input }) => context.run(changeActionStep, input)),
  remove: os.remove.handler(({ context, input }) => context.run(removeActionStep, input)),
});
