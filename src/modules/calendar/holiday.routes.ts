import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addHoliday, removeHoliday } from './holiday.commands.ts';
import { holidayContract } from './holiday.contract.ts';
import { listHolidays } from './holiday.queries.ts';

const os = implement(holidayContract).$context<RequestContext>();

export const holidayRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listHolidays, input)),
  add: os.add.handler(({ context, input }) => context.run(addHoliday, input)),
  remove: os.remove.handler(({ context, input }) => context.run(removeHoliday, input)),
});
