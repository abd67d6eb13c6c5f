/** Data requests with their answers, and questions: what each person may read of them. */
import type { Reader } from '../../kernel/db.ts';
import { type Actor, holds } from '#pure/actor';
import type { FileView } from '#pure/file';
import type { PostName } from '../people/index.ts';
import type { Answer } from '#contract/sop/effect';
import type { DossierView, RequestView, SubmissionView } from './dossier.contract.ts';

/** Requests of a dossier, oldest first. Who sees all reads every answer; a bidang its own alone. */
export async function requestsOf(
  reader: Reader, actor: Actor, dossierId: string, all: boolean, names: ReadonlyMap<string, PostName>,
): Promise<RequestView[]> {
  const requests = await reader.db.selectFrom('dossier.data_request').where('office_id', '=', reader.office).where('dossier_id', '=', dossierId)
    .select(['id', 'items', 'due_at', 'note', 'at']).orderBy('at').execute();
  const rows = await reader.db.selectFrom('dossier.submission').where('office_id', '=', reader.office).where('dossier_id', '=', dossierId)
    .select(['request_id', 'post_id', 'items', 'status', 'submitted_at', 'reason', 'answers', 'draft', 'revision']).execute();
  const seen = rows.filter((row) => all || holds(actor, row.post_id));
  const submissions = seen.map((row): SubmissionView => ({
    requestId: row.request_id, post: names.get(row.post_id) ?? { id: row.post_id, title: '', holder: null, form: null }, items: row.items,
    status: row.status as SubmissionView['status'], submittedAt: row.submitted_at?.toISOString() ?? null, reason: row.reason,
    answers: row.answers as unknown[], draft: holds(actor, row.post_id) ? row.draft as unknown[] : null, revision: row.revision,
  })).sort((a, b) => a.post.title.localeCompare(b.post.title, 'id'));
  return requests.filter(({ id }) => all || submissions.some(({ requestId }) => requestId === id)).map((request) => ({
    id: request.id, items: request.items as RequestView['items'], dueAt: request.due_at.toISOString(), note: request.note,
    at: request.at.toISOString(), submissions: submissions.filter(({ requestId }) => requestId === request.id),
  }));
}

/** The files that these answers name, with drafts; whoever is shown an answer is shown the names in it. */
export async function filesIn(reader: Reader, requests: readonly RequestView[]): Promise<FileView[]> {
  const answers = requests.flatMap(({ submissions }) => submissions.flatMap((one) => [...one.answers ?? [], ...one.draft ?? []])) as Partial<Answer>[];
  const ids = [...new Set(answers.flatMap((answer) => ('files' in answer && Array.isArray(answer.files) ? answer.files : [])))].filter((file) => UUID.test(file));
  if (ids.length === 0) return [];
  return reader.db.selectFrom('kernel.file').where('office_id', '=', reader.office).where('id', 'in', ids)
    .select(['id', 'name', 'media_type as mediaType', 'size', 'hash']).execute();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Question = DossierView['questions'][number];

export const questionRows = (reader: Reader) => reader.db.selectFrom('dossier.question as q').where('q.office_id', '=', reader.office)
  .innerJoin('people.post as a', (join) => join.onRef('a.office_id', '=', 'q.office_id').onRef('a.id', '=', 'q.asked_post'))
  .innerJoin('people.post as t', (join) => join.onRef('t.office_id', '=', 'q.office_id').onRef('t.id', '=', 'q.to_post'))
  .select(['q.id', 'q.dossier_id as dossierId', 'q.task_id as taskId', 'a.title as askedBy', 't.title as to', 'q.to_post', 'q.asked_post', 'q.text',
    'q.asked_at', 'q.answer', 'q.answered_at']);

type QuestionRow = Awaited<ReturnType<ReturnType<typeof questionRows>['execute']>>[number];

export const questionOf = (row: QuestionRow, actor: Actor): Question => ({
  id: row.id, taskId: row.taskId, askedBy: row.askedBy, to: row.to, text: row.text, askedAt: row.asked_at.toISOString(),
  answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? null, mine: holds(actor, row.to_post) !== undefined,
});

/** Questions on the tasks of a dossier that this person asked, is asked, or may read as somebody who sees all. */
export async function questionsOf(reader: Reader, actor: Actor, dossierId: string): Promise<Question[]> {
  const rows = await questionRows(reader).where('q.dossier_id', '=', dossierId).orderBy('q.asked_at').execute();
  const involved = (row: QuestionRow) => holds(actor, row.to_post) ?? holds(actor, row.asked_post) ?? actor.posts.find(({ duties }) => duties.includes('leader') || duties.includes('planner'));
  return rows.filter(involved).map((row) => questionOf(row, actor));
}

/** The autosaved form as it stands, for a page that holds an older one. */
export async function standingDraft(reader: Reader, requestId: string, postId: string): Promise<{ revision: number; draft: unknown } | undefined> {
  return reader.db.selectFrom('dossier.submission').select(['revision', 'draft'])
    .where('office_id', '=', reader.office).where('request_id', '=', requestId).where('post_id', '=', postId).executeTakeFirst();
}
