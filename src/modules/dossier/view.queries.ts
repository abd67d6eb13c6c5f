/** One dossier as a page shows it: the live sheet, the tasks, what this person may do now, the data requests. */
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, answeringPost, holds, seesAllDossiers } from '#pure/actor';
import { Refusal, refuse } from '#pure/refusal';
import { calendarOf, standardMinutes, type WorkingCalendar, workingMinutesBetween } from '../calendar/index.ts';
import { officeDay, type PostName, postNames } from '../people/index.ts';
import { assignees, unmetOf } from './assignment.queries.ts';
import { nudgeViews } from './nudge.queries.ts';
import { versionById } from '../sop/index.ts';
import type { DossierView, TaskOffer, TaskView } from './dossier.contract.ts';
import { canCancel, sightOf } from './dossier.policy.ts';
import { cardById, sightFacts } from './dossier.queries.ts';
import { nextAfter, obstacleFor, openRequirements } from './engine-view.rules.ts';
import { progressOf } from './progress.rules.ts';
import { filesIn, questionsOf, requestsOf } from './request.queries.ts';
import { mayWrite } from './co-writer.queries.ts';
import type { SopDefinition } from '#contract/sop/definition';
import type { DossierState } from './state.contract.ts';

type Names = ReadonlyMap<string, PostName>;

interface Ask { readonly reader: Reader; readonly actor: Actor; readonly now: Date }

const nameOf = (names: Names, id: string): PostName => names.get(id) ?? { id, title: '', holder: null, form: null };

export const dossierView: Query<{ id: string }, DossierView> = async ({ reader, actor, now }, { id }) => {
  const card = await cardById(reader, actor, now, id);
  if (!card) throw refuse('dossier.not-found');
  const row = await reader.db.selectFrom('dossier.dossier').where('office_id', '=', reader.office).where('id', '=', id)
    .select(['sop_version_id', 'revision', 'state', 'checklist', 'opened_post', 'schedule', 'copy_order']).executeTakeFirstOrThrow();
  const state = row.state as unknown as DossierState;
  const { definition } = await versionById(reader, row.sop_version_id);
  const sight = sightOf(actor, await sightFacts(reader, id), await officeDay(reader, now));
  const names = await postNames(reader, [...Object.values(state.lanes).flat(), ...state.acts.map((task) => task.post)], now);
  const calendar = await calendarOf(reader);
  const tasks = await tasksOf({ reader, actor, now }, id, names, calendar);
  const own = tasks.filter((task) => task.mine && task.closedAt === null);
  const unmet = await unmetOf(reader, definition, own.flatMap((task) => assignees(definition, state, task.key)), now);
  const requests = await requestsOf(reader, actor, id, sight === 'all', names);
  return {
    ...card, revision: row.revision, closing: state.closing, definition, sopVersionId: row.sop_version_id,
    progress: progressOf(definition, state, now, {
      minutesBetween: (from, until) => workingMinutesBetween(calendar, from, until),
      standard: (step) => standardMinutes(definition.steps.find((each) => each.step === step)?.duration ?? null),
    }),
    tasks,
    offers: own.map((task) => ({
      ...offerOf(definition, state, task, actor, names),
      unqualified: assignees(definition, state, task.key).flatMap((post) => (unmet.has(post) ? [{ post: nameOf(names, post), lines: unmet.get(post) ?? [] }] : [])),
    })),
    requests,
    files: await filesIn(reader, requests),
    questions: await questionsOf(reader, actor, id),
    documents: await documentsOf({ reader, actor }, id, definition, state, sight === 'all'),
    lanes: Object.fromEntries(Object.entries(state.lanes).map(([lane, posts]) => [lane, posts.map((post) => nameOf(names, post))])),
    checklist: row.checklist as DossierView['checklist'],
    schedule: row.schedule as DossierView['schedule'],
    copyOrder: row.copy_order as DossierView['copyOrder'],
    abilities: { cancel: card.status === 'open' && canCancel(actor, row.opened_post), readAll: sight === 'all', steer: seesAllDossiers(actor), examiners: answeringPost(actor) !== undefined },
  };
};

