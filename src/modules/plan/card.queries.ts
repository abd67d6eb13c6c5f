/** Versions of indicators as stored: the card, its place in time and what hangs on it. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Card, IndicatorCard, VersionLine } from './indicator.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';
import type { TargetCell } from './target.contract.ts';
import type { Measured } from './target.rules.ts';

export interface StoredVersion extends VersionLine {
  readonly indicatorId: string;
  readonly planId: string;
  readonly nodeLineageId: string;
  readonly revision: number;
  readonly approval: IndicatorCard['approval'];
  readonly sampleSource: string | null;
  readonly card: Card;
}

const quarter = (year: number | null, of: number | null): QuarterPoint | null => (year === null || of === null ? null : { year, quarter: of });

const rows = (reader: Reader) => reader.db.selectFrom('plan.indicator_version as v')
  .innerJoin('plan.indicator as i', (join) => join.onRef('i.office_id', '=', 'v.office_id').onRef('i.id', '=', 'v.indicator_id'))
  .innerJoin('plan.plan as p', (join) => join.onRef('p.office_id', '=', 'i.office_id').onRef('p.id', '=', 'i.plan_id'))
  .where('v.office_id', '=', reader.office)
  .selectAll('v').select(['i.code', 'i.plan_id', 'i.node_lineage_id', 'p.sample_source']);
export type CardRow = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const cardOf = (row: CardRow) => ({
  code: row.code, name: row.name, kind: row.kind, isIku: row.is_iku, isIkk: row.is_ikk, isSpm: row.is_spm,
  definition: row.definition, reason: row.reason, formula: row.formula, unit: row.unit, decimals: row.decimals,
  polarity: row.polarity, method: row.method, aggregation: row.aggregation, entryMode: row.entry_mode, frequency: row.frequency,
  source: row.source, producer: row.producer, collection: row.collection, evidence: row.evidence, postId: row.post_id,
  baseline: row.baseline, baselineWords: row.baseline_words, baselineYear: row.baseline_year,
  components: row.components, multiplier: row.multiplier, stages: row.stages, benchmarks: row.benchmarks,
}) as Card;

export const storedOf = (row: CardRow): StoredVersion => ({
  id: row.id, indicatorId: row.indicator_id, planId: row.plan_id, nodeLineageId: row.node_lineage_id, no: row.no, name: row.name,
  status: row.status as VersionLine['status'], from: { year: row.from_year, quarter: row.from_quarter }, until: quarter(row.until_year, row.until_quarter),
  frozen: row.frozen_at !== null, changeReason: row.change_reason, revision: row.revision, sampleSource: row.sample_source,
  approval: row.approval_level === null ? null
    : { level: row.approval_level, number: row.approval_number, date: row.approval_date } as IndicatorCard['approval'],
  card: cardOf(row),
});

export async function cardById(reader: Reader, versionId: string): Promise<StoredVersion | undefined> {
  const row = await rows(reader).where('v.id', '=', versionId).executeTakeFirst();
  return row && storedOf(row);
}

/** Newest first. */
export async function cardsOf(reader: Reader, indicatorId: string): Promise<StoredVersion[]> {
  return (await rows(reader).where('v.indicator_id', '=', indicatorId).orderBy('v.no', 'desc').execute()).map(storedOf);
}

/** Approved versions that hold in this quarter, of all plans, by code. */
export async function cardsIn(reader: Reader, { year, quarter: of }: QuarterPoint): Promise<StoredVersion[]> {
  const found = await rows(reader).where('v.approval_level', 'is not', null)
    .where(sql<SqlBool>`(v.from_year, v.from_quarter) <= (${year}::int, ${of}::int)`)
    .where(sql<SqlBool>`(v.until_year is null or (v.until_year, v.until_quarter) >= (${year}::int, ${of}::int))`)
    .orderBy('i.code').execute();
  return found.map(storedOf);
}

/** What targets of a plan version may be set for, by the id of the indicator's version. */
export async function measuredIn(reader: Reader, planVersionId: string): Promise<ReadonlyMap<string, Measured>> {
  const found = await reader.db.selectFrom('plan.node as n')
    .innerJoin('plan.indicator as i', (join) => join.onRef('i.office_id', '=', 'n.office_id').onRef('i.node_lineage_id', '=', 'n.lineage_id'))
    .innerJoin('plan.indicator_version as v', (join) => join.onRef('v.office_id', '=', 'i.office_id').onRef('v.indicator_id', '=', 'i.id'))
    .where('n.office_id', '=', reader.office).where('n.version_id', '=', planVersionId).where('v.status', '<>', 'retired')
    .select(['v.id', 'v.polarity', 'v.aggregation', 'v.stages']).$castTo<Measured & { id: string }>().execute();
  return new Map(found.map(({ id, ...measured }) => [id, measured]));
}

/** Targets of a plan version by the indicator's version, each year before its quarters. */
export async function targetsOf(reader: Reader, planVersionId: string, indicatorVersionIds: readonly string[]): Promise<ReadonlyMap<string, TargetCell[]>> {
  const found = await reader.db.selectFrom('plan.target').where('office_id', '=', reader.office).where('plan_version_id', '=', planVersionId)
    .where(sql<SqlBool>`indicator_version_id = any(${[...indicatorVersionIds]}::uuid[])`)
    .select(['indicator_version_id as of', 'year', 'quarter', 'value', 'low', 'high', 'words']).orderBy('year').orderBy('quarter').execute();
  const byVersion = new Map<string, TargetCell[]>();
  for (const { of, ...cell } of found) byVersion.set(of, [...byVersion.get(of) ?? [], cell]);
  return byVersion;
}
