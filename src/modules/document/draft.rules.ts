/** The draft between two hand-overs: who changed it, what the system put into it, when it is stale. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import { same } from '#pure/same';
import type { DocumentContent, Section } from './content.contract.ts';
import type { Author, DocumentState } from './document.contract.ts';
import { type Composed, emptyBody, type HashOf, merge, mergeKeys } from './merge.rules.ts';

export interface Draft {
  readonly content: DocumentContent;
  /** Counts every change. */
  readonly revision: number;
  /** Since the last hand-over. */
  readonly changedBy: readonly Author[];
  /** Hash of the text that the system put into a section, by section id. */
  readonly seeds: Readonly<Record<string, string>>;
  readonly composed: Composed;
  /** The revision at which a section last changed, by section id; under the empty id, their order. */
  readonly sectionRevisions: Readonly<Record<string, number>>;
  /** ISO instant. */
  readonly updatedAt: string;
}

/** Characters of JSON; a draft near it still fits into one request of eight megabytes. */
export const CONTENT_LIMIT = 6_000_000;

/** A new draft. What it says nobody wrote. */
export function newDraft(content: DocumentContent, updatedAt: string): Draft {
  return { content, revision: 0, changedBy: [], seeds: {}, composed: { blocks: {}, fields: {} }, sectionRevisions: {}, updatedAt };
}

/** A section that a new draft starts with; `id` where the system will put text into it later. */
export interface Heading {
  readonly title: string;
  readonly id?: string;
  readonly part?: Section['part'];
  readonly page?: Section['page'];
}

/** One empty section per heading. */
export function blankContent(outline: readonly Heading[], newId: () => string): DocumentContent {
  return { sections: outline.map(({ title, id, part, page }) => ({ id: id ?? newId(), title, body: emptyBody, ...(part ? { part } : {}), ...(page ? { page } : {}) })) };
}

/** Whoever changes the text counts as its author until the next hand-over. */
export function withAuthor(changedBy: readonly Author[], author: Author): readonly Author[] {
  const known = changedBy.some(({ person, post }) => person === author.person && post === author.post);
  return known ? changedBy : [...changedBy, author];
}

export function open(state: DocumentState): Refusal | undefined {
  return state === 'open' ? undefined : refuse('document.closed', { state });
}

export interface Save {
  /** The revision that was being edited. */
  readonly revision: number;
  readonly content: DocumentContent;
  /** Sections that the writer changed since then; absent: any. The others are left as they stand. */
  readonly touched?: readonly string[] | undefined;
}

/**
 * The draft with the new text. Saving exactly what stands changes nothing, whatever the revision: a save repeated after
 * a lost line succeeds. A stale revision is refused with the standing text, so that the writer can put both together,
 * unless what the writer touched nobody else has changed.
 */
export function save(draft: Draft, given: Save, author: Author, updatedAt: string): Draft | Refusal {
  if (same(given.content, draft.content)) return draft;
  const content = together(draft, given);
  if (content === null) return refuse('draft.stale', { revision: draft.revision, content: draft.content, updatedAt: draft.updatedAt });
  return same(content, draft.content) ? draft : changed(draft, content, author, updatedAt);
}

/** What others changed stays; null where both changed the same section, or the order of sections. */
function together({ content: { sections }, revision, sectionRevisions }: Draft, { content, touched, revision: base }: Save): DocumentContent | null {
  const own = (id: string) => touched?.includes(id) ?? true;
  const standing = new Map(sections.map((section) => [section.id, section]));
  const put = { sections: content.sections.map((section) => (own(section.id) ? section : standing.get(section.id) ?? section)) };
  if (base === revision) return put;
  const reordered = order(content.sections) !== order(sections) || changedSince('', sectionRevisions, base);
  return !touched || base > revision || reordered || touched.some((id) => changedSince(id, sectionRevisions, base)) ? null : put;
}

const order = (sections: readonly Section[]): string => sections.map(({ id }) => id).join(' ');
const changedSince = (id: string, revisions: Draft['sectionRevisions'], base: number): boolean => (revisions[id] ?? 0) > base;

/** Sections that changed after this revision. */
export const changedSections = ({ content, sectionRevisions }: Draft, base: number): string[] =>
  content.sections.map(({ id }) => id).filter((id) => changedSince(id, sectionRevisions, base));

/**
 * The draft with what the system composes, all of it or the blocks of these keys. Nobody is its author where the system
 * acts by itself.
 */
export function compose(draft: Draft, sections: readonly Section[], keys: readonly string[] | undefined, author: Author | null, updatedAt: string, hashOf: HashOf): Draft | Refusal {
  const standing = { sections: draft.content.sections, seeds: draft.seeds, composed: draft.composed };
  const merged = keys ? mergeKeys(standing, sections, keys, hashOf) : merge(standing, sections, hashOf);
  const content = { sections: [...merged.sections] };
  const { seeds, composed } = merged;
  // What is asked can change where no word does: a question that was taken out of the text.
  if (same(content, draft.content)) return same(composed, draft.composed) ? draft : { ...draft, seeds, composed };
  const next = changed(draft, content, author, updatedAt);
  return next instanceof Error ? next : { ...next, seeds, composed };
}

function changed(draft: Draft, content: DocumentContent, author: Author | null, updatedAt: string): Draft | Refusal {
  const size = JSON.stringify(content).length;
  if (size > CONTENT_LIMIT) return refuse('content.too-large', { size, limit: CONTENT_LIMIT });
  const revision = draft.revision + 1;
  return {
    ...draft, content, revision, sectionRevisions: revised(draft, content, revision),
    changedBy: author ? withAuthor(draft.changedBy, author) : draft.changedBy, updatedAt,
  };
}

function revised({ content: { sections }, sectionRevisions }: Draft, content: DocumentContent, revision: number): Draft['sectionRevisions'] {
  const before = new Map(sections.map((section) => [section.id, section]));
  const of = (section: Section) => (same(before.get(section.id), section) ? sectionRevisions[section.id] ?? 0 : revision);
  const reordered = order(sections) !== order(content.sections);
  return { ...Object.fromEntries(content.sections.map((section) => [section.id, of(section)])), '': reordered ? revision : sectionRevisions[''] ?? 0 };
}

/** Attachments belong to what is handed over: their changer is an author, too. The text and its revision stay. */
export function touch(draft: Draft, author: Author, updatedAt: string): Draft {
  return { ...draft, changedBy: withAuthor(draft.changedBy, author), updatedAt };
}
