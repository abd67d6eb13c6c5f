import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import type { PlanList } from './plan.contract.ts';
import { canReadPlan, canWritePlan } from './plan.policy.ts';
import { versionsOf, versionView } from './version.queries.ts';

/** Throws `plan.not-allowed` for those who see nothing of the plan. */
export function mustReadPlan(actor: Actor): void {
  if (!canReadPlan(actor)) throw refuse('plan.not-allowed');
}

/** Newest edition first. */
export const editions = (reader: Reader) => reader.db.selectFrom('plan.edition').select(['key', 'title', 'note']).orderBy('sort', 'desc').execute();

export const listPlans: Query<object, PlanList> = async ({ reader, actor }) => {
  mustReadPlan(actor);
  const plans = new Map<string, PlanList['plans'][number]>();
  for (const version of await versionsOf(reader)) {
    const { planId: id, kind, title, fromYear, toYear, sampleSource } = version;
    const plan = plans.get(id) ?? { id, kind, title, fromYear, toYear, sampleSource, versions: [] };
    plan.versions.push(versionView(version));
    plans.set(id, plan);
  }
  const write = canWritePlan(actor);
  const newest = [...plans.values()].sort((a, b) => b.fromYear - a.fromYear || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
  return { plans: newest, editions: await editions(reader), abilities: { open: write, revise: write } };
};
