import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { holds } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { officeDay, postNames } from '../people/index.ts';
import { type CoWriterDone, ofWriter } from './co-writer.contract.ts';
import { standingPosts, writingOf } from './co-writer.queries.ts';
import { insertCoWriter, removeCoWriter } from './co-writer.store.ts';
import { drafterPost, invitable, sightOf, writingPost } from './dossier.policy.ts';
import { documentIdOf, sightFacts } from './dossier.queries.ts';
import { lockDossier } from './dossier.store.ts';

/** Who writes this document, and the post of this person that drafts it; the dossier is locked, so that no hand-over comes between. */
async function drafting(ctx: Ctx, id: string, key: string) {
  const dossier = await lockDossier(ctx, id);
  const sight = dossier ? sightOf(ctx.actor, await sightFacts(ctx.tx, id), await officeDay(ctx.tx, ctx.now)) : 'none';
  if (sight === 'none') throw refuse('dossier.not-found');
  const writing = must(await writingOf(ctx.tx, id, key) ?? refuse('document.not-found'));
  if (sight === 'own' && !writingPost(ctx.actor, writing)) throw refuse('document.not-found');
  if (writing.drafters.length === 0) throw refuse('co-writer.no-draft');
  const post = must(drafterPost(ctx.actor, writing) ?? refuse('co-writer.not-drafter'));
  return { writing, post };
}

async function tell(ctx: Ctx, name: string, { id, key, post, title }: { id: string; key: string; post: string; title: string }, by: string): Promise<void> {
  const form = holds(ctx.actor, by)?.form;
  ctx.record({ chain: id, name, data: { document: key, post, title }, author: { post: by, ...(form ? { form } : {}) } });
  ctx.changed({ kind: 'dossier', id });
  ctx.changed({ kind: 'document', id: await documentIdOf(ctx.tx, id, key) });
}

export const inviteCoWriter: Command<z.output<typeof ofWriter>, CoWriterDone> = {
  name: 'co-writer.invite',
  input: ofWriter,
  async run(ctx, { id, key, post }) {
    const { writing, post: by } = await drafting(ctx, id, key);
    const invited = await standingPosts(ctx.tx).where('id', '=', post).executeTakeFirst();
    const unfit = invited ? invitable(invited, writing) : 'co-writer.unfit';
    if (!invited || unfit) throw refuse(unfit ?? 'co-writer.unfit', {}, [{ field: 'post', code: unfit ?? 'co-writer.unfit' }]);
    if (!await insertCoWriter(ctx, { dossierId: id, key, postId: post }, by)) throw refuse('co-writer.already', {}, [{ field: 'post', code: 'co-writer.already' }]);
    await tell(ctx, 'co-writer.invite', { id, key, post, title: invited.title }, by);
    return { id, post };
  },
};

/** What the post wrote stays, and it stays named as an author of it. */
export const endCoWriter: Command<z.output<typeof ofWriter>, CoWriterDone> = {
  name: 'co-writer.end',
  input: ofWriter,
  async run(ctx, { id, key, post }) {
    const { post: by } = await drafting(ctx, id, key);
    if (!await removeCoWriter(ctx, { dossierId: id, key, postId: post })) throw refuse('co-writer.not-found');
    const names = await postNames(ctx.tx, [post], ctx.now);
    // Of the dossier itself it may hear nothing any more.
    ctx.changed({ kind: 'sight', id: post });
    await tell(ctx, 'co-writer.end', { id, key, post, title: names.get(post)?.title ?? '' }, by);
    return { id, post };
  },
};
