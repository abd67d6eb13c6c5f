/** The door of plan: what the app wires and what higher modules may call. */
import { actionStepContract, actionStepRefusals } from './action-step.contract.ts';
import { actionStepRoutes } from './action-step.routes.ts';
import { agreementContract } from './agreement.contract.ts';
import { agreementRoutes } from './agreement.routes.ts';
import { indicatorContract, indicatorRefusals } from './indicator.contract.ts';
import { indicatorRoutes } from './indicator.routes.ts';
import { nodeContract, nodeRefusals } from './node.contract.ts';
import { nodeRoutes } from './node.routes.ts';
import { nomenclatureContract } from './nomenclature.contract.ts';
import { nomenclatureRoutes } from './nomenclature.routes.ts';
import { planContract, planRefusals } from './plan.contract.ts';
import { planRoutes } from './plan.routes.ts';
import { recodeContract, recodeRefusals } from './recode.contract.ts';
import { recodeRoutes } from './recode.routes.ts';
import { targetContract, targetRefusals } from './target.contract.ts';
import { targetRoutes } from './target.routes.ts';

export { codesInForce, listedNames } from './code.queries.ts';
export { freezeCards } from './indicator.store.ts';
export { mustPrintIku, publishIku } from './iku.commands.ts';
export { inForce, printedRows } from './iku.queries.ts';
export { quarterFrom } from './period.rules.ts';
export { reportedPromises } from './agreement.rules.ts';
export { regentOf } from './superior.rules.ts';
export { indicatorsInForce } from './indicator.queries.ts';
export { loadNomenclature, loadPlan } from './pack.commands.ts';
export { canReadPlan } from './plan.policy.ts';
export { ikuForReport, planForReport, reportedIku } from './report.queries.ts';

export const plan = {
  contract: {
    actionStep: actionStepContract, agreement: agreementContract, indicator: indicatorContract, node: nodeContract, nomenclature: nomenclatureContract, plan: planContract, recode: recodeContract, target: targetContract,
  },
  routes: {
    actionStep: actionStepRoutes, agreement: agreementRoutes, indicator: indicatorRoutes, node: nodeRoutes, nomenclature: nomenclatureRoutes, plan: planRoutes, recode: recodeRoutes, target: targetRoutes,
  },
  refusals: { ...planRefusals, ...nodeRefusals, ...indicatorRefusals, ...targetRefusals, ...actionStepRefusals, ...recodeRefusals },
};
