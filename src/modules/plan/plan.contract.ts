/** Plans (Renstra, Renja) and their versions. Domain reference E.7, E.8. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const planKind = z.enum(['renstra', 'renja']);
export const planStage = z.enum(['murni', 'perubahan']);
export type PlanStage = z.infer<typeof planStage>;
export const versionStatus = z.enum(['draft', 'in_force', 'superseded']);

export const planYear = z.coerce.number().int().min(2000).max(2100);
export const quarterNumber = z.coerce.number().int().min(1).max(4);
/** The first quarter in which something holds. */
export const quarterPoint = z.strictObject({ year: planYear, quarter: quarterNumber });
export type QuarterPoint = z.infer<typeof quarterPoint>;

/** Every write to a version says which state of it was seen; another state in between is `plan.changed`. */
export const seenRevision = z.int().min(1);
export const versionState = z.strictObject({ versionId: z.uuid(), revision: z.int() });
export type VersionState = z.infer<typeof versionState>;

const title = z.string().trim().min(3).max(200);
const reason = z.string().trim().min(5).max(1000);

export const planVersion = z.strictObject({
  id: z.uuid(), no: z.int(), stage: planStage, status: versionStatus,
  /** Decree of the nomenclature whose codes it carries. */
  edition: z.string(),
  validFrom: quarterPoint,
  /** Why it replaces the version before; null for the first. */
  reason: z.string().nullable(),
  revision: z.int(),
});
export type PlanVersion = z.infer<typeof planVersion>;

export const planLine = z.strictObject({
  id: z.uuid(), kind: planKind, title: z.string(), fromYear: z.int(), toYear: z.int(),
  /** Loaded with the sample office: figures of another agency, never of this one. Says whose. */
  sampleSource: z.string().nullable(),
  /** Newest first. */
  versions: z.array(planVersion),
});
export type PlanLine = z.infer<typeof planLine>;

export const planList = z.strictObject({
  plans: z.array(planLine),
  /** Newest first; what a new plan may use. `note` says what is known of the source. */
  editions: z.array(z.strictObject({ key: z.string(), title: z.string(), note: z.string() })),
  abilities: z.strictObject({ open: z.boolean(), revise: z.boolean() }),
});
export type PlanList = z.infer<typeof planList>;

export const newPlan = z.strictObject({ kind: planKind, title, fromYear: planYear, toYear: planYear, edition: z.string().min(1).max(80) })
  .refine(({ fromYear, toYear }) => toYear >= fromYear && toYear - fromYear < 10, { path: ['toYear'], error: 'plan.years' })
  .refine(({ kind, fromYear, toYear }) => kind !== 'renja' || fromYear === toYear, { path: ['toYear'], error: 'plan.years' });
export type NewPlan = z.infer<typeof newPlan>;

/** Copies the version in force, with its targets, to a draft `perubahan`. */
export const revision = z.strictObject({ id: z.uuid(), reason, validFrom: quarterPoint });
export type Revision = z.infer<typeof revision>;

export const onVersion = z.strictObject({ id: z.uuid(), revision: seenRevision });
export type OnVersion = z.infer<typeof onVersion>;

export const planContract = {
  list: oc.route({ method: 'GET', path: '/plans', summary: 'Plans of the office with their versions' })
    .input(z.strictObject({})).output(planList),
  open: oc.route({ method: 'POST', path: '/plans', summary: 'Open a plan with a first draft version' })
    .input(newPlan).output(versionState),
  revise: oc.route({ method: 'POST', path: '/plans/{id}/revisions', summary: 'Copy the version in force to a draft of changes' })
    .input(revision).output(versionState),
  publish: oc.route({ method: 'POST', path: '/plan-versions/{id}/publication', summary: 'Put a draft version in force' })
    .input(onVersion).output(versionState),
  withdraw: oc.route({ method: 'POST', path: '/plan-versions/{id}/withdrawal', summary: 'Throw a draft of changes away' })
    .input(onVersion).output(versionState),
};

export const planRefusals = {
  'plan.not-allowed': 403,
  'plan.not-found': 404,
  'plan.changed': 409,
  'plan.draft-open': 409,
  'plan.nothing-in-force': 409,
  'plan.not-draft': 409,
  'plan.first-version': 409,
  'plan.edition-unknown': 422,
  'plan.valid-from': 422,
  'plan.incomplete': 422,
} as const;
