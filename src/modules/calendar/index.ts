/** The door of calendar: what the app wires and what higher modules may call. */
import { holidayContract, holidayRefusals } from './holiday.contract.ts';
import { holidayRoutes } from './holiday.routes.ts';
import { scheduleRefusals } from './schedule.contract.ts';

export { loadCalendar } from './calendar.commands.ts';
export { calendarOf, dueOn, standardMinutes } from './calendar.queries.ts';
export { dayPlan, type WorkingCalendar, workingStretches } from './working-day.rules.ts';
export { workingMinutesBetween } from './working-time.rules.ts';

export const calendar = {
  contract: { holiday: holidayContract },
  routes: { holiday: holidayRoutes },
  refusals: { ...holidayRefusals, ...scheduleRefusals },
};
