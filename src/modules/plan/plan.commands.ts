import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { compareQuarters } from './period.rules.ts';
import { type NewPlan, newPlan, type OnVersion, onVersion, type Revision, revision, type VersionState } from './plan.contract.ts';
import { canWritePlan } from './plan.policy.ts';
import { editions } from './plan.queries.ts';
import { copyVersion, countUp, insertPlan, insertVersion, putInForce, setStatus } from './plan.store.ts';
import { treeFindings } from './tree.rules.ts';
import { treeNodes } from './tree.queries.ts';
import { nextNo, type VersionFacts, versionById, versionsOf } from './version.queries.ts';

export function mustWritePlan({ actor }: Ctx): void {
  if (!canWritePlan(actor)) throw refuse('plan.not-allowed');
}

/** Takes a version to write to: it counts up, and everybody who saw the state before is refused with `plan.changed`. */
export async function takeVersion(ctx: Ctx, { id, revision: seen }: OnVersion): Promise<VersionFacts> {
  const counted = await countUp(ctx.tx, id, seen);
  const version = await versionById(ctx.tx, id);
  if (!version) throw refuse('plan.not-found');
  if (!counted) throw refuse('plan.changed');
  ctx.changed({ kind: 'plan', id: version.planId });
  return version;
}

export async function takeDraft(ctx: Ctx, seen: OnVersion): Promise<VersionFacts> {
  const version = await takeVersion(ctx, seen);
  if (version.status !== 'draft') throw refuse('plan.not-draft');
  return version;
}

export const openPlan: Command<NewPlan, VersionState> = {
  name: 'plan.open',
  input: newPlan,
  async run(ctx, input) {
    mustWritePlan(ctx);
    return beginPlan(ctx, input, null);
  },
};

/** A plan with an empty first draft. */
export async function beginPlan(ctx: Ctx, input: NewPlan, sampleSource: string | null): Promise<VersionState> {
  const { tx, newId, record, changed } = ctx;
  if (!(await editions(tx)).some(({ key }) => key === input.edition)) throw refuse('plan.edition-unknown');
  const [planId, versionId] = [newId(), newId()];
  await insertPlan(tx, planId, input, sampleSource);
  await insertVersion(tx, {
    id: versionId, planId, no: 1, stage: 'murni', edition: input.edition, validFrom: { year: input.fromYear, quarter: 1 }, reason: null,
  });
  record({ name: 'plan.open', data: { planId, versionId, ...input, sampleSource } });
  changed({ kind: 'plan', id: planId });
  return { versionId, revision: 1 };
}

export const revisePlan: Command<Revision, VersionState> = {
  name: 'plan.revise',
  input: revision,
  async run(ctx, { id, reason, validFrom }) {
    mustWritePlan(ctx);
    const { tx, newId, record, changed } = ctx;
    const versions = await versionsOf(tx, id);
    if (versions.length === 0) throw refuse('plan.not-found');
    if (versions.some(({ status }) => status === 'draft')) throw refuse('plan.draft-open');
    const before = versions.find(({ status }) => status === 'in_force');
    if (!before) throw refuse('plan.nothing-in-force');
    if (compareQuarters(validFrom, before.validFrom) <= 0 || validFrom.year > before.toYear) throw refuse('plan.valid-from', { ...before.validFrom, toYear: before.toYear });
    const versionId = newId();
    await insertVersion(tx, { id: versionId, planId: id, no: await nextNo(tx, id), stage: 'perubahan', edition: before.edition, validFrom, reason });
    const nodes = (await treeNodes(tx, before.id)).map((node) => ({ from: node.id, to: newId() }));
    await copyVersion(tx, { from: before.id, to: versionId }, nodes);
    record({ name: 'plan.revise', data: { planId: id, versionId, from: before.id, reason, validFrom } });
    changed({ kind: 'plan', id });
    return { versionId, revision: 1 };
  },
};

export const publishPlan: Command<OnVersion, VersionState> = {
  name: 'plan.publish',
  input: onVersion,
  async run(ctx, input) {
    mustWritePlan(ctx);
    return publishVersion(ctx, input);
  },
};

export async function publishVersion(ctx: Ctx, input: OnVersion): Promise<VersionState> {
  const version = await takeDraft(ctx, input);
  const blocking = treeFindings(await treeNodes(ctx.tx, version.id)).filter(({ blocks }) => blocks);
  if (blocking.length > 0) throw refuse('plan.incomplete', { count: blocking.length }, blocking.map(({ code, nodeId }) => ({ field: nodeId ?? '', code: `plan.${code}` })));
  await putInForce(ctx.tx, version.planId, version.id);
  ctx.record({ name: 'plan.publish', data: { planId: version.planId, versionId: version.id } });
  return { versionId: version.id, revision: input.revision + 1 };
}

export const withdrawDraft: Command<OnVersion, VersionState> = {
  name: 'plan.withdraw',
  input: onVersion,
  async run(ctx, input) {
    mustWritePlan(ctx);
    const version = await takeDraft(ctx, input);
    if (version.no === 1) throw refuse('plan.first-version');
    await setStatus(ctx.tx, version.id, 'withdrawn');
    ctx.record({ name: 'plan.withdraw', data: { planId: version.planId, versionId: version.id } });
    return { versionId: version.id, revision: input.revision + 1 };
  },
};
