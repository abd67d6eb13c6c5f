/** Measured working time of each step of an SOP, over the finished steps of the dossiers that the asking person may see. */
import { sql } from 'kysely';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { calendarOf, standardMinutes, workingStretches } from '../calendar/index.ts';
import { dayOf } from '../people/index.ts';
import { currentVersions } from '../sop/index.ts';
import type { StepTimes } from './dossier.contract.ts';
import { visibleTo } from './dossier.queries.ts';

interface Row {
  readonly step: number;
  readonly runs: number;
  readonly late: number;
  readonly median: number;
  readonly worst: number;
  readonly worstId: string;
  readonly worstTitle: string;
}

/**
 * One clock per step and round, from its first task's arrival to its last task's end, in whole minutes of the office's
 * hours; the rounds of a dossier are summed. Cancelled dossiers do not count, nor steps that are still under way. The
 * database measures and ranks; the calendar gives it the stretches of work.
 */
export const stepTimes: Query<{ key: string }, StepTimes> = async ({ reader, actor, now }, { key }) => {
  const [current] = await currentVersions(reader, key);
  if (!current) throw refuse('dossier.sop-unknown');
  const visible = visibleTo(actor, now);
  const { rows: [seen] } = await sql<{ dossiers: number; since: Date | null }>`
    select count(*)::int as dossiers, min(dossier.opened_at) as since from dossier.dossier
    where dossier.office_id = ${reader.office} and dossier.sop_key = ${key} and dossier.status <> 'cancelled' and ${visible}`.execute(reader.db);
  const calendar = await calendarOf(reader);
  const { zone } = calendar;
  const standards = current.definition.steps.map(({ step, duration }) => ({ step, standard: standardMinutes(duration) }));
  const hours = seen?.since ? workingStretches(calendar, dayOf(seen.since, zone), dayOf(now, zone)) : [];
  const { rows } = await sql<Row>`
    with hours as (select a, b from unnest(${hours.map(({ start }) => start)}::timestamp[], ${hours.map(({ end }) => end)}::timestamp[]) as h(a, b)),
    standard as (select * from unnest(${standards.map(({ step }) => step)}::int[], ${standards.map(({ standard }) => standard)}::int[]) as s(step, minutes)),
    round as (
      select dossier.id, dossier.title, t.step, bool_and(t.closed_at is not null) as closed,
        date_trunc('minute', min(t.opened_at) at time zone ${zone}) as a, date_trunc('minute', max(t.closed_at) at time zone ${zone}) as b
      from dossier.dossier join dossier.task t on t.office_id = dossier.office_id and t.dossier_id = dossier.id
      where dossier.office_id = ${reader.office} and dossier.sop_key = ${key} and dossier.status <> 'cancelled' and ${visible}
        and (dossier.status = 'done' or t.step < dossier.step)
      group by dossier.id, dossier.title, t.step, t.round
    ),
    run as (
      select r.id, r.title, r.step, sum(m.minutes)::int as minutes
      from round r cross join lateral (
        select coalesce(sum(extract(epoch from least(h.b, r.b) - greatest(h.a, r.a)) / 60), 0) as minutes from hours h where h.a < r.b and h.b > r.a
      ) m
      group by r.id, r.title, r.step having bool_and(r.closed)
    )
    select run.step, count(*)::int as runs, count(*) filter (where run.minutes > standard.minutes)::int as late,
      round(percentile_cont(0.5) within group (order by run.minutes))::int as median, max(run.minutes) as worst,
      (array_agg(run.id order by run.minutes desc, run.id))[1] as "worstId", (array_agg(run.title order by run.minutes desc, run.id))[1] as "worstTitle"
    from run left join standard on standard.step = run.step
    group by run.step order by run.step`.execute(reader.db);
  return {
    dossiers: seen?.dossiers ?? 0,
    steps: standards.map(({ step, standard }) => {
      const row = rows.find((one) => one.step === step);
      return {
        step, standardMinutes: standard, runs: row?.runs ?? 0, late: row && standard !== null ? row.late : null, median: row?.median ?? null,
        worst: row ? { minutes: row.worst, dossierId: row.worstId, title: row.worstTitle } : null,
      };
    }),
  };
};
