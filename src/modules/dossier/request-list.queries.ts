/** Data requests that run, as a list: for a bidang its own, for those who see every dossier all of them. */
import { sql } from 'kysely';
import type { Query } from '../../kernel/http.ts';
import { seesAllDossiers } from '#pure/actor';
import type { RequestCard } from './dossier.contract.ts';

const SHOWN = 100;

/** Newest first. A bidang counts its own answers alone: it does not learn how the others stand. */
export const listRequests: Query<Record<string, never>, RequestCard[]> = async ({ reader, actor, now }) => {
  const all = seesAllDossiers(actor);
  const posts = actor.posts.map((post) => post.postId);
  const { rows } = await sql<Omit<RequestCard, 'dueAt' | 'at'> & { dueAt: Date; at: Date }>`
    select r.id, r.dossier_id as "dossierId", d.title, d.status, d.step, v.title as "sopTitle", p.title as "from", r.note, r.at, r.due_at as "dueAt",
      jsonb_array_length(r.items) as items,
      count(s.post_id)::int as total,
      (count(s.post_id) filter (where s.status in ('submitted', 'accepted')))::int as sent,
      (count(s.post_id) filter (where s.status not in ('submitted', 'accepted') and r.due_at < ${now}::timestamptz))::int as late,
      coalesce((array_agg(t.id) filter (where t.id is not null))[1], null) as "taskId"
    from dossier.data_request r
    join dossier.dossier d on d.office_id = r.office_id and d.id = r.dossier_id
    join sop.version v on v.office_id = d.office_id and v.id = d.sop_version_id
    join people.post p on p.office_id = r.office_id and p.id = r.post_id
    join dossier.submission s on s.office_id = r.office_id and s.request_id = r.id and s.status <> 'dropped'
      and (${all} or s.post_id::text = any(${posts}::text[]))
    left join dossier.task t on t.office_id = r.office_id and t.dossier_id = r.dossier_id and t.kind = 'submit-data' and t.closed_at is null
      and t.post_id = s.post_id and t.post_id::text = any(${posts}::text[])
    where r.office_id = ${reader.office}
    group by r.id, r.dossier_id, d.title, d.status, d.step, v.title, p.title, r.note, r.at, r.due_at, r.items
    order by r.at desc, r.id desc limit ${SHOWN}`.execute(reader.db);
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString(), at: row.at.toISOString() }));
};
