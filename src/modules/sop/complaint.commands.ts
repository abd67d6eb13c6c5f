import type { Command } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { type ComplaintAnswer, complaintAnswer, type NewComplaint, newComplaint } from './complaint.contract.ts';
import { answerable } from './complaint.rules.ts';
import { insertComplaint, lockComplaint, saveAnswer } from './complaint.store.ts';
import { answeringPost } from '#pure/actor';
import { newestNumber } from './version.queries.ts';

/** Anyone signed in may complain, about any SOP of the library. The contact stays out of the journal. */
export const addComplaint: Command<NewComplaint, { id: string }> = {
  name: 'complaint.add',
  input: newComplaint,
  async run(ctx, input) {
    if (await newestNumber(ctx.tx, input.key) === 0) throw refuse('sop.not-found');
    const id = ctx.newId();
    await insertComplaint(ctx, id, input);
    ctx.record({ name: 'complaint.add', data: { id, sopKey: input.key, kind: input.kind, text: input.text } });
    ctx.changed({ kind: 'sop', id: input.key });
    return { id };
  },
};

export const answerComplaint: Command<ComplaintAnswer, { id: string }> = {
  name: 'complaint.answer',
  input: complaintAnswer,
  async run(ctx, { id, text }) {
    const found = await lockComplaint(ctx.tx, id);
    const post = answeringPost(ctx.actor);
    must(answerable(found && { answered: found.answer !== null, own: found.personId === ctx.actor.personId }, post !== undefined));
    await saveAnswer(ctx, id, post?.postId ?? null, text);
    ctx.record({ name: 'complaint.answer', data: { id, text }, author: { post: post?.postId, form: post?.form } });
    ctx.changed({ kind: 'complaint', id });
    return { id };
  },
};
