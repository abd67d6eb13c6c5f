/** The shape of the reference calendar that content brings. */
import { z } from 'zod';
import { holiday } from './holiday.contract.ts';

export const calendarPack = z.strictObject({
  holidays: z.array(holiday.omit({ id: true })),
});
export type CalendarPack = z.infer<typeof calendarPack>;
