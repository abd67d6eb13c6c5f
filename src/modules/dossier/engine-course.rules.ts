/** Opening, cancelling, and what moves work or words between desks without completing an act. */
import { Refusal, refuse } from '#pure/refusal';
import type { SopDefinition } from '#contract/sop/definition';
import { enterStep, settle } from './engine-flow.rules.ts';
import { closeTask, itemsAsked, kindOf, lanesOf, openTasks, ownTask, type Run, roundOf, specOf, stepOf, validFacts } from './engine-run.rules.ts';
import type { EventOf } from './event.contract.ts';

/** A fresh dossier before its first step; refused when a lane that has work to do has no post. */
export function openDossier(definition: SopDefinition, event: EventOf<'open'>): Run | Refusal {
  const needed = new Set(definition.steps.flatMap((step) => step.acts).flatMap(lanesOf));
  const empty = [...needed].filter((lane) => (event.lanes[lane] ?? []).length === 0);
  if (empty.length > 0) return refuse('lane.empty', { lanes: empty });
  const run: Run = {
    definition,
    effects: [],
    at: event.at,
    state: {
      status: 'open', closing: event.closing, lanes: uniquePosts(event.lanes), step: 0, rounds: {}, acts: [], facts: [],
      documents: {}, request: null, questions: [], at: event.at,
    },
  };
  enterStep(run, definition.steps[0]?.step ?? 0);
  return settle(run) ?? run;
}

function uniquePosts(lanes: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lanes).map(([lane, posts]) => [lane, [...new Set(posts)]]));
}

export function cancel(run: Run, event: EventOf<'cancel'>): null {
  const numbers = validFacts(run.state).flatMap((fact) => (fact.kind === 'numbered' && fact.ref ? [fact.ref] : []));
  for (const task of openTasks(run.state)) closeTask(run, task, 'cancelled', null, event.reason);
  run.state.status = 'cancelled';
  run.effects.push({ type: 'cancel', reason: event.reason, numbers });
  return null;
}

/** Gives dispatch or archive to the role `umum`, or takes it back; the lane's post stays answerable. */
export function handOver(run: Run, event: EventOf<'hand-over'>): Refusal | null {
  const task = run.state.acts.find((candidate) => candidate.key === event.task);
  const own = ownTask(run.state, event.task, task?.answerable === event.actor.post ? { ...event.actor, post: task.post } : event.actor);
  if (own instanceof Refusal) return own;
  const allowed = [...(run.state.lanes['umum'] ?? []), own.answerable];
  if (!kindOf(specOf(run.definition, own)).handsOver || !allowed.includes(event.to) || event.to === own.post) {
    return refuse('hand-over.not-possible', { task: own.key, to: allowed });
  }
  own.post = event.to;
  run.effects.push({ type: 'move-task', key: own.key, post: event.to });
  return null;
}

export function ask(run: Run, event: EventOf<'question'>): Refusal | null {
  const task = openTasks(run.state).find((candidate) => candidate.key === event.task);
  if (!task) return refuse('act.not-open', { task: event.task });
  const to = event.to ?? task.post;
  if (!run.state.acts.some((other) => other.post === to)) return refuse('post.not-addressed', { post: to });
  run.state.questions.push({ ref: event.ref, task: event.task, answered: false });
  run.effects.push({ type: 'question.ask', ref: event.ref, task: event.task, to, text: event.text });
  return null;
}

export function answer(run: Run, event: EventOf<'answer'>): Refusal | null {
  const question = run.state.questions.find((candidate) => candidate.ref === event.ref);
  if (!question) return refuse('question.unknown', { ref: event.ref });
  if (question.answered) return refuse('question.answered', { ref: event.ref });
  question.answered = true;
  run.effects.push({ type: 'question.answer', ref: event.ref, text: event.text });
  return null;
}

/** Only what the system cannot know is confirmed by hand, by somebody who has work in this step. */
export function confirm(run: Run, event: EventOf<'confirm'>): Refusal | null {
  const { state } = run;
  const requirement = stepOf(run.definition, state.step).requires[event.requirement];
  const kind = requirement?.kind;
  const fits = (kind === 'confirmed-by-hand' && event.ref === null) || (kind === 'attachment' && event.ref !== null);
  if (!kind || !fits) return refuse('requirement.not-by-hand', { step: state.step, requirement: event.requirement });
  const task = openTasks(state).find((candidate) => candidate.post === event.actor.post);
  if (!task) return refuse('act.not-yours', { posts: openTasks(state).map((open) => open.post) });
  state.facts.push({
    kind, step: state.step, round: roundOf(state, state.step), act: null, lane: task.lane, post: task.answerable, by: event.actor,
    ref: event.ref, hashes: null, requirement: event.requirement, at: run.at, void: null,
  });
  run.effects.push({ type: 'requirement.meet', step: state.step, requirement: event.requirement, ref: event.ref, note: event.note });
  return null;
}

/** Puts one post in the place of another, in a lane and in what is still to be done; what was done stays as it was. */
export function reassign(run: Run, event: EventOf<'reassign'>): Refusal | null {
  const { lanes, request } = run.state;
  const posts = Object.hasOwn(lanes, event.lane) ? lanes[event.lane] : undefined;
  if (!posts) return refuse('lane.unknown', { lane: event.lane });
  if (!posts.includes(event.from)) return refuse('post.not-addressed', { post: event.from });
  if (posts.includes(event.to) || itemsAsked(run.state, event.to)) return refuse('post.already-in-lane', { post: event.to, lane: event.lane });
  lanes[event.lane] = posts.map((post) => (post === event.from ? event.to : post));
  const answered = validFacts(run.state).some((fact) => fact.kind === 'data-submitted' && fact.post === event.from);
  const items = itemsAsked(run.state, event.from);
  if (request && items && !answered) {
    delete request.addressees[event.from];
    request.addressees[event.to] = items;
    run.effects.push({ type: 'data.unaddress', request: request.ref, post: event.from, reason: event.reason });
    run.effects.push({ type: 'data.address', request: request.ref, post: event.to, items });
  }
  for (const task of openTasks(run.state).filter((open) => open.answerable === event.from && open.lane === event.lane)) {
    if (task.post === event.from) {
      task.post = event.to;
      run.effects.push({ type: 'move-task', key: task.key, post: event.to });
    }
    task.answerable = event.to;
  }
  return settle(run);
}
