import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { connection } from './connection.ts';
import { contract } from './contract.ts';
import { createSend } from './send.ts';

/** Given by `useCommand`; a call without it still gets a key of its own. */
export interface CallContext {
  readonly idempotencyKey?: string;
}

export type Api = JsonifiedClient<ContractRouterClient<typeof contract, CallContext>>;

const sessionWatchers = new Set<() => void>();

/** Tells when a call found no session, which is how an expired one shows. Returns the way to stop. */
export function onSessionMissing(watcher: () => void): () => void {
  sessionWatchers.add(watcher);
  return () => sessionWatchers.delete(watcher);
}

/** Tells every watcher that a call found no session. */
export const onSessionLost = (): void => { for (const watcher of sessionWatchers) watcher(); };

const link = new OpenAPILink<CallContext>(contract, {
  url: `${window.location.origin}/api`,
  headers: ({ context }) => (context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
  fetch: createSend({
    ...connection,
    sessionMissing: onSessionLost,
  }),
});

/** Every route as a function: `api.session.current()`. Failures are ApiProblem. */
export const api: Api = createORPCClient(link);

/** The same routes for TanStack Query: `useQuery(queries.holiday.list.queryOptions({ input: { year } }))`. */
export const queries = createTanstackQueryUtils(api);
