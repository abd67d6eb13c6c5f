import type { Command } from '../../kernel/command.ts';
import { insertHolidays } from './holiday.store.ts';
import { type CalendarPack, calendarPack } from './pack.contract.ts';

/** Loads the reference calendar (joint ministerial decrees) into an office that has none. */
export const loadCalendar: Command<CalendarPack, { holidays: number }> = {
  name: 'calendar.load',
  input: calendarPack,
  async run({ tx, newId, record }, { holidays }) {
    await insertHolidays(tx, holidays.map((holiday) => ({ id: newId(), ...holiday })));
    record({ name: 'calendar.load', data: { holidays: holidays.length } });
    return { holidays: holidays.length };
  },
};
