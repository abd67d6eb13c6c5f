/** Evidence of a figure: a file, a link or a statement. What holds data of persons is opened by few, and each opening is kept. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear, quarterNumber } from '#contract/plan/plan';
import { by } from './round.contract.ts';

export const evidenceKind = z.enum(['file', 'link', 'statement']);
const label = z.string().trim().min(2).max(200);
const link = z.url({ protocol: /^https?$/ }).max(1000);
const statement = z.string().trim().min(5).max(4000);
/** Of the evaluation sheet (LKE). */
const criterion = z.string().trim().min(1).max(60).nullable().default(null);

export const evidenceLine = z.strictObject({
  id: z.uuid(), kind: evidenceKind,
  /** The label of the card's rule that it fulfils, or words of one's own. */
  label: z.string(), criterion: z.string().nullable(),
  /** Name of a file; hash of the file, or of the link or statement. All that others see of personal evidence. */
  name: z.string().nullable(), hash: z.string(),
  /** Null where it is personal: opening it is asked for and kept. */
  link: z.string().nullable(), statement: z.string().nullable(),
  fileId: z.uuid().nullable(),
  personal: z.boolean(),
  by, at: z.iso.datetime(),
  abilities: z.strictObject({ open: z.boolean(), markPersonal: z.boolean(), withdraw: z.boolean() }),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;

const common = { id: z.uuid(), indicatorVersionId: z.uuid(), label, criterion, personal: z.boolean().default(false) };
/** `id` is the round's. A file is one's own upload of `POST /api/files`. */
export const newEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('file'), fileId: z.uuid() }),
  z.strictObject({ ...common, kind: z.literal('link'), link }),
  z.strictObject({ ...common, kind: z.literal('statement'), statement }),
]);
export type NewEvidence = z.infer<typeof newEvidence>;

export const evidenceMark = z.strictObject({ id: z.uuid(), personal: z.boolean() });
export type EvidenceMark = z.infer<typeof evidenceMark>;
export const evidenceWithdrawal = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(5).max(1000) });
export type EvidenceWithdrawal = z.infer<typeof evidenceWithdrawal>;

/** A file of personal evidence is downloaded at `/api/files/{fileId}` within ten minutes of its opening. */
export const openedEvidence = z.strictObject({ id: z.uuid(), kind: evidenceKind, fileId: z.uuid().nullable(), link: z.string().nullable(), statement: z.string().nullable() });
export type OpenedEvidence = z.infer<typeof openedEvidence>;

export const evidenceReads = z.strictObject({ reads: z.array(z.strictObject({ by, at: z.iso.datetime() })) });
export type EvidenceReads = z.infer<typeof evidenceReads>;

const byId = z.strictObject({ id: z.uuid() });
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const evidenceContract = {
  list: oc.route({ method: 'GET', path: '/evidence', summary: 'Evidence of one figure' })
    .input(z.strictObject({ indicatorVersionId: z.uuid(), year: planYear, quarter: quarterNumber })).output(z.strictObject({ evidence: z.array(evidenceLine) })),
  add: post('/rounds/{id}/evidence', 'Add evidence to a figure of an open round').input(newEvidence).output(evidenceLine),
  mark: post('/evidence/{id}/personal', 'Say whether evidence holds data of persons').input(evidenceMark).output(evidenceLine),
  withdraw: post('/evidence/{id}/withdrawal', 'Withdraw evidence with a reason').input(evidenceWithdrawal).output(byId),
  open: post('/evidence/{id}/openings', 'Open personal evidence; the opening is kept').input(byId).output(openedEvidence),
  reads: oc.route({ method: 'GET', path: '/evidence/{id}/openings', summary: 'Who opened personal evidence and when' }).input(byId).output(evidenceReads),
};

export const evidenceRefusals = {
  'evidence.not-found': 404,
  'evidence.not-allowed': 403,
  'evidence.file-unknown': 422,
  'evidence.needed': 409,
} as const;
