/** Numbers taken by hand: reserved, inserted behind another, used for their letter, voided. */
import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import { must, refuse } from '#pure/refusal';
import { dayOf, officeOf } from '../people/index.ts';
import { keeperPost } from './letter.policy.ts';
import { insertInput, reserveInput, type Taken, useInput, voidInput } from './number.contract.ts';
import { neighboursOf, numberPattern } from './number.queries.ts';
import { insertedDay, nextSuffix, usable, voidable, writeNumber } from './number.rules.ts';
import { holdRegister, insertNumber, lockNumber, takeNext, useNumber, voidNumber } from './number.store.ts';

const command = <S extends z.ZodType>(name: string, input: S, run: (ctx: Ctx, input: z.output<S>, postId: string) => Promise<Taken>): Command<z.output<S>, Taken> => ({
  name,
  input: input as unknown as z.ZodType<z.output<S>>,
  async run(ctx, given) {
    const post = keeperPost(ctx.actor);
    if (!post) throw refuse('number.not-allowed');
    const taken = await run(ctx, given, post.postId);
    const { id: _id, ...said } = given as { id?: string };
    ctx.record({ chain: `office:${ctx.tx.office}:letter`, name, data: { ...said, number: taken.id, text: taken.text }, author: { post: post.postId, form: post.form } });
    ctx.changed({ kind: 'letter', id: taken.id });
    return taken;
  },
});

export const reserveNumber = command('number.reserve', reserveInput, async (ctx, { classification, subject, addressee, reason }, postId) => {
  const { shortName, zone } = await officeOf(ctx.tx);
  const date = dayOf(ctx.now, zone);
  const year = Number(date.slice(0, 4));
  const sequence = await takeNext(ctx, 'keluar', year);
  const id = ctx.newId();
  const text = writeNumber(await numberPattern(ctx.tx), { classification, sequence, suffix: '', unit: shortName, year });
  await insertNumber(ctx, { id, year, sequence, suffix: '', text, date, subject, classification, bears: 'number', state: 'reserved', postId, reason, addressee });
  return { id, text };
});

/** Holds the register before it looks: two inserted at once take a and b. */
export const insertNumberBehind = command('number.insert', insertInput, async (ctx, { id: after, date, classification, subject, addressee, reason }, postId) => {
  const behind = await lockNumber(ctx, after);
  if (!behind) throw refuse('number.not-found');
  const { year, sequence } = behind;
  await holdRegister(ctx, 'keluar', year);
  const { shortName, zone } = await officeOf(ctx.tx);
  const { nextDate, lastSuffix } = await neighboursOf(ctx.tx, year, sequence);
  must(insertedDay(date, { after: behind.date, next: nextDate, today: dayOf(ctx.now, zone) }));
  const suffix = must(nextSuffix(lastSuffix));
  const id = ctx.newId();
  const text = writeNumber(await numberPattern(ctx.tx), { classification, sequence, suffix, unit: shortName, year });
  await insertNumber(ctx, { id, year, sequence, suffix, text, date, subject, classification, bears: 'number', state: 'reserved', postId, reason, addressee, after });
  return { id, text };
});

export const useReserved = command('number.use', useInput, async (ctx, letter) => {
  const number = await lockNumber(ctx, letter.id);
  if (!number) throw refuse('number.not-found');
  must(usable(number));
  if (letter.file !== null && !await ownFile(ctx.tx, letter.file, ctx.actor.personId)) throw refuse('file.not-found');
  await useNumber(ctx, letter);
  return { id: number.id, text: number.text };
});

export const voidByHand = command('number.void', voidInput, async (ctx, { id, reason }) => {
  const number = await lockNumber(ctx, id);
  if (!number) throw refuse('number.not-found');
  must(voidable(number));
  await voidNumber(ctx, id, reason);
  return { id, text: number.text };
});
