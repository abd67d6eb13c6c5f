import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { endForExaminer, nameToExaminer } from './examination.commands.ts';
import { examinationContract } from './examination.contract.ts';
import { examinationsOf } from './examination.queries.ts';

const os = implement(examinationContract).$context<RequestContext>();

export const examinationRoutes = os.router({
  list: os.list.handler(({ context, input }) => context.read(examinationsOf, input)),
  name: os.name.handler(({ context, input }) => context.run(nameToExaminer, input)),
  end: os.end.handler(({ context, input }) => context.run(endForExaminer, input)),
});
