/**
 * The shape of an SOP as this office signed it, plus what makes it run: the acts of each step and what each step
 * requires. The printed words are the office's own and never changed; `acts`, `requires`, `documents` and `period`
 * are ours. One file in content/sops/*.yaml is one definition; it loads as an immutable version.
 */
import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_-]*$/);

/** The agenda, expedition and archive desk: a role that acts without a column of its own on the sheet. */
export const UMUM = 'umum';

/** Kinds of act; each is described by one file `sop/<kind>.act.ts`. */
export const actKinds = [
  'register', 'dispose', 'instruct', 'request-data', 'submit-data', 'recap', 'accept', 'analyse',
  'draft', 'initial', 'sign', 'record-original', 'copy', 'dispatch', 'archive',
] as const;
export const actKind = z.enum(actKinds);
export type ActKindName = z.infer<typeof actKind>;

/**
 * What a step can require: a thing the system holds. `confirmed-by-hand` only where the system cannot know, always
 * with a note, and then it is a finding.
 */
export const requirementKinds = [
  'incoming-letter', 'disposition', 'instruction', 'schedule', 'data-requested', 'data-submitted', 'data-recap',
  'data-accepted', 'analysis', 'draft-version', 'initialled-by', 'signed', 'numbered', 'copies', 'receipts',
  'attachment', 'archived', 'confirmed-by-hand',
] as const;
export const requirementKind = z.enum(requirementKinds);

export const requirement = z.strictObject({
  kind: requirementKind,
  /** The printed kelengkapan this entry answers, word for word; absent where the sheet prints none. */
  printed: z.string().optional(),
  /** True where the sheet prints no kelengkapan for it and an earlier output gates; never together with `printed`. */
  derived: z.boolean().optional(),
  /** For `initialled-by`: the lane whose initial must stand. */
  lane: key.optional(),
  /** Restricts the gate to one kind of act of this step; absent: every act of the step is gated. */
  act: actKind.optional(),
  /** `leave`: checked when the step is left, with what the step itself made; otherwise before its acts. */
  gate: z.literal('leave').optional(),
  /** Why this requirement is what it is; compulsory for `confirmed-by-hand`. */
  note: z.string().optional(),
});
export type Requirement = z.infer<typeof requirement>;

export const act = z.strictObject({
  kind: actKind,
  /** Who does it: a lane of this SOP, or `umum` (agenda, expedition, archive desk); several: any one of them. */
  by: z.union([key, z.array(key).min(1)]),
  /** True: one task for each post that the data request addresses (fan-out). */
  each: z.boolean().optional(),
  /** Only under this closing of the signature; skipped otherwise. */
  when: z.enum(['basah', 'approval_internal']).optional(),
  /** Lane or role that the result goes to where the act addresses someone (dispose, instruct). */
  to: key.optional(),
});
export type ActSpec = z.infer<typeof act>;

export const duration = z.union([
  z.strictObject({ value: z.number().int().positive(), unit: z.enum(['menit', 'jam', 'hari', 'minggu', 'bulan']) }),
  z.strictObject({ adjusted: z.literal(true) }),
]).nullable();
export type Duration = z.infer<typeof duration>;

export const inferredField = z.enum(['actors', 'kind', 'hands_to', 'on_reject', 'endorsement', 'duration']);

export const step = z.strictObject({
  step: z.number().int().positive(),
  activity: z.string().min(1),
  kind: z.enum(['start', 'process', 'decision', 'end']),
  actors: z.array(key).min(1),
  hands_to: z.array(key),
  endorsement: z.enum(['paraf', 'tanda_tangan']).optional(),
  on_reject: z.number().int().positive().optional(),
  inputs: z.array(z.string()).optional(),
  duration,
  outputs: z.array(z.string()).optional(),
  note: z.string().nullable().optional(),
  inferred: z.array(inferredField).optional(),
  /** Empty only for an automatic last step. */
  acts: z.array(act),
  requires: z.array(requirement),
});
export type Step = z.infer<typeof step>;

export const lane = z.strictObject({ key, title: z.string().min(1), short: z.string().optional() });
export type Lane = z.infer<typeof lane>;

/**
 * What a document brings into force when it counts as signed: `mechanism`, by which performance data is collected;
 * `iku`, the cards of the main indicators that it prints.
 */
export const publishes = z.enum(['mechanism', 'iku']);
export type Publishes = z.infer<typeof publishes>;

