/** The door of plan: what the app wires and what higher modules may call. */
import { indicatorContract, indicatorRefusals } from './indicator.contract.ts';
import { indicatorRoutes } from './indicator.routes.ts';
import { nodeContract, nodeRefusals } from './node.contract.ts';
import { nodeRoutes } from './node.routes.ts';
import { nomenclatureContract } from './nomenclature.contract.ts';
import { nomenclatureRoutes } from './nomenclature.routes.ts';
import { planContract, planRefusals } from './plan.contract.ts';
import { planRoutes } from './plan.routes.ts';
import { targetContract, targetRefusals } from './target.contract.ts';
import { targetRoutes } from './target.routes.ts';

export { loadNomenclature, loadPlan } from './pack.commands.ts';

export const plan = {
  contract: { plan: planContract, node: nodeContract, nomenclature: nomenclatureContract, indicator: indicatorContract, target: targetContract },
  routes: { plan: planRoutes, node: nodeRoutes, nomenclature: nomenclatureRoutes, indicator: indicatorRoutes, target: targetRoutes },
  refusals: { ...planRefusals, ...nodeRefusals, ...indicatorRefusals, ...targetRefusals },
};
