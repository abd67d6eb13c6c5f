import type { LooseContent } from '#contract/document/content';
import { same } from '#pure/same';
import type { LooseSection } from './part-model.ts';

/** A section that two have written at once; null: the one side has it no more. */
export interface Clash { readonly id: string; readonly mine: LooseSection | null; readonly other: LooseSection | null }

const find = (content: LooseContent, id: string): LooseSection | null => content.sections.find((section) => section.id === id) ?? null;

/** Sections that differ and were changed by both since `base`; without a base every one that differs. */
export function clashesOf(base: LooseContent | undefined, mine: LooseContent, other: LooseContent): Clash[] {
  const ids = [...new Set([...mine.sections, ...other.sections].map(({ id }) => id))];
  return ids.map((id) => ({ id, mine: find(mine, id), other: find(other, id) })).filter(({ id, ...both }) => {
    const from = base && find(base, id);
    return !same(both.mine, both.other) && !(base && (same(both.mine, from) || same(both.other, from)));
  });
}

/** Theirs, with ours where `ours` says so and where only we changed it. */
export function mergeSections(base: LooseContent | undefined, mine: LooseContent, other: LooseContent, ours: ReadonlySet<string>): LooseContent {
  const keepsMine = (id: string) => ours.has(id) || (base !== undefined && !same(find(mine, id), find(base, id)) && same(find(other, id), find(base, id)));
  const standing = other.sections.flatMap((section) => (keepsMine(section.id) ? find(mine, section.id) ?? [] : section));
  const added = mine.sections.filter(({ id }) => !find(other, id) && keepsMine(id));
  return { sections: [...standing, ...added] };
}

/** Both together where nobody wrote where the other did; else undefined. */
export const mergedContent = (base: LooseContent, mine: LooseContent, other: LooseContent): LooseContent | undefined =>
  (clashesOf(base, mine, other).length === 0 ? mergeSections(base, mine, other, new Set()) : undefined);

/** What a copy needs beside the text that the server has: a long text is not written down at every pause. */
export const changedSections = (content: LooseContent, saved: LooseContent): LooseContent =>
  ({ sections: content.sections.filter((section) => !saved.sections.includes(section) && !same(section, find(saved, section.id))) });

/** The text with the sections of a copy. */
export const withSections = (copy: LooseContent, server: LooseContent): LooseContent =>
  ({ sections: [...server.sections.map((section) => find(copy, section.id) ?? section), ...copy.sections.filter(({ id }) => !find(server, id))] });
