import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { nomenclatureContract } from './nomenclature.contract.ts';
import { searchNomenclature } from './nomenclature.queries.ts';

const os = implement(nomenclatureContract).$context<RequestContext>();

export const nomenclatureRoutes = os.router({
  search: os.search.handler(({ context, input }) => context.read(searchNomenclature, input)),
});