async function tasksOf({ reader, actor, now }: Ask, dossierId: string, names: Names, calendar: WorkingCalendar): Promise<TaskView[]> {
  const rows = await reader.db.selectFrom('dossier.task').where('office_id', '=', reader.office).where('dossier_id', '=', dossierId)
    .select(['id', 'key', 'step', 'round', 'kind', 'lane', 'post_id', 'from_post_id', 'opened_at', 'due_at', 'closed_at', 'outcome', 'returned_reason'])
    .orderBy('opened_at').orderBy('id').execute();
  const nudges = await nudgeViews(reader, actor, calendar, now, rows.filter(({ closed_at }) => closed_at === null).map((row) => ({ id: row.id, postId: row.post_id, fromPostId: row.from_post_id })));
  return rows.map((row) => ({
    id: row.id, dossierId, key: row.key, step: row.step, round: row.round, kind: row.kind as TaskView['kind'], lane: row.lane,
    post: nameOf(names, row.post_id), openedAt: row.opened_at.toISOString(), dueAt: row.due_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null, outcome: row.outcome, returnedReason: row.returned_reason,
    mine: holds(actor, row.post_id) !== undefined, nudge: nudges(row.id),
  }));
}

/** Requirements, way onward and obstacles of one open task, as the engine itself says. */
function offerOf(definition: SopDefinition, state: DossierState, task: TaskView, actor: Actor, names: Names): Omit<TaskOffer, 'unqualified'> {
  const next = nextAfter(definition, state, task.key);
  const acting = { person: actor.personId, post: task.post.id, form: holds(actor, task.post.id)?.form ?? 'definitif' as const };
  const obstacle = obstacleFor(definition, state, task.key, acting);
  const known = next instanceof Refusal ? null : next;
  return {
    task,
    requirements: openRequirements(definition, state, task.step).map(({ index, requirement, met }) => ({
      index, kind: requirement.kind, printed: requirement.printed ?? null, derived: requirement.derived ?? false, note: requirement.note ?? null,
      lane: requirement.lane ?? null, act: requirement.act ?? null, gate: requirement.gate ?? null, met,
    })),
    opens: (known?.opens ?? []).map(({ step, kind, post }) => ({ step, kind, post: nameOf(names, post) })),
    waitsFor: (known?.waitsFor ?? []).map((post) => nameOf(names, post)),
    finishes: known?.finishes ?? false,
    binds: { ...known?.binds },
    refusedTo: known?.refusedTo ?? null,
    obstacle: obstacle && { code: obstacle.code, params: { ...obstacle.params } },
    progress: state.acts.find((each) => each.key === task.key)?.progress ?? null,
    missing: null,
  };
}

/** The id only for who may open the document: others than those who see everything read what is signed, and what they write themselves. */
async function documentsOf({ reader, actor }: Pick<Ask, 'reader' | 'actor'>, dossierId: string, definition: SopDefinition, { documents: standing }: DossierState, all: boolean): Promise<DossierView['documents']> {
  const links = await reader.db.selectFrom('dossier.document as l')
    .innerJoin('document.document as d', (join) => join.onRef('d.office_id', '=', 'l.office_id').onRef('d.id', '=', 'l.document_id'))
    .where('l.office_id', '=', reader.office).where('l.dossier_id', '=', dossierId)
    .select(['l.key', 'l.document_id', 'd.state']).execute();
  const open = new Map<string, string>();
  for (const { key, document_id, state } of links) {
    const may = all || state === 'signed' || await mayWrite(reader, actor, dossierId, key);
    if (may) open.set(key, document_id);
  }
  return definition.documents.map(({ key, title, form, bears }) => ({
    key, title, form: form ?? 'report', bears, documentId: open.get(key) ?? null, version: standing[key] ?? null,
  }));
}
