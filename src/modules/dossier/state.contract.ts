/** The state of a running dossier: plain JSON, equal after a round trip, rebuilt from the journal's events alone. */
import { actKind } from '#contract/sop/definition';
import { actingActor, dataRequest, documentVersion, fact, instant, progress } from '#contract/sop/fact';
import { z } from 'zod';

export const closing = z.enum(['basah', 'approval_internal']);
export type Closing = z.infer<typeof closing>;

export const taskOutcome = z.enum(['done', 'returned', 'superseded', 'dropped', 'sent-back', 'withdrawn', 'cancelled']);

/** One act on one post's desk. Closed ones stay: both rounds of a return are shown and timed. */
export const actInstance = z.strictObject({
  /** `<step>.<round>.<act>.<n>`: n counts the tasks of the act in that round. */
  key: z.string(),
  step: z.number().int(),
  round: z.number().int(),
  act: z.number().int(),
  kind: actKind,
  lane: z.string(),
  /** Whose desk it is on. */
  post: z.string(),
  /** Whose work it is; differs from `post` after a hand-over to the role `umum`. */
  answerable: z.string(),
  openedAt: instant,
  completedAt: instant.nullable(),
  outcome: taskOutcome.nullable(),
  /** Why it was returned, sent back, dropped, withdrawn. */
  reason: z.string().nullable(),
  by: actingActor.nullable(),
  progress: progress.nullable(),
});
export type ActInstance = z.infer<typeof actInstance>;

export const question = z.strictObject({ ref: z.string(), task: z.string(), answered: z.boolean() });

export const dossierState = z.strictObject({
  status: z.enum(['open', 'done', 'cancelled']),
  closing,
  /** Posts of each lane, as they stood when the dossier opened; changed only by `reassign`. */
  lanes: z.record(z.string(), z.array(z.string())),
  step: z.number().int(),
  /** How often each step was entered. */
  rounds: z.record(z.string(), z.number().int()),
  acts: z.array(actInstance),
  facts: z.array(fact),
  documents: z.record(z.string(), documentVersion),
  request: dataRequest.nullable(),
  questions: z.array(question),
  /** Instant of the last event. */
  at: instant,
});
export type DossierState = z.infer<typeof dossierState>;
