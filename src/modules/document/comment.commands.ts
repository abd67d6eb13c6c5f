import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { newComment, reply, stateChange } from './comment.contract.ts';
import { changeProblem } from './comment.policy.ts';
import { insertComment, insertEntry, lockComment, setCommentState } from './comment.store.ts';
import { journalOf } from './document.commands.ts';
import { draftOf } from './document.queries.ts';
import { holdDocument } from './document.store.ts';
import { open } from './draft.rules.ts';
import { openForReading, type Owners } from './owner.queries.ts';
import { versionText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

type Made = { id: string };

/** Who may read the draft and every version may speak of them, as long as the document is open; not who sees signed ones alone. */
async function forComment(owners: Owners, { tx, actor, now }: Ctx, id: string) {
  // Held before it is read: a text that is being signed takes no more comments.
  await holdDocument(tx, id);
  const { row, access } = await openForReading(owners, { reader: tx, actor, now }, id);
  if (access.may === 'signed') throw refuse('document.not-found');
  must(open(row.state) ?? true);
  const post = access.may === 'write' ? access.post : actor.posts[0]?.postId ?? null;
  return { document: row.state, writes: access.may === 'write', by: { post, person: actor.personId, at: now } };
}

export function commentCommands(owners: Owners) {
  const tell = (ctx: Ctx, name: string, id: string, post: string | null, data: object) => {
    ctx.record({ chain: journalOf(ctx.tx), name, data: { document: id, ...data }, author: post === null ? {} : { post } });
    ctx.changed({ kind: 'document', id });
  };

  const add: Command<z.infer<typeof newComment>, Made> = {
    name: 'comment.add',
    input: newComment,
    async run(ctx, { id, version, text, section, quote, replacement }) {
      const { by } = await forComment(owners, ctx, id);
      const versionId = await placeOf(ctx, id, version, section);
      const comment = ctx.newId();
      await insertComment(ctx.tx, { id: comment, documentId: id, versionId, section, quote, replacement });
      await insertEntry(ctx.tx, { commentId: comment, no: 1, text, ...by });
      tell(ctx, 'comment.add', id, by.post, { comment, version, section, quote, replacement, text });
      return { id: comment };
    },
  };

  const answer: Command<z.infer<typeof reply>, Made> = {
    name: 'comment.reply',
    input: reply,
    async run(ctx, { id, comment, text }) {
      const { by } = await forComment(owners, ctx, id);
      const { state, entries } = await held(ctx, id, comment);
      if (state !== 'open') throw refuse('comment.closed');
      await insertEntry(ctx.tx, { commentId: comment, no: entries + 1, text, ...by });
      tell(ctx, 'comment.reply', id, by.post, { comment, text });
      return { id: comment };
    },
  };

  const change: Command<z.infer<typeof stateChange>, Made> = {
    name: 'comment.change',
    input: stateChange,
    async run(ctx, { id, comment, state }) {
      const { by, ...speaker } = await forComment(owners, ctx, id);
      const standing = await held(ctx, id, comment);
      must(changeProblem({ ...speaker, own: standing.by === by.person }, standing, state) ?? true);
      await setCommentState(ctx.tx, comment, state, state === 'open' ? null : by);
      tell(ctx, 'comment.change', id, by.post, { comment, state });
      return { id: comment };
    },
  };
  return { add, reply: answer, change };
}

const held = async ({ tx }: Ctx, documentId: string, id: string) => must(await lockComment(tx, documentId, id) ?? refuse('comment.not-found'));

/** Id of the version spoken of, null for the draft; refuses a section that does not stand there. */
async function placeOf({ tx }: Ctx, documentId: string, no: number | null, section: string): Promise<string | null> {
  const version = no === null ? null : must(await versionText(tx, documentId, no) ?? refuse('version.not-found'));
  const sections = version ? standOf(version.text).sections : (await draftOf(tx, documentId)).content.sections;
  if (!sections.some(({ id }) => id === section)) throw refuse('comment.no-place', { section });
  return version?.id ?? null;
}
