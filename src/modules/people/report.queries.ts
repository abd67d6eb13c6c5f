import { type RawBuilder, sql } from 'kysely';
import type { ReportedOffice } from './report.contract.ts';

export const officeForReport = (office: string, day: string): RawBuilder<ReportedOffice> => sql`(
  select json_build_object('name', o.name, 'shortName', o.short_name, 'region', o.region, 'city', o.city,
    'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'parentId', u.parent_id, 'headPostId', u.head_post_id,
        'dataPostId', u.data_post_id) order by u.sort, u.id), '[]')
      from people.unit u where u.office_id = o.id and u.closed_at is null and u.kind <> 'outside'),
    'posts', (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'unitId', p.unit_id, 'duties', p.duties,
        'lanes', (select coalesce(json_agg(l.lane order by l.lane), '[]') from people.lane_post l where l.office_id = p.office_id and l.post_id = p.id),
        'holder', (select json_build_object('name', n.name, 'titleBefore', n.title_before, 'titleAfter', n.title_after, 'rank', n.rank, 'nip', n.nip,
            'education', n.education, 'form', h.form)
          from people.holder h join people.person n on n.office_id = h.office_id and n.id = h.person_id
          where h.office_id = p.office_id and h.post_id = p.id and h.since <= ${day}::date and (h.until is null or h.until >= ${day}::date)
          order by h.form = 'definitif', h.since desc limit 1)) order by p.sort, p.id), '[]')
      from people.post p join people.unit u on u.office_id = p.office_id and u.id = p.unit_id
      where p.office_id = o.id and p.closed_at is null and u.kind <> 'outside' and not 'administrator' = any(p.duties)))
  from people.office o where o.id = ${office}::uuid)`;
