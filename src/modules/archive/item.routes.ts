import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { archiveContract } from './item.contract.ts';
import { listArchive } from './item.queries.ts';

const os = implement(archiveContract).$context<RequestContext>();

export const archiveRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listArchive, input)),
});
