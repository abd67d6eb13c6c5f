/** Where a printed figure comes from. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { originRef } from '#contract/document/content';
import { decimalText } from '#pure/decimal';

const evidence = z.strictObject({ label: z.string(), name: z.string().nullable(), hash: z.string(), personal: z.boolean() });

export const origin = z.strictObject({
  ref: originRef,
  /** What it is, in words. */
  label: z.string(),
  /** Null: words, such as a predicate. At most twenty digits. */
  value: decimalText.nullable(),
  /** As a sentence and as a table print it. */
  text: z.string(), number: z.string(),
  /** Of the year that it was told in. */
  year: z.int(),
  /** Origins that it is computed from. */
  parts: z.array(originRef),
  /** The figure that it is: who verified it (null: brought by content), by what it is proven. */
  figure: z.strictObject({
    indicatorVersionId: z.uuid(), year: z.int(), quarter: z.int(), verifier: z.string().nullable(),
    evidence: z.array(evidence),
  }).nullable(),
  /** What was counted, by name; only for who reads the office's own data. */
  things: z.array(z.string()),
  /** What stands at the bottom of its parts, itself where it has none: who verified each, by what it is proven. */
  sources: z.array(z.strictObject({ ref: originRef, label: z.string(), text: z.string(), verifiers: z.array(z.string()), evidence: z.array(evidence) })),
  /** Of the page that shows it to its roots. */
  link: z.string().nullable(),
});
export type Origin = z.infer<typeof origin>;

export const originContract = {
  get: oc.route({ method: 'GET', path: '/origins/{ref}', summary: 'The origin of a figure printed in a report' }).input(z.strictObject({ ref: z.string().max(200) })).output(origin),
};

export const originRefusals = { 'origin.not-found': 404, 'origin.not-allowed': 403 } as const;
