import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { officePaperCommands } from './office-paper.commands.ts';
import { officePaperContract } from './office-paper.contract.ts';
import { getPaper, listPapers } from './office-paper.queries.ts';
import type { PaperOptions } from './office-paper-text.queries.ts';

const os = implement(officePaperContract).$context<RequestContext>();

export function officePaperRoutes(options: PaperOptions) {
  const commands = officePaperCommands(options);
  return os.router({
    list: os.list.handler(({ context, input }) => context.read(listPapers, input)),
    get: os.get.handler(({ context, input }) => context.read(getPaper, input)),
    begin: os.begin.handler(({ context, input }) => context.run(commands.begin, input)),
    head: os.head.handler(({ context, input }) => context.run(commands.head, input)),
    fix: os.fix.handler(({ context, input }) => context.run(commands.fix, input)),
    end: os.end.handler(({ context, input }) => context.run(commands.end, input)),
  });
}
