/** The sections of a document that the office's data fill. Pure. */
import { DATA_SECTION, type Section } from '#contract/document/content';
import type { DataBlock, Heading, MadeDocument } from '#contract/sop/definition';
import type { DataBodies, PlannedSection } from './ports.contract.ts';

const idOf = (data: DataBlock): string => DATA_SECTION + data;

/** A heading as a new draft takes it: where data will stand, the section is found again by its id. */
const startOf = (heading: Heading): { title: string; id?: string } =>
  (typeof heading === 'string' ? { title: heading } : { title: heading.title, id: idOf(heading.data) });

/** What a new draft starts with: the headings of its SOP, or the sections of the kind that it composes. */
export const beginningOf = ({ outline, composes }: Pick<MadeDocument, 'outline' | 'composes'>, planned: (kind: string) => readonly PlannedSection[]) =>
  (composes === undefined ? (outline ?? []).map(startOf) : planned(composes));

export const dataSections = ({ outline }: Pick<MadeDocument, 'outline'>, bodies: DataBodies): Section[] => (outline ?? []).flatMap((heading) => {
  const body = typeof heading === 'string' ? undefined : bodies[heading.data];
  return typeof heading === 'string' || !body ? [] : [{ id: idOf(heading.data), title: heading.title, body }];
});
