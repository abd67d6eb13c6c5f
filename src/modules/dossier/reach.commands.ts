/** Who may reach a dossier or task to change it, and under which post. */
import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { holds, seesAllDossiers } from '#pure/actor';
import { refuse } from '#pure/refusal';
import type { DossierDone } from './dossier.contract.ts';
import { requesterPost } from './dossier.queries.ts';
import { type LockedDossier, lockByTask, lockDossier } from './dossier.store.ts';

/** A command whose answer says how the dossier stands after it; `run` gets the parsed input. */
export const command = <S extends z.ZodType>(name: string, input: S, run: (ctx: Ctx, input: z.output<S>) => Promise<DossierDone>): Command<z.output<S>, DossierDone> =>
  ({ name, input: input as unknown as z.ZodType<z.output<S>>, run });

/** The task with its dossier, locked; only for a holder of its post. Who may not even see it does not learn that it exists. */
export async function ownTask(ctx: Ctx, taskId: string) {
  const found = await lockByTask(ctx, taskId);
  if (!found) throw refuse('task.not-found');
  if (!holds(ctx.actor, found.postId)) throw refuse(seesAllDossiers(ctx.actor) ? 'act.not-yours' : 'task.not-found');
  return { dossier: found, task: { id: taskId, key: found.key, postId: found.postId, kind: found.kind } };
}

/** The dossier, locked, for somebody who sees it; for others it does not exist. */
export async function seen(ctx: Ctx, id: string): Promise<LockedDossier> {
  const dossier = await lockDossier(ctx, id);
  const involved = dossier?.state.acts.some((task) => holds(ctx.actor, task.post));
  if (!dossier || !(seesAllDossiers(ctx.actor) || involved)) throw refuse('dossier.not-found');
  return dossier;
}

/** The post of this person with open work here. */
export function openPost(ctx: Ctx, dossier: LockedDossier): string {
  const task = dossier.state.acts.find((each) => each.completedAt === null && holds(ctx.actor, each.post));
  if (!task) throw refuse('act.not-yours');
  return task.post;
}

/** The post under which this person belongs to the dossier: with an act in it, else any that sees every dossier. */
export function ownPost(ctx: Ctx, dossier: LockedDossier): string {
  const own = dossier.state.acts.find((each) => holds(ctx.actor, each.post));
  if (own) return own.post;
  if (!seesAllDossiers(ctx.actor)) throw refuse('task.not-found');
  return anyPost(ctx);
}

export function anyPost(ctx: Ctx): string {
  const [post] = ctx.actor.posts;
  if (!post) throw refuse('dossier.not-allowed');
  return post.postId;
}

export async function requester(ctx: Ctx, dossier: LockedDossier): Promise<string> {
  const request = dossier.state.request;
  const post = request ? await requesterPost(ctx.tx, request.ref) : undefined;
  if (!post || !holds(ctx.actor, post)) throw refuse('data.not-requester');
  return post;
}
