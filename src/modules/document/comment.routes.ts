import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { commentCommands } from './comment.commands.ts';
import { commentContract } from './comment.contract.ts';
import { commentsOf } from './comment.queries.ts';
import type { Owners } from './owner.queries.ts';

const os = implement(commentContract).$context<RequestContext>();

export function commentRoutes(owners: Owners) {
  const { add, reply, change } = commentCommands(owners);
  return os.router({
    list: os.list.handler(({ context, input }) => context.read(commentsOf(owners), input)),
    add: os.add.handler(({ context, input }) => context.run(add, input)),
    reply: os.reply.handler(({ context, input }) => context.run(reply, input)),
    change: os.change.handler(({ context, input }) => context.run(change, input)),
  });
}
