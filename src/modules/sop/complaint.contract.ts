/** Pengaduan, keluhan, masukan about an SOP: filed by anyone signed in, answered and closed by those the sheets name. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const complaintKind = z.enum(['pengaduan', 'keluhan', 'masukan']);
export type ComplaintKind = z.infer<typeof complaintKind>;

const text = z.string().trim().min(10).max(4000);

export const complaint = z.strictObject({
  id: z.uuid(),
  sopKey: z.string(),
  sopTitle: z.string(),
  kind: complaintKind,
  text: z.string(),
  /** How to reach the author, if he said so. */
  contact: z.string().nullable(),
  author: z.string(),
  at: z.iso.datetime(),
  /** Null while open. */
  answer: z.strictObject({ text: z.string(), by: z.string(), post: z.string(), at: z.iso.datetime() }).nullable(),
  abilities: z.strictObject({ answer: z.boolean() }),
});
export type Complaint = z.infer<typeof complaint>;

export const newComplaint = z.strictObject({
  key: z.string().max(80),
  kind: complaintKind,
  text,
  contact: z.string().trim().min(3).max(200).nullable().default(null),
});
export type NewComplaint = z.output<typeof newComplaint>;

export const complaintAnswer = z.strictObject({ id: z.uuid(), text });
export type ComplaintAnswer = z.infer<typeof complaintAnswer>;

const filed = z.strictObject({ id: z.uuid() });

export const complaintContract = {
  list: oc.route({ method: 'GET', path: '/complaints', summary: 'Complaints that this person may read, newest first' })
    .input(z.strictObject({
      sopKey: z.string().max(80).optional(),
      state: z.enum(['open', 'answered']).optional(),
      /** Last complaint of the page before. */
      after: z.uuid().optional(),
    }))
    .output(z.strictObject({ complaints: z.array(complaint), next: z.uuid().nullable() })),
  add: oc.route({ method: 'POST', path: '/sops/{key}/complaints', summary: 'File a complaint or a suggestion about an SOP' })
    .input(newComplaint).output(filed),
  answer: oc.route({ method: 'POST', path: '/complaints/{id}/answer', summary: 'Answer a complaint, which closes it' })
    .input(complaintAnswer).output(filed),
};

export const complaintRefusals = {
  'complaint.not-found': 404,
  'complaint.not-allowed': 403,
  'complaint.answered': 409,
} as const;
