/**
 * The flow: which tasks are open follows from the valid facts alone. `settle` opens what is due, closes what is not,
 * and walks on through finished steps; whatever happened before, its answer is the same for the same facts.
 */
import type { ActSpec, Step } from '#contract/sop/definition';
import type { Fact, VoidReason } from '#contract/sop/fact';
import type { Refusal } from '#pure/refusal';
import { gateLeaving } from './engine-gate.rules.ts';
import { closeTask, lanesOf, openTasks, type Run, roundOf, stepOf, validFacts, voidFacts } from './engine-run.rules.ts';
import type { DossierState } from './state.contract.ts';

interface Candidate { readonly lane: string; readonly post: string }

/** Facts that the act has brought. */
function factsOf(state: DossierState, step: number, act: number): Fact[] {
  return validFacts(state).filter((fact) => fact.step === step && fact.act === act);
}

/** Who still has to do it: with `each` every addressed post without an answer, otherwise any one of the lanes' posts. */
function pending(state: DossierState, step: Step, act: number, spec: ActSpec): Candidate[] {
  if (spec.when !== undefined && spec.when !== state.closing) return [];
  const done = factsOf(state, step.step, act);
  const all = lanesOf(spec).flatMap((lane) => (state.lanes[lane] ?? []).map((post) => ({ lane, post })));
  if (!spec.each) return done.length > 0 ? [] : all;
  const lane = lanesOf(spec)[0] ?? '';
  const asked = state.request ? Object.keys(state.request.addressees).map((post) => ({ lane, post })) : all;
  return asked.filter(({ post }) => !done.some((fact) => fact.post === post));
}

function openTask(run: Run, step: Step, act: number, spec: ActSpec, { lane, post }: Candidate): void {
  const round = roundOf(run.state, step.step);
  const before = run.state.acts.filter((task) => task.step === step.step && task.round === round && task.act === act).length;
  const key = `${step.step}.${round}.${act}.${before + 1}`;
  run.state.acts.push({
    key, step: step.step, round, act, kind: spec.kind, lane, post, answerable: post,
    openedAt: run.at, completedAt: null, outcome: null, reason: null, by: null, progress: null,
  });
  run.effects.push({ type: 'open-task', key, step: step.step, round, act, kind: spec.kind, lane, post, duration: step.duration });
}

/** Opens the tasks of the first unfinished act and closes every other; false when the step is finished. */
function openDue(run: Run, step: Step): boolean {
  for (const [act, spec] of step.acts.entries()) {
    const due = pending(run.state, step, act, spec);
    if (due.length === 0) continue;
    for (const task of openTasks(run.state)) {
      if (task.act !== act) closeTask(run, task, 'superseded', null, null);
    }
    const claimed = !spec.each && openTasks(run.state).some((task) => task.progress !== null);
    for (const candidate of due) {
      if (!claimed && !openTasks(run.state).some((task) => task.answerable === candidate.post)) openTask(run, step, act, spec, candidate);
    }
    return true;
  }
  return false;
}

export function enterStep(run: Run, step: number): void {
  run.state.step = step;
  run.state.rounds[step] = roundOf(run.state, step) + 1;
}

/** `gates: false` looks ahead only: what would come next if nothing were missing. */
export function settle(run: Run, gates = true): Refusal | null {
  for (;;) {
    const step = stepOf(run.definition, run.state.step);
    if (openDue(run, step)) return null;
    const unmet = gates ? gateLeaving(run.definition, run.state, step.step) : null;
    if (unmet) return unmet;
    for (const task of openTasks(run.state)) closeTask(run, task, 'superseded', null, null);
    const next = run.definition.steps[run.definition.steps.indexOf(step) + 1];
    if (!next) {
      run.state.status = 'done';
      run.effects.push({ type: 'finish' });
      return null;
    }
    enterStep(run, next.step);
  }
}

/** Goes back to an earlier step, or begins the current one anew: facts chosen fall, a new round begins. */
export function goBack(run: Run, step: number, falls: (fact: Fact) => boolean, why: VoidReason, reason: string): Refusal | null {
  for (const task of openTasks(run.state)) closeTask(run, task, 'superseded', null, null);
  voidFacts(run, falls, why, reason);
  enterStep(run, step);
  return settle(run);
}
