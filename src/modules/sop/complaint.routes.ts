import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addComplaint, answerComplaint } from './complaint.commands.ts';
import { complaintContract } from './complaint.contract.ts';
import { listComplaints } from './complaint.queries.ts';

const os = implement(complaintContract).$context<RequestContext>();

export const complaintRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listComplaints, input)),
  add: os.add.handler(({ context, input }) => context.run(addComplaint, input)),
  answer: os.answer.handler(({ context, input }) => context.run(answerComplaint, input)),
});