/**
 * A document that the SOP makes. `bears: number` carries its own number; `cover-letter` travels under a numbered surat
 * pengantar, which then stands among the documents itself, with `form: cover-letter`.
 */
export const madeDocument = z.strictObject({
  key,
  title: z.string().min(1),
  /** A surat pengantar: its parts are known and filled in advance. Absent: a text in sections. */
  form: z.literal('cover-letter').optional(),
  bears: z.enum(['number', 'cover-letter']),
  publishes: publishes.optional(),
  /** Archive classification code (Permendagri 83/2022). */
  classification: z.string().regex(/^\d{3}(\.\d+)*$/),
  /** Headings a new draft starts with; a cover letter has its own parts. */
  outline: z.array(z.string()).min(1).optional(),
  /** Kind of paper that is composed from the office's data, with the outline that holds when it is begun; then it has none of its own. */
  composes: key.optional(),
});
export type MadeDocument = z.infer<typeof madeDocument>;

export const sections = z.strictObject({
  latar_belakang: z.string().optional(),
  maksud: z.string().optional(),
  tujuan: z.string().optional(),
  ruang_lingkup: z.string().optional(),
  prosedur_penyusunan: z.array(z.string()).optional(),
  persyaratan: z.strictObject({ teknis_pelaksana: z.array(z.string()), administrasi: z.array(z.string()) }).optional(),
  sarana_dan_prasarana: z.string().optional(),
  biaya: z.string().optional(),
  tempat: z.string().optional(),
  jadwal: z.string().optional(),
  penanganan_pengaduan: z.array(z.string()).optional(),
});

export const sopDefinition = z.strictObject({
  key,
  title: z.string().min(1),
  /** Printed number; a leading slash means the running number is blank in the source. */
  number: z.string(),
  /** Year-month as printed. */
  created: z.string().regex(/^\d{4}-\d{2}$/),
  revised: z.string().regex(/^\d{4}-\d{2}$/).nullable(),
  effective: z.string().regex(/^\d{4}-\d{2}$/),
  approved_by: z.string(),
  unit: z.string(),
  /** Parts of the identity block that the scan does not show and that were concluded; the steps carry their own. */
  inferred: z.array(z.enum(['approved_by'])).optional(),
  /** True for a sheet that the office has not signed, shipped to show how another SOP runs. */
  example: z.boolean().optional(),
  produces: z.string(),
  /** What a dossier's year means: `reported` (LAKIP), `planned` (Renja, RKA), `current`. */
  period: z.enum(['reported', 'planned', 'current']),
  /** `one`: a second open dossier for the same period is refused; `many`: the sheet says "sesuai kebutuhan" without a period document. */
  concurrency: z.enum(['one', 'many']),
  documents: z.array(madeDocument),
  /**
   * Ready items of the data request, each with the words of the sheet it comes from. `unless: figures-verified`: offered only to
   * a bidang whose figures of the year verified rounds of collection still lack, or that no indicator asks; to all where none was opened that year.
   */
  data_items: z.array(z.strictObject({ title: z.string(), kind: z.enum(['text', 'file', 'table']), unless: z.literal('figures-verified').optional() })),
  /** A dated schedule is compulsory (the sheet's warning says so): month-day by which the document is sent, in the year after the period for `reported`. */
  deadline: z.strictObject({ month_day: z.string().regex(/^\d{2}-\d{2}$/), warning: z.string() }).optional(),
  legal_basis: z.array(z.string()),
  qualifications: z.array(z.string()),
  related: z.array(z.string()),
  equipment: z.array(z.string()),
  warnings: z.array(z.string()),
  records: z.array(z.string()),
  lanes: z.array(lane).min(1),
  steps: z.array(step).min(1),
  sections,
});
export type SopDefinition = z.infer<typeof sopDefinition>;

/** What the SOP is there for: its documents without the letter that they travel under. */
export const productsOf = ({ documents }: Pick<SopDefinition, 'documents'>): MadeDocument[] => documents.filter(({ form }) => form === undefined);

/** Lanes that the sheet sends its result to: a dispatching step hands to them, and they do no act themselves. */
export function receivingLanes({ steps }: Pick<SopDefinition, 'steps'>): string[] {
  const acting = new Set(steps.flatMap(({ acts }) => acts).flatMap(({ by }) => by));
  const receiving = steps.filter(({ acts }) => acts.some(({ kind }) => kind === 'dispatch')).flatMap(({ hands_to }) => hands_to);
  return [...new Set(receiving)].filter((lane) => !acting.has(lane));
}
