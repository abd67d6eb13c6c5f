/** Sections of writers' own in a draft: added, named, turned, removed. What others wrote stays where it is. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import type { Section } from './content.contract.ts';
import type { Draft } from './draft.rules.ts';
import { emptyBody } from './merge.rules.ts';
import { isOwnSection, type NewSection, ownParts, placesFor, type SectionChange, type SectionRemoval } from './section.contract.ts';

type Sections = readonly Section[];

/** As many as a document may hold. */
export const SECTION_LIMIT = 200;

export function added(sections: Sections, { title, after, part, page }: Omit<NewSection, 'id'>, id: string): Sections | Refusal {
  if (sections.length >= SECTION_LIMIT) return refuse('section.too-many', { limit: SECTION_LIMIT });
  const parts = ownParts(sections);
  const fits = part === undefined ? parts.length === 0 : parts.includes(part);
  const before = fits ? placesFor(sections, part).find((each) => each.id === after) : undefined;
  if (!before) return refuse('section.no-place', { after });
  const made: Section = { id, title, body: emptyBody, ...(part ? { part } : {}), ...(page === 'landscape' ? { page } : {}) };
  return sections.toSpliced(sections.indexOf(before) + 1, 0, made);
}

export function altered(sections: Sections, { section: id, title, page }: Omit<SectionChange, 'id'>): Sections | Refusal {
  const standing = sections.find((each) => each.id === id);
  if (!standing) return refuse('section.not-found');
  if (title !== undefined && title !== standing.title && !isOwnSection(id)) return refuse('section.of-outline', { title: standing.title });
  const { page: now, ...rest } = standing;
  const turned = page ?? now ?? 'portrait';
  const made: Section = { ...rest, title: title ?? rest.title, ...(turned === 'landscape' ? { page: turned } : {}) };
  return sections.map((each) => (each === standing ? made : each));
}

/** Refused where its text is not the one that who removes it has seen. */
export function removed({ content: { sections }, sectionRevisions }: Pick<Draft, 'content' | 'sectionRevisions'>, { section: id, revision }: Omit<SectionRemoval, 'id'>): Sections | Refusal {
  const standing = sections.find((each) => each.id === id);
  if (!standing) return refuse('section.not-found');
  const { title } = standing;
  if (!isOwnSection(id)) return refuse('section.of-outline', { title });
  if ((sectionRevisions[id] ?? 0) > revision) return refuse('section.changed', { title });
  return sections.filter((each) => each !== standing);
}
