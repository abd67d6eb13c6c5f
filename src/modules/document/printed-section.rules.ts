/** The sections of a text as they are laid out, captions numbered through all of them. Pure. */
import { blocksOf } from './blocks.rules.ts';
import type { Section } from './content.contract.ts';
import { numbersOf } from './numbering.contract.ts';
import type { PrintedSection } from './print.contract.ts';

export function printedSections(sections: readonly Section[]): PrintedSection[] {
  const numbers = numbersOf(sections);
  return sections.map(({ id, title, body, part, page }) =>
    ({ id, title, part: part ?? null, landscape: page === 'landscape', opening: openingOf(title, part), blocks: blocksOf(body, numbers, page === 'landscape') }));
}

/** Of a paper that is composed for the moment: where it has one section alone, its own title says it. */
export const paperSections = (sections: readonly Section[]): PrintedSection[] => printedSections(sections).map((each) => (sections.length === 1 ? { ...each, title: '' } : each));

const NUMBERED = { chapter: /^bab\s+([ivxlc]+|\d+)(?=$|[\s.:–-])/i, annex: /^lampiran(?:\s+([ivxlc]+|\d+))?(?=$|[\s.:–-])/i } as const;

/** A title says its own number: "Bab III Akuntabilitas Kinerja", "Lampiran 2. Pengukuran Kinerja". */
function openingOf(title: string, part: Section['part']): PrintedSection['opening'] {
  const found = part === 'chapter' || part === 'annex' ? NUMBERED[part].exec(title) : null;
  if (!found) return null;
  const name = title.slice(found[0].length).replace(/^[\s.:–-]+/, '');
  return { label: found[0].replace(/\s+/g, ' ').toLocaleUpperCase('id-ID'), name };
}
