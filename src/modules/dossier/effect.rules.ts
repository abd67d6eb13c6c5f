/** What the interpreter needs to read from effects and state before it writes. */
import type { Effect, LetterEffect, TaskEffect } from '#contract/sop/effect';
import type { DossierState } from './state.contract.ts';

type Opened = Extract<TaskEffect, { type: 'open-task' }>;
type Closed = Extract<TaskEffect, { type: 'close-task' }>;
export type Other = Exclude<Effect, { type: 'open-task' | 'close-task' }>;

/** Tasks opened and closed are saved with the state; a task both opened and closed by the same event is left out. */
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

const isLetter = (effect: Other): effect is LetterEffect => effect.type.startsWith('letter.');

/** Effects in their order; what follows each other and concerns the registers is handed over together. */
export function inGroups(effects: readonly Other[]): ({ letter: true; effects: LetterEffect[] } | { letter: false; effect: Exclude<Other, LetterEffect> })[] {
  const groups: ReturnType<typeof inGroups> = [];
  for (const effect of effects) {
    const last = groups.at(-1);
    if (!isLetter(effect)) groups.push({ letter: false, effect });
    else if (last?.letter) last.effects.push(effect);
    else groups.push({ letter: true, effects: [effect] });
  }
  return groups;
}

interface Signing { readonly document: string; readonly signedOn: string; readonly onPaper: boolean }

/** Documents that count as signed by these effects, each with the day of its signature; under wet signature those whose originals are recorded. */
export function signedBy(effects: readonly Effect[], today: string): Signing[] {
  return effects.flatMap((effect): Signing[] => {
    if (effect.type === 'signature.original') return [{ document: effect.document, signedOn: effect.signedOn, onPaper: true }];
    if (effect.type !== 'signature.sign' || effect.closing === 'basah') return [];
    return Object.keys(effect.hashes).map((document) => ({ document, signedOn: today, onPaper: false }));
  });
}

/** Documents on their way to the signature: handed over with a new text, or released to be signed by hand. */
export const goingToBeSigned = (effects: readonly Effect[]): string[] => effects.flatMap((effect) => {
  if (effect.type === 'document.version') return [effect.document];
  return effect.type === 'signature.sign' && effect.closing === 'basah' ? Object.keys(effect.hashes) : [];
});

const SIGNINGS = new Set(['initialled-by', 'approved', 'signed']);

/** Rows of the facts that lose their force, by reason: initials and signatures, and groups of numbers. */
export function voided(effects: readonly Effect[]): Map<string, { signings: string[]; numbers: string[] }> {
  const byReason = new Map<string, { signings: string[]; numbers: string[] }>();
  for (const effect of effects) {
    if (effect.type !== 'void' || !effect.ref) continue;
    const rows = byReason.get(effect.reason) ?? { signings: [], numbers: [] };
    if (SIGNINGS.has(effect.kind)) rows.signings.push(effect.ref);
    if (effect.kind === 'numbered') rows.numbers.push(effect.ref);
    byReason.set(effect.reason, rows);
  }
  return byReason;
}

/** Instant at which the first task of a step's round opened: the step has one clock. */
export function firstOpened(state: DossierState, step: number, round: number): string {
  return state.acts.find((task) => task.step === step && task.round === round)?.openedAt ?? state.at;
}

/** By which paper and system find each other; printed on the stofmap. */
export const archiveCode = (year: number, dossierId: string): string => `${year}-${dossierId.slice(-8).toUpperCase()}`;
