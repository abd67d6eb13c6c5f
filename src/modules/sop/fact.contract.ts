/**
 * What the engine remembers of a running dossier beside its tasks: facts (things that completed acts brought into the
 * system), the document versions under way and the data request. Plain JSON, so that the journal can carry it.
 */
import { z } from 'zod';
import { requirementKinds } from './definition.contract.ts';

export const rowId = z.string().min(1).max(64);
export const note = z.string().trim().min(1).max(4000);
export const shortText = z.string().trim().min(1).max(300);
/** UTC instant, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();

/** Who acts: the person, and the post under which; `form` is how that post is held at that moment. */
export const actingActor = z.strictObject({
  person: rowId,
  post: rowId,
  form: z.enum(['definitif', 'plt', 'plh']),
});
export type ActingActor = z.infer<typeof actingActor>;

/** `approved`: signed on the screen, the wet original still missing; every other kind is one that a step can require. */
export const factKind = z.enum([...requirementKinds, 'approved']);
export type FactKind = z.infer<typeof factKind>;

export const voidReason = z.enum(['returned', 'new-version', 'sent-back', 'withdrawn', 'dropped', 'replaced']);
export type VoidReason = z.infer<typeof voidReason>;

export const fact = z.strictObject({
  kind: factKind,
  step: z.number().int(),
  round: z.number().int(),
  /** Index of the act in its step; null for what came without an act (an edit while examining, a hand confirmation). */
  act: z.number().int().nullable(),
  /** Lane for which it was done; for `initialled-by` the lane whose initial this is. */
  lane: z.string(),
  /** Post that answers for it; differs from `by.post` after a hand-over to the role `umum`. */
  post: z.string(),
  by: actingActor,
  /** Row that the fact stands for. */
  ref: z.string().nullable(),
  /** For initials and signatures: content hash per document, exactly what was read. */
  hashes: z.record(z.string(), z.string()).nullable(),
  /** For hand confirmations and attachments: index of the step's requirement that it answers. */
  requirement: z.number().int().nullable(),
  at: instant,
  /** Set when it no longer counts; history is never removed. */
  void: z.strictObject({ why: voidReason, at: instant }).nullable(),
});
export type Fact = z.infer<typeof fact>;

/** Who changed a document since it was last handed over, and under which post. */
export const author = z.strictObject({ person: rowId, post: rowId });
export type Author = z.infer<typeof author>;

export const documentVersion = z.strictObject({
  version: rowId,
  hash: z.string().min(1).max(128),
  authors: z.array(author).min(1),
});
export type DocumentVersion = z.infer<typeof documentVersion>;

export const dataItem = z.strictObject({
  id: rowId,
  title: shortText,
  kind: z.enum(['text', 'file', 'table']),
});
export type DataItem = z.infer<typeof dataItem>;

/** The data request under way: who is asked for which items. */
export const dataRequest = z.strictObject({
  ref: z.string(),
  items: z.array(dataItem),
  addressees: z.record(z.string(), z.array(z.string())),
});
export type DataRequest = z.infer<typeof dataRequest>;

export const deliveryMethod = z.enum(['langsung', 'pos', 'kurir', 'email', 'srikandi', 'aplikasi_lain']);

export const dispatchRow = z.strictObject({
  row: z.string(),
  body: z.string(),
  settled: z.enum(['received', 'waived']).nullable(),
});

/** Where an act stands that takes several goes. */
export const progress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dispatch'), rows: z.array(dispatchRow), more: z.boolean(), sender: actingActor }),
  z.strictObject({
    kind: z.literal('archive'),
    classification: z.string().nullable(),
    soft: z.string().nullable(),
    shelf: z.string().nullable(),
  }),
]);
export type Progress = z.infer<typeof progress>;
