import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must } from '#pure/refusal';
import { type NewHolder, newHolder, type Warning } from './holder.contract.ts';
import { hasActed, holdingsOfPost, postIdOfHolding, surroundings } from './holder.queries.ts';
import { end, type Holding, refusalOf, warningsOf, withdraw } from './holder.rules.ts';
import { deleteHolder, insertHolder, setLastDay } from './holder.store.ts';
import { administer, keepAdministrator } from './office.commands.ts';
import { officeDay } from './office.queries.ts';
import { dayAfter } from './office.rules.ts';

/** Appoints. Warnings were shown before; they are answered again and kept in the journal. */
export const appointHolder: Command<NewHolder, { id: string; warnings: Warning[] }> = {
  name: 'holder.appoint',
  input: newHolder,
  async run(ctx, input) {
    await administer(ctx);
    const around = must(await surroundings(ctx.tx, input.postId, input.personId));
    const refusal = refusalOf(input, around.onPost);
    if (refusal) throw refusal;
    const warnings = warningsOf(input, around);
    const id = ctx.newId();
    await insertHolder(ctx.tx, id, input);
    return { ...told(ctx, 'holder.appoint', { ...input, id, warnings }), warnings };
  },
};

/** Ending moves nothing: work belongs to the post, and the next holder finds it there. */
export const endHolder: Command<{ id: string; until: string }, { id: string }> = {
  name: 'holder.end',
  input: z.strictObject({ id: z.uuid(), until: z.iso.date() }),
  async run(ctx, { id, until }) {
    await administer(ctx);
    const onPost = await siblings(ctx, id);
    const ended = must(end(onPost.find((holding) => holding.id === id), until, onPost));
    await setLastDay(ctx.tx, id, until);
    const today = await officeDay(ctx.tx, ctx.now);
    await keepAdministrator(ctx, until < today ? today : dayAfter(until));
    return told(ctx, 'holder.end', ended);
  },
};

export const withdrawHolder: Command<{ id: string }, { id: string }> = {
  name: 'holder.withdraw',
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }) {
    await administer(ctx);
    const onPost = await siblings(ctx, id);
    const today = await officeDay(ctx.tx, ctx.now);
    const known = onPost.find((each) => each.id === id);
    const holding = must(withdraw(known, today, known !== undefined && await hasActed(ctx.tx, known), onPost));
    await deleteHolder(ctx.tx, id);
    await keepAdministrator(ctx, today);
    return told(ctx, 'holder.withdraw', holding);
  },
};

/** Every holding of the post that this one is of. */
async function siblings({ tx }: Ctx, id: string) {
  const postId = await postIdOfHolding(tx, id);
  return postId ? holdingsOfPost(tx, postId) : [];
}

function told(ctx: Ctx, name: string, data: Pick<Holding, 'id' | 'postId'> & { warnings?: Warning[] }): { id: string } {
  ctx.record({ name, data });
  ctx.changed({ kind: 'post', id: data.postId });
  return { id: data.id };
}
