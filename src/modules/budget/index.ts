/** The door of budget: what the app wires and what higher modules may call. */
import type { FileStore } from '../../kernel/files.ts';
import { budgetContract, budgetRefusals } from './budget.contract.ts';
import { budgetRoutes } from './budget.routes.ts';
import { ceilingContract, ceilingRefusals } from './ceiling.contract.ts';
import { spendingContract, spendingRefusals } from './spending.contract.ts';
import { workbookContract, workbookRefusals } from './workbook.contract.ts';
import { workbookRoutes } from './workbook.routes.ts';

export { budgetFileReader } from './budget.queries.ts';
export { absorptionBy, moneyOf } from './money.queries.ts';
export { loadBudget } from './pack.commands.ts';
export { budgetForReport, moneyAmong, moneyOfYear, namesForReport } from './report.queries.ts';

export function createBudget({ files }: { readonly files: FileStore }) {
  return {
    contract: { budget: budgetContract, ceiling: ceilingContract, spending: spendingContract, budgetWorkbook: workbookContract },
    routes: { ...budgetRoutes, budgetWorkbook: workbookRoutes(files) },
    refusals: { ...budgetRefusals, ...ceilingRefusals, ...spendingRefusals, ...workbookRefusals },
  };
}
