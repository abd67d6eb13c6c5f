import { type RawBuilder, sql } from 'kysely';
import { type Exact, exact } from '#pure/decimal';
import { floored } from './achievement.rules.ts';
import { averageOfOffice, type OfficeAverage } from './average.rules.ts';
import { inForce, predicateOf } from './predicate.rules.ts';
import type { ReportedFigure, ReportedPerformance } from './report.contract.ts';
import type { PredicateScale } from './scale.contract.ts';
import { STANDARD, STANDARD_SCALE } from './setting.queries.ts';

/** Figures that were not verified say so and nothing else: a report tells of what is verified. */
export const performanceForReport = (office: string, { year, from }: { readonly year: number; readonly from: number }): RawBuilder<ReportedPerformance> => sql`(
  select json_build_object(
    'settings', (select coalesce(json_agg(json_build_object('since', s.since, 'scaleKey', s.scale_key, 'cap', s.cap::text) order by s.since), '[]')
      from performance.setting s where s.office_id = ${office}::uuid),
    'rounds', (select coalesce(json_agg(json_build_object('quarter', r.quarter, 'openedOn', (r.opened_at at time zone o.zone)::date, 'dueOn', (r.due_at at time zone o.zone)::date,
        'lockedOn', case when r.status <> 'open' then (coalesce(r.locked_at, r.closed_at) at time zone o.zone)::date end, 'closedOn', (r.closed_at at time zone o.zone)::date,
        'units', (select coalesce(json_agg(json_build_object('unitId', q.unit_id, 'asked', q.asked, 'verified', q.verified) order by q.unit_id), '[]')
          from (select q.unit_id, count(*) as asked, count(*) filter (where q.state = 'verified') as verified from performance.request q
            where q.office_id = r.office_id and q.round_id = r.id group by q.unit_id) q)) order by r.quarter), '[]')
      from performance.round r join people.office o on o.id = r.office_id where r.office_id = ${office}::uuid and r.year = ${year}::int),
    'signed', (select json_build_object('number', m.number, 'signedOn', (m.signed_at at time zone o.zone)::date)
      from performance.mechanism m join people.office o on o.id = m.office_id
      where m.office_id = ${office}::uuid and (m.from_year, m.from_quarter) <= (${year}::int, 4) order by m.from_year desc, m.from_quarter desc, m.signed_at desc limit 1),
    'figures', (select coalesce(json_agg(json_build_object('indicatorId', v.indicator_id, 'indicatorVersionId', f.indicator_version_id, 'year', f.year,
        'quarter', f.quarter, 'state', f.state, 'verified', f.verified, 'target', f.target::text, 'low', f.target_low::text, 'high', f.target_high::text,
        'targetWords', f.target_words, 'targetToDate', f.target_to_date::text, 'actualToDate', case when f.verified then f.actual_to_date::text end,
        'actualWords', case when f.verified then f.actual_words end, 'achievement', case when f.verified then f.achievement end,
        'printed', case when f.verified then f.printed end, 'predicate', case when f.verified then f.predicate end, 'reason', f.reason,
        'narrative', case when f.verified then (select json_build_object('supporting', a.supporting, 'hindering', a.hindering, 'followUp', a.follow_up)
          from performance.actual a where a.office_id = f.office_id and a.indicator_version_id = f.indicator_version_id and a.year = f.year
            and a.quarter = f.quarter order by a.no desc limit 1) end,
        'verifier', (select p.title from performance.verification w join performance.round r on r.office_id = w.office_id and r.id = w.round_id
          left join people.post p on p.office_id = w.office_id and p.id = w.by_post
          where w.office_id = f.office_id and w.indicator_version_id = f.indicator_version_id and r.year = f.year and r.quarter = f.quarter
            and w.verdict = 'verified' order by w.at desc, w.id desc limit 1),
        'evidence', (select coalesce(json_agg(json_build_object('label', e.label, 'name', e.file_name, 'kind', e.kind, 'hash', e.hash, 'personal', e.personal)
            order by e.at, e.id), '[]') from performance.evidence e where e.office_id = f.office_id and e.indicator_version_id = f.indicator_version_id
            and e.year = f.year and e.quarter = f.quarter and e.withdrawn_at is null and f.verified))
        order by f.year, f.quarter, v.indicator_id, v.no), '[]')
      from performance.figure f join plan.indicator_version v on v.office_id = f.office_id and v.id = f.indicator_version_id
      where f.office_id = ${office}::uuid and f.year between ${from}::int and ${year}::int and (f.year = ${year}::int or f.quarter = 4))))`;

/** The cap and the scale that held at the end of a year. */
export function heldFor({ settings }: ReportedPerformance, scales: readonly PredicateScale[], year: number): { readonly cap: Exact | null; readonly scale: PredicateScale } {
  const { cap, scaleKey } = inForce(settings, `${year}-12-31`) ?? STANDARD;
  const scale = scales.find(({ key }) => key === scaleKey) ?? scales.find(({ key }) => key === STANDARD_SCALE);
  if (!scale) throw new Error(`content has no scale ${STANDARD_SCALE}`);
  return { cap: cap === null ? null : exact(cap), scale };
}

/** The mean of each sasaran and of the office; a figure that is not verified is missing, one that is not due has no part. */
export function yearMeans(sasaran: readonly (readonly ReportedFigure[])[], cap: Exact | null, scale: PredicateScale): OfficeAverage & { readonly predicate: (value: Exact | null) => string | null } {
  const parts = sasaran.map((figures) => figures.filter(({ reason, state }) => reason !== 'not-due' && state !== 'not_applicable')
    .map(({ achievement }) => ({ raw: achievement === null ? null : exact(achievement) })));
  return { ...averageOfOffice(parts, cap), predicate: (value) => (value === null ? null : predicateOf(scale, floored(value))) };
}
