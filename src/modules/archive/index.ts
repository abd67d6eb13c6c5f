/** The door of archive: what the app wires and what higher modules may call. */
import { archiveContract, archiveRefusals } from './item.contract.ts';
import { archiveRoutes } from './item.routes.ts';

export { itemOf } from './item.queries.ts';
export { fileItem } from './item.store.ts';

export const archive = {
  contract: { archive: archiveContract },
  routes: { archive: archiveRoutes },
  refusals: { ...archiveRefusals },
};
