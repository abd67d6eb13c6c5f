import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { PlanLine, PlanList, PlanVersion } from '#contract/plan/plan';
import { queries } from '../../api/client.ts';

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

/** The plans, the version looked at, and the way to another: it stands in the address, so that it can be sent on. */
export function usePlanVersion() {
  const query = useQuery(queries.plan.list.queryOptions({ input: {} }));
  const navigate = useNavigate();
  const { versi } = useSearch({ strict: false }) as { versi?: unknown };
  const choose = (id: string) => void navigate({ to: '.', search: { versi: id } as never, replace: true });
  return { query, chosen: query.data && chooseVersion(query.data, versi), choose };
}
