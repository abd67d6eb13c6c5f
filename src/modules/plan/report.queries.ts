import { type RawBuilder, sql } from 'kysely';
import { byCode, cardOf, inForce, type PrintedRow, printedIku } from './iku.queries.ts';
import { manualRows, tableRow } from './iku-text.rules.ts';
import type { QuarterPoint } from './plan.contract.ts';
import type { ReportedIku, ReportedPlan } from './report.contract.ts';

/** The version of the Renstra that holds at the end of the year; null where none does. */
export const planForReport = (office: string, year: number): RawBuilder<ReportedPlan | null> => sql`(
  select json_build_object('title', p.title, 'fromYear', p.from_year, 'toYear', p.to_year, 'stage', s.stage, 'sampleSource', p.sample_source,
    'nodes', (select coalesce(json_agg(json_build_object('id', n.id, 'lineageId', n.lineage_id, 'parentId', n.parent_id, 'level', n.level, 'code', n.code,
        'name', n.name, 'ownerPostId', n.owner_post_id,
        'answers', (select coalesce(json_agg(a.sasaran_id), '[]') from plan.answers a
          where a.office_id = n.office_id and a.version_id = n.version_id and a.program_id = n.id))
        order by array_position(array['tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan'], n.level), n.sort, n.code, n.id), '[]')
      from plan.node n where n.office_id = s.office_id and n.version_id = s.id),
    'indicators', (select coalesce(json_agg(json_build_object('versionId', v.id, 'indicatorId', i.id, 'nodeLineageId', i.node_lineage_id, 'code', i.code,
        'name', v.name, 'unit', v.unit, 'decimals', v.decimals, 'polarity', v.polarity, 'method', v.method, 'frequency', v.frequency, 'isIku', v.is_iku,
        'definition', v.definition, 'formula', v.formula, 'source', v.source, 'baseline', v.baseline::text, 'baselineYear', v.baseline_year,
        'benchmarks', v.benchmarks, 'postId', v.post_id,
        'steps', (select coalesce(json_agg(json_build_object('activity', e.activity, 'quarters', e.quarters, 'post', o.title) order by e.quarters, e.id), '[]')
          from plan.action_step e join people.post o on o.office_id = e.office_id and o.id = e.post_id
          where e.office_id = i.office_id and e.indicator_id = i.id and e.year = ${year}::int),
        'targets', (select coalesce(json_agg(json_build_object('year', t.year, 'quarter', t.quarter, 'value', t.value::text, 'low', t.low::text,
            'high', t.high::text, 'words', t.words) order by t.year, t.quarter), '[]')
          from plan.target t where t.office_id = s.office_id and t.plan_version_id = s.id and t.indicator_version_id = v.id)) order by i.code), '[]')
      from plan.indicator i join plan.indicator_version v on v.office_id = i.office_id and v.indicator_id = i.id
      join plan.node n on n.office_id = i.office_id and n.version_id = s.id and n.lineage_id = i.node_lineage_id
      where i.office_id = s.office_id and i.plan_id = p.id and ${inForce({ year, quarter: 4 })}))
  from plan.plan p cross join lateral (
    select w.* from plan.version w where w.office_id = p.office_id and w.plan_id = p.id and w.status in ('in_force', 'superseded')
      and (w.valid_from_year, w.valid_from_quarter) <= (${year}::int, 4) order by w.no desc limit 1) s
  where p.office_id = ${office}::uuid and p.kind = 'renstra' and p.from_year <= ${year}::int and p.to_year >= ${year}::int
  order by p.from_year desc limit 1)`;

/** Numbers as text: JSON would round them. */
export const ikuForReport = (office: string, at: QuarterPoint): RawBuilder<readonly PrintedRow[]> => sql`(
  select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('baseline', c.baseline::text, 'multiplier', c.multiplier::text)), '[]') from (${printedIku(office, at)}) c)`;

/** By code. */
export const reportedIku = (rows: readonly PrintedRow[]): ReportedIku[] => rows.map(cardOf).sort(byCode).map((printed) => ({
  indicatorId: printed.indicatorId, code: printed.card.code, name: printed.name, sasaran: printed.sasaran, post: printed.postTitle, waiting: printed.status === 'checked',
  changeReason: printed.changeReason, row: tableRow(printed), manual: manualRows(printed), sampleSource: printed.sampleSource,
}));
