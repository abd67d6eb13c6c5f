import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { answeringPost } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import { type ExaminationDone, endExamination, nameExaminer } from './examination.contract.ts';
import { dossierBehind, isExaminer } from './examination.queries.ts';
import { removeExamination, saveExamination } from './examination.store.ts';
import { seen } from './reach.commands.ts';

/** The dossier, locked, and the post under which this person answers for it. */
async function answering(ctx: Ctx, id: string) {
  const dossier = await seen(ctx, id);
  const post = answeringPost(ctx.actor);
  if (!post) throw refuse('examination.not-allowed');
  return { dossier, post };
}

function record(ctx: Ctx, name: string, id: string, post: { postId: string; form: string }, data: object): void {
  ctx.record({ chain: id, name, data, author: { post: post.postId, form: post.form } });
  ctx.changed({ kind: 'dossier', id });
}

/** Whom it was named to before gets the new day and reason. */
export const nameToExaminer: Command<z.output<typeof nameExaminer>, ExaminationDone> = {
  name: 'examination.name',
  input: nameExaminer,
  async run(ctx, { id, post: examiner, until, reason }) {
    const { post } = await answering(ctx, id);
    if (!await isExaminer(ctx.tx, examiner)) throw refuse('examination.not-examiner', {}, [{ field: 'post', code: 'examination.not-examiner' }]);
    const today = await officeDay(ctx.tx, ctx.now);
    if (until < today) throw refuse('examination.past', { today }, [{ field: 'until', code: 'examination.past' }]);
    await saveExamination(ctx, { dossierId: id, examiner, until, reason, namedPost: post.postId });
    record(ctx, 'examination.name', id, post, { examiner, until, reason });
    return { id, post: examiner };
  },
};

/** The journal keeps that it was named and why it ended. */
export const endForExaminer: Command<z.output<typeof endExamination>, ExaminationDone> = {
  name: 'examination.end',
  input: endExamination,
  async run(ctx, { id, post: examiner, reason }) {
    const { post } = await answering(ctx, id);
    if (!await removeExamination(ctx, id, examiner)) throw refuse('examination.not-found');
    ctx.changed({ kind: 'sight', id: examiner });
    record(ctx, 'examination.end', id, post, { examiner, reason });
    return { id, post: examiner };
  },
};

/** What an examiner read, in a chain of its own: reading must not move the head of the dossier's journal. */
export const logRead: Command<{ path: string }, { dossier: string | null }> = {
  name: 'examination.read',
  input: z.strictObject({ path: z.string().max(500) }),
  async run(ctx, { path }) {
    const dossier = await dossierBehind(ctx.tx, path);
    const post = ctx.actor.posts.find(({ duties }) => duties.includes('examiner'));
    ctx.record({ name: 'examination.read', data: { dossier, path }, ...(post ? { author: { post: post.postId, form: post.form } } : {}) });
    return { dossier };
  },
};
