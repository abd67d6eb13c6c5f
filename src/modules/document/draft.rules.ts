/** The draft between two hand-overs: who changed it, what the system put into it, when it is stale. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import type { Body, DocumentContent, Section } from './content.contract.ts';
import type { Author, DocumentState } from './document.contract.ts';

export interface Draft {
  readonly content: DocumentContent;
  /** Counts every change. */
  readonly revision: number;
  /** Since the last hand-over. */
  readonly changedBy: readonly Author[];
  /** Hash of the text that the system put into a section, by section id. */
  readonly seeds: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly updatedAt: string;
}

/** Hash of a JSON value, handed in so that this file stays pure. */
export type HashOf = (value: unknown) => string;

/** Characters of JSON; a draft near it still fits into one request of eight megabytes. */
export const CONTENT_LIMIT = 6_000_000;

export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph', content: [] }] };

/** A new draft. What it says nobody wrote. */
export function newDraft(content: DocumentContent, updatedAt: string): Draft {
  return { content, revision: 0, changedBy: [], seeds: {}, updatedAt };
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
}

/**
 * The draft with the new text. Saving exactly what stands changes nothing, whatever the revision: a save repeated after
 * a lost line succeeds. A stale revision is refused with the standing text, so that the writer can put both together.
 */
export function save(draft: Draft, { revision, content }: Save, author: Author, updatedAt: string): Draft | Refusal {
  if (same(content, draft.content)) return draft;
  if (revision !== draft.revision) {
    return refuse('draft.stale', { revision: draft.revision, content: draft.content, updatedAt: draft.updatedAt });
  }
  return changed(draft, content, author, updatedAt);
}

/**
 * Puts text made by the system into section `section.id`: replaces what was put there before, as long as nobody has
 * changed it since, and otherwise adds it as a section of its own after it. Typed words are never overwritten. Nobody is
 * its author where the system acts by itself.
 */
export function seed(draft: Draft, section: Section, author: Author | null, updatedAt: string, hashOf: HashOf): Draft | Refusal {
  const { sections } = draft.content;
  const family = sections.filter(({ id }) => id === section.id || id.startsWith(`${section.id}-`));
  const untouched = family.find(({ id, body }) => [draft.seeds[id], hashOf(emptyBody)].includes(hashOf(body)));
  if (untouched && hashOf(untouched.body) === hashOf(section.body)) return draft;
  const id = untouched?.id ?? freeId(section.id, sections);
  const put: Section = { ...section, title: untouched?.title ?? section.title, id };
  const after = untouched ?? family.at(-1) ?? sections.at(-1);
  const next = changed(draft, {
    sections: sections.flatMap((each) => (each !== after ? [each] : untouched ? [put] : [each, put])),
  }, author, updatedAt);
  return next instanceof Error ? next : { ...next, seeds: { ...draft.seeds, [id]: hashOf(section.body) } };
}

function freeId(base: string, sections: readonly Section[]): string {
  const taken = new Set(sections.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

function changed(draft: Draft, content: DocumentContent, author: Author | null, updatedAt: string): Draft | Refusal {
  const size = JSON.stringify(content).length;
  if (size > CONTENT_LIMIT) return refuse('content.too-large', { size, limit: CONTENT_LIMIT });
  return { ...draft, content, revision: draft.revision + 1, changedBy: author ? withAuthor(draft.changedBy, author) : draft.changedBy, updatedAt };
}

/** Whether two JSON values say the same, whatever the order of their keys: the database keeps its own. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return left.length === Object.keys(right).length && left.every(([key, value]) => same(value, right[key]));
}

/** Attachments belong to what is handed over: their changer is an author, too. The text and its revision stay. */
export function touch(draft: Draft, author: Author, updatedAt: string): Draft {
  return { ...draft, changedBy: withAuthor(draft.changedBy, author), updatedAt };
}
