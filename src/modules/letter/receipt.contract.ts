/** Confirming a receipt by one-time link: the office makes the link, whoever received the letter opens it without an account. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Unguessable: 32 bytes derived from the installation's secret, base64url. Only its SHA-256 is stored. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the receiver is shown, and nothing more. */
export const receiptOffer = z.strictObject({
  office: z.string(),
  region: z.string(),
  /** Body that the letter was sent to. */
  body: z.string(),
  title: z.string(),
  sentAt: z.iso.datetime(),
});
export type ReceiptOffer = z.infer<typeof receiptOffer>;

export const receiptConfirmation = z.strictObject({
  token,
  receivedBy: z.string().trim().min(3).max(300),
  contact: z.string().trim().min(3).max(300).nullable().default(null),
});

export const receiptContract = {
  link: oc.route({ method: 'POST', path: '/dispatches/{id}/link', summary: 'Make the one-time link by which the receiver confirms; an earlier one stops working' })
    .input(z.strictObject({ id: z.uuid() })).output(z.strictObject({ token })),
  offer: oc.route({ method: 'GET', path: '/receipts/{token}', summary: 'What a receipt link is about' })
    .input(z.strictObject({ token })).output(receiptOffer),
  confirm: oc.route({ method: 'POST', path: '/receipts/{token}', summary: 'Confirm the receipt; the link works once' })
    .input(receiptConfirmation).output(z.strictObject({ receivedAt: z.iso.datetime() })),
};

export const receiptRefusals = { 'receipt.not-found': 404, 'dispatch.not-found': 404, 'dispatch.settled': 409 } as const;
