/** Initials and signatures as other modules and pages see them. Each is bound to the exact content read. */
import { z } from 'zod';

/** `basah`: signed by hand on the printed paper; `approval_internal`: approved in the system, never called an electronic signature. */
export const closing = z.enum(['basah', 'approval_internal']);
export type Closing = z.infer<typeof closing>;

/** Who set it: post and person of that moment, and how the post was held. */
const signer = {
  id: z.uuid(),
  postId: z.uuid(),
  personId: z.uuid(),
  form: z.enum(['definitif', 'plt', 'plh']),
  /** Content hash per document key. */
  hashes: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
  voided: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
};

export const initialView = z.strictObject({ ...signer, note: z.string().nullable() });
export type InitialView = z.infer<typeof initialView>;

export const signatureView = z.strictObject({ ...signer, kind: closing, state: z.enum(['approved', 'signed', 'void']) });
export type SignatureView = z.infer<typeof signatureView>;
