/** How each step stands: measured over all its rounds against the printed time. Pure; the calendar measures. */
import type { SopDefinition } from '#contract/sop/definition';
import type { StepProgress } from './dossier.contract.ts';
import type { ActInstance, DossierState } from './state.contract.ts';

export interface Measure {
  /** Whole working minutes between two instants. */
  minutesBetween(from: Date, until: Date): number;
  /** Printed time of a step in working minutes; null: none printed. */
  standard(step: number): number | null;
}

type Round = StepProgress['rounds'][number];

/** A round has one clock: from its first task's arrival to its last task's end, or to now while one is open. */
function roundOf(tasks: readonly ActInstance[], round: number, now: Date, measure: Measure): Round {
  const from = tasks.map((task) => task.openedAt).sort()[0] ?? now.toISOString();
  const open = tasks.some((task) => task.completedAt === null);
  const last = tasks.map((task) => task.completedAt ?? '').sort().at(-1) ?? '';
  const until = open ? null : last;
  const outcome = tasks.findLast((task) => task.completedAt === last)?.outcome ?? null;
  return { round, from, until, minutes: measure.minutesBetween(new Date(from), until ? new Date(until) : now), outcome: open ? null : outcome };
}

function stateOf(step: number, state: DossierState, rounds: readonly Round[]): StepProgress['state'] {
  if (state.status === 'open' && state.step === step) return 'here';
  const last = rounds.at(-1);
  if (!last) return 'later';
  if (last.outcome === 'returned') return 'returned';
  return state.status === 'done' || step < state.step ? 'done' : 'later';
}

/** Progress of every step of the sheet, in its order. */
export function progressOf(definition: SopDefinition, state: DossierState, now: Date, measure: Measure): StepProgress[] {
  return definition.steps.map(({ step }) => {
    const tasks = state.acts.filter((task) => task.step === step);
    const numbers = [...new Set(tasks.map((task) => task.round))].sort((a, b) => a - b);
    const rounds = numbers.map((round) => roundOf(tasks.filter((task) => task.round === round), round, now, measure));
    const minutes = rounds.length === 0 ? null : rounds.reduce((sum, round) => sum + round.minutes, 0);
    const standardMinutes = measure.standard(step);
    const automatic = rounds.length === 0 && state.status === 'done';
    return {
      step, rounds, minutes, standardMinutes,
      state: automatic ? 'done' : stateOf(step, state, rounds),
      late: minutes !== null && standardMinutes !== null && minutes > standardMinutes,
    };
  });
}
