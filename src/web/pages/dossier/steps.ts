import type { DossierView, StepProgress, TaskView } from '#contract/dossier/dossier';
import type { ActSpec, Step } from '#contract/sop/definition';
import type { StepView } from '../../ui/step-line.tsx';

type Lined = { readonly step: number; readonly state: StepProgress['state']; readonly late: boolean };

/** The step line of a dossier: a step that sent the work back will be done again, so it is still to come. */
export function stepLine(progress: readonly Lined[]): StepView[] {
  return progress.map(({ step, state, late }) => {
    if (state === 'here') return { number: step, state: late ? 'late' : 'here' };
    return { number: step, state: state === 'done' ? 'done' : 'later' };
  });
}

/** The same from a card, which knows no more than where the dossier stands. */
export function cardLine({ step, steps, status }: { step: number; steps: number; status: 'open' | 'done' | 'cancelled' }): StepView[] {
  return Array.from({ length: steps }, (_, at) => {
    const number = at + 1;
    if (status === 'done' || number < step) return { number, state: 'done' };
    return { number, state: number === step && status === 'open' ? 'here' : 'later' };
  });
}

/** Place of a task's act in its step, from the engine's key `<step>.<round>.<act>.<n>`. */
const actIndex = (key: string): number => Number(key.split('.')[2] ?? 0);

export interface ActPlace {
  readonly step: Step;
  readonly spec: ActSpec;
  /** The act that follows in the same step, if any. */
  readonly following: ActSpec | undefined;
}

/** Where a task stands on the sheet. Throws for a task of another SOP: the view brings its own definition. */
export function placeOf({ definition }: Pick<DossierView, 'definition'>, task: Pick<TaskView, 'step' | 'key'>): ActPlace {
  const step = definition.steps.find((one) => one.step === task.step);
  const index = actIndex(task.key);
  const spec = step?.acts[index];
  if (!step || !spec) throw new Error(`no act ${task.key} on the sheet`);
  return { step, spec, following: step.acts[index + 1] };
}

/** Titles of every post that the dossier knows, by id. */
export function postTitles(view: Pick<DossierView, 'lanes' | 'tasks' | 'requests'>): ReadonlyMap<string, string> {
  const posts = [
    ...Object.values(view.lanes).flat(), ...view.tasks.map(({ post }) => post),
    ...view.requests.flatMap(({ submissions }) => submissions.map(({ post }) => post)),
  ];
  return new Map(posts.map(({ id, title }) => [id, title]));
}
