/** What people do to a document themselves; the owner says whether they may. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import { must, refuse } from '#pure/refusal';
import { type DocumentContent, documentContent } from './content.contract.ts';
import { blockProblem, newOverrides, withoutOrigins } from './block.rules.ts';
import { hashOf } from './content-hash.adapter.ts';
import { journalOf, locked, seeded } from './document.commands.ts';
import { type AttachmentView, attachmentTitle, type Author, blockKeys, restoreReason, type SavedDraft, touchedSections } from './document.contract.ts';
import { insertAttachment, removeAttachment, updateDraft } from './document.store.ts';
import { changedSections, type Draft, type Save, save, touch } from './draft.rules.ts';
import { mustKnowImages } from './file.queries.ts';
import { keyedOf } from './node.rules.ts';
import { openForWriting, type Owners } from './owner.queries.ts';
import { versionText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** The locked document, and the post under which the actor may change it. */
export async function forWriting(owners: Owners, { tx, actor, now }: Ctx, id: string) {
  // Locked before the owner is asked: what it answers then still holds when the draft is written.
  const document = await locked({ tx }, id);
  const post = await openForWriting(owners, { reader: tx, actor, now }, document);
  return { document, owner: owners[document.ownerKind], author: { person: actor.personId, post } };
}

/** The draft with what a person wrote, stored where it is another one; refused where something stands otherwise that the system composed. */
export async function write(ctx: Ctx, id: string, draft: Draft, given: Save, author: Author): Promise<Draft> {
  const next = must(save(draft, { ...given, content: withoutOrigins(given.content) }, author, ctx.now.toISOString()));
  if (next === draft) return draft;
  must(blockProblem(next.content, draft, hashOf) ?? true);
  await mustKnowImages(ctx.tx, id, draft.content, next.content);
  await updateDraft(ctx.tx, id, next);
  for (const override of newOverrides(draft.content, next.content)) {
    ctx.record({ chain: journalOf(ctx.tx), name: 'block.override', data: { document: id, ...override }, author: { post: author.post } });
  }
  return next;
}

export function draftCommands(owners: Owners) {
  const saveDraft: Command<{ id: string; revision: number; content: DocumentContent; touched?: string[] | undefined }, SavedDraft> = {
    name: 'draft.save',
    input: z.strictObject({ id: z.uuid(), revision: z.int().min(0), content: documentContent, touched: touchedSections }),
    autosave: true,
    async run(ctx, { id, ...given }) {
      const { document: { draft }, author } = await forWriting(owners, ctx, id);
      const next = await write(ctx, id, draft, given, author);
      if (next !== draft) ctx.changed({ kind: 'document', id });
      return { revision: next.revision, updatedAt: next.updatedAt, merged: changedSections(draft, given.revision) };
    },
  };

  const attach: Command<{ id: string; file: string; title: string }, AttachmentView> = {
    name: 'attachment.add',
    input: z.strictObject({ id: z.uuid(), file: z.uuid(), title: attachmentTitle }),
    async run(ctx, { id, file: fileId, title }) {
      const { document, author } = await forWriting(owners, ctx, id);
      const file = must(await ownFile(ctx.tx, fileId, ctx.actor.personId) ?? refuse('file.not-found'));
      const attachment = ctx.newId();
      await insertAttachment(ctx.tx, { id: attachment, documentId: id, fileId, title });
      await updateDraft(ctx.tx, id, touch(document.draft, author, ctx.now.toISOString()));
      ctx.record({ chain: journalOf(ctx.tx), name: 'attachment.add', data: { document: id, attachment, title, hash: file.hash }, author: { post: author.post } });
      ctx.changed({ kind: 'document', id });
      return { id: attachment, title, file };
    },
  };

  const detach: Command<{ id: string; attachment: string }, { id: string }> = {
    name: 'attachment.remove',
    input: z.strictObject({ id: z.uuid(), attachment: z.uuid() }),
    async run(ctx, { id, attachment }) {
      const { document, author } = await forWriting(owners, ctx, id);
      if (!await removeAttachment(ctx.tx, id, attachment, ctx.now)) throw refuse('attachment.not-found');
      await updateDraft(ctx.tx, id, touch(document.draft, author, ctx.now.toISOString()));
      ctx.record({ chain: journalOf(ctx.tx), name: 'attachment.remove', data: { document: id, attachment }, author: { post: author.post } });
      ctx.changed({ kind: 'document', id });
      return { id: attachment };
    },
  };
  return { saveDraft, attach, detach };
}

/** Fills the sections that hold data of the office anew, as the data stand now; what was typed there stays beside it. */
export function refreshCommand(owners: Owners): Command<{ id: string; keys?: string[] | undefined }, SavedDraft> {
  return {
    name: 'draft.refresh',
    input: z.strictObject({ id: z.uuid(), keys: blockKeys }),
    async run(ctx, { id, keys }) {
      const { document, owner, author } = await forWriting(owners, ctx, id);
      const sections = await owner?.data(ctx, document) ?? [];
      if (sections.length === 0) throw refuse('document.no-data');
      const composed = new Set(keyedOf(sections).map(({ attrs: { key } }) => key));
      for (const key of keys ?? []) if (!composed.has(key)) throw refuse('block.not-found', { key });
      const next = seeded(document.draft, sections, author, ctx.now, keys);
      await updateDraft(ctx.tx, id, next);
      ctx.record({ chain: journalOf(ctx.tx), name: 'draft.refresh', data: { document: id, sections: sections.map((section) => section.id), keys: keys ?? null }, author: { post: author.post } });
      ctx.changed({ kind: 'document', id });
      return { revision: next.revision, updatedAt: next.updatedAt, merged: [] };
    },
  };
}

/** Takes the text of a version back; the reason is kept. */
export function restoreCommand(owners: Owners): Command<{ id: string; no: number; revision: number; reason: string }, SavedDraft> {
  return {
    name: 'draft.restore',
    input: z.strictObject({ id: z.uuid(), no: z.int().min(1), revision: z.int().min(0), reason: restoreReason }),
    async run(ctx, { id, no, revision, reason }) {
      const { document: { draft }, author } = await forWriting(owners, ctx, id);
      const version = must(await versionText(ctx.tx, id, no) ?? refuse('version.not-found'));
      const next = must(save(draft, { revision, content: { sections: [...standOf(version.text).sections] } }, author, ctx.now.toISOString()));
      await updateDraft(ctx.tx, id, next);
      ctx.record({ chain: journalOf(ctx.tx), name: 'draft.restore', data: { document: id, version: version.id, hash: version.hash, reason }, author: { post: author.post } });
      ctx.changed({ kind: 'document', id });
      return { revision: next.revision, updatedAt: next.updatedAt, merged: [] };
    },
  };
}
