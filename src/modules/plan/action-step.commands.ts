import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import {
  type ActionStepChange, actionStepChange, type ActionStepRemoval, actionStepRemoval, type ActionStepState, type NewActionStep, newActionStep,
} from './action-step.contract.ts';
import { actionStepById, responsibleFor } from './action-step.queries.ts';
import { deleteActionStep, insertActionStep, updateActionStep } from './action-step.store.ts';
import { canWriteActionSteps } from './plan.policy.ts';
import { openPost } from './tree.queries.ts';

/** Throws unless the plan of the year measures the indicator and this actor may write for it. */
async function mustWrite({ tx, actor }: Ctx, indicatorId: string, year: number): Promise<void> {
  const responsible = await responsibleFor(tx, indicatorId, year);
  if (!responsible) throw refuse('action-step.not-measured', { year });
  if (!canWriteActionSteps(actor, responsible)) throw refuse('action-step.not-allowed');
}

async function mustBeOpen({ tx }: Ctx, postId: string): Promise<void> {
  if (!await openPost(tx, postId)) throw refuse('action-step.post-unknown', {}, [{ field: 'postId', code: 'action-step.post-unknown' }]);
}

/** The stored activity that this actor may write. */
async function take(ctx: Ctx, id: string): Promise<{ readonly indicatorId: string; readonly year: number }> {
  const step = await actionStepById(ctx.tx, id);
  if (!step) throw refuse('action-step.not-found');
  await mustWrite(ctx, step.indicatorId, step.year);
  return step;
}

/** Written down and told to the pages that show the year. */
function settle({ record, changed }: Ctx, name: string, year: number, data: object): void {
  record({ name, data: { ...data, year } });
  changed({ kind: 'action-step', id: String(year) });
}

export const addActionStep: Command<NewActionStep, ActionStepState> = {
  name: 'action-step.add',
  input: newActionStep,
  async run(ctx, input) {
    await mustWrite(ctx, input.indicatorId, input.year);
    await mustBeOpen(ctx, input.postId);
    const id = ctx.newId();
    await insertActionStep(ctx.tx, { id, ...input });
    settle(ctx, 'action-step.add', input.year, { id, ...input });
    return { id, revision: 1 };
  },
};

export const changeActionStep: Command<ActionStepChange, ActionStepState> = {
  name: 'action-step.change',
  input: actionStepChange,
  async run(ctx, input) {
    const { year } = await take(ctx, input.id);
    await mustBeOpen(ctx, input.postId);
    if (!await updateActionStep(ctx.tx, input.id, input.revision, input)) throw refuse('action-step.changed');
    settle(ctx, 'action-step.change', year, input);
    return { id: input.id, revision: input.revision + 1 };
  },
};

export const removeActionStep: Command<ActionStepRemoval, ActionStepState> = {
  name: 'action-step.remove',
  input: actionStepRemoval,
  async run(ctx, input) {
    const { year, indicatorId } = await take(ctx, input.id);
    if (!await deleteActionStep(ctx.tx, input.id, input.revision)) throw refuse('action-step.changed');
    settle(ctx, 'action-step.remove', year, { ...input, indicatorId });
    return input;
  },
};
