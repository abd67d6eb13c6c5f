/** Registers, dispositions and the expedition book (domain reference G). */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const incomingLetter = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid().nullable(),
  year: z.int(),
  agenda: z.int(),
  number: z.string(),
  date: z.iso.date(),
  sender: z.string(),
  subject: z.string(),
  urgency: z.string(),
  security: z.string(),
  attachments: z.int(),
  receivedAt: z.iso.datetime(),
  fileId: z.uuid().nullable(),
});
export type IncomingLetter = z.infer<typeof incomingLetter>;

export const outgoingNumber = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid().nullable(),
  /** The number as printed. */
  text: z.string(),
  date: z.iso.date(),
  subject: z.string(),
  classification: z.string(),
  bears: z.enum(['number', 'cover-letter']),
  documentKey: z.string().nullable(),
  state: z.enum(['given', 'reserved', 'void']),
  reason: z.string().nullable(),
});
export type OutgoingNumber = z.infer<typeof outgoingNumber>;

export const dispositionView = z.strictObject({
  id: z.uuid(),
  incomingId: z.uuid().nullable(),
  from: z.string(),
  person: z.string(),
  form: z.string(),
  to: z.array(z.string()),
  instructions: z.array(z.string()),
  note: z.string().nullable(),
  due: z.iso.date().nullable(),
  urgency: z.string(),
  at: z.iso.datetime(),
});
export type DispositionView = z.infer<typeof dispositionView>;

export const copyView = z.strictObject({ recipient: z.string(), count: z.int(), medium: z.string(), at: z.iso.datetime() });
export type CopyView = z.infer<typeof copyView>;

export const dispatchView = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid(),
  /** Title of the dossier: what was sent. */
  title: z.string(),
  /** Post that sent it; it alone makes the link of the receipt. */
  postId: z.uuid(),
  body: z.string(),
  method: z.string(),
  tracking: z.string().nullable(),
  sentAt: z.iso.datetime(),
  state: z.enum(['sent', 'received', 'waived']),
  receivedBy: z.string().nullable(),
  contact: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  via: z.enum(['link', 'paper']).nullable(),
  reason: z.string().nullable(),
});
export type DispatchView = z.infer<typeof dispatchView>;

const page = z.strictObject({ year: z.coerce.number().int().optional(), search: z.string().max(200).optional(), after: z.uuid().optional() });

export const letterContract = {
  incoming: oc.route({ method: 'GET', path: '/letters/incoming', summary: 'Register of incoming letters, newest first' })
    .input(page).output(z.strictObject({ items: z.array(incomingLetter), next: z.uuid().nullable() })),
  outgoing: oc.route({ method: 'GET', path: '/letters/outgoing', summary: 'Register of outgoing numbers, newest first' })
    .input(page).output(z.strictObject({ items: z.array(outgoingNumber), next: z.uuid().nullable() })),
  dispatches: oc.route({ method: 'GET', path: '/letters/dispatches', summary: 'Expedition book, newest first' })
    .input(page).output(z.strictObject({ items: z.array(dispatchView), next: z.uuid().nullable() })),
  ofDossier: oc.route({ method: 'GET', path: '/dossiers/{id}/letters', summary: 'Letters, dispositions, numbers, copies and dispatches of one dossier' })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.strictObject({
      incoming: z.array(incomingLetter), dispositions: z.array(dispositionView), numbers: z.array(outgoingNumber),
      copies: z.array(copyView), dispatches: z.array(dispatchView),
    })),
};

export const letterRefusals = { 'letter.not-allowed': 403, 'letter.not-found': 404 } as const;
