/** The sections of a text as they are laid out, captions numbered through all of them. The only section of a short paper bears no title beside that of the paper. Pure. */
import { blocksOf } from './blocks.rules.ts';
import type { Section } from './content.contract.ts';
import { numbersOf } from './numbering.contract.ts';
import type { PrintedSection } from './print.contract.ts';

export function printedSections(sections: readonly Section[]): PrintedSection[] {
  const numbers = numbersOf(sections);
  const alone = sections.length === 1 && sections[0]?.part === undefined;
  return sections.map(({ id, title, body, part, page }) =>
    ({ id, title: alone ? '' : title, part: part ?? null, landscape: page === 'landscape', opening: openingOf(title, part), blocks: blocksOf(body, numbers, page === 'landscape') }));
}

const NUMBERED = { chapter: /^bab\s+([ivxlc]+|\d+)(?=$|[\s.:–-])/i, annex: /^lampiran(?:\s+([ivxlc]+|\d+))?(?=$|[\s.:–-])/i } as const;

/** A title says its own number: "Bab III Akuntabilitas Kinerja", "Lampiran 2. Pengukuran Kinerja". */
function openingOf(title: string, part: Section['part']): PrintedSection['opening'] {
  const found = part === 'chapter' || part === 'annex' ? NUMBERED[part].exec(title) : null;
  if (!found) return null;
  const name = title.slice(found[0].length).replace(/^[\s.:–-]+/, '');
  return { label: found[0].replace(/\s+/g, ' ').toLocaleUpperCase('id-ID'), name };
}
