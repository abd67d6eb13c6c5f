import type { DossierView, TaskView } from '#contract/dossier/dossier';
import type { LiveReason, LiveState, LiveStep, SheetLive } from '../sop/sheet-live.ts';

/** Words of the chosen language, so that what is computed here stays plain. */
export interface LiveWords {
  readonly doing: (kind: string) => string;
  readonly at: (instant: string) => string;
  readonly minutes: (count: number) => string;
  readonly of: (used: string, standard: string) => string;
  readonly without: (used: string) => string;
}

/** Where the actors of one step stand apart: each lane by its own tasks of the step's last round. */
function lanesOf(tasks: readonly TaskView[], state: LiveState, actors: readonly string[]): Record<string, LiveState> {
  // Whoever comes later in the step has nothing yet.
  const lanes: Record<string, LiveState> = state === 'here' ? Object.fromEntries(actors.map((lane) => [lane, 'later'])) : {};
  for (const lane of new Set(tasks.map((task) => task.lane))) {
    const own = tasks.filter((task) => task.lane === lane);
    if (own.some(({ outcome }) => outcome === 'returned')) lanes[lane] = 'returned';
    else if (own.some(({ closedAt }) => closedAt === null)) lanes[lane] = 'here';
    else lanes[lane] = 'done';
  }
  return state === 'done' && Object.values(lanes).every((lane) => lane === 'done') ? {} : lanes;
}

/** "Sekretaris memberi disposisi, Rabu 3 Feb, 10.02; 1 jam 50 menit dari 2 jam" */
function noteOf(tasks: readonly TaskView[], minutes: number | null, standard: number | null, words: LiveWords): string {
  const done = tasks.filter(({ closedAt, outcome }) => closedAt !== null && (outcome === 'done' || outcome === 'returned'))
    .map((task) => `${task.post.title} ${words.doing(task.kind)}, ${words.at(task.closedAt ?? task.openedAt)}`);
  const time = minutes === null ? [] : [standard === null ? words.without(words.minutes(minutes)) : words.of(words.minutes(minutes), words.minutes(standard))];
  return [...done.slice(-4), ...time].join('; ');
}

/** The step that a refusal went back to: the next one entered after it. */
function returnedTo(view: DossierView, step: number, tasks: readonly TaskView[]): number | undefined {
  const refused = tasks.findLast(({ outcome }) => outcome === 'returned');
  if (!refused?.closedAt) return undefined;
  return view.tasks.filter((task) => task.step <= step && task.openedAt >= (refused.closedAt ?? '') && task.returnedReason !== null).map((task) => task.step).sort((a, b) => a - b)[0];
}

/** The last return that is still being repaired, quoted beside the symbol that refused. */
function reasonOf(view: DossierView, words: LiveWords): LiveReason | undefined {
  const back = view.progress.find(({ state }) => state === 'returned');
  const refused = view.tasks.findLast((task) => task.step === back?.step && task.outcome === 'returned');
  const quote = view.tasks.findLast((task) => task.returnedReason !== null && task.openedAt === refused?.closedAt)?.returnedReason;
  if (!refused?.closedAt || !quote) return undefined;
  return { step: refused.step, lane: refused.lane, quote, by: `${refused.post.title}, ${words.at(refused.closedAt)}` };
}

/** How the dossier lies on its sheet. */
export function liveSteps(view: DossierView, words: LiveWords): SheetLive {
  const steps = view.progress.map(({ step, state, late, minutes, standardMinutes, rounds }): LiveStep => {
    const all = view.tasks.filter((task) => task.step === step);
    const last = Math.max(0, ...all.map(({ round }) => round));
    const back = state === 'returned' ? returnedTo(view, step, all) : undefined;
    return {
      step, state, late, minutes, standardMinutes, rounds, lanes: lanesOf(all.filter(({ round }) => round === last), state, view.definition.steps.find((one) => one.step === step)?.actors ?? []),
      note: noteOf(all, minutes, standardMinutes, words), ...(back === undefined ? {} : { returnedTo: back }),
    };
  });
  const reason = reasonOf(view, words);
  return reason ? { steps, reason } : { steps };
}
