/** The door of people: what the app wires and what higher modules may call. */
import { type AuthOptions, createAuth } from './auth.ts';
import { sessionContract, sessionRefusals } from './session.contract.ts';
import { type SessionRouteOptions, sessionRoutes } from './session.routes.ts';

export { hashPassword } from './auth.ts';
export { loadOffice } from './pack.commands.ts';

type PeopleOptions = Omit<AuthOptions, 'url' | 'newId'> & Omit<SessionRouteOptions, 'auth'> & { readonly url: string | undefined };

export function createPeople(options: PeopleOptions) {
  const auth = createAuth({ ...options, newId: options.engine.newId, url: options.url ?? 'http://localhost' });
  return {
    contract: { session: sessionContract },
    routes: { session: sessionRoutes({ auth, engine: options.engine, simulated: options.simulated }) },
    refusals: { ...sessionRefusals },
    sessions: auth.sessions,
  };
}
