import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { libraryContract } from './library.contract.ts';
import { type LibrarySources, libraryQueries, versionOf } from './library.queries.ts';

export function libraryRoutes(sources: LibrarySources) {
  const os = implement(libraryContract).$context<RequestContext>();
  const queries = libraryQueries(sources);
  return os.router({
    list: os.list.handler(({ context }) => context.read(queries.list, undefined)),
    get: os.get.handler(({ context, input }) => context.read(queries.get, input)),
    version: os.version.handler(({ context, input }) => context.read(versionOf, input)),
  });
}
