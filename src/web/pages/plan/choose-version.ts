import type { PlanLine, PlanList, PlanVersion } from '#contract/plan/plan';

export interface ChosenVersion {
  readonly plan: PlanLine;
  readonly version: PlanVersion;
}

/** The version that is asked by its id; else the planner's open draft, else what is in force, else the newest. */
export function chooseVersion({ plans, abilities }: Pick<PlanList, 'plans' | 'abilities'>, asked?: unknown): ChosenVersion | undefined {
  const all = plans.flatMap((plan) => plan.versions.map((version) => ({ plan, version })));
  const of = (status: PlanVersion['status']) => all.find(({ version }) => version.status === status);
  return all.find(({ version }) => version.id === asked) ?? (abilities.revise ? of('draft') : undefined) ?? of('in_force') ?? all[0];
}
