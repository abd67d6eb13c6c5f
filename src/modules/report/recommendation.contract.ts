/** Recommendations of the yearly AKIP evaluation (LHE) and what the office does about them. Domain reference B.7. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear } from '#contract/plan/plan';

export const recommendationStatus = z.enum(['open', 'under_way', 'done']);
export type RecommendationStatus = z.infer<typeof recommendationStatus>;

const words = (max: number) => z.string().trim().min(5).max(max);
const asked = {
  /** Year in which the LHE was received. */
  year: planYear,
  /** As numbered in the LHE. */
  no: z.int().min(1).max(200),
  text: words(2000),
  /** Rencana aksi tindak lanjut. */
  plan: z.string().trim().max(2000),
  postId: z.uuid(),
  due: z.iso.date().nullable(),
};
const proof = {
  /** One's own upload, or an address. */
  fileId: z.uuid().nullable(), link: z.url({ protocol: /^https?$/ }).max(1000).nullable(),
};

export const recommendation = z.strictObject({
  id: z.uuid(), ...asked, post: z.string(), status: recommendationStatus,
  /** What was done, said when it was closed. */
  result: z.string().nullable(), ...proof, fileName: z.string().nullable(), fileHash: z.string().nullable(),
  revision: z.int().min(1),
});
export type Recommendation = z.infer<typeof recommendation>;

export const newRecommendation = z.strictObject(asked);
export type NewRecommendation = z.infer<typeof newRecommendation>;
/** `revision` as it was read; another one in between is `recommendation.changed`. */
const onOne = { id: z.uuid(), revision: z.int().min(1) };
export const recommendationChange = z.strictObject({ ...onOne, ...asked, status: z.enum(['open', 'under_way']) });
export type RecommendationChange = z.infer<typeof recommendationChange>;
export const recommendationClosing = z.strictObject({ ...onOne, result: words(2000), ...proof });
export type RecommendationClosing = z.infer<typeof recommendationClosing>;

export const recommendationList = z.strictObject({
  year: z.int(), items: z.array(recommendation), years: z.array(z.int()),
  abilities: z.strictObject({ write: z.boolean() }),
});
export type RecommendationList = z.infer<typeof recommendationList>;

export const recommendationContract = {
  list: oc.route({ method: 'GET', path: '/recommendations', summary: 'Recommendations of the AKIP evaluation received in a year' })
    .input(z.strictObject({ year: planYear })).output(recommendationList),
  add: oc.route({ method: 'POST', path: '/recommendations', summary: 'Add a recommendation of the LHE' }).input(newRecommendation).output(recommendation),
  change: oc.route({ method: 'PUT', path: '/recommendations/{id}', summary: 'Change the plan, post, due day or status of a recommendation' })
    .input(recommendationChange).output(recommendation),
  close: oc.route({ method: 'POST', path: '/recommendations/{id}/closing', summary: 'Close a recommendation with what was done and its evidence' })
    .input(recommendationClosing).output(recommendation),
};

export const recommendationRefusals = {
  'recommendation.not-allowed': 403,
  'recommendation.not-found': 404,
  'recommendation.changed': 409,
  'recommendation.taken': 409,
  'recommendation.done': 409,
  'recommendation.post-unknown': 422,
  'recommendation.file-unknown': 422,
} as const;
