/** Performing acts, sending back, changing documents while examining. */
import type { ActContext, ActResult } from '#contract/sop/act';
import type { ActingActor, Fact } from '#contract/sop/fact';
import { Refusal, refuse } from '#pure/refusal';
import { gateBefore } from './engine-gate.rules.ts';
import { goBack, settle } from './engine-flow.rules.ts';
import { closeTask, contextOf, itemsAsked, kindOf, openTasks, ownTask, type Run, roundOf, specOf, stepOf, validFacts } from './engine-run.rules.ts';
import type { EventOf } from './event.contract.ts';
import type { ActInstance, DossierState } from './state.contract.ts';

/** A task that is not open yet because an earlier act of its step is missing: says what is missing, if it knows. */
function notYet(run: Run, key: string): Refusal {
  const [step, round, act] = key.split('.').map(Number);
  const { definition, state } = run;
  const spec = step === state.step && round === roundOf(state, step) ? stepOf(definition, step).acts[act ?? -1] : undefined;
  if (!spec) return refuse('act.unknown', { task: key });
  return gateBefore(definition, state, state.step, spec) ?? refuse('act.not-open', { task: key, open: openTasks(state).map((task) => task.key) });
}

function taskFor(run: Run, key: string, actor: ActingActor): ActInstance | Refusal {
  const known = run.state.acts.some((task) => task.key === key);
  return known ? ownTask(run.state, key, actor) : notYet(run, key);
}

/** The first to act on a task that several might do has it; the others' desks are cleared. */
function claim(run: Run, task: ActInstance): void {
  if (specOf(run.definition, task).each) return;
  for (const other of openTasks(run.state)) {
    if (other.key !== task.key) closeTask(run, other, 'superseded', null, null);
  }
}

function apply(run: Run, task: ActInstance, actor: ActingActor, result: ActResult): Refusal | null {
  const { state } = run;
  task.progress = result.progress ?? task.progress;
  state.documents = { ...(result.documents ?? state.documents) };
  state.request = result.request ?? state.request;
  if (result.facts.length > 0) closeTask(run, task, 'done', actor, null);
  run.effects.push(...result.effects);
  for (const made of result.facts) {
    state.facts.push({
      kind: made.kind, step: task.step, round: task.round, act: task.act, lane: task.lane, post: task.answerable, by: actor,
      ref: made.ref, hashes: made.hashes ? { ...made.hashes } : null, requirement: null, at: run.at, void: null,
    });
  }
  if (result.progress || result.facts.length > 0) claim(run, task);
  return settle(run);
}

/** Why this actor may not perform the task now: requirement or conflict; null: he may. */
export function obstacle(context: ActContext, state: DossierState): Refusal | null {
  return gateBefore(context.definition, state, context.step.step, context.spec) ?? kindOf(context.spec).conflict(context);
}

export function perform(run: Run, event: EventOf<'perform'>): Refusal | null {
  const task = taskFor(run, event.task, event.actor);
  if (task instanceof Refusal) return task;
  const context = contextOf(run.definition, run.state, task, event.actor, run.at);
  const barred = obstacle(context, run.state);
  if (barred) return barred;
  const result = kindOf(context.spec).perform(context, event.input, event.refs);
  return result instanceof Refusal ? result : apply(run, task, event.actor, result);
}

/** A receipt by link settles a row of what was sent; if it is the last one, the act is the sender's. */
export function receive(run: Run, event: EventOf<'receive'>): Refusal | null {
  const sent = run.state.acts.find((task) => task.key === event.task);
  if (sent?.progress?.kind !== 'dispatch') return refuse('act.unknown', { task: event.task });
  const { sender } = sent.progress;
  const task = ownTask(run.state, event.task, { ...sender, post: sent.post });
  if (task instanceof Refusal) return task;
  const context = contextOf(run.definition, run.state, task, sender, run.at);
  const input = typeof event.input === 'object' ? { ...event.input, go: 'receipt', by: 'link' } : event.input;
  const result = kindOf(context.spec).perform(context, input, event.refs);
  return result instanceof Refusal ? result : apply(run, task, sender, result);
}

/** Sends back to the step's `on_reject`, or, naming posts, to the step where they submit. */
export function sendBack(run: Run, event: EventOf<'return'>): Refusal | null {
  const task = taskFor(run, event.task, event.actor);
  if (task instanceof Refusal) return task;
  const step = stepOf(run.definition, task.step);
  const spec = specOf(run.definition, task);
  if (!kindOf(spec).decides || step.on_reject === undefined || step.on_reject > step.step) return refuse('return.not-possible', { step: step.step, kind: spec.kind });
  const target = event.posts ? dataStep(run, step.on_reject, step.step) : step.on_reject;
  if (target === null) return refuse('return.no-data-step', { step: step.on_reject });
  const stranger = event.posts?.find((post) => !itemsAsked(run.state, post));
  if (stranger !== undefined) return refuse('post.not-addressed', { post: stranger });
  closeTask(run, task, 'returned', event.actor, event.reason);
  const falls = event.posts ? answersOf(run, target, event.posts) : (fact: Fact) => fact.step >= target;
  return goBack(run, target, falls, 'returned', event.reason);
}

/** First step from `from` to `to` in which data is submitted. */
function dataStep(run: Run, from: number, to: number): number | null {
  const found = run.definition.steps.find((step) => step.step >= from && step.step <= to && step.acts.some((act) => act.kind === 'submit-data'));
  return found?.step ?? null;
}

/** Everything after the submission, and the submissions of these posts. */
export function answersOf(run: Run, step: number, posts: readonly string[]): (fact: Fact) => boolean {
  const submit = stepOf(run.definition, step).acts.findIndex((act) => act.kind === 'submit-data');
  return (fact) => fact.step > step
    || (fact.step === step && (fact.act === null || fact.act > submit || (fact.act === submit && posts.includes(fact.post))));
}

/** A new version by the examiner: earlier initials fall, and the initialling begins again at the first that fell (rule 5). */
export function changeVersion(run: Run, event: EventOf<'version'>): Refusal | null {
  const { state } = run;
  const task = taskFor(run, event.task, event.actor);
  if (task instanceof Refusal) return task;
  if (task.kind !== 'initial' && task.kind !== 'sign') return refuse('version.not-here', { kind: task.kind });
  if (validFacts(state).some(({ kind }) => kind === 'approved' || kind === 'signed')) return refuse('version.signed');
  state.documents = { ...state.documents, ...event.versions };
  const hashes = Object.fromEntries(Object.entries(state.documents).map(([key, version]) => [key, version.hash]));
  for (const [document, { version, hash }] of Object.entries(event.versions)) run.effects.push({ type: 'document.version', document, version, hash });
  const isInitial = (fact: Fact) => fact.kind === 'initialled-by';
  const first = validFacts(state).filter(isInitial).map((fact) => fact.step).sort((a, b) => a - b)[0];
  state.facts.push({
    kind: 'draft-version', step: task.step, round: task.round, act: null, lane: task.lane, post: task.answerable, by: event.actor,
    ref: event.ref, hashes, requirement: null, at: run.at, void: null,
  });
  return first === undefined ? settle(run) : goBack(run, first, isInitial, 'new-version', event.note);
}
