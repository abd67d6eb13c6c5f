/** The door of people: what the app wires and what higher modules may call. */
import { accountContract, accountRefusals } from './account.contract.ts';
import { accountRoutes } from './account.routes.ts';
import { type AuthOptions, createAuth, hashPassword } from './auth.adapter.ts';
import { directoryContract } from './directory.contract.ts';
import { directoryRoutes } from './directory.routes.ts';
import { holderContract, holderRefusals } from './holder.contract.ts';
import { holderRoutes } from './holder.routes.ts';
import { officeContract, officeRefusals } from './office.contract.ts';
import { officeRoutes } from './office.routes.ts';
import { peopleRefusals } from './people.contract.ts';
import { personContract, personRefusals } from './person.contract.ts';
import { personRoutes } from './person.routes.ts';
import { postContract, postRefusals } from './post.contract.ts';
import { postRoutes } from './post.routes.ts';
import { sessionContract, sessionRefusals } from './session.contract.ts';
import { sessionRoutes } from './session.routes.ts';
import { setupContract, setupRefusals } from './setup.contract.ts';
import { type SetupRouteOptions, setupRoutes } from './setup.routes.ts';
import { unitContract, unitRefusals } from './unit.contract.ts';
import { unitRoutes } from './unit.routes.ts';

export { hashPassword } from './auth.adapter.ts';
export { holdersAt } from './holder.queries.ts';
export { personName, postTitle, signatoryTitle } from './naming.rules.ts';
export { officeDay, officeOf } from './office.queries.ts';
export { dayOf } from './office.rules.ts';
export { loadOffice } from './pack.commands.ts';
export { unmetByPost } from './person.queries.ts';
export { postsInLane, vacantPosts } from './post.queries.ts';
export { type PostName, postNames, postsByLane } from './post-name.queries.ts';
export { officeForReport } from './report.queries.ts';

interface PeopleOptions extends Omit<AuthOptions, 'url' | 'newId'>, Pick<SetupRouteOptions, 'engine' | 'prepareOffice' | 'setupToken'> {
  readonly url: string | undefined;
  /** True on a data folder whose clock is set by hand, for ever. */
  readonly simulated: boolean;
}

export function createPeople(options: PeopleOptions) {
  const { engine, simulated, realNow, prepareOffice, setupToken } = options;
  const { sessions, ...doors } = createAuth({ ...options, newId: engine.newId, url: options.url ?? 'http://localhost' });
  return {
    contract: {
      account: accountContract, directory: directoryContract, holder: holderContract, office: officeContract,
      person: personContract, post: postContract, session: sessionContract, setup: setupContract, unit: unitContract,
    },
    routes: {
      account: accountRoutes({ hashPassword, prove: sessions.prove, realNow }),
      directory: directoryRoutes, holder: holderRoutes, office: officeRoutes, person: personRoutes, post: postRoutes,
      session: sessionRoutes({ ...doors, resolve: sessions.resolve, engine, simulated }),
      setup: setupRoutes({ engine, hashPassword, prepareOffice, setupToken }),
      unit: unitRoutes,
    },
    refusals: {
      ...accountRefusals, ...holderRefusals, ...officeRefusals, ...peopleRefusals, ...personRefusals, ...postRefusals,
      ...sessionRefusals, ...setupRefusals, ...unitRefusals,
    },
    sessions,
  };
}
