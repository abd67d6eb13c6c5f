import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addPost, changePost, closePost, reopenPost } from './post.commands.ts';
import { postContract } from './post.contract.ts';

const os = implement(postContract).$context<RequestContext>();

export const postRoutes = os.router({
  add: os.add.handler(({ context, input }) => context.run(addPost, input)),
  change: os.change.handler(({ context, input }) => context.run(changePost, input)),
  close: os.close.handler(({ context, input }) => context.run(closePost, input)),
  reopen: os.reopen.handler(({ context, input }) => context.run(reopenPost, input)),
});
