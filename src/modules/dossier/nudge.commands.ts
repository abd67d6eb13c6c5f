import type { Ctx } from '../../kernel/command.ts';
import { holds, seesAllDossiers } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { calendarOf } from '../calendar/index.ts';
import { nudgeInput } from './dossier.contract.ts';
import { lockByTask } from './dossier.store.ts';
import { nudgingPost } from './nudge.policy.ts';
import { lastNudge, nudgeAgainAt } from './nudge.queries.ts';
import { insertNudge } from './nudge.store.ts';
import { command } from './reach.commands.ts';

/**
 * Reminds the post that has a task. The dossier stays as it is, so its revision does, too; the desk reminded says how
 * often, when and by whom. The dossier's lock lets two who remind at once see each other.
 */
export const nudge = command('dossier.nudge', nudgeInput, async (ctx, { id }) => {
  const found = await lockByTask(ctx, id);
  if (!found) throw refuse('task.not-found');
  const task = { postId: found.postId, fromPostId: found.fromPostId };
  const post = nudgingPost(ctx.actor, task);
  if (!post) throw denial(ctx, found.state.acts.some((act) => holds(ctx.actor, act.post)));
  if (found.closed) throw refuse('nudge.task-closed');
  const last = await lastNudge(ctx.tx, id, post.postId);
  const again = last && nudgeAgainAt(await calendarOf(ctx.tx), last);
  if (again && again > ctx.now) throw refuse('nudge.too-soon', { again: again.toISOString() });
  await insertNudge(ctx, { taskId: id, fromPostId: post.postId });
  ctx.record({
    chain: found.id, name: 'dossier.nudge', data: { nudge: { task: found.key, to: found.postId } }, author: { post: post.postId, form: post.form },
  });
  ctx.changed({ kind: 'dossier', id: found.id });
  return { id: found.id, revision: found.revision, status: found.state.status, step: found.state.step };
});

/** Who does not see the dossier does not learn that the task exists. */
const denial = ({ actor }: Ctx, involved: boolean) => refuse(involved || seesAllDossiers(actor) ? 'nudge.not-waiting' : 'task.not-found');
