/** The shape of the reference calendar that content brings. */
import { z } from 'zod';
import { holiday } from './holiday.contract.ts';
import { newSchedule } from './schedule.contract.ts';

export const calendarPack = z.strictObject({
  holidays: z.array(holiday.omit({ id: true })),
  schedules: z.array(newSchedule),
});
export type CalendarPack = z.infer<typeof calendarPack>;
