/** What people do to a dossier. `dossierCommands(ports)` is called once, at the wiring. */
import type { Command, Ctx } from '../../kernel/command.ts';
import type { z } from 'zod';
import { holds, seesAllDossiers } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { postsByLane } from '../people/index.ts';
import { currentVersions } from '../sop/index.ts';
import { acting, advanceDossier, record, sceneOf } from './advance.commands.ts';
import {
  addAddresseeInput, askInput, cancelInput, confirmInput, type DossierDone, handOverInput, newDossier, performInput, postReason, questionInput, returnInput,
} from './dossier.contract.ts';
import { canCancel, canOpen } from './dossier.policy.ts';
import { closingOf, openExclusive, questionById, requesterPost } from './dossier.queries.ts';
import { insertDossier, type LockedDossier, lockByTask, lockDossier } from './dossier.store.ts';
import { openDocuments } from './paper.commands.ts';
import { carryOut } from './effect.commands.ts';
import { advance } from './engine.rules.ts';
import { titleOf } from './opening.rules.ts';
import type { DossierPorts } from './ports.contract.ts';
import { refsFor } from './refs.commands.ts';

type Input<S extends z.ZodType> = z.output<S>;

export type DossierCommands = ReturnType<typeof dossierCommands>;

export function dossierCommands(ports: DossierPorts<Ctx>) {
  const command = <S extends z.ZodType>(name: string, input: S, run: (ctx: Ctx, input: Input<S>) => Promise<DossierDone>): Command<Input<S>, DossierDone> =>
    ({ name, input: input as unknown as z.ZodType<Input<S>>, run });

  return {
    open: command('dossier.open', newDossier, (ctx, input) => open(ctx, ports, input)),

    perform: command('dossier.perform', performInput, async (ctx, { id, input }) => {
      const { dossier, task } = await ownTask(ctx, id);
      if (task.kind === 'sign') mustBeProven(ctx);
      const refs = await refsFor(ctx, dossier, task, input);
      const event = { type: 'perform' as const, at: ctx.now.toISOString(), actor: acting(ctx, task.postId), task: task.key, input, refs };
      return advanceDossier(ctx, ports, dossier, event, task);
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

    confirm: command('dossier.confirm', confirmInput, async (ctx, { id, requirement, file, note }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, openPost(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'confirm', at: ctx.now.toISOString(), actor, requirement, ref: file, note });
    }),

    cancel: command('dossier.cancel', cancelInput, async (ctx, { id, reason }) => {
      const dossier = await seen(ctx, id);
      if (!canCancel(ctx.actor, dossier.openedPost)) throw refuse('dossier.not-allowed');
      return advanceDossier(ctx, ports, dossier, { type: 'cancel', at: ctx.now.toISOString(), actor: acting(ctx, anyPost(ctx)), reason });
    }),

    returnSubmission: command('dossier.return-submission', postReason, async (ctx, { id, post, reason }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'submission-return', at: ctx.now.toISOString(), actor, post, reason });
    }),

    withdrawSubmission: command('dossier.withdraw-submission', cancelInput, async (ctx, { id, reason }) => {
      const dossier = await seen(ctx, id);
      const addressed = Object.keys(dossier.state.request?.addressees ?? {}).find((post) => holds(ctx.actor, post));
      if (!addressed) throw refuse('post.not-addressed');
      return advanceDossier(ctx, ports, dossier, { type: 'submission-withdraw', at: ctx.now.toISOString(), actor: acting(ctx, addressed), reason });
    }),

    addAddressee: command('dossier.add-addressee', addAddresseeInput, async (ctx, { id, post, items }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'addressee-add', at: ctx.now.toISOString(), actor, post, items });
    }),

    dropAddressee: command('dossier.drop-addressee', postReason, async (ctx, { id, post, reason }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'addressee-drop', at: ctx.now.toISOString(), actor, post, reason });
    }),
  };
}

