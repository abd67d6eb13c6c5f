/** What the screen tells before a button is pressed, computed by the engine itself so that both always agree. */
import type { ActKindName, SopDefinition } from '#contract/sop/definition';
import type { ActingActor } from '#contract/sop/fact';
import { type Refusal, refuse } from '#pure/refusal';
import { obstacle } from './engine-act.rules.ts';
import { settle } from './engine-flow.rules.ts';
import { begin, closeTask, contextOf, kindOf, specOf, stepOf } from './engine-run.rules.ts';
import type { DossierState } from './state.contract.ts';

export { openRequirements } from './engine-gate.rules.ts';

export interface NextTask { readonly step: number; readonly kind: ActKindName; readonly lane: string; readonly post: string }

export interface Next {
  /** Desks that the work reaches when this task is done. */
  readonly opens: readonly NextTask[];
  /** Posts that must still finish the same act before it goes on. */
  readonly waitsFor: readonly string[];
  /** The dossier ends with this task. */
  readonly finishes: boolean;
  /** Exact content that the act is bound to: hash per document; empty for acts that bind nothing. */
  readonly binds: Readonly<Record<string, string>>;
  /** Step that a refusal goes back to; null where this task cannot refuse. */
  readonly refusedTo: number | null;
}

/** To whom the work goes when this open task is done, and what doing it binds. */
export function nextAfter(definition: SopDefinition, state: DossierState, key: string): Next | Refusal {
  const run = begin(definition, state, state.at);
  const task = run.state.acts.find((candidate) => candidate.key === key && candidate.completedAt === null);
  if (!task) return refuse('act.not-open', { task: key });
  const by: ActingActor = { person: '', post: task.post, form: 'definitif' };
  const spec = specOf(definition, task);
  closeTask(run, task, 'done', by, null);
  run.state.facts.push({
    kind: 'approved', step: task.step, round: task.round, act: task.act, lane: task.lane, post: task.answerable, by,
    ref: null, hashes: null, requirement: null, at: state.at, void: null,
  });
  settle(run, false);
  const opens = run.effects.flatMap((effect) =>
    effect.type === 'open-task' ? [{ step: effect.step, kind: effect.kind, lane: effect.lane, post: effect.post }] : []);
  const same = run.state.acts.filter((other) => other.completedAt === null && other.step === task.step && other.act === task.act && other.round === task.round);
  const bound = spec.kind === 'initial' || spec.kind === 'sign' ? Object.entries(state.documents) : [];
  return {
    opens,
    waitsFor: same.map((other) => other.answerable),
    finishes: run.state.status === 'done',
    binds: Object.fromEntries(bound.map(([document, version]) => [document, version.hash])),
    refusedTo: kindOf(spec).decides ? stepOf(definition, task.step).on_reject ?? null : null,
  };
}

/**
 * Why this actor could not perform this open task now: a missing requirement, or a conflict of own work. Shown when the
 * task opens and when an acting holder is entered (rule 4); null: nothing stands against it.
 */
export function obstacleFor(definition: SopDefinition, state: DossierState, key: string, actor: ActingActor): Refusal | null {
  const task = state.acts.find((candidate) => candidate.key === key && candidate.completedAt === null);
  return task ? obstacle(contextOf(definition, state, task, actor, state.at), state) : refuse('act.not-open', { task: key });
}
