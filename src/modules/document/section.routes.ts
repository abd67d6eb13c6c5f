import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import type { Owners } from './owner.queries.ts';
import { sectionCommands } from './section.commands.ts';
import { sectionContract } from './section.contract.ts';

const os = implement(sectionContract).$context<RequestContext>();

export function sectionRoutes(owners: Owners, attendance: Parameters<typeof sectionCommands>[1]) {
  const { add, change, remove } = sectionCommands(owners, attendance);
  return os.router({
    add: os.add.handler(({ context, input }) => context.run(add, input)),
    change: os.change.handler(({ context, input }) => context.run(change, input)),
    remove: os.remove.handler(({ context, input }) => context.run(remove, input)),
  });
}
