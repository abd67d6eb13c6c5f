import { z } from 'zod';
import type { Command } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { type Holiday, type NewHoliday, newHoliday } from './holiday.contract.ts';
import { canKeepHolidays } from './holiday.policy.ts';
import { holidayById, holidaysOn } from './holiday.queries.ts';
import { add, remove } from './holiday.rules.ts';
import { deleteHoliday, insertHolidays } from './holiday.store.ts';

export const addHoliday: Command<NewHoliday, Holiday> = {
  name: 'holiday.add',
  input: newHoliday,
  async run({ tx, actor, newId, record, changed }, input) {
    if (!canKeepHolidays(actor)) throw refuse('holiday.not-allowed');
    const holiday = must(add(input, await holidaysOn(tx, input.date), newId()));
    await insertHolidays(tx, [holiday]);
    record({ name: 'holiday.add', data: holiday });
    changed({ kind: 'holiday', id: holiday.id });
    return holiday;
  },
};

export const removeHoliday: Command<{ id: string }, { id: string }> = {
  name: 'holiday.remove',
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, actor, record, changed }, { id }) {
    if (!canKeepHolidays(actor)) throw refuse('holiday.not-allowed');
    const holiday = must(remove(await holidayById(tx, id)));
    if (!await deleteHoliday(tx, id)) throw refuse('holiday.not-found');
    record({ name: 'holiday.remove', data: holiday });
    changed({ kind: 'holiday', id });
    return { id };
  },
};
