/** Sections that writers add to a text, beside those that it began with. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type LooseContent, printable, sectionPart } from './content.contract.ts';

type Placed = Pick<LooseContent['sections'][number], 'id' | 'part'>;
type Part = NonNullable<Placed['part']>;

const OWN = 'own-';
export const ownSectionId = (id: string): string => `${OWN}${id}`;
/** Whether writers added it: only such a one is named anew or removed. */
export const isOwnSection = (id: string): boolean => id.startsWith(OWN);

/** Which part of a book a new section may be; in a text without parts it runs on. */
export const ownParts = (sections: readonly Placed[]): readonly Part[] => (sections.some(({ part }) => part) ? ['annex', 'chapter'] : []);

/** Behind which sections a new one may stand, the last one first: chapters stay before annexes. */
export function placesFor<S extends Placed>(sections: readonly S[], part: Part | undefined): S[] {
  const rank = (of: Part | undefined) => (of === undefined ? null : sectionPart.options.indexOf(of));
  const own = rank(part);
  return sections.filter((section, index) => own === null || ((rank(section.part) ?? own) <= own && (rank(sections[index + 1]?.part) ?? own) >= own)).toReversed();
}

const id = z.uuid();
const section = z.string().max(64);
export const sectionTitle = printable(200).transform((title) => title.trim()).pipe(z.string().min(1));
const page = z.enum(['portrait', 'landscape']);

/** `after`: the section that it stands behind. */
export const newSection = z.strictObject({ id, title: sectionTitle, after: section, part: sectionPart.optional(), page });
export type NewSection = z.infer<typeof newSection>;
/** Absent: as it is. */
export const sectionChange = z.strictObject({ id, section, title: sectionTitle.optional(), page: page.optional() });
export type SectionChange = z.infer<typeof sectionChange>;
/** `revision`: of the draft as it was seen. */
export const sectionRemoval = z.strictObject({ id, section, revision: z.int().min(0) });
export type SectionRemoval = z.infer<typeof sectionRemoval>;
const made = z.strictObject({ section: z.string(), revision: z.int() });
export type MadeSection = z.infer<typeof made>;

export const sectionContract = {
  add: oc.route({ method: 'POST', path: '/documents/{id}/sections', summary: 'Add a section of one\'s own to the draft' })
    .input(newSection).output(made),
  change: oc.route({ method: 'PUT', path: '/documents/{id}/sections/{section}', summary: 'Name a section of one\'s own anew, or turn the page of any' })
    .input(sectionChange).output(made),
  remove: oc.route({ method: 'POST', path: '/documents/{id}/sections/{section}/removal', summary: 'Remove a section of one\'s own with what stands in it' })
    .input(sectionRemoval).output(made),
};

export const sectionRefusals = {
  'section.not-found': 404,
  /** It came with the outline: it is neither named anew nor removed. */
  'section.of-outline': 409,
  /** Somebody else has it open for writing. */
  'section.in-use': 409,
  /** Its text changed since it was seen. */
  'section.changed': 409,
  /** Chapters stay before annexes, and only a book has parts. */
  'section.no-place': 422,
  'section.too-many': 422,
  /** The parts of a surat pengantar are known. */
  'section.not-here': 409,
} as const;
