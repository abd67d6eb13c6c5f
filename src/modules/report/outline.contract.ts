/** Dated outlines: what a kind of paper must hold, by the rule in force on the day it is begun. Laws change them. */
import { z } from 'zod';
import { sectionPart } from '#contract/document/content';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);

export const outline = z.strictObject({
  /** Of the composer, as `composes` in an SOP names it. */
  kind: id,
  /** The rule it follows. */
  basis: z.string().min(10),
  /** Laws that the paper names, in their order. */
  legal_basis: z.array(z.string().min(10)).min(1).optional(),
  /** First and last day on which a paper is begun by it; `until` null: still. */
  valid_from: z.iso.date(), valid_until: z.iso.date().nullable(),
  sections: z.array(z.strictObject({
    id, title: z.string().min(3).max(200), part: sectionPart.optional(), page: z.literal('landscape').optional(),
    /** What stands in it, in this order. */
    blocks: z.array(id).min(1),
  })).min(1),
});
export type Outline = z.infer<typeof outline>;

export const outlines = z.strictObject({ outlines: z.array(outline).min(1) });
