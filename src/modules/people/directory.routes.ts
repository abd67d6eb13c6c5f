import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { directoryContract } from './directory.contract.ts';
import { directory } from './directory.queries.ts';

const os = implement(directoryContract).$context<RequestContext>();

export const directoryRoutes = os.router({
  get: os.get.handler(({ context }) => context.read(directory, undefined)),
});
