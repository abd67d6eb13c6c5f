import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { Refusal, refuse } from '#pure/refusal';
import { cardsIn, cardsOf, type StoredVersion, targetsOf } from './card.queries.ts';
import type { IkuRow, IkuTable, IndicatorCard, QualityFinding, VersionLine } from './indicator.contract.ts';
import { mayApprove, mayEdit, succeed, versionFacts } from './indicator.rules.ts';
import type { QuarterPoint } from './plan.contract.ts';
import { canApprove, canCheckIndicator, canWritePlan } from './plan.policy.ts';
import { mustReadPlan } from './plan.queries.ts';
import { qualityFindings } from './quality.rules.ts';
import type { TargetCell } from './target.contract.ts';
import { findingsByYear } from './target.rules.ts';
import { versionsInForce, versionsOf } from './version.queries.ts';

/** Of the node that an indicator shall hang on. */
export async function nodePlace(reader: Reader, nodeId: string): Promise<{ planId: string; lineageId: string } | undefined> {
  return reader.db.selectFrom('plan.node as n')
    .innerJoin('plan.version as v', (join) => join.onRef('v.office_id', '=', 'n.office_id').onRef('v.id', '=', 'n.version_id'))
    .where('n.office_id', '=', reader.office).where('n.id', '=', nodeId).where('v.status', 'in', ['draft', 'in_force'])
    .select(['v.plan_id as planId', 'n.lineage_id as lineageId']).executeTakeFirst();
}

/** Whether an indicator other than this one bears the code. */
export async function codeTaken(reader: Reader, code: string, indicatorId: string | undefined): Promise<boolean> {
  const row = await reader.db.selectFrom('plan.indicator').where('office_id', '=', reader.office).where('code', '=', code).select('id').executeTakeFirst();
  return row !== undefined && row.id !== indicatorId;
}

const titleOf = async (reader: Reader, postId: string | null) => postId === null ? null
  : (await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).where('id', '=', postId).select('title').executeTakeFirst())?.title ?? null;

/** Targets in the newest version of its plan, a draft before the one in force. */
async function newestTargets(reader: Reader, { planId, id }: StoredVersion): Promise<{ planVersionId: string | null; targets: TargetCell[] }> {
  const planVersionId = (await versionsOf(reader, planId))[0]?.id ?? null;
  return { planVersionId, targets: planVersionId === null ? [] : (await targetsOf(reader, planVersionId, [id])).get(id) ?? [] };
}

function judged(version: StoredVersion, all: readonly StoredVersion[], targets: readonly TargetCell[]): readonly QualityFinding[] {
  const before = all.find(({ no }) => no < version.no)?.card ?? null;
  return qualityFindings({ card: version.card, targets, before, changeReason: version.changeReason });
}

export async function findingsOf(reader: Reader, version: StoredVersion): Promise<readonly QualityFinding[]> {
  return judged(version, await cardsOf(reader, version.indicatorId), (await newestTargets(reader, version)).targets);
}

/** From the node of this lineage upwards; a program hangs below the first sasaran that it answers. */
async function pathOf(reader: Reader, planVersionId: string | null, lineageId: string): Promise<IndicatorCard['path']> {
  if (planVersionId === null) return [];
  const { rows } = await sql<IndicatorCard['path'][number]>`
    with recursive up as (
      select n.id, n.parent_id, n.level, n.code, n.name, 0 as depth from plan.node n
      where n.office_id = ${reader.office}::uuid and n.version_id = ${planVersionId}::uuid and n.lineage_id = ${lineageId}::uuid
      union all
      select n.id, n.parent_id, n.level, n.code, n.name, up.depth + 1 from up join plan.node n on n.office_id = ${reader.office}::uuid
        and n.id = coalesce(up.parent_id, (select a.sasaran_id from plan.answers a join plan.node s on s.office_id = a.office_id and s.id = a.sasaran_id
          where a.office_id = ${reader.office}::uuid and a.version_id = ${planVersionId}::uuid and a.program_id = up.id order by s.sort, s.id limit 1))
    )
    select id as "nodeId", level, code, name from up order by depth`.execute(reader.db);
  return rows;
}

