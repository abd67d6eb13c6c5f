/** What is edited at once, and how far it is. */
import type { JSONContent } from '@tiptap/core';
import type { LooseContent } from '#contract/document/content';
import { isWritten } from '#contract/document/written';

export type LooseSection = LooseContent['sections'][number];

/** A part of a book; or the sections without parts that run on together. */
export interface Part {
  /** Of its first section. */
  readonly id: string;
  readonly sections: readonly LooseSection[];
}

export function partsOf(sections: readonly LooseSection[]): Part[] {
  const parts: { id: string; sections: LooseSection[] }[] = [];
  for (const [index, section] of sections.entries()) {
    const runsOn = index > 0 && !section.part && !sections[index - 1]?.part;
    if (runsOn) parts.at(-1)?.sections.push(section);
    else parts.push({ id: section.id, sections: [section] });
  }
  return parts;
}

/** The part that holds this section; the first where it is not known. */
export const partAt = (parts: readonly Part[], section: string | undefined): Part | undefined =>
  parts.find(({ sections }) => sections.some(({ id }) => id === section)) ?? parts[0];

/** The questions of a section: how many are compulsory, and how many of those are answered or waived. */
export interface Completeness { readonly required: number; readonly done: number; readonly written: boolean }

/** A text is never changed but replaced, so it is looked through once. */
export function onceEach<T extends object>(look: (body: JSONContent) => T): (body: JSONContent) => T {
  const known = new WeakMap<object, T>();
  return (body) => {
    const found = known.get(body) ?? look(body);
    known.set(body, found);
    return found;
  };
}

export const completenessOf = onceEach((body): Completeness => {
  let required = 0;
  let done = 0;
  const look = (node: JSONContent): void => {
    if (node.type === 'field' && node.attrs?.['required'] === true) {
      required += 1;
      if (node.attrs['waived'] !== null || isWritten(node)) done += 1;
    }
    for (const inner of node.content ?? []) look(inner);
  };
  look(body);
  return { required, done, written: isWritten(body) };
});

export const holdsData = ({ type, content }: JSONContent): boolean => type === 'dataBlock' || (content ?? []).some(holdsData);

/** A caption, to be chosen for a reference. */
export interface Named { readonly id: string; readonly words: string }

export function captionsIn(sections: readonly LooseSection[]): Named[] {
  const found: Named[] = [];
  const look = (node: JSONContent): void => {
    if (node.type === 'captioned') found.push({ id: String(node.attrs?.['id']), words: wordsOf(node.content?.[0] ?? {}) });
    for (const inner of node.content ?? []) look(inner);
  };
  for (const { body } of sections) look(body);
  return found;
}

/** The figures of a text that name their origin, each place by itself. */
export function figuresIn(node: JSONContent): { readonly ref: string; readonly words: string }[] {
  const ref = node.marks?.find(({ type }) => type === 'origin')?.attrs?.['ref'] as string | undefined;
  return [...(ref === undefined ? [] : [{ ref, words: node.text ?? '' }]), ...(node.content ?? []).flatMap(figuresIn)];
}

/** The words alone, blocks parted by a space. */
export function wordsOf({ text, content, type }: JSONContent): string {
  if (text !== undefined) return text;
  const parts = (content ?? []).map(wordsOf).filter(Boolean);
  return type === 'paragraph' || type === 'heading' || type === 'caption' ? parts.join('') : parts.join(' ');
}

/** A heading of a section, and how far the questions under it are. */
export interface Heading { readonly words: string; readonly required: number; readonly done: number }

/** The headings of the first level in a text, in the order in which they stand, wherever they stand. */
export const headingsOf = onceEach((body): Heading[] => {
  const found: { words: string; required: number; done: number }[] = [];
  const look = (node: JSONContent): void => {
    if (node.type === 'heading' && node.attrs?.['level'] === 2) found.push({ words: wordsOf(node), required: 0, done: 0 });
    const under = found.at(-1);
    if (node.type === 'field' && under) {
      const { required, done } = completenessOf(node);
      under.required += required;
      under.done += done;
    }
    for (const inner of node.content ?? []) look(inner);
  };
  look(body);
  return found;
});
