import type { PreviousText } from '#contract/document/document';
import { lineOf, passagesIn } from '#contract/document/passage';
import type { LooseSection } from './part-model.ts';

export type Passage = PreviousText['sections'][number]['passages'][number];

/** What people wrote in a section of last year, for the section of today that it belongs to: of the same id, else of the same title; null: there is none any more. */
export interface Offered { readonly section: string | null; readonly title: string; readonly passages: readonly Passage[] }

export const offeredTo = (sections: readonly Pick<LooseSection, 'id' | 'title'>[], previous: PreviousText['sections']): Offered[] =>
  previous.map(({ id, title, passages }) => {
    const now = sections.find((section) => section.id === id) ?? sections.find((section) => alike(section.title, title));
    return { section: now?.id ?? null, title: now?.title ?? title, passages };
  });

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The lines of what stands in these sections, to leave out of what is offered. */
export const standingIn = (sections: readonly LooseSection[]): ReadonlySet<string> => new Set(sections.flatMap(({ body }) => passagesIn(body['content'] as never[]).map(lineOf)));

/** Years that a text names as such; that of a regulation, such as "Nomor 53 Tahun 2014", stays what it is. */
export const yearsIn = (text: string): string[] => [...new Set([...text.matchAll(/(?<!\d\s)\btahun(?: anggaran)?\s+(20\d\d)\b/gi)].map(([, year = '']) => year))];
