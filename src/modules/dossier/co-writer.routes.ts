import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { endCoWriter, inviteCoWriter } from './co-writer.commands.ts';
import { coWriterContract } from './co-writer.contract.ts';
import { writersOf } from './co-writer.queries.ts';

const os = implement(coWriterContract).$context<RequestContext>();

export const coWriterRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(writersOf, input)),
  invite: os.invite.handler(({ context, input }) => context.run(inviteCoWriter, input)),
  end: os.end.handler(({ context, input }) => context.run(endCoWriter, input)),
});
