/**
 * What SOP sheets are read against: the register of regulations (content/reference/regulations.yaml) and the list of
 * misspelled words (content/reference/spelling.yaml).
 */
import { z } from 'zod';

const key = z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/);

export const regulation = z.strictObject({
  key,
  kind: z.string().min(1),
  number: z.string().min(1),
  year: z.number().int().min(1945),
  /** Official title, after "tentang"; null where it was not read. */
  about: z.string().min(1).nullable(),
  /** Official short name, as `PP 8/2006`. */
  short: z.string().min(1),
  /** Keys of what revoked it, and of what amended it, in order of time. */
  revoked_by: z.array(key).default([]),
  amended_by: z.array(key).default([]),
  /** `central`: about ministries, not about a regional office. */
  concerns: z.literal('central').optional(),
  /** Words of a title or product whose sheet ought to cite it. */
  basis_for: z.array(z.string().min(1)).default([]),
  /** Where it was read. */
  source: z.string().min(1),
  /** `secondary`: in a copy or excerpt of a third party; `unconfirmed`: general knowledge, no text opened. */
  confidence: z.enum(['secondary', 'unconfirmed']),
});
export type Regulation = z.infer<typeof regulation>;

/** How sheets name a kind of regulation, the full name first. */
export const regulationKind = z.strictObject({ kind: z.string().min(1), names: z.array(z.string().min(1)).min(1) });
export type RegulationKind = z.infer<typeof regulationKind>;

export const regulationRegister = z.strictObject({ kinds: z.array(regulationKind), regulations: z.array(regulation) });
export type RegulationRegister = z.infer<typeof regulationRegister>;

const word = z.string().regex(/^\p{L}+$/u);
export const spelling = z.strictObject({ wrong: word, right: z.string().min(1) });
export type Spelling = z.infer<typeof spelling>;

export interface Reference {
  readonly register: RegulationRegister;
  readonly spellings: readonly Spelling[];
}
