/**
 * What the owner of documents does with them, inside its own transaction: each takes the `ctx` of the command under
 * way, whose journal entry tells it. Whether the actor may is the caller's business.
 */
import type { Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { hashOf, seal } from './content-hash.adapter.ts';
import { type Body, type DocumentContent, section as sectionSchema } from './content.contract.ts';
import type { Author, DocumentOwner, DocumentState } from './document.contract.ts';
import { insertAttachment, insertDocument, insertVersion, lockDocument, updateDraft, updateState } from './document.store.ts';
import { blankDraft, type Draft, handedOver, open, seed, touch } from './draft.rules.ts';
import { attachmentsOf, newestVersion, versionByHash } from './version.queries.ts';
import { sealed } from './version.rules.ts';

export interface OpenDocument {
  readonly owner: DocumentOwner;
  /** Kind of document within its owner; one of each. */
  readonly key: string;
  readonly title: string;
  readonly bears: 'number' | 'cover-letter';
  readonly classification: string;
  /** Headings that the draft starts with, at least one. */
  readonly outline: readonly string[];
}

/** Opens a document with an empty draft. */
export async function openDocument({ tx, now, newId }: Ctx, { outline, ...document }: OpenDocument): Promise<{ id: string }> {
  const id = newId();
  await insertDocument(tx, { ...document, id }, blankDraft(outline, newId, now.toISOString()), now);
  return { id };
}

/** The locked document with its draft. */
export async function locked({ tx }: Pick<Ctx, 'tx'>, id: string) {
  const row = await lockDocument(tx, id);
  if (!row) throw refuse('document.not-found');
  const draft: Draft = {
    content: row.content as unknown as DocumentContent, revision: row.revision, changedBy: row.changed_by as unknown as Author[],
    seeds: row.seeds as unknown as Record<string, string>, updatedAt: row.updated_at.toISOString(),
  };
  const { key, title, owner_id: ownerId, owner_kind: ownerKind } = row;
  return { id, key, title, ownerId, ownerKind, state: row.state as DocumentState, draft };
}

export interface SeedSection {
  readonly documentId: string;
  /** Id of the section in the draft; a text put there before is replaced unless somebody has changed it since. */
  readonly section: { readonly id: string; readonly title: string; readonly body: Body };
  readonly post: string;
}

/** Puts text made by the system, such as the recap of answers, into the draft. Typed words are never overwritten. */
export async function seedSection(ctx: Ctx, { documentId, section, post }: SeedSection): Promise<void> {
  const { draft, state } = await locked(ctx, documentId);
  must(open(state) ?? true);
  const author = { person: ctx.actor.personId, post };
  await updateDraft(ctx.tx, documentId, must(seed(draft, sectionSchema.parse(section), author, ctx.now.toISOString(), hashOf)));
  ctx.changed({ kind: 'document', id: documentId });
}

export interface HandOver {
  readonly documentId: string;
  readonly note: string | null;
  /** Post that hands over. */
  readonly post: string;
}

export interface HandedOver {
  readonly versionId: string;
  readonly no: number;
  readonly hash: string;
  /** Whoever changed it since the last hand-over; where nobody did, who hands it over. */
  readonly authors: readonly Author[];
}

/** Makes the draft a version; null when the newest version already says exactly this. */
export async function handOver(ctx: Ctx, { documentId, note, post }: HandOver): Promise<HandedOver | null> {
  const { tx, actor, now } = ctx;
  const { draft, state, title } = await locked(ctx, documentId);
  must(open(state) ?? true);
  const attachments = await attachmentsOf(tx, documentId);
  const { text, hash } = seal(sealed(title, draft.content, attachments.map((each) => ({ id: each.id, title: each.title, hash: each.file.hash }))));
  const newest = await newestVersion(tx, documentId);
  if (newest?.hash === hash) return null;
  const authors = draft.changedBy.length > 0 ? draft.changedBy : [{ person: actor.personId, post }];
  const version = { id: ctx.newId(), no: (newest?.no ?? 0) + 1, hash, authors };
  await insertVersion(tx, {
    ...version, documentId, content: text, attachments: attachments.map(({ id }) => id), post, person: actor.personId, note, at: now,
  });
  await updateDraft(tx, documentId, handedOver(draft));
  ctx.changed({ kind: 'document', id: documentId });
  return { versionId: version.id, no: version.no, hash, authors };
}

export interface AttachFile {
  readonly documentId: string;
  readonly fileId: string;
  readonly title: string;
  readonly post: string;
}

/** Attaches a file that the caller vouches for; the actor counts as author. */
export async function attachFile(ctx: Ctx, { documentId, fileId, title, post }: AttachFile): Promise<{ id: string }> {
  const { draft, state } = await locked(ctx, documentId);
  must(open(state) ?? true);
  const id = ctx.newId();
  const standing = await attachmentsOf(ctx.tx, documentId);
  await insertAttachment(ctx.tx, { id, documentId, fileId, title, sort: standing.length + 1 });
  await updateDraft(ctx.tx, documentId, touch(draft, { person: ctx.actor.personId, post }, ctx.now.toISOString()));
  ctx.changed({ kind: 'document', id: documentId });
  return { id };
}

/** Freezes the document with the version of this content as the signed one. */
export async function markSigned(ctx: Ctx, { documentId, hash }: { documentId: string; hash: string }): Promise<void> {
  const { state } = await locked(ctx, documentId);
  must(open(state) ?? true);
  const version = await versionByHash(ctx.tx, documentId, hash);
  if (!version) throw refuse('version.not-found');
  await updateState(ctx.tx, documentId, 'signed', version.id);
  ctx.changed({ kind: 'document', id: documentId });
}

/** Ends a document that was not signed, with the dossier it belongs to; its versions stay. A signed one stays signed. */
export async function cancelDocument(ctx: Ctx, { documentId }: { documentId: string }): Promise<void> {
  const { state } = await locked(ctx, documentId);
  if (state === 'open') await updateState(ctx.tx, documentId, 'cancelled', null);
  ctx.changed({ kind: 'document', id: documentId });
}
