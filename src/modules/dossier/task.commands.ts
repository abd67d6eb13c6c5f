/** What people do with a task on their desk. */
import type { Ctx } from '../../kernel/command.ts';
import { holds, seesAllDossiers } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { versionById } from '../sop/index.ts';
import { acting, advanceDossier } from './advance.commands.ts';
import { assignmentNotes } from './assignment.queries.ts';
import { askInput, handOverInput, performInput, questionInput, returnInput } from './dossier.contract.ts';
import { questionById } from './dossier.queries.ts';
import { lockByTask, lockDossier } from './dossier.store.ts';
import type { DossierPorts } from './ports.contract.ts';
import { command, ownPost, ownTask } from './reach.commands.ts';
import { refsFor } from './refs.commands.ts';

export function taskCommands(ports: DossierPorts<Ctx>) {
  return {
    perform: command('dossier.perform', performInput, async (ctx, { id, input }) => {
      const { dossier, task } = await ownTask(ctx, id);
      if (task.kind === 'sign') mustBeProven(ctx);
      const refs = await refsFor(ctx, dossier, task, input);
      const event = { type: 'perform' as const, at: ctx.now.toISOString(), actor: acting(ctx, task.postId), task: task.key, input, refs };
      const { definition } = await versionById(ctx.tx, dossier.versionId);
      return advanceDossier(ctx, ports, dossier, event, task, await assignmentNotes(ctx.tx, definition, dossier.state, task, input, ctx.now));
    }),

    return: command('dossier.return', returnInput, async (ctx, { id, reason, posts }) => {
      const { dossier, task } = await ownTask(ctx, id);
      const event = { type: 'return' as const, at: ctx.now.toISOString(), actor: acting(ctx, task.postId), task: task.key, reason, posts };
      return advanceDossier(ctx, ports, dossier, event, task);
    }),

    ask: command('dossier.ask', questionInput, async (ctx, { id, to, text }) => {
      const found = await lockByTask(ctx, id);
      if (!found) throw refuse('task.not-found');
      const own = ownPost(ctx, found);
      const event = { type: 'question' as const, at: ctx.now.toISOString(), actor: acting(ctx, own), task: found.key, ref: ctx.newId(), ...(to ? { to } : {}), text };
      return advanceDossier(ctx, ports, found, event, { id, key: found.key, postId: found.postId });
    }),

    answer: command('dossier.answer', askInput, async (ctx, { id, text }) => {
      const question = await questionById(ctx.tx, id);
      if (!question || !holds(ctx.actor, question.toPost)) throw refuse('question.unknown');
      const dossier = must(await lockDossier(ctx, question.dossierId) ?? refuse('question.unknown'));
      return advanceDossier(ctx, ports, dossier, { type: 'answer', at: ctx.now.toISOString(), actor: acting(ctx, question.toPost), ref: id, text });
    }),

    handOver: command('dossier.hand-over', handOverInput, async (ctx, { id, to, note }) => {
      const found = await lockByTask(ctx, id);
      if (!found) throw refuse('task.not-found');
      const task = found.state.acts.find((each) => each.key === found.key);
      const own = [found.postId, task?.answerable ?? ''].find((post) => holds(ctx.actor, post));
      if (!own) throw refuse(seesAllDossiers(ctx.actor) ? 'act.not-yours' : 'task.not-found');
      const event = { type: 'hand-over' as const, at: ctx.now.toISOString(), actor: acting(ctx, own), task: found.key, to, note };
      return advanceDossier(ctx, ports, found, event, { id, key: found.key, postId: found.postId });
    }),
  };
}

/** Longest time between the password and the signature it allows, in milliseconds. */
const PROOF_LASTS = 120_000;

/** Signing asks for the password again, in this very session and just now. */
function mustBeProven({ actor, now, proof }: Ctx): void {
  const fresh = proof && proof.sessionId === actor.sessionId && now.getTime() - proof.verifiedAt.getTime() <= PROOF_LASTS;
  if (!fresh) throw refuse('step-up.missing', {}, [{ field: 'password', code: 'step-up.missing' }]);
}
