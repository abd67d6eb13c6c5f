import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Card, IndicatorApproval } from './indicator.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';

export interface IndicatorRow {
  readonly id: string;
  readonly planId: string;
  readonly nodeLineageId: string;
  readonly code: string;
}

export async function insertIndicator(tx: Tx, { id, planId, nodeLineageId, code }: IndicatorRow): Promise<void> {
  await tx.db.insertInto('plan.indicator').values({ office_id: tx.office, id, plan_id: planId, node_lineage_id: nodeLineageId, code }).execute();
}

export async function renameCode(tx: Tx, id: string, code: string): Promise<void> {
  await tx.db.updateTable('plan.indicator').set({ code }).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

const columns = (card: Card) => ({
  name: card.name, kind: card.kind, is_iku: card.isIku, is_ikk: card.isIkk, is_spm: card.isSpm,
  definition: card.definition, reason: card.reason, formula: card.formula, unit: card.unit, decimals: card.decimals,
  polarity: card.polarity, method: card.method, aggregation: card.aggregation, entry_mode: card.entryMode, frequency: card.frequency,
  source: card.source, producer: card.producer, collection: card.collection, post_id: card.postId,
  baseline: card.baseline, baseline_words: card.baselineWords, baseline_year: card.baselineYear, multiplier: card.multiplier,
  evidence: JSON.stringify(card.evidence), components: JSON.stringify(card.components), stages: JSON.stringify(card.stages),
  benchmarks: JSON.stringify(card.benchmarks),
});

export interface CardVersion {
  readonly id: string;
  readonly indicatorId: string;
  readonly no: number;
  readonly from: QuarterPoint;
  readonly changeReason: string | null;
  readonly card: Card;
}

export async function insertCard(tx: Tx, version: CardVersion): Promise<void> {
  await tx.db.insertInto('plan.indicator_version').values({
    office_id: tx.office, id: version.id, indicator_id: version.indicatorId, no: version.no, status: 'draft', ...columns(version.card),
    from_year: version.from.year, from_quarter: version.from.quarter, change_reason: version.changeReason, revision: 1,
  }).execute();
}

/** Counts a version one up; false when it is not in the state that was seen. */
export async function countCardUp(tx: Tx, id: string, seen: number): Promise<boolean> {
  const row = await tx.db.updateTable('plan.indicator_version').set({ revision: seen + 1 })
    .where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', seen).returning('id').executeTakeFirst();
  return row !== undefined;
}

const change = (tx: Tx, id: string) => tx.db.updateTable('plan.indicator_version').where('office_id', '=', tx.office).where('id', '=', id);

/** A card that was checked is a draft again. */
export async function updateCard(tx: Tx, id: string, card: Card): Promise<void> {
  await change(tx, id).set({ ...columns(card), status: 'draft' }).execute();
}

export async function checkCard(tx: Tx, id: string): Promise<void> {
  await change(tx, id).set({ status: 'checked' }).execute();
}

export async function approveCard(tx: Tx, id: string, { level, number, date }: IndicatorApproval['approval']): Promise<void> {
  await change(tx, id).set({ status: 'approved', approval_level: level, approval_number: number, approval_date: date }).execute();
}

export async function retireCard(tx: Tx, id: string, last: QuarterPoint | null): Promise<void> {
  await change(tx, id).set({ status: 'retired', until_year: last?.year ?? null, until_quarter: last?.quarter ?? null }).execute();
}

/** Ends the approved version that this one follows. */
export async function endBefore(tx: Tx, version: { indicatorId: string; no: number }, last: QuarterPoint): Promise<void> {
  await tx.db.updateTable('plan.indicator_version').set({ until_year: last.year, until_quarter: last.quarter })
    .where('office_id', '=', tx.office).where('indicator_id', '=', version.indicatorId).where('no', '<', version.no).where('until_year', 'is', null)
    .where('status', '=', 'approved').execute();
}

/** Gives a successor the targets of the version before it, from its first year on, in plan versions that still count. */
export async function copyTargets(tx: Tx, from: string, to: string, since: number): Promise<void> {
  await sql`
    insert into plan.target (office_id, plan_version_id, indicator_version_id, year, quarter, value, low, high, words)
    select t.office_id, t.plan_version_id, ${to}::uuid, t.year, t.quarter, t.value, t.low, t.high, t.words
    from plan.target t join plan.version v on v.office_id = t.office_id and v.id = t.plan_version_id
    where t.office_id = ${tx.office}::uuid and t.indicator_version_id = ${from}::uuid and t.year >= ${since} and v.status in ('draft', 'in_force')`.execute(tx.db);
}

/** Fixes the cards by which a period is measured: called in the transaction that stores the first figure. */
export async function freezeCards(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.db.updateTable('plan.indicator_version').set((of) => ({ frozen_at: now, revision: of('revision', '+', 1) }))
    .where('office_id', '=', tx.office).where('id', 'in', ids).where('frozen_at', 'is', null).execute();
}
