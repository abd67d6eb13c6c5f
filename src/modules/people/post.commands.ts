import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must } from '#pure/refusal';
import { holdingsOfPost } from './holder.queries.ts';
import { keyOf } from './key.rules.ts';
import { administer, keepAdministrator } from './office.commands.ts';
import { officeDay } from './office.queries.ts';
import { type NewPost, newPost, type PostChange, postChange } from './post.contract.ts';
import { postById, postsOf } from './post.queries.ts';
import { change, close, placed, type Post, reopen } from './post.rules.ts';
import { insertPost, updatePost } from './post.store.ts';
import { unitsOf } from './unit.queries.ts';
import { clearDataPost, clearHead } from './unit.store.ts';

type Done = { id: string };
const byId = z.strictObject({ id: z.uuid() });

const unitOf = async ({ tx }: Ctx, id: string | undefined) => (await unitsOf(tx)).find((unit) => unit.id === id);

export const addPost: Command<NewPost, Done> = {
  name: 'post.add',
  input: newPost,
  async run(ctx, input) {
    await administer(ctx);
    const refusal = placed(await unitOf(ctx, input.unitId));
    if (refusal) throw refusal;
    const posts = await postsOf(ctx.tx);
    const key = keyOf(input.title, new Set(posts.map((post) => post.key)));
    const post: Post = { ...input, id: ctx.newId(), key, closed: false, revision: 1 };
    await insertPost(ctx.tx, post, posts.length);
    return told(ctx, 'post.add', post);
  },
};

export const changePost: Command<PostChange, Done> = {
  name: 'post.change',
  input: postChange,
  async run(ctx, input) {
    await administer(ctx);
    const known = await postById(ctx.tx, input.id);
    const post = must(change(input, known, await unitOf(ctx, input.unitId)));
    await updatePost(ctx.tx, post, ctx.now);
    if (known?.unitId !== post.unitId) await clearHead(ctx.tx, post.id);
    await keepAdministrator(ctx, await officeDay(ctx.tx, ctx.now));
    return told(ctx, 'post.change', post);
  },
};

/** Work that waits on a closed post shows as blocked until the post is reopened. */
export const closePost: Command<Done, Done> = {
  name: 'post.close',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const today = await officeDay(ctx.tx, ctx.now);
    const post = must(close(await postById(ctx.tx, id), await holdingsOfPost(ctx.tx, id), today));
    await updatePost(ctx.tx, post, ctx.now);
    await clearHead(ctx.tx, id);
    await clearDataPost(ctx.tx, id);
    return told(ctx, 'post.close', post);
  },
};

export const reopenPost: Command<Done, Done> = {
  name: 'post.reopen',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const known = await postById(ctx.tx, id);
    const post = must(reopen(known, await unitOf(ctx, known?.unitId)));
    await updatePost(ctx.tx, post, ctx.now);
    return told(ctx, 'post.reopen', post);
  },
};

function told(ctx: Ctx, name: string, post: Post): Done {
  ctx.record({ name, data: post });
  ctx.changed({ kind: 'post', id: post.id });
  return { id: post.id };
}
