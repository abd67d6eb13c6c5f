/** Working hours, dated: Perpres 21/2023 hours, Ramadan hours, local variants set by the PPK. */
import { z } from 'zod';

/** Wall clock of the office's zone, `07:30`. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const pause = z.strictObject({ start: clock, end: clock });
export type Pause = z.infer<typeof pause>;

const hours = z.strictObject({
  start: clock,
  end: clock,
  /** In order, inside the hours, not touching each other. */
  breaks: z.array(pause),
}).refine(({ start, end, breaks }) => {
  const moments = [start, ...breaks.flatMap((each) => [each.start, each.end]), end];
  return moments.every((moment, index) => index === 0 || (moments[index - 1] ?? '') < moment);
}, { error: 'hours and breaks must follow each other' });

/** Weekdays by ISO number, Monday 1 to Sunday 7. A missing day is not worked. */
export const weekHours = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), hours);
export type WeekHours = z.infer<typeof weekHours>;

/**
 * One schedule. On a day that several cover, one with a last day (Ramadan) goes before one without; then the later
 * `since` wins. A day that none covers is not worked.
 */
export const newSchedule = z.strictObject({
  name: z.string().trim().min(3).max(120),
  /** First and last day in the office's zone, both inclusive; `until` null: open-ended. */
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  days: weekHours,
  /** False until the decision that fixes it is known (Ramadan before the sidang isbat). */
  confirmed: z.boolean(),
  source: z.string().trim().min(3).max(300),
}).refine(({ since, until }) => until === null || since <= until, { path: ['until'], error: 'until stands before since' });
export type NewSchedule = z.infer<typeof newSchedule>;

export const scheduleRefusals = {
  /** No hours are known within a year of `after`: the calendar ends before the asked time does. */
  'schedule.missing': 409,
} as const;
