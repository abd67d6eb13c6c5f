/** The door of letter: what the app wires and what higher modules may call. */
import { letterContract, letterRefusals } from './letter.contract.ts';
import { letterRoutes } from './letter.routes.ts';

export { carryOut } from './letter.commands.ts';
export { mountLetterPrints } from './print.routes.ts';
export { numberOf } from './letter.queries.ts';
export { voidNumbers } from './letter.store.ts';

export const letter = {
  contract: { letter: letterContract },
  routes: { letter: letterRoutes },
  refusals: { ...letterRefusals },
};
