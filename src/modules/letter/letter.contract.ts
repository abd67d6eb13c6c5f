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
  /** Code of Permendagri 83/2022, where the clerk gave one. */
  classification: z.string().nullable(),
  /** Keterangan of the clerk. */
  note: z.string().nullable(),
  /** Posts that dispositions sent it to, what these say, and the first day set. */
  forwardedTo: z.array(z.string()),
  orders: z.array(z.string()),
  due: z.iso.date().nullable(),
  /** The dossier that came of it. */
  followUp: z.strictObject({ title: z.string(), status: z.enum(['open', 'done', 'cancelled']), step: z.int() }).nullable(),
});
export type IncomingLetter = z.infer<typeof incomingLetter>;

export const outgoingNumber = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid().nullable(),
  year: z.int(),
  /** Running number within the year, and the letter behind it where it was inserted (12.a). */
  sequence: z.int(),
  suffix: z.string(),
  /** The number as printed. */
  text: z.string(),
  date: z.iso.date(),
  subject: z.string(),
  classification: z.string(),
  bears: z.enum(['number', 'cover-letter']),
  documentKey: z.string().nullable(),
  state: z.enum(['given', 'reserved', 'void']),
  /** Why it was reserved or inserted by hand; null where signing gave it. */
  reason: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type OutgoingNumber = z.infer<typeof outgoingNumber>;

/** A line of the agenda surat keluar. What no letter and nobody says is null. */
export const registeredNumber = outgoingNumber.extend({
  addressee: z.string().nullable(),
  urgency: z.string().nullable(),
  attachments: z.string().nullable(),
  /** Unit pengolah: the post that handed the letter over for signing. */
  drafter: z.string().nullable(),
  /** Post that signed, as held then. */
  signer: z.string().nullable(),
  copiesTo: z.string().nullable(),
  sentOn: z.iso.date().nullable(),
  methods: z.array(z.string()),
  /** The signed document, null where this person may not open it or there is none. */
  documentId: z.uuid().nullable(),
  /** Scan of a letter that was numbered by hand. */
  fileId: z.uuid().nullable(),
});
export type RegisteredNumber = z.infer<typeof registeredNumber>;

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
  /** Running number of the expedition book within the year. */
  year: z.int(),
  no: z.int(),
  dossierId: z.uuid(),
  /** Title of the dossier: what was sent. */
  title: z.string(),
  /** Post that sent it; it alone makes the link of the receipt. */
  postId: z.uuid(),
  body: z.string(),
  /** Numbers under which the letter stands in the outgoing register, and what it is about. */
  numbers: z.array(z.string()),
  subject: z.string(),
  /** Copies handed over; null: not recorded. */
  count: z.int().nullable(),
  method: z.string(),
  tracking: z.string().nullable(),
  sentAt: z.iso.datetime(),
  state: z.enum(['sent', 'received', 'waived']),
  receivedBy: z.string().nullable(),
  contact: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  via: z.enum(['link', 'paper']).nullable(),
  /** The signed receipt, scanned. */
  scanFileId: z.uuid().nullable(),
  reason: z.string().nullable(),
});
export type DispatchView = z.infer<typeof dispatchView>;

const page = z.strictObject({ year: z.coerce.number().int().optional(), search: z.string().max(200).optional(), after: z.uuid().optional() });

export const letterContract = {
  incoming: oc.route({ method: 'GET', path: '/letters/incoming', summary: 'Register of incoming letters, newest first' })
    .input(page).output(z.strictObject({ items: z.array(incomingLetter), next: z.uuid().nullable() })),
  outgoing: oc.route({ method: 'GET', path: '/letters/outgoing', summary: 'Register of outgoing numbers, newest first' })
    .input(page).output(z.strictObject({ items: z.array(registeredNumber), next: z.uuid().nullable() })),
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
