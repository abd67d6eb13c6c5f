/** Meja kerja: what the rounds ask of one person, whatever posts he holds. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { by } from './round.contract.ts';

const instant = z.iso.datetime();
const ofRound = { roundId: z.uuid(), year: z.int(), quarter: z.int() };

/** `enter`, `release`: figures of one unit. `verify`, `lock`, `close`: of the round. */
export const roundTask = z.strictObject({
  ...ofRound,
  kind: z.enum(['enter', 'release', 'verify', 'lock', 'close']),
  unit: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Figures that wait, of all that were asked; to close: IKU without a word of the Kepala Dinas, of all IKU. */
  count: z.int(), of: z.int(),
  /** Since when it waits. */
  since: instant,
  /** The deadline of the unit, its working minutes left and all that were given; null where there is none. */
  dueAt: instant.nullable(), minutesLeft: z.number().nullable(), minutesGiven: z.number().nullable(),
});
export type RoundTask = z.infer<typeof roundTask>;

export const returnedFigure = z.strictObject({
  ...ofRound, unit: z.strictObject({ id: z.uuid(), name: z.string() }), indicatorVersionId: z.uuid(), name: z.string(), reason: z.string(), at: instant, by,
});
export type ReturnedFigure = z.infer<typeof returnedFigure>;

/** A unit that is late, told to those who verify. */
export const lateUnit = roundTask.pick({ roundId: true, year: true, quarter: true, count: true, of: true }).extend({
  unit: z.strictObject({ id: z.uuid(), name: z.string() }), dueAt: instant, minutesLate: z.number(),
});
export type LateUnit = z.infer<typeof lateUnit>;

export const performanceDesk = z.strictObject({
  /** When it was asked; minutes are counted from here. */
  now: instant,
  todo: z.array(roundTask),
  /** Newest first. */
  returned: z.array(returnedFigure),
  waiting: z.array(lateUnit),
});
export type PerformanceDesk = z.infer<typeof performanceDesk>;

export const deskContract = {
  mine: oc.route({ method: 'GET', path: '/performance-desk', summary: 'What the collection rounds ask of the reader' }).input(z.strictObject({})).output(performanceDesk),
};
