/** The activities of the Rencana Aksi: what is done for an indicator in the quarters of a year, and by which post. Domain reference B.4. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear } from './plan.contract.ts';

const activity = z.string().trim().min(5).max(500);
/** Each once, in their order. */
const quarters = z.array(z.int().min(1).max(4)).min(1).max(4).transform((chosen) => [...new Set(chosen)].sort((a, b) => a - b));
const revision = z.int().min(1);

export const actionStep = z.strictObject({
  id: z.uuid(), revision, activity: z.string(), quarters: z.array(z.int()),
  post: z.strictObject({ postId: z.uuid(), title: z.string() }),
});
export type ActionStep = z.infer<typeof actionStep>;

const words = { activity, quarters, postId: z.uuid() };
export const newActionStep = z.strictObject({ indicatorId: z.uuid(), year: planYear, ...words });
export type NewActionStep = z.infer<typeof newActionStep>;
export const actionStepChange = z.strictObject({ id: z.uuid(), revision, ...words });
export type ActionStepChange = z.infer<typeof actionStepChange>;
export const actionStepRemoval = z.strictObject({ id: z.uuid(), revision });
export type ActionStepRemoval = z.infer<typeof actionStepRemoval>;

export const actionStepState = z.strictObject({ id: z.uuid(), revision });
export type ActionStepState = z.infer<typeof actionStepState>;

export const actionStepContract = {
  add: oc.route({ method: 'POST', path: '/action-steps', summary: 'Add an activity to the Rencana Aksi of a year' }).input(newActionStep).output(actionStepState),
  change: oc.route({ method: 'PUT', path: '/action-steps/{id}', summary: 'Change an activity, its quarters or who does it' }).input(actionStepChange).output(actionStepState),
  remove: oc.route({ method: 'POST', path: '/action-steps/{id}/removal', summary: 'Take an activity out of the Rencana Aksi' }).input(actionStepRemoval).output(actionStepState),
};

export const actionStepRefusals = {
  'action-step.not-allowed': 403,
  'action-step.not-found': 404,
  'action-step.changed': 409,
  'action-step.not-measured': 422,
  'action-step.post-unknown': 422,
} as const;
