/** One run of the engine over one event: a private copy of the state, and the effects gathered on the way. */
import { acts } from '#contract/sop/acts';
import type { ActContext, ActKind } from '#contract/sop/act';
import type { ActSpec, SopDefinition, Step } from '#contract/sop/definition';
import type { Effect, TaskOutcome } from '#contract/sop/effect';
import type { ActingActor, Fact, VoidReason } from '#contract/sop/fact';
import { type Refusal, refuse } from '#pure/refusal';
import type { ActInstance, DossierState } from './state.contract.ts';

export interface Run {
  readonly definition: SopDefinition;
  readonly state: DossierState;
  readonly effects: Effect[];
  readonly at: string;
}

/** Copies the state, so that a refusal halfway leaves nothing behind. */
export function begin(definition: SopDefinition, state: DossierState, at: string): Run {
  const copy = JSON.parse(JSON.stringify(state)) as DossierState;
  copy.at = at;
  return { definition, state: copy, effects: [], at };
}

export function stepOf(definition: SopDefinition, number: number): Step {
  const step = definition.steps.find((candidate) => candidate.step === number);
  if (!step) throw new Error(`SOP ${definition.key} has no step ${number}`);
  return step;
}

export function specOf(definition: SopDefinition, task: { step: number; act: number }): ActSpec {
  const spec = stepOf(definition, task.step).acts[task.act];
  if (!spec) throw new Error(`SOP ${definition.key} has no act ${task.act} in step ${task.step}`);
  return spec;
}

export function kindOf(spec: ActSpec): ActKind {
  return acts[spec.kind];
}

/** Lanes that an act may be done by. */
export function lanesOf(spec: ActSpec): readonly string[] {
  return typeof spec.by === 'string' ? [spec.by] : spec.by;
}

export function validFacts(state: DossierState): Fact[] {
  return state.facts.filter((fact) => fact.void === null);
}

export function openTasks(state: DossierState): ActInstance[] {
  return state.acts.filter((task) => task.completedAt === null);
}

export function roundOf(state: DossierState, step: number): number {
  return state.rounds[step] ?? 0;
}

export function closeTask(run: Run, task: ActInstance, outcome: TaskOutcome, by: ActingActor | null, reason: string | null): void {
  task.completedAt = run.at;
  task.outcome = outcome;
  task.by = by;
  task.reason = reason;
  run.effects.push({ type: 'close-task', key: task.key, outcome });
}

/** Voids the facts chosen; what they stand for is told, so that nobody counts on it any more. */
export function voidFacts(run: Run, chosen: (fact: Fact) => boolean, why: VoidReason, reason: string): void {
  for (const fact of validFacts(run.state).filter(chosen)) {
    fact.void = { why, at: run.at };
    run.effects.push({ type: 'void', kind: fact.kind, ref: fact.ref, why, reason });
  }
}

/** Items that the request asks of a post; undefined for a post never asked, whatever its name. */
export function itemsAsked(state: DossierState, post: string): string[] | undefined {
  return state.request && Object.hasOwn(state.request.addressees, post) ? state.request.addressees[post] : undefined;
}

/** What the kind of act of a task may look at. */
export function contextOf(definition: SopDefinition, state: DossierState, task: ActInstance, actor: ActingActor, at: string): ActContext {
  return {
    definition,
    step: stepOf(definition, task.step),
    spec: specOf(definition, task),
    task: { lane: task.lane, post: task.post, answerable: task.answerable },
    actor,
    at,
    closing: state.closing,
    lanes: state.lanes,
    documents: state.documents,
    request: state.request,
    facts: validFacts(state),
    progress: task.progress,
  };
}

/** The open task of this key, if it is the actor's; the engine's one answer to "may I". */
export function ownTask(state: DossierState, key: string, actor: ActingActor): ActInstance | Refusal {
  const task = state.acts.find((candidate) => candidate.key === key);
  if (!task) return refuse('act.unknown', { task: key });
  if (task.completedAt !== null) return refuse('act.closed', { task: key, outcome: task.outcome, by: task.by, at: task.completedAt });
  if (task.post !== actor.post) return refuse('act.not-yours', { task: key, post: task.post });
  return task;
}
