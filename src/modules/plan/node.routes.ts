import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addNode, answerSasaran, moveNode, ownNode, removeNode, renameNode } from './node.commands.ts';
import { nodeContract } from './node.contract.ts';
import { planTreeOf } from './tree.queries.ts';

const os = implement(nodeContract).$context<RequestContext>();

export const nodeRoutes = os.router({
  tree: os.tree.handler(({ context, input }) => context.read(planTreeOf, input)),
  add: os.add.handler(({ context, input }) => context.run(addNode, input)),
  rename: os.rename.handler(({ context, input }) => context.run(renameNode, input)),
  move: os.move.handler(({ context, input }) => context.run(moveNode, input)),
  own: os.own.handler(({ context, input }) => context.run(ownNode, input)),
  answer: os.answer.handler(({ context, input }) => context.run(answerSasaran, input)),
  remove: os.remove.handler(({ context, input }) => context.run(removeNode, input)),
});
