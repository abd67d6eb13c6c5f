import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { addEvidence, markEvidence, openEvidence, withdrawEvidence } from './evidence.commands.ts';
import { evidenceContract } from './evidence.contract.ts';
import { evidenceReadsOf, listEvidence } from './evidence.queries.ts';

const os = implement(evidenceContract).$context<RequestContext>();

export const evidenceRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(listEvidence, input)),
  add: os.add.handler(({ context, input }) => context.run(addEvidence, input)),
  mark: os.mark.handler(({ context, input }) => context.run(markEvidence, input)),
  withdraw: os.withdraw.handler(({ context, input }) => context.run(withdrawEvidence, input)),
  open: os.open.handler(({ context, input }) => context.run(openEvidence, input)),
  reads: os.reads.handler(({ context, input }) => context.read(evidenceReadsOf, input)),
});
