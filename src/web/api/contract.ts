import { holidayContract } from '#contract/calendar/holiday';
import { accountContract } from '#contract/people/account';
import { directoryContract } from '#contract/people/directory';
import { holderContract } from '#contract/people/holder';
import { officeContract } from '#contract/people/office';
import { personContract } from '#contract/people/person';
import { postContract } from '#contract/people/post';
import { sessionContract } from '#contract/people/session';
import { setupContract } from '#contract/people/setup';
import { unitContract } from '#contract/people/unit';

/** Every route the pages call, by the word of its module. In the browser only methods and paths are left of it (vite.config.ts). */
export const contract = {
  account: accountContract,
  directory: directoryContract,
  holder: holderContract,
  holiday: holidayContract,
  office: officeContract,
  person: personContract,
  post: postContract,
  session: sessionContract,
  setup: setupContract,
  unit: unitContract,
};
