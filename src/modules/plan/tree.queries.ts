/** The tree of a version. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { PlanNode, PlanTree } from './node.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';
import { canWritePlan } from './plan.policy.ts';
import { mustReadPlan } from './plan.queries.ts';
import { type TreeNode, treeFindings } from './tree.rules.ts';
import { type VersionFacts, versionById, versionsOf, versionView } from './version.queries.ts';

export const planTreeOf: Query<{ id: string }, PlanTree> = async ({ reader, actor }, { id }) => {
  mustReadPlan(actor);
  const version = await versionById(reader, id);
  if (!version) throw refuse('plan.not-found');
  const until = await replacedFrom(reader, version);
  const nodes = await nodesOf(reader, version, until);
  const { planId, kind, title, fromYear, toYear, sampleSource } = version;
  const draft = version.status === 'draft';
  const write = canWritePlan(actor) && version.status !== 'superseded';
  return {
    plan: { id: planId, kind, title, fromYear, toYear, sampleSource },
    version: versionView(version), until, nodes, findings: [...treeFindings(nodes.map(treeNode))],
    abilities: {
      edit: write && draft, publish: write && draft, withdraw: write && draft && version.no > 1,
      setYearTargets: write && draft, setQuarterTargets: write, addIndicator: write,
    },
  };
};

const treeNode = ({ owner, indicators, ...node }: PlanNode): TreeNode => ({ ...node, ownerPostId: owner?.postId ?? null, indicators: indicators.length });

async function replacedFrom(reader: Reader, version: VersionFacts): Promise<QuarterPoint | null> {
  if (version.status !== 'superseded') return null;
  const later = (await versionsOf(reader, version.planId)).filter(({ no, status }) => no > version.no && status !== 'draft');
  return later.at(-1)?.validFrom ?? null;
}

/** All of it in one statement: nodes, what programs answer, and the indicators of that time with their targets. */
export async function nodesOf(reader: Reader, { id, planId }: VersionFacts, until: QuarterPoint | null): Promise<PlanNode[]> {
  const { rows } = await sql<PlanNode>`
    with cells as (
      select t.indicator_version_id, json_agg(json_build_object('year', t.year, 'quarter', t.quarter, 'value', t.value::text, 'low', t.low::text,
        'high', t.high::text, 'words', t.words) order by t.year, t.quarter) as targets
      from plan.target t where t.office_id = ${reader.office}::uuid and t.plan_version_id = ${id}::uuid group by 1
    ), newest as (
      select distinct on (v.indicator_id) v.*, i.code, i.node_lineage_id
      from plan.indicator i join plan.indicator_version v on v.office_id = i.office_id and v.indicator_id = i.id
      where i.office_id = ${reader.office}::uuid and i.plan_id = ${planId}::uuid
        and (v.status <> 'retired' or v.approval_level is not null)
        and (${until === null}::boolean or (v.from_year, v.from_quarter) < (${until?.year ?? 0}::int, ${until?.quarter ?? 1}::int))
      order by v.indicator_id, v.no desc
    ), hung as (
      select v.node_lineage_id, json_agg(json_build_object('versionId', v.id, 'indicatorId', v.indicator_id, 'code', v.code, 'name', v.name,
        'kind', v.kind, 'unit', v.unit, 'decimals', v.decimals, 'polarity', v.polarity, 'isIku', v.is_iku, 'status', v.status,
        'baseline', v.baseline::text, 'baselineWords', v.baseline_words, 'baselineYear', v.baseline_year,
        'targets', coalesce(c.targets, '[]')) order by v.code) as indicators
      from newest v left join cells c on c.indicator_version_id = v.id where v.status <> 'retired' group by 1
    ), answered as (
      select a.program_id, json_agg(a.sasaran_id order by s.sort) as answers
      from plan.answers a join plan.node s on s.office_id = a.office_id and s.id = a.sasaran_id
      where a.office_id = ${reader.office}::uuid and a.version_id = ${id}::uuid group by 1
    )
    select n.id, n.lineage_id as "lineageId", n.parent_id as "parentId", n.level, n.code, n.name, n.sort,
      case when p.id is null then null else json_build_object('postId', p.id, 'title', p.title) end as owner,
      coalesce(a.answers, '[]') as answers, coalesce(h.indicators, '[]') as indicators
    from plan.node n
    left join people.post p on p.office_id = n.office_id and p.id = n.owner_post_id
    left join answered a on a.program_id = n.id
    left join hung h on h.node_lineage_id = n.lineage_id
    where n.office_id = ${reader.office}::uuid and n.version_id = ${id}::uuid
    order by array_position(array['tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan'], n.level), n.sort, n.code, n.id`.execute(reader.db);
  return rows;
}

/** The tree as the rules judge it. */
export async function treeNodes(reader: Reader, versionId: string): Promise<TreeNode[]> {
  const { rows } = await sql<TreeNode>`
    select n.id, n.parent_id as "parentId", n.level, n.code, n.owner_post_id as "ownerPostId", n.sort,
      coalesce((select json_agg(a.sasaran_id) from plan.answers a
        where a.office_id = n.office_id and a.version_id = n.version_id and a.program_id = n.id), '[]') as answers,
      coalesce(i.count, 0)::int as indicators
    from plan.node n
    left join (
      select i.node_lineage_id, count(*) from plan.indicator i
      where i.office_id = ${reader.office}::uuid and exists (select 1 from plan.indicator_version v
        where v.office_id = i.office_id and v.indicator_id = i.id and v.status <> 'retired') group by 1
    ) i on i.node_lineage_id = n.lineage_id
    where n.office_id = ${reader.office}::uuid and n.version_id = ${versionId}::uuid`.execute(reader.db);
  return rows;
}

export async function versionOfNode(reader: Reader, nodeId: string): Promise<string | undefined> {
  const row = await reader.db.selectFrom('plan.node').where('office_id', '=', reader.office).where('id', '=', nodeId).select('version_id').executeTakeFirst();
  return row?.version_id;
}

/** Whether the office has this post and did not close it. */
export async function openPost(reader: Reader, postId: string): Promise<boolean> {
  const row = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).where('id', '=', postId).where('closed_at', 'is', null)
    .select('id').executeTakeFirst();
  return row !== undefined;
}

/** Open posts by the key that the office gave them. */
export async function postsByKey(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).where('closed_at', 'is', null).select(['key', 'id']).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}
