/** What is asked of a step before a room takes it, and what a room's nodes look like. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import { type DocumentContent, documentContent, type Section } from './content.contract.ts';
import { type EditorNode, fromEditor, joined, toEditor } from './editor.contract.ts';
import type { Draft } from './draft.rules.ts';

/** Characters of base64: a megabyte. */
export const STEP_LIMIT = 1_400_000;
/** Steps beside the state before they are folded into it. */
export const LOOSE_STEPS = 100;
/** Two levels of JSON a node: deeper ones no document may hold. */
const DEPTH = 50;
/** A rest before what is typed: whoever only reads is told at its first key, too. */
const REST_MS = 5_000;

/** Refuses what is no base64 or too much of it. */
export function stepProblem(step: string): Refusal | undefined {
  if (step.length > STEP_LIMIT) return refuse('room.too-large', { limit: STEP_LIMIT });
  return /^[A-Za-z0-9+/]+={0,2}$/.test(step) && step.length % 4 === 0 ? undefined : refuse('room.malformed');
}

export const revisionOf = ({ sectionRevisions }: Draft, section: string): number => sectionRevisions[section] ?? 0;

/** Whether those who only read are told: they need not follow every key. */
export const tells = (draft: Draft, now: Date): boolean => now.getTime() - Date.parse(draft.updatedAt) > REST_MS;

/** What a page says it has, by section. */
export function knownOf(known: string): Map<string, number> {
  return new Map(known.split(',').flatMap((each) => {
    const [, section, seq] = /^([A-Za-z0-9-]{1,64}):(\d{1,9})$/.exec(each) ?? [];
    return section === undefined ? [] : [[section, Number(seq)]];
  }));
}

/** A node as a room holds it: words with their looks, or a node with what it holds. Nothing in it is null. */
export type RoomNode =
  | { readonly words: readonly { readonly text: string; readonly looks: Readonly<Record<string, object>> }[] }
  | { readonly name: string; readonly attrs: Readonly<Record<string, unknown>>; readonly inner: readonly RoomNode[] };

/** The text of a section as its room holds it. */
export const roomNodes = (section: Section): RoomNode[] => asRoom((toEditor(section.body as unknown as EditorNode).content ?? []));

function asRoom(nodes: readonly EditorNode[]): RoomNode[] {
  const made: RoomNode[] = [];
  for (const node of joined(nodes)) {
    const last = made.at(-1);
    if (node.type !== 'text') made.push({ name: node.type ?? '', attrs: set(node.attrs), inner: asRoom(node.content ?? []) });
    else if (last && 'words' in last) made[made.length - 1] = { words: [...last.words, wordsOf(node)] };
    else made.push({ words: [wordsOf(node)] });
  }
  return made;
}

const set = (attrs: EditorNode['attrs'] = {}): Record<string, unknown> => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined));

const wordsOf = ({ text = '', marks = [] }: EditorNode) => ({ text, looks: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])) });

/** The section with the text of its room, every default written out; a refusal where no document may hold it. */
export function withText(section: Section, nodes: readonly RoomNode[]): Section | Refusal {
  const content = nodes.flatMap((node) => asEditor(node, 0));
  const parsed = documentContent.safeParse({ sections: [{ ...section, body: fromEditor({ type: 'doc', content }) }] });
  const [read] = parsed.success ? (parsed.data as DocumentContent).sections : [];
  return read ?? refuse('room.unreadable', { section: section.id, title: section.title });
}

/** No document may hold it. */
const TOO_DEEP: EditorNode = { type: 'too-deep' };

function asEditor(node: RoomNode, depth: number): EditorNode[] {
  if ('words' in node) return node.words.map(({ text, looks }) => ({ type: 'text', text, marks: Object.entries(looks).map(markOf) }));
  if (depth > DEPTH) return [TOO_DEEP];
  const { name, attrs, inner } = node;
  return [{ type: name, ...(Object.keys(attrs).length > 0 ? { attrs: { ...attrs } } : {}), ...(inner.length > 0 ? { content: inner.flatMap((each) => asEditor(each, depth + 1)) } : {}) }];
}

const markOf = ([type, attrs]: [string, object]) => (Object.keys(attrs).length > 0 ? { type, attrs } : { type });
