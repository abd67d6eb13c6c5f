import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must, type Refusal, refuse } from '#pure/refusal';
import type { Actor } from '#pure/actor';
import { cardById, cardsOf, type StoredVersion } from './card.queries.ts';
import {
  type Card, type IndicatorApproval, type IndicatorEdit, type IndicatorRetirement, type IndicatorState, type IndicatorStep, type NewIndicator, type NextVersion,
  indicatorApproval, indicatorEdit, indicatorRetirement, indicatorStep, newIndicator, nextVersion,
} from './indicator.contract.ts';
import { codeTaken, findingsOf, nodePlace } from './indicator.queries.ts';
import { mayApprove, mayCheck, mayEdit, retire, succeed, type VersionFacts, versionFacts } from './indicator.rules.ts';
import { approveCard, checkCard, copyTargets, countCardUp, endBefore, insertCard, insertIndicator, renameCode, retireCard, updateCard } from './indicator.store.ts';
import { quarterBefore } from './period.rules.ts';
import { canApprove, canCheckIndicator, canWritePlan } from './plan.policy.ts';
import { openPost } from './tree.queries.ts';

export const addIndicator: Command<NewIndicator, IndicatorState> = {
  name: 'indicator.add',
  input: newIndicator,
  async run(ctx, input) {
    if (!canWritePlan(ctx.actor)) throw refuse('plan.not-allowed');
    return beginIndicator(ctx, input);
  },
};

/** An indicator with its first version, a draft. */
export async function beginIndicator(ctx: Ctx, { nodeId, from, card }: NewIndicator): Promise<IndicatorState> {
  const { tx, newId, record, changed } = ctx;
  const node = await nodePlace(tx, nodeId);
  if (!node) throw refuse('node.not-found');
  await mustStand(ctx, card, undefined);
  const [indicatorId, versionId] = [newId(), newId()];
  await insertIndicator(tx, { id: indicatorId, planId: node.planId, nodeLineageId: node.lineageId, code: card.code });
  await insertCard(tx, { id: versionId, indicatorId, no: 1, from, changeReason: null, card });
  record({ name: 'indicator.add', data: { indicatorId, versionId, nodeId, from, card } });
  changed({ kind: 'indicator', id: indicatorId });
  return { indicatorId, versionId, status: 'draft', revision: 1 };
}

/** The code is free and the post is an open one of the office. */
async function mustStand({ tx }: Ctx, card: Card, indicatorId: string | undefined): Promise<void> {
  if (await codeTaken(tx, card.code, indicatorId)) throw refuse('indicator.code-taken', { code: card.code });
  if (card.postId !== null && !await openPost(tx, card.postId)) throw refuse('indicator.post-unknown');
}

interface Step<I> {
  readonly name: string;
  readonly input: z.ZodType<I>;
  readonly may: (actor: Actor) => boolean;
  /** Decides and saves; answers the status that the version has now. */
  readonly run: (ctx: Ctx, taken: { version: StoredVersion; facts: VersionFacts }, input: I) => Promise<IndicatorState['status']>;
}

/** A change of one version: it is taken in the state that was seen, changed and recorded with what was sent. */
function onVersion<I extends { id: string; revision: number }>({ name, input, may, run }: Step<I>): Command<I, IndicatorState> {
  return {
    name,
    input,
    async run(ctx, sent) {
      if (!may(ctx.actor)) throw refuse('plan.not-allowed');
      const counted = await countCardUp(ctx.tx, sent.id, sent.revision);
      const version = await cardById(ctx.tx, sent.id);
      if (!version) throw refuse('indicator.not-found');
      if (!counted) throw refuse('indicator.changed');
      const { indicatorId } = version;
      const status = await run(ctx, { version, facts: versionFacts(version, await cardsOf(ctx.tx, indicatorId)) }, sent);
      ctx.record({ name, data: { indicatorId, ...sent } });
      ctx.changed({ kind: 'indicator', id: indicatorId });
      return { indicatorId, versionId: sent.id, status, revision: version.revision };
    },
  };
}

const mustPass = (refused: Refusal | undefined) => { if (refused) throw refused; };

export const editIndicator = onVersion<IndicatorEdit>({
  name: 'indicator.edit', input: indicatorEdit, may: canWritePlan,
  async run(ctx, { version, facts }, { card }) {
    mustPass(mayEdit(facts));
    await mustStand(ctx, card, version.indicatorId);
    await renameCode(ctx.tx, version.indicatorId, card.code);
    await updateCard(ctx.tx, version.id, card);
    return 'draft';
  },
});

export const checkIndicator = onVersion<IndicatorStep>({
  name: 'indicator.check', input: indicatorStep, may: canCheckIndicator,
  async run({ tx }, { version, facts }) {
    mustPass(mayCheck(facts, await findingsOf(tx, version)));
    await checkCard(tx, version.id);
    return 'checked';
  },
});

export const approveIndicator = onVersion<IndicatorApproval>({
  name: 'indicator.approve', input: indicatorApproval, may: canApprove,
  async run({ tx }, { version, facts }, { approval }) {
    mustPass(mayApprove(facts));
    await approveCard(tx, version.id, approval);
    await endBefore(tx, version, quarterBefore(version.from));
    return 'approved';
  },
});

export const retireIndicator = onVersion<IndicatorRetirement>({
  name: 'indicator.retire', input: indicatorRetirement, may: canApprove,
  async run({ tx }, { version, facts }, { last }) {
    await retireCard(tx, version.id, must(retire(facts, last)));
    return 'retired';
  },
});

/** Answers the successor; the version before it stays as it is until the successor is approved. */
export const nextIndicator: Command<NextVersion, IndicatorState> = {
  name: 'indicator.next',
  input: nextVersion,
  async run(ctx, { id, revision, from, reason }) {
    const { tx, newId, record, changed } = ctx;
    if (!canWritePlan(ctx.actor)) throw refuse('plan.not-allowed');
    const counted = await countCardUp(tx, id, revision);
    const version = await cardById(tx, id);
    if (!version) throw refuse('indicator.not-found');
    if (!counted) throw refuse('indicator.changed');
    const all = await cardsOf(tx, version.indicatorId);
    must(succeed(versionFacts(version, all), from));
    const versionId = newId();
    await insertCard(tx, { id: versionId, indicatorId: version.indicatorId, no: (all[0]?.no ?? 0) + 1, from, changeReason: reason, card: version.card });
    await copyTargets(tx, id, versionId, from.year);
    record({ name: 'indicator.next', data: { indicatorId: version.indicatorId, before: id, versionId, from, reason } });
    changed({ kind: 'indicator', id: version.indicatorId });
    return { indicatorId: version.indicatorId, versionId, status: 'draft', revision: 1 };
  },
};
