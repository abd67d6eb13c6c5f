/**
 * What the owner of documents does with them, inside its own transaction: each takes the `ctx` of the command under
 * way, whose journal entry tells it. Whether the actor may is the caller's business.
 */
import type { Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { missingBlocks, namesOf, overridesIn, questionsOf, unanswered } from './block.rules.ts';
import { hashOf, seal } from './content-hash.adapter.ts';
import { type DocumentContent, type Section, section as sectionSchema } from './content.contract.ts';
import { type CoverLetterStart, coverLetterDraft, coverLetterProblem } from './cover-letter.rules.ts';
import type { Author, DocumentForm, DocumentOwner, DocumentState } from './document.contract.ts';
import {
  cancelOpen, insertDocuments, insertFrames, insertVersions, lockDocument, lockDocuments, signVersions, updateDrafts,
} from './document.store.ts';
import { blankContent, compose, type Draft, type Heading, newDraft, open } from './draft.rules.ts';
import type { Composed } from './merge.rules.ts';
import { officeFrame } from './print-frame.queries.ts';
import { standingOf } from './version.queries.ts';
import { sealed } from './version.rules.ts';

export interface OpenDocument {
  /** Kind of document within its owner; one of each. */
  readonly key: string;
  readonly title: string;
  readonly bears: 'number' | 'cover-letter';
  readonly classification: string;
  /** Headings that the draft starts with, at least one; or what a surat pengantar is filled with. */
  readonly start: { readonly outline: readonly Heading[] } | { readonly letter: CoverLetterStart };
}

/** Opens documents with their first drafts; answers their ids, in this order. */
export async function openDocuments({ tx, now, newId }: Ctx, owner: DocumentOwner, documents: readonly OpenDocument[]): Promise<{ key: string; id: string }[]> {
  const made = documents.map(({ start, ...document }) => {
    const form: DocumentForm = 'letter' in start ? 'cover-letter' : 'report';
    const content = 'letter' in start ? coverLetterDraft(start.letter) : blankContent(start.outline, newId);
    return { document: { ...document, form, id: newId() }, draft: newDraft(content, now.toISOString()) };
  });
  await insertDocuments(tx, owner, made, now);
  return made.map(({ document: { key, id } }) => ({ key, id }));
}

type Held = Awaited<ReturnType<typeof lockDocuments>>[number];

function documentOf(row: Held) {
  const draft: Draft = {
    content: row.content as unknown as DocumentContent, revision: row.revision, changedBy: row.changed_by as unknown as Author[],
    seeds: row.seeds as unknown as Record<string, string>,
    composed: row.composed as unknown as Composed,
    sectionRevisions: row.section_revisions as unknown as Record<string, number>, updatedAt: row.updated_at.toISOString(),
  };
  const { id, key, title, owner_id: ownerId, owner_kind: ownerKind } = row;
  return { id, key, title, ownerId, ownerKind, form: row.form as DocumentForm, state: row.state as DocumentState, draft };
}

/** The chain of what happens to documents. */
export const journalOf = ({ office }: Pick<Ctx['tx'], 'office'>): string => `office:${office}:document`;

/** The locked document with its draft. */
export async function locked({ tx }: Pick<Ctx, 'tx'>, id: string) {
  return documentOf(must(await lockDocument(tx, id) ?? refuse('document.not-found')));
}

/** Every document of this owner, locked; each must be open. */
async function lockedOpen({ tx }: Pick<Ctx, 'tx'>, owner: DocumentOwner) {
  const documents = (await lockDocuments(tx, owner)).map(documentOf);
  for (const { state } of documents) must(open(state) ?? true);
  return documents;
}

export interface SeedSections {
  readonly owner: DocumentOwner;
  /** What goes into the document of this key, whose draft holds these sections; a text put into a section of this id before is replaced unless somebody has changed it since. */
  sections(key: string, standing: readonly Section[]): readonly Section[];
  /** Post under which the actor counts as author; null: the system fills it in, and nobody does. */
  readonly post: string | null;
}

/** The draft with these sections made by the system; with `keys` only those blocks of them. */
export function seeded(draft: Draft, sections: readonly Section[], author: Author | null, now: Date, keys?: readonly string[]): Draft {
  return must(compose(draft, sections.map((section) => sectionSchema.parse(section)), keys, author, now.toISOString(), hashOf));
}

/** Puts text made by the system, such as the recap of answers, into the drafts but a surat pengantar. Typed words are never overwritten. */
export async function seedSections(ctx: Ctx, { owner, sections, post }: SeedSections): Promise<void> {
  const author = post === null ? null : { person: ctx.actor.personId, post };
  const reports = (await lockedOpen(ctx, owner)).filter(({ form }) => form === 'report');
  const made = reports.map(({ id, key, draft }) => ({ id, draft, put: sections(key, draft.content.sections) })).filter(({ put }) => put.length > 0);
  const drafts = made.map(({ id, draft, put }) => ({ id, draft: seeded(draft, put, author, ctx.now) }));
  await updateDrafts(ctx.tx, drafts);
  for (const { id } of drafts) ctx.changed({ kind: 'document', id });
}

export interface HandOver {
  readonly owner: DocumentOwner;
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
  /** The draft that it was made of. */
  readonly revision: number;
  readonly sections: readonly Section[];
}

/**
 * Makes versions of the drafts, by key of the document; one whose newest version already says exactly this is left out.
 * Refuses a surat pengantar without its compulsory parts,
 * a text with compulsory questions neither answered nor left out for a reason,
 * and one that lacks what was composed for it.
 */
export async function handOver(ctx: Ctx, { owner, note, post }: HandOver): Promise<Record<string, HandedOver>> {
  const { tx, actor, now } = ctx;
  const documents = await lockedOpen(ctx, owner);
  // Read after the lock: an attachment that was under way is seen.
  const standing = await standingOf(tx, documents.map(({ id }) => id));
  const made = documents.flatMap(({ id, key, title, form, draft }) => {
    if (form === 'cover-letter') must(coverLetterProblem(draft.content) ?? true);
    const fields = unanswered(draft);
    if (fields.length > 0) throw refuse('document.incomplete', { document: id, title, fields, count: fields.length, questions: questionsOf(draft, fields) });
    const missing = missingBlocks(draft);
    if (missing.length > 0) throw refuse('document.blocks-missing', { document: id, title, count: missing.length, blocks: namesOf(missing) });
    const { newest, attachments } = standing.get(id) ?? { newest: null, attachments: [] };
    const { text, hash } = seal(sealed(title, draft.content, attachments));
    if (newest?.hash === hash) return [];
    const authors = draft.changedBy.length > 0 ? draft.changedBy : [{ person: actor.personId, post }];
    const version = { id: ctx.newId(), no: (newest?.no ?? 0) + 1, hash, authors };
    const overrides = overridesIn(draft.content);
    return [{ key, version, draft, overrides, row: { ...version, documentId: id, content: text, attachments: attachments.map((each) => each.id), post, person: actor.personId, note, at: now } }];
  });
  await insertVersions(tx, made.map(({ row }) => row));
  for (const { row, overrides } of made) {
    ctx.changed({ kind: 'document', id: row.documentId });
    if (overrides.length > 0) ctx.record({ chain: journalOf(tx), name: 'document.hand-over', data: { document: row.documentId, version: row.id, overrides }, author: { post } });
  }
  return Object.fromEntries(made.map(({ key, version: { id, ...version }, draft: { revision, content } }) => [key, { versionId: id, ...version, revision, sections: content.sections }]));
}

/** Freezes documents with the newest version of the content named under their keys as the signed one. */
export async function markSigned(ctx: Ctx, owner: DocumentOwner, hashes: Readonly<Record<string, string>>): Promise<void> {
  const signed = await signVersions(ctx.tx, owner, hashes);
  if (signed.length < Object.keys(hashes).length) {
    await lockedOpen(ctx, owner);
    throw refuse('version.not-found');
  }
  if (signed.some(({ framed }) => !framed)) await keepFrames(ctx, owner, hashes);
  for (const { id } of signed) ctx.changed({ kind: 'document', id });
}

/** Texts of these hashes were initialled, or signed without: from the first time on they print as the office prints now. */
export async function keepFrames({ tx }: Ctx, owner: DocumentOwner, hashes: Readonly<Record<string, string>>): Promise<void> {
  await insertFrames(tx, owner, hashes, await officeFrame(tx));
}

/** Ends what was not signed of these documents; versions stay, and a signed one stays signed. */
export async function cancelDocuments(ctx: Ctx, owner: DocumentOwner): Promise<void> {
  for (const id of await cancelOpen(ctx.tx, owner)) ctx.changed({ kind: 'document', id });
}
