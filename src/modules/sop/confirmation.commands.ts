import type { Command } from '../../kernel/command.ts';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { must, Refusal, refuse } from '#pure/refusal';
import { type Confirmation, confirmation } from './confirmation.contract.ts';
import { confirmPart, correctPart } from './confirmation.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import { answeringPost } from '#pure/actor';
import { canConfirm } from './owner.policy.ts';
import { addVersion } from './version.commands.ts';
import { currentVersions } from './version.queries.ts';
import { lockSop } from './version.store.ts';

/** What the confirmation makes of the version in force. Throws the refusal where it makes nothing. */
async function confirmed(reader: Reader, actor: Actor, { key, version, step, field, correction }: Confirmation): Promise<SopDefinition> {
  if (!canConfirm(actor)) throw refuse('confirmation.not-allowed');
  const [current] = await currentVersions(reader, key);
  if (!current) throw refuse('sop.not-found');
  if (current.version !== version) throw refuse('sop.stale', { version: current.version });
  const part = { step, field };
  return must(correction ? correctPart(current.definition, part, correction.value) : confirmPart(current.definition, part));
}

/** The definition to draw before the command runs; null where the command will refuse, or answer what it did before. */
export const toBeConfirmed: Query<Confirmation, SopDefinition | null> = async ({ reader, actor }, input) => {
  try {
    return await confirmed(reader, actor, input);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Makes a new version without the mark, or with the corrected value. Dossiers keep the version they run on. */
export const confirmSop: Command<Confirmation, { version: number }> = {
  name: 'sop.confirm',
  input: confirmation,
  async run(ctx, input) {
    const { key, version, step, field, correction } = input;
    await lockSop(ctx.tx, key);
    const next = await confirmed(ctx.tx, ctx.actor, input);
    const post = answeringPost(ctx.actor);
    ctx.record({ name: 'sop.confirm', data: { key, version, step, field, correction }, author: { post: post?.postId, form: post?.form } });
    return { version: await addVersion(ctx, next, correction?.reason ?? '', ctx.actor.personId) };
  },
};
