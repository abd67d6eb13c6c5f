import { holidayContract } from '#contract/calendar/holiday';
import { sessionContract } from '#contract/people/session';

/** Every route the pages call, by the word of its module. Types for the pages; at run time only vite.config.ts reads it. */
export const contract = {
  holiday: holidayContract,
  session: sessionContract,
};
