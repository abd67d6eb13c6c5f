import { holidayContract } from '#contract/calendar/holiday';
import { sessionContract } from '#contract/people/session';

/** Every route the pages call, by the word of its module. In the browser only methods and paths are left of it (vite.config.ts). */
export const contract = {
  holiday: holidayContract,
  session: sessionContract,
};
