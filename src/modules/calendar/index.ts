/** The door of calendar: what the app wires and what higher modules may call. */
import { holidayContract, holidayRefusals } from './holiday.contract.ts';
import { holidayRoutes } from './holiday.routes.ts';

export { loadCalendar } from './calendar.commands.ts';

export const calendar = {
  contract: { holiday: holidayContract },
  routes: { holiday: holidayRoutes },
  refusals: { ...holidayRefusals },
};
