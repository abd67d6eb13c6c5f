/** Meja kerja: what waits for this person by urgency, what came back, for whom this person waits. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, hasDuty, holds } from '#pure/actor';
import { calendarOf, dayPlan, standardMinutes, type WorkingCalendar, workingMinutesBetween } from '../calendar/index.ts';
import { officeDay } from '../people/index.ts';
import { versionById } from '../sop/index.ts';
import { askedToWrite } from './co-writer.queries.ts';
import type { Desk, DeskTask, NudgeView } from './dossier.contract.ts';
import { nudgeViews } from './nudge.queries.ts';
import { questionOf, questionRows } from './request.queries.ts';
import { workdaysOf } from './sheet.queries.ts';
import { weekOf } from './week.rules.ts';
import type { ScheduleRow } from '#contract/sop/effect';
import type { Step } from '#contract/sop/definition';

const PAGE = 50;
const SHORT = 20;

const postIds = (actor: Actor): string[] => actor.posts.map((post) => post.postId);

const openTasks = (reader: Reader) => reader.db.selectFrom('dossier.task as t').where('t.office_id', '=', reader.office).where('t.closed_at', 'is', null)
  .select(['t.office_id', 't.id', 't.dossier_id', 't.key', 't.step', 't.round', 't.kind', 't.lane', 't.post_id', 't.from_post_id', 't.opened_at', 't.due_at', 't.returned_reason']);

/** Names around one page of tasks; the page is cut before anything is joined to it. */
const deskRows = (reader: Reader, page: ReturnType<typeof openTasks>) => reader.db.selectFrom(page.as('t'))
  .innerJoin('dossier.dossier as d', (join) => join.onRef('d.office_id', '=', 't.office_id').onRef('d.id', '=', 't.dossier_id'))
  .innerJoin('sop.version as v', (join) => join.onRef('v.office_id', '=', 'd.office_id').onRef('v.id', '=', 'd.sop_version_id'))
  .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 't.office_id').onRef('p.id', '=', 't.post_id'))
  .leftJoin('people.post as f', (join) => join.onRef('f.office_id', '=', 't.office_id').onRef('f.id', '=', 't.from_post_id'))
  .select(['t.id', 't.dossier_id', 't.key', 't.step', 't.round', 't.kind', 't.lane', 't.post_id', 't.from_post_id', 't.opened_at', 't.due_at', 't.returned_reason',
    'd.title', 'd.year', 'd.sop_version_id as version', 'v.title as sopTitle', 'p.title as postTitle', 'f.title as from']);

type Row = Awaited<ReturnType<ReturnType<typeof deskRows>['execute']>>[number];
type DeskRow = Row & { printed: Step | undefined };

/** With what the sheet prints of each step; versions are read once per process. */
async function withSteps(reader: Reader, rows: readonly Row[]): Promise<DeskRow[]> {
  const steps = new Map<string, readonly Step[]>();
  for (const { version } of rows) if (!steps.has(version)) steps.set(version, (await versionById(reader, version)).definition.steps);
  return rows.map((row) => ({ ...row, printed: steps.get(row.version)?.find(({ step }) => step === row.step) }));
}

function taskOf(row: DeskRow, { actor, calendar, now, nudges }: Scene): DeskTask {
  const due = row.due_at;
  const left = due && (due >= now ? workingMinutesBetween(calendar, now, due) : -workingMinutesBetween(calendar, due, now));
  return {
    id: row.id, dossierId: row.dossier_id, key: row.key, step: row.step, round: row.round, kind: row.kind as DeskTask['kind'], lane: row.lane,
    post: { id: row.post_id, title: row.postTitle, holder: null, form: null }, openedAt: row.opened_at.toISOString(), dueAt: due?.toISOString() ?? null,
    closedAt: null, outcome: null, returnedReason: row.returned_reason, mine: holds(actor, row.post_id) !== undefined, nudge: nudges(row.id),
    title: row.title, sopTitle: row.sopTitle, year: row.year, activity: row.printed?.activity ?? '', from: row.from,
    standard: row.printed?.duration ?? null, standardMinutes: standardMinutes(row.printed?.duration ?? null), minutesLeft: left,
  };
}

interface Scene {
  readonly actor: Actor;
  readonly calendar: WorkingCalendar;
  readonly now: Date;
  readonly nudges: (taskId: string) => NudgeView;
}

/** By limit, those without one last; the same order as the index task_desk. */
const URGENCY = sql`coalesce(t.due_at, 'infinity'::timestamptz)`;

async function todo(reader: Reader, actor: Actor, after: string | undefined): Promise<DeskRow[]> {
  let page = openTasks(reader).where(sql<boolean>`t.post_id = any(${postIds(actor)}::uuid[])`).orderBy(URGENCY).orderBy('t.id').limit(PAGE + 1);
  if (after) {
    page = page.where(sql<boolean>`(${URGENCY}, t.id) > (select coalesce(a.due_at, 'infinity'::timestamptz), a.id from dossier.task a
      where a.office_id = ${reader.office} and a.id = ${after})`);
  }
  return withSteps(reader, await deskRows(reader, page).orderBy(URGENCY).orderBy('t.id').execute());
}

/** The first of these, oldest first. */
async function oldest(reader: Reader, tasks: ReturnType<typeof openTasks>): Promise<DeskRow[]> {
  return withSteps(reader, await deskRows(reader, tasks.orderBy('t.opened_at').limit(SHORT)).orderBy('t.opened_at').execute());
}

