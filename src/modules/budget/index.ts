/** The door of budget: what the app wires and what higher modules may call. */
import { budgetContract, budgetRefusals } from './budget.contract.ts';
import { budgetRoutes } from './budget.routes.ts';
import { ceilingContract, ceilingRefusals } from './ceiling.contract.ts';
import { spendingContract, spendingRefusals } from './spending.contract.ts';

export { budgetFileReader } from './budget.queries.ts';
export { absorptionBy, moneyOf } from './money.queries.ts';
export { loadBudget } from './pack.commands.ts';
export { budgetForReport, moneyAmong, moneyOfYear, namesForReport } from './report.queries.ts';

export const budget = {
  contract: { budget: budgetContract, ceiling: ceilingContract, spending: spendingContract },
  routes: budgetRoutes,
  refusals: { ...budgetRefusals, ...ceilingRefusals, ...spendingRefusals },
};
