import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { letterContract } from './letter.contract.ts';
import { listDispatches } from './dispatch.queries.ts';
import { listIncoming } from './incoming.queries.ts';
import { lettersOfDossier } from './letter.queries.ts';
import { listOutgoing } from './number.queries.ts';

const os = implement(letterContract).$context<RequestContext>();

export const letterRoutes = os.router({
  incoming: os.incoming.handler(({ context, input }) => context.read(listIncoming, input)),
  outgoing: os.outgoing.handler(({ context, input }) => context.read(listOutgoing, input)),
  dispatches: os.dispatches.handler(({ context, input }) => context.read(listDispatches, input)),
  ofDossier: os.ofDossier.handler(({ context, input }) => context.read(lettersOfDossier, input)),
});
