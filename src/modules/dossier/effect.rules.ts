/** What the interpreter needs to read from effects and state before it writes. */
import type { Effect, TaskEffect } from '#contract/sop/effect';
import type { DossierState } from './state.contract.ts';

type Opened = Extract<TaskEffect, { type: 'open-task' }>;
type Closed = Extract<TaskEffect, { type: 'close-task' }>;
type Other = Exclude<Effect, { type: 'open-task' | 'close-task' }>;

/** Tasks opened and closed are written in one statement each; a task both opened and closed by the same event is left out. */
export function groupEffects(effects: readonly Effect[]): { opened: Opened[]; closed: Closed[]; rest: Other[] } {
  const closed = effects.filter((effect): effect is Closed => effect.type === 'close-task');
  const opened = effects.filter((effect): effect is Opened => effect.type === 'open-task');
  const rest = effects.filter((effect): effect is Other => effect.type !== 'open-task' && effect.type !== 'close-task');
  const keys = new Set(closed.map(({ key }) => key));
  return { opened: opened.filter(({ key }) => !keys.has(key)), closed, rest };
}

/** Files that an act brings; each must have been uploaded by the acting person. */
export function filesNamed(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect): (string | null)[] => {
    switch (effect.type) {
      case 'letter.register': return [effect.file];
      case 'letter.receipt': return [effect.scan];
      case 'signature.original': return [effect.scan];
      case 'archive.file': return [effect.soft];
      case 'requirement.meet': return [effect.ref];
      case 'data.submit': return effect.answers.flatMap((answer) => (answer.kind === 'file' ? answer.files : []));
      default: return [];
    }
  }).filter((file) => file !== null);
}

/** Instant at which the first task of a step's round opened: the step has one clock. */
export function firstOpened(state: DossierState, step: number, round: number): string {
  return state.acts.find((task) => task.step === step && task.round === round)?.openedAt ?? state.at;
}

/** By which paper and system find each other; printed on the stofmap. */
export const archiveCode = (year: number, dossierId: string): string => `${year}-${dossierId.slice(-8).toUpperCase()}`;
