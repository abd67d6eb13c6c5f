import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addPerson, changePerson } from './person.commands.ts';
import { personContract } from './person.contract.ts';
import { listPersons, personView } from './person.queries.ts';

const os = implement(personContract).$context<RequestContext>();

export const personRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listPersons, input)),
  get: os.get.handler(({ context, input }) => context.read(personView, input)),
  add: os.add.handler(({ context, input }) => context.run(addPerson, input)),
  change: os.change.handler(({ context, input }) => context.run(changePerson, input)),
});