const line = ({ id, no, name, status, from, until, frozen, changeReason }: StoredVersion): VersionLine => ({ id, no, name, status, from, until, frozen, changeReason });

/** The card of an indicator: of the named version, else of the newest. */
export const indicatorCardOf: Query<{ id: string; version?: string | undefined }, IndicatorCard> = async ({ reader, actor }, { id, version: wanted }) => {
  mustReadPlan(actor);
  const all = await cardsOf(reader, id);
  const version = wanted === undefined ? all[0] : all.find((each) => each.id === wanted);
  if (!version) throw refuse('indicator.not-found');
  const { planVersionId, targets } = await newestTargets(reader, version);
  const facts = versionFacts(version, all);
  const write = canWritePlan(actor);
  return {
    indicatorId: id, version: { ...line(version), revision: version.revision }, versions: all.map(line),
    card: version.card, postTitle: await titleOf(reader, version.card.postId), approval: version.approval,
    path: await pathOf(reader, planVersionId, version.nodeLineageId), planVersionId, targets,
    findings: [...judged(version, all, targets)], targetFindings: findingsByYear(version.card.aggregation, targets), sampleSource: version.sampleSource,
    abilities: {
      edit: write && !mayEdit(facts),
      version: write && !(succeed(facts, { year: version.from.year + 1, quarter: version.from.quarter }) instanceof Refusal),
      check: canCheckIndicator(actor) && version.status === 'draft',
      approve: canApprove(actor) && !mayApprove(facts),
      retire: canApprove(actor) && version.status !== 'retired' && facts.no === facts.newest,
    },
  };
};

/** An indicator that holds in a quarter, with where it stands in the plan of that quarter and the targets of the year. */
export interface IndicatorInForce extends StoredVersion {
  readonly planVersionId: string;
  readonly node: { readonly id: string; readonly level: string; readonly name: string; readonly ownerPostId: string | null };
  readonly targets: readonly TargetCell[];
}

/** What is measured in a quarter: approved versions that hold then, on nodes of the plan that was in force then, by code. */
export async function indicatorsInForce(reader: Reader, at: QuarterPoint): Promise<IndicatorInForce[]> {
  const found: IndicatorInForce[] = [];
  const cards = await cardsIn(reader, at);
  for (const { planId, id: planVersionId } of await versionsInForce(reader, at)) {
    const own = cards.filter((card) => card.planId === planId);
    const nodes = await reader.db.selectFrom('plan.node').where('office_id', '=', reader.office).where('version_id', '=', planVersionId)
      .select(['id', 'lineage_id', 'level', 'name', 'owner_post_id as ownerPostId']).execute();
    const byLineage = new Map(nodes.map(({ lineage_id: lineage, ...node }) => [lineage, node]));
    const targets = await targetsOf(reader, planVersionId, own.map(({ id }) => id));
    for (const card of own) {
      const node = byLineage.get(card.nodeLineageId);
      if (node) found.push({ ...card, planVersionId, node, targets: targets.get(card.id) ?? [] });
    }
  }
  return found;
}

/** The official table: the IKU that hold in this quarter, with the targets of whole years. */
export const ikuTableOf: Query<QuarterPoint, IkuTable> = async ({ reader, actor }, at) => {
  mustReadPlan(actor);
  const found = (await indicatorsInForce(reader, at)).filter(({ card }) => card.isIku);
  const titles = new Map((await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).select(['id', 'title']).execute())
    .map(({ id, title }) => [id, title]));
  const rows = found.map(({ id, indicatorId, card, node, status, approval, targets }): IkuRow => ({
    indicatorId, versionId: id, code: card.code, sasaran: node.name, name: card.name, unit: card.unit, reason: card.reason, formula: card.formula,
    source: card.source, post: titles.get(card.postId ?? '') ?? null, status, approval, baseline: card.baseline, baselineWords: card.baselineWords,
    baselineYear: card.baselineYear, decimals: card.decimals, targets: targets.filter(({ quarter }) => quarter === 0),
  }));
  return { ...at, rows };
};
