/** The door of performance: what the app wires and what higher modules may call. */
import { z } from 'zod';
import { achievementContract, achievementRefusals } from './achievement.contract.ts';
import { achievementRoutes } from './achievement.routes.ts';
import { mechanismRefusals } from './mechanism.contract.ts';
import { type PredicateScale, predicateScale } from './scale.contract.ts';

export { mustPrintMechanism, publishMechanism } from './mechanism.commands.ts';
export { missingFor } from './missing.queries.ts';
export { mechanismData } from './mechanism.queries.ts';
export type { PredicateScale } from './scale.contract.ts';

const reference = z.strictObject({ scales: z.array(predicateScale).min(1) });

/** The scales that content brings, checked; throws a ZodError that names the place. */
export function readScales(content: unknown): readonly PredicateScale[] {
  return reference.parse(content).scales;
}

/** Permendagri 86/2017 is the scale of the evaluation forms (E.81); an office may print other words beside it. */
const PREVIEW_SCALE = 'permendagri-86-2017';

export function createPerformance({ scales }: { readonly scales: readonly PredicateScale[] }) {
  const scale = scales.find(({ key }) => key === PREVIEW_SCALE);
  if (!scale) throw new Error(`content/reference/scales.yaml has no ${PREVIEW_SCALE}`);
  return {
    contract: { achievement: achievementContract },
    routes: { achievement: achievementRoutes(scale) },
    refusals: { ...mechanismRefusals, ...achievementRefusals },
  };
}
