/** Writes dossiers, tasks, data requests and answers. Each function is one statement. */
import { sql } from 'kysely';
import type { Ctx } from '../../kernel/command.ts';
import type { Answer, DataEffect, ScheduleRow, TaskEffect } from '#contract/sop/effect';
import type { SopDefinition } from '#contract/sop/definition';
import type { DossierState } from './state.contract.ts';

type Of<T extends DataEffect['type']> = Extract<DataEffect, { type: T }>;

export interface LockedDossier {
  readonly id: string;
  readonly title: string;
  readonly versionId: string;
  readonly revision: number;
  readonly openedPost: string;
  /** Year that it is for. */
  readonly year: number;
  /** Short name of the office, and its zone. */
  readonly shortName: string;
  readonly zone: string;
  readonly state: DossierState;
}

const locked = (tx: Ctx['tx']) => tx.db.selectFrom('dossier.dossier as d').innerJoin('people.office as o', 'o.id', 'd.office_id')
  .where('d.office_id', '=', tx.office)
  .select(['d.id', 'd.title', 'd.sop_version_id as versionId', 'd.revision', 'd.opened_post as openedPost', 'd.year', 'd.state', 'o.short_name as shortName', 'o.zone'])
  .forUpdate('d');

/** The dossier, locked until the transaction ends. */
export async function lockDossier({ tx }: Ctx, id: string): Promise<LockedDossier | undefined> {
  const row = await locked(tx).where('d.id', '=', id).executeTakeFirst();
  return row && { ...row, state: row.state as unknown as DossierState };
}

interface LockedTask {
  /** Key of the task in the engine. */
  readonly key: string;
  readonly postId: string;
  readonly fromPostId: string | null;
  readonly kind: string;
  readonly closed: boolean;
}

/** The dossier that a task belongs to, locked, with the task's engine key and post. */
export async function lockByTask({ tx }: Ctx, taskId: string): Promise<(LockedDossier & LockedTask) | undefined> {
  const row = await locked(tx)
    .innerJoin('dossier.task as t', (join) => join.onRef('t.office_id', '=', 'd.office_id').onRef('t.dossier_id', '=', 'd.id'))
    .where('t.id', '=', taskId).select(['t.key', 't.post_id as postId', 't.from_post_id as fromPostId', 't.kind', 't.closed_at as closedAt']).executeTakeFirst();
  return row && { ...row, closed: row.closedAt !== null, state: row.state as unknown as DossierState };
}

export interface NewRow {
  readonly id: string;
  readonly definition: SopDefinition;
  readonly versionId: string;
  readonly title: string;
  readonly year: number;
  readonly checklist: readonly unknown[];
  readonly postId: string;
}