async function open(ctx: Ctx, ports: DossierPorts<Ctx>, input: Input<typeof newDossier>): Promise<DossierDone> {
  if (!canOpen(ctx.actor)) throw refuse('dossier.not-allowed');
  const [version] = await currentVersions(ctx.tx, input.sopKey);
  if (!version) throw refuse('dossier.sop-unknown', {}, [{ field: 'sopKey', code: 'dossier.sop-unknown' }]);
  const { definition } = version;
  const standing = definition.concurrency === 'one' ? await openExclusive(ctx.tx, definition.key, input.year) : undefined;
  if (standing) throw refuse('dossier.exists', standing);
  const id = ctx.newId();
  const title = must(titleOf(definition, input));
  const actor = acting(ctx, anyPost(ctx));
  const event = {
    type: 'open' as const, at: ctx.now.toISOString(), actor, lanes: await postsByLane(ctx.tx), closing: await closingOf(ctx.tx),
  };
  const { state, effects } = must(advance(definition, null, event));
  await insertDossier(ctx, { id, definition, versionId: version.id, title, year: input.year, checklist: input.checklist, postId: actor.post }, state);
  await openDocuments(ctx, id, definition, input.year);
  const scene = await sceneOf(ctx, id, title, definition.documents, actor);
  const results = await carryOut(ctx, { scene, state, task: null, ports }, effects);
  const header = { sopKey: definition.key, sopVersion: version.id, sopHash: version.hash, title, year: input.year, checklist: input.checklist };
  record(ctx, id, event, [header, ...results]);
  return { id, revision: 0, status: state.status, step: state.step };
}

/** Longest time between the password and the signature it allows, in milliseconds. */
const PROOF_LASTS = 120_000;

/** Signing asks for the password again, in this very session and just now. */
function mustBeProven({ actor, now, proof }: Ctx): void {
  const fresh = proof && proof.sessionId === actor.sessionId && now.getTime() - proof.verifiedAt.getTime() <= PROOF_LASTS;
  if (!fresh) throw refuse('step-up.missing', {}, [{ field: 'password', code: 'step-up.missing' }]);
}

/** The task with its dossier, locked; only for a holder of its post. Who may not even see it does not learn that it exists. */
async function ownTask(ctx: Ctx, taskId: string) {
  const found = await lockByTask(ctx, taskId);
  if (!found) throw refuse('task.not-found');
  if (!holds(ctx.actor, found.postId)) throw refuse(seesAllDossiers(ctx.actor) ? 'act.not-yours' : 'task.not-found');
  return { dossier: found, task: { id: taskId, key: found.key, postId: found.postId, kind: found.kind } };
}

/** The dossier, locked, for somebody who sees it; for others it does not exist. */
async function seen(ctx: Ctx, id: string): Promise<LockedDossier> {
  const dossier = await lockDossier(ctx, id);
  const involved = dossier?.state.acts.some((task) => holds(ctx.actor, task.post));
  if (!dossier || !(seesAllDossiers(ctx.actor) || involved)) throw refuse('dossier.not-found');
  return dossier;
}

/** The post of this person with open work here. */
function openPost(ctx: Ctx, dossier: LockedDossier): string {
  const task = dossier.state.acts.find((each) => each.completedAt === null && holds(ctx.actor, each.post));
  if (!task) throw refuse('act.not-yours');
  return task.post;
}

/** The post under which this person belongs to the dossier: with an act in it, else any that sees every dossier. */
function ownPost(ctx: Ctx, dossier: LockedDossier): string {
  const own = dossier.state.acts.find((each) => holds(ctx.actor, each.post));
  if (own) return own.post;
  if (!seesAllDossiers(ctx.actor)) throw refuse('task.not-found');
  return anyPost(ctx);
}

function anyPost(ctx: Ctx): string {
  const [post] = ctx.actor.posts;
  if (!post) throw refuse('dossier.not-allowed');
  return post.postId;
}

async function requester(ctx: Ctx, dossier: LockedDossier): Promise<string> {
  const request = dossier.state.request;
  const post = request ? await requesterPost(ctx.tx, request.ref) : undefined;
  if (!post || !holds(ctx.actor, post)) throw refuse('data.not-requester');
  return post;
}
