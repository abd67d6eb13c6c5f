/** The sections of a text as they are laid out, captions numbered through all of them. Pure. */
import { blocksOf } from './blocks.rules.ts';
import type { Section } from './content.contract.ts';
import { numbersOf } from './numbering.contract.ts';
import type { PrintedSection } from './print.contract.ts';

export function printedSections(sections: readonly Section[]): PrintedSection[] {
  const numbers = numbersOf(sections);
  return sections.map(({ id, title, body, part, page }) => ({ id, title, part: part ?? null, landscape: page === 'landscape', blocks: blocksOf(body, numbers) }));
}
