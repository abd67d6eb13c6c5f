/** Days on which the office does not work. The reference slice: ARCHITECTURE.md walks through these files. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const holidayKind = z.enum(['national', 'cuti_bersama', 'local']);

export const holiday = z.strictObject({
  id: z.uuid(),
  /** Calendar day of the office's zone. */
  date: z.iso.date(),
  name: z.string(),
  kind: holidayKind,
  source: z.string(),
  /** False until the decree that fixes it is known. */
  confirmed: z.boolean(),
});
export type Holiday = z.infer<typeof holiday>;

/** What the administrator may enter: a local holiday (hari jadi, Pilkada) with the decision it rests on. */
export const newHoliday = z.strictObject({
  date: z.iso.date(),
  name: z.string().trim().min(3).max(120),
  source: z.string().trim().min(3).max(200),
});
export type NewHoliday = z.infer<typeof newHoliday>;

export const holidayYear = z.strictObject({
  year: z.int(),
  /** Oldest first. */
  holidays: z.array(holiday),
  abilities: z.strictObject({ add: z.boolean() }),
});
export type HolidayYear = z.infer<typeof holidayYear>;

const year = z.coerce.number().int().min(2000).max(2100);

export const holidayContract = {
  list: oc.route({ method: 'GET', path: '/holidays', summary: 'Holidays of one year' })
    .input(z.strictObject({ year })).output(holidayYear),
  add: oc.route({ method: 'POST', path: '/holidays', summary: 'Add a local holiday' })
    .input(newHoliday).output(holiday),
  remove: oc.route({ method: 'DELETE', path: '/holidays/{id}', summary: 'Remove a local holiday' })
    .input(z.strictObject({ id: z.uuid() })).output(z.strictObject({ id: z.uuid() })),
};

export const holidayRefusals = {
  'holiday.exists': 409,
  'holiday.not-found': 404,
  'holiday.not-local': 409,
  'holiday.not-allowed': 403,
} as const;
