/** Numbers of the outgoing register taken by hand, by the post that keeps it; each with its reason (product rule 6). */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { deliveryMethod } from '#contract/sop/fact';

const reason = z.string().trim().min(3).max(1000);
const line = z.string().trim().min(1).max(300);
const maybe = line.nullable().default(null);

/** Code of Permendagri 83/2022. */
export const classificationCode = z.string().regex(/^\d{3}(\.\d+)*$/);

/** What a number is taken for. */
const purpose = { classification: classificationCode, subject: line, addressee: maybe, reason };

export const reserveInput = z.strictObject(purpose);

/** `id`: the number that the new one goes behind; `date`: the day on the letter. */
export const insertInput = z.strictObject({ id: z.uuid(), date: z.iso.date(), ...purpose });

/** The letter that a reserved number was kept for. */
export const useInput = z.strictObject({
  id: z.uuid(), subject: line, addressee: line, signer: line, drafter: maybe, urgency: maybe, attachments: maybe, copiesTo: maybe,
  sentOn: z.iso.date().nullable().default(null), method: deliveryMethod.nullable().default(null), file: z.uuid().nullable().default(null),
});
export type UseInput = z.output<typeof useInput>;

export const voidInput = z.strictObject({ id: z.uuid(), reason });

const taken = z.strictObject({ id: z.uuid(), text: z.string() });
export type Taken = z.infer<typeof taken>;

const route = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const numberContract = {
  reserve: route('/letters/numbers', 'Reserve the next number of the outgoing register, with a reason').input(reserveInput).output(taken),
  insert: route('/letters/numbers/{id}/insert', 'Insert a number behind another (12.a) for a letter dated back, with a reason').input(insertInput).output(taken),
  use: route('/letters/numbers/{id}/use', 'Enter the letter that a reserved number was kept for').input(useInput).output(taken),
  void: route('/letters/numbers/{id}/void', 'Void a number taken by hand, with a reason; it stays in the register').input(voidInput).output(taken),
};

export const numberRefusals = {
  'number.not-found': 404,
  'number.not-allowed': 403,
  /** The number belongs to a dossier: it falls with its signature, not by hand. */
  'number.of-dossier': 409,
  'number.not-reserved': 409,
  'number.already-void': 409,
  'number.date-outside': 422,
  'number.no-suffix-left': 409,
} as const;
