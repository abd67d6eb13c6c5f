import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { budgetContract } from './budget.contract.ts';
import { budgetTableOf } from './budget.queries.ts';
import { importCeilings } from './ceiling.commands.ts';
import { ceilingContract } from './ceiling.contract.ts';
import { enterSpending, returnSpending, verifySpending } from './spending.commands.ts';
import { spendingContract } from './spending.contract.ts';

const budgetOs = implement(budgetContract).$context<RequestContext>();
const ceilingOs = implement(ceilingContract).$context<RequestContext>();
const spendingOs = implement(spendingContract).$context<RequestContext>();

export const budgetRoutes = {
  budget: budgetOs.router({ table: budgetOs.table.handler(({ context, input }) => context.read(budgetTableOf, input)) }),
  ceiling: ceilingOs.router({ import: ceilingOs.import.handler(({ context, input }) => context.run(importCeilings, input)) }),
  spending: spendingOs.router({
    enter: spendingOs.enter.handler(({ context, input }) => context.run(enterSpending, input)),
    verify: spendingOs.verify.handler(({ context, input }) => context.run(verifySpending, input)),
    return: spendingOs.return.handler(({ context, input }) => context.run(returnSpending, input)),
  }),
};
