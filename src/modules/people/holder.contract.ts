/** Who holds which post when: definitif, Plt (post vacant), Plh (holder absent). Days are whole days of the office's zone. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { done, holderForm } from './people.contract.ts';

export const holderView = z.strictObject({
  id: z.uuid(),
  postId: z.uuid(),
  /** The post as this holder bears it: `Plt. Kepala Dinas`. */
  title: z.string(),
  personId: z.uuid(),
  /** With academic titles. */
  person: z.string(),
  form: holderForm,
  since: z.iso.date(),
  /** Last day, inclusive; null: open-ended. */
  until: z.iso.date().nullable(),
  letterNumber: z.string().nullable(),
  state: z.enum(['past', 'current', 'coming']),
  abilities: z.strictObject({ end: z.boolean(), withdraw: z.boolean() }),
});
export type HolderView = z.infer<typeof holderView>;

const period = { since: z.iso.date(), until: z.iso.date().nullable() };

export const newHolder = z.strictObject({
  postId: z.uuid(),
  personId: z.uuid(),
  form: holderForm,
  ...period,
  /** Number of the decision or warrant; an acting holder always has one. */
  letterNumber: z.string().trim().max(100).nullable(),
}).superRefine(({ form, since, until, letterNumber }, context) => {
  if (until !== null && until < since) context.addIssue({ code: 'custom', path: ['until'], message: 'holder.until-before-since' });
  if (form !== 'definitif' && !letterNumber) context.addIssue({ code: 'custom', path: ['letterNumber'], message: 'holder.letter-missing' });
});
export type NewHolder = z.infer<typeof newHolder>;

/** What an administrator is told and may overrule. `params` fill the client's sentence. */
export const warning = z.strictObject({
  code: z.enum(['holder.plt-long', 'holder.plh-long', 'holder.open-ended', 'holder.same-person-in-two-lanes', 'holder.no-account']),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type Warning = z.infer<typeof warning>;

const question = z.strictObject({
  postId: z.uuid(), personId: z.uuid(), form: holderForm,
  since: z.iso.date(), until: z.iso.date().optional(),
});
export type Question = z.infer<typeof question>;

export const check = z.strictObject({
  /** The refusal that appointing would meet, or null. */
  refusal: z.strictObject({
    code: z.string(), params: z.record(z.string(), z.unknown()),
    issues: z.array(z.strictObject({ field: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() })),
  }).nullable(),
  warnings: z.array(warning),
});
export type Check = z.infer<typeof check>;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const holderContract = {
  list: oc.route({ method: 'GET', path: '/holders', summary: 'Holders of posts, newest first' })
    .input(z.strictObject({ postId: z.uuid().optional(), personId: z.uuid().optional(), acting: flag.optional() }))
    .output(z.strictObject({ holders: z.array(holderView), abilities: z.strictObject({ appoint: z.boolean() }) })),
  check: oc.route({ method: 'GET', path: '/holders/check', summary: 'What an appointment would meet, before it is made' })
    .input(question).output(check),
  appoint: oc.route({ method: 'POST', path: '/holders', summary: 'Appoint a holder, definitif, Plt or Plh' })
    .input(newHolder).output(z.strictObject({ id: z.uuid(), warnings: z.array(warning) })),
  end: oc.route({ method: 'POST', path: '/holders/{id}/end', summary: 'Set the last day of a holder' })
    .input(z.strictObject({ id: z.uuid(), until: z.iso.date() })).output(done),
  withdraw: oc.route({ method: 'DELETE', path: '/holders/{id}', summary: 'Take back an appointment that begins today or later' })
    .input(z.strictObject({ id: z.uuid() })).output(done),
};

/** A holding that stands in the way is named by `person`, `form`, `since` and `until` in the params. */
export const holderRefusals = {
  'holder.not-found': 404,
  'holder.definitif-overlaps': 409,
  'holder.not-vacant': 409,
  'holder.nobody-to-stand-in-for': 409,
  'holder.acting-overlaps': 409,
  'holder.acting-remains': 409,
  'holder.stand-in-remains': 409,
  'holder.stands-in-for-self': 409,
  'holder.end-before-since': 409,
  'holder.end-after-end': 409,
  'holder.begun': 409,
  'holder.has-acted': 409,
  'holder.last-administrator': 409,
} as const;