/** Work this person handed on that still waits on other desks. */
function waiting(reader: Reader, actor: Actor): Promise<DeskRow[]> {
  return oldest(reader, openTasks(reader).where(sql<boolean>`t.from_post_id = any(${postIds(actor)}::uuid[])`)
    .where(sql<boolean>`not t.post_id = any(${postIds(actor)}::uuid[])`));
}

async function countOf(reader: Reader, actor: Actor): Promise<number> {
  const { count } = await reader.db.selectFrom('dossier.task').where('office_id', '=', reader.office).where('closed_at', 'is', null).where('returned_reason', 'is', null)
    .where(sql<boolean>`post_id = any(${postIds(actor)}::uuid[])`).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return count;
}

/** Open work on posts that nobody holds today; the remedy is to appoint an acting holder. */
async function blocked(reader: Reader, actor: Actor, now: Date): Promise<DeskRow[]> {
  if (!hasDuty(actor, 'leader')) return [];
  // As an array, so that the few vacant posts are looked up in the index instead of joined to all open work.
  const vacant = sql<boolean>`t.post_id = any(array(
    select q.id from people.post q join people.office o on o.id = q.office_id where q.office_id = ${reader.office} and not exists (
      select 1 from people.holder h where h.office_id = q.office_id and h.post_id = q.id
        and h.since <= (${now}::timestamptz at time zone o.zone)::date
        and (h.until is null or h.until >= (${now}::timestamptz at time zone o.zone)::date))))`;
  return oldest(reader, openTasks(reader).where(vacant));
}

async function openQuestions(reader: Reader, actor: Actor): Promise<Desk['questions']> {
  const rows = await questionRows(reader)
    .innerJoin('dossier.dossier as d', (join) => join.onRef('d.office_id', '=', 'q.office_id').onRef('d.id', '=', 'q.dossier_id'))
    .select('d.title').where('q.answered_at', 'is', null)
    .where(sql<boolean>`q.to_post = any(${postIds(actor)}::uuid[])`).orderBy('q.asked_at').limit(SHORT).execute();
  return rows.map((row) => ({ ...questionOf(row, actor), dossierId: row.dossierId, title: row.title }));
}

/** Dossiers of this person's posts that have a sending date, the nearest first. */
async function countdown(reader: Reader, actor: Actor, calendar: WorkingCalendar, today: string): Promise<Desk['countdown']> {
  const rows = await reader.db.selectFrom('dossier.dossier as d')
    .innerJoin('sop.version as v', (join) => join.onRef('v.office_id', '=', 'd.office_id').onRef('v.id', '=', 'd.sop_version_id'))
    .where('d.office_id', '=', reader.office).where('d.status', '=', 'open').where('d.send_by', 'is not', null)
    .where(sql<boolean>`exists (select 1 from dossier.task t where t.office_id = d.office_id and t.dossier_id = d.id and t.post_id = any(${postIds(actor)}::uuid[]))`)
    .orderBy('d.send_by').limit(3)
    .select(['d.id as dossierId', 'd.title', 'd.send_by', 'd.step', 'd.schedule', sql<Step[]>`v.definition->'steps'`.as('printed')]).execute();
  const workdays = workdaysOf(calendar);
  return rows.map(({ send_by, schedule, printed, ...row }) => {
    const sendBy = send_by ?? '';
    const left = workdays(today, sendBy);
    const dated = (schedule as unknown as ScheduleRow[]).filter(({ step }) => step >= row.step);
    return {
      ...row, sendBy, steps: printed.length, lastWorkday: left.at(-1) ?? sendBy, workdaysLeft: left.length,
      plan: dated.flatMap(({ step, date }) => {
        const kind = printed.find((one) => one.step === step)?.acts[0]?.kind;
        return kind ? [{ step, kind, date }] : [];
      }),
    };
  });
}

export const deskView: Query<{ after?: string | undefined }, Desk> = async ({ reader, actor, now }, { after }) => {
  const calendar = await calendarOf(reader);
  const today = await officeDay(reader, now);
  const rows = await todo(reader, actor, after);
  const awaited = await waiting(reader, actor);
  const stuck = await blocked(reader, actor, now);
  const nudges = await nudgeViews(reader, actor, calendar, now,
    [...rows, ...awaited, ...stuck].map((row) => ({ id: row.id, postId: row.post_id, fromPostId: row.from_post_id })));
  const shape = (row: DeskRow) => taskOf(row, { actor, calendar, now, nudges });
  const tasks = rows.slice(0, PAGE).map(shape);
  return {
    now: now.toISOString(),
    week: weekOf(today).map((day) => {
      const { date, working, start, end, breaks, holiday, schedule } = dayPlan(calendar, day);
      return { date, working, start, end, breaks: [...breaks], holiday, schedule };
    }),
    count: await countOf(reader, actor),
    todo: tasks.filter((task) => task.returnedReason === null),
    next: rows.length > PAGE ? tasks.at(-1)?.id ?? null : null,
    returned: tasks.filter((task) => task.returnedReason !== null),
    waiting: awaited.map(shape),
    questions: await openQuestions(reader, actor),
    writing: await askedToWrite(reader, actor),
    blocked: stuck.map(shape),
    countdown: await countdown(reader, actor, calendar, today),
  };
};
