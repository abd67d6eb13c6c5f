import type { Command } from '../../kernel/command.ts';
import { insertHolidays } from './holiday.store.ts';
import { type CalendarPack, calendarPack } from './pack.contract.ts';
import { insertSchedules } from './schedule.store.ts';

/** Loads the reference calendar (joint ministerial decrees, Perpres 21/2023 hours) into an office that has none. */
export const loadCalendar: Command<CalendarPack, { holidays: number; schedules: number }> = {
  name: 'calendar.load',
  input: calendarPack,
  async run({ tx, newId, record }, { holidays, schedules }) {
    await insertHolidays(tx, holidays.map((holiday) => ({ id: newId(), ...holiday })));
    await insertSchedules(tx, schedules.map((schedule) => ({ id: newId(), ...schedule })));
    const counts = { holidays: holidays.length, schedules: schedules.length };
    record({ name: 'calendar.load', data: counts });
    return counts;
  },
};