/** False when meanwhile another one was opened where only one may stand. */
export async function insertDossier({ tx, actor, now }: Ctx, row: NewRow, state: DossierState): Promise<boolean> {
  const made = await tx.db.insertInto('dossier.dossier').values({
    office_id: tx.office, id: row.id, sop_key: row.definition.key, sop_version_id: row.versionId, title: row.title, year: row.year,
    status: state.status, exclusive: row.definition.concurrency === 'one', step: state.step, round: state.rounds[state.step] ?? 1,
    revision: 0, state: JSON.stringify(state), opened_at: now, opened_by: actor.personId, opened_post: row.postId,
    checklist: JSON.stringify(row.checklist), schedule: '[]',
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return made !== undefined;
}

export interface Course {
  readonly closed: readonly { readonly key: string; readonly outcome: string }[];
  readonly opened: readonly TaskRow[];
}

/** Saves the state after an event, with the tasks it closed and opened, in one statement. */
export async function saveCourse(ctx: Ctx, id: string, state: DossierState, { closed, opened }: Course): Promise<void> {
  const { tx, now } = ctx;
  const rows = JSON.stringify(opened.map((row) => taskColumns(ctx, id, row)));
  await sql`
    with saved as (
      update dossier.dossier set state = ${JSON.stringify(state)}::jsonb, status = ${state.status}, step = ${state.step}::int,
        round = ${state.rounds[state.step] ?? 1}::int, revision = revision + 1, closed_at = ${state.status === 'open' ? null : now}::timestamptz
      where office_id = ${tx.office} and id = ${id}
    ), closed as (
      update dossier.task t set closed_at = ${now}, outcome = c.outcome
      from unnest(${closed.map(({ key }) => key)}::text[], ${closed.map(({ outcome }) => outcome)}::text[]) as c(key, outcome)
      where t.office_id = ${tx.office} and t.dossier_id = ${id} and t.key = c.key and t.closed_at is null
    )
    insert into dossier.task select * from jsonb_populate_recordset(null::dossier.task, ${rows}::jsonb)`.execute(tx.db);
}

export async function setSchedule({ tx }: Ctx, id: string, sendBy: string, rows: readonly ScheduleRow[]): Promise<void> {
  await tx.db.updateTable('dossier.dossier').set({ send_by: sendBy, schedule: JSON.stringify(rows) }).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

/** The order for copies given last; the copying act starts from it. */
export async function setCopyOrder({ tx }: Ctx, id: string, order: { count: number; recipients: readonly string[] }): Promise<void> {
  await tx.db.updateTable('dossier.dossier').set({ copy_order: JSON.stringify(order) }).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

export async function linkDocuments({ tx }: Ctx, dossierId: string, links: readonly { key: string; id: string }[]): Promise<void> {
  if (links.length === 0) return;
  await tx.db.insertInto('dossier.document').values(links.map(({ key, id }) => ({ office_id: tx.office, dossier_id: dossierId, key, document_id: id }))).execute();
}

type Opened = Extract<TaskEffect, { type: 'open-task' }>;

export interface TaskRow {
  readonly effect: Opened;
  readonly dueAt: Date | null;
  readonly returnedReason: string | null;
  readonly fromPost: string | null;
}

const taskColumns = (ctx: Ctx, dossierId: string, { effect, dueAt, returnedReason, fromPost }: TaskRow) => ({
  office_id: ctx.tx.office, id: ctx.newId(), dossier_id: dossierId, key: effect.key, step: effect.step, round: effect.round, act: effect.act,
  kind: effect.kind, lane: effect.lane, post_id: effect.post, from_post_id: fromPost, opened_at: ctx.now, due_at: dueAt,
  returned_reason: returnedReason,
});

export async function insertTasks(ctx: Ctx, dossierId: string, rows: readonly TaskRow[]): Promise<void> {
  if (rows.length > 0) await ctx.tx.db.insertInto('dossier.task').values(rows.map((row) => taskColumns(ctx, dossierId, row))).execute();
}

export async function moveTask({ tx }: Ctx, dossierId: string, key: string, post: string): Promise<void> {
  await tx.db.updateTable('dossier.task').set({ post_id: post })
    .where('office_id', '=', tx.office).where('dossier_id', '=', dossierId).where('key', '=', key).execute();
}

/** The request with a line for each post that is asked. */
export async function insertRequest({ tx, now }: Ctx, dossierId: string, postId: string, effect: Of<'data.request'>): Promise<void> {
  await tx.db.insertInto('dossier.data_request').values({
    office_id: tx.office, id: effect.ref, dossier_id: dossierId, post_id: postId, items: JSON.stringify(effect.items),
    due_at: new Date(effect.dueAt), note: effect.note, at: now,
  }).execute();
  await insertSubmissions({ tx }, dossierId, effect.ref, effect.addressees);
}

/** `addressees`: ids of the items asked, by post. A post that was dropped is asked anew. */
export async function insertSubmissions(
  { tx }: Pick<Ctx, 'tx'>, dossierId: string, requestId: string, addressees: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const rows = Object.entries(addressees).map(([post, items]) => ({
    office_id: tx.office, request_id: requestId, post_id: post, dossier_id: dossierId, items: [...items], status: 'sent', draft: '[]', revision: 0, answers: '[]',
  }));
  if (rows.length === 0) return;
  await tx.db.insertInto('dossier.submission').values(rows).onConflict((conflict) => conflict.columns(['office_id', 'request_id', 'post_id'])
    .doUpdateSet(({ ref }) => ({ items: ref('excluded.items'), status: 'sent', reason: null }))).execute();
}

const submission = ({ tx }: Pick<Ctx, 'tx'>, requestId: string, post: string) => tx.db.updateTable('dossier.submission')
  .where('office_id', '=', tx.office).where('request_id', '=', requestId).where('post_id', '=', post);

export async function saveAnswers(ctx: Ctx, effect: Of<'data.submit'>): Promise<void> {
  const answers = JSON.stringify(effect.answers);
  await submission(ctx, effect.request, effect.post).set(effect.partial
    ? { status: 'partially_filled', answers, draft: answers }
    : { status: 'submitted', answers, draft: answers, submitted_at: ctx.now, submitted_by: ctx.actor.personId, reason: null }).execute();
}

export async function setSubmissionStatus(ctx: Ctx, requestId: string, post: string, status: string, reason: string | null): Promise<void> {
  await submission(ctx, requestId, post).set({ status, reason }).execute();
}

/** Marks what was submitted as accepted; answers all that is accepted now, by title of the post in the order of the office. */
export async function acceptSubmissions({ tx }: Ctx, dossierId: string): Promise<{ title: string; answers: Answer[] }[]> {
  const { rows } = await sql<{ title: string; answers: Answer[] }>`
    with accepted as (
      update dossier.submission set status = 'accepted'
      where office_id = ${tx.office} and dossier_id = ${dossierId} and status = 'submitted' returning office_id, post_id, answers
    )
    select p.title, s.answers from (
      select office_id, post_id, answers from accepted
      union all select office_id, post_id, answers from dossier.submission
        where office_id = ${tx.office} and dossier_id = ${dossierId} and status = 'accepted'
    ) s join people.post p on p.office_id = s.office_id and p.id = s.post_id order by p.sort`.execute(tx.db);
  return rows;
}

/** Autosave: writes only over the revision the page has; answers the new one, or undefined when it is stale. */
export async function saveDraft(ctx: Ctx, key: { requestId: string; postId: string; revision: number }, draft: readonly unknown[]): Promise<number | undefined> {
  const row = await submission(ctx, key.requestId, key.postId).where('revision', '=', key.revision)
    .set({ draft: JSON.stringify(draft), revision: key.revision + 1 }).returning('revision').executeTakeFirst();
  return row?.revision;
}

export interface NewQuestion {
  readonly id: string;
  readonly dossierId: string;
  readonly taskId: string;
  readonly askedPost: string;
  readonly toPost: string;
  readonly text: string;
}

export async function insertQuestion({ tx, actor, now }: Ctx, question: NewQuestion): Promise<void> {
  await tx.db.insertInto('dossier.question').values({
    office_id: tx.office, id: question.id, dossier_id: question.dossierId, task_id: question.taskId, asked_post: question.askedPost,
    asked_by: actor.personId, to_post: question.toPost, text: question.text, asked_at: now,
  }).execute();
}

export async function answerQuestion({ tx, actor, now }: Ctx, id: string, text: string): Promise<void> {
  await tx.db.updateTable('dossier.question').set({ answer: text, answered_by: actor.personId, answered_at: now })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}

/** Ties files to the dossier. Only a file that this person uploaded, or that the dossier already has; false when another is named. */
export async function linkFiles({ tx, actor }: Ctx, dossierId: string, postId: string, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  const wanted = [...new Set(files)];
  const { rows: [row] } = await sql<{ allowed: number }>`
    with allowed as (
      select f.id from kernel.file f where f.office_id = ${tx.office} and f.id::text = any(${wanted}::text[])
        and (f.created_by = ${actor.personId} or exists (
          select 1 from dossier.file df where df.office_id = f.office_id and df.dossier_id = ${dossierId} and df.file_id = f.id))
    ), linked as (
      insert into dossier.file (office_id, dossier_id, file_id, post_id)
      select ${tx.office}, ${dossierId}, id, ${postId} from allowed on conflict do nothing
    )
    select count(*)::int as allowed from allowed`.execute(tx.db);
  return row?.allowed === wanted.length;
}
