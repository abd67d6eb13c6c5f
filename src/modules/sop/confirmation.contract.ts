/** Parts of a sheet that were concluded from a damaged scan: its owner confirms or corrects each. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { duration, inferredField, step } from './definition.contract.ts';

/** A field of a step, or `approved_by` of the identity block. */
export const confirmableField = z.enum([...inferredField.options, 'approved_by']);
export type ConfirmableField = z.infer<typeof confirmableField>;

/** A part that awaits confirmation; `step` is null for the identity block. */
export const inferredPart = z.strictObject({ step: z.int().nullable(), field: confirmableField });
export type InferredPart = z.infer<typeof inferredPart>;

const lanes = step.shape.actors.max(20);

/** What each field may say; null stands for nothing printed. */
export const partValues = {
  actors: lanes,
  kind: step.shape.kind,
  hands_to: step.shape.hands_to.max(20),
  on_reject: z.int().min(1).nullable(),
  endorsement: z.enum(['paraf', 'tanda_tangan']).nullable(),
  duration,
  approved_by: z.string().trim().min(3).max(400),
} as const satisfies Record<ConfirmableField, z.ZodType>;

/** Any of the above; which one fits follows from the field. */
export const partValue = z.union([z.array(z.string().max(80)).max(20), z.string().max(400), z.int(), duration]);
export type PartValue = z.infer<typeof partValue>;

/** What became of a part from one version to the next. */
export const changedPart = z.strictObject({
  kind: z.enum(['confirmed', 'corrected']), ...inferredPart.shape, before: partValue, after: partValue,
});
export type ChangedPart = z.infer<typeof changedPart>;

export const confirmation = z.strictObject({
  key: z.string().max(80),
  /** The version that was looked at; a newer one refuses. */
  version: z.int().min(1),
  ...inferredPart.shape,
  /** Null: it stands as it was read. */
  correction: z.strictObject({ value: partValue, reason: z.string().trim().min(3).max(1000) }).nullable(),
});
export type Confirmation = z.infer<typeof confirmation>;

export const confirmed = z.strictObject({ version: z.int() });

export const confirmationContract = {
  add: oc.route({ method: 'POST', path: '/sops/{key}/confirmations', summary: 'Confirm or correct an inferred part; makes a new version' })
    .input(confirmation).output(confirmed),
};

export const confirmationRefusals = {
  'confirmation.not-allowed': 403,
  'confirmation.not-inferred': 409,
  'confirmation.unchanged': 422,
  'confirmation.value-invalid': 422,
  'confirmation.does-not-run': 422,
  'sop.stale': 409,
} as const;
