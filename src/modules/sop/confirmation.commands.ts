import type { Command } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { type Confirmation, confirmation } from './confirmation.contract.ts';
import { confirmPart, correctPart } from './confirmation.rules.ts';
import { answeringPost } from '#pure/actor';
import { canConfirm } from './owner.policy.ts';
import { addVersion } from './version.commands.ts';
import { currentVersions } from './version.queries.ts';
import { lockSop } from './version.store.ts';

/** Makes a new version without the mark, or with the corrected value. Dossiers keep the version they run on. */
export const confirmSop: Command<Confirmation, { version: number }> = {
  name: 'sop.confirm',
  input: confirmation,
  async run(ctx, { key, version, step, field, correction }) {
    if (!canConfirm(ctx.actor)) throw refuse('confirmation.not-allowed');
    await lockSop(ctx.tx, key);
    const [current] = await currentVersions(ctx.tx, key);
    if (!current) throw refuse('sop.not-found');
    if (current.version !== version) throw refuse('sop.stale', { version: current.version });
    const part = { step, field };
    const next = must(correction ? correctPart(current.definition, part, correction.value) : confirmPart(current.definition, part));
    const post = answeringPost(ctx.actor);
    ctx.record({ name: 'sop.confirm', data: { key, version, step, field, correction }, author: { post: post?.postId, form: post?.form } });
    return { version: await addVersion(ctx, next, correction?.reason ?? '', ctx.actor.personId) };
  },
};
