/**
 * The lines of an SOP as a graph, before any geometry: which step leads where, which of them are inferred, which
 * performers stand in a row. One place decides this for the drawing and for the page breaks.
 */
import type { SopDefinition, Step } from './definition.contract.ts';

export interface Flow {
  readonly id: string;
  readonly kind: 'forward' | 'return';
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
  /** The word at a decision's exit. */
  readonly label?: 'Ya' | 'Tidak';
}

/** Lanes that act in no step; they can only receive. */
export function receivers(definition: SopDefinition): ReadonlySet<string> {
  const acting = new Set(definition.steps.flatMap(({ actors }) => actors));
  return new Set(definition.lanes.map(({ key }) => key).filter((key) => !acting.has(key)));
}

/** Receivers drawn in the row of `step`, in the order of its `hands_to`. */
export function receiversOf(definition: SopDefinition, step: Step): string[] {
  const only = receivers(definition);
  return step.hands_to.filter((lane) => only.has(lane));
}

/**
 * Performers of the step at `index` in the order in which an arrow would like to enter: first the one that the step
 * before hands to, then as listed.
 */
export function entryOrder(definition: SopDefinition, index: number): string[] {
  const actors = definition.steps[index]?.actors ?? [];
  const handed = definition.steps[index - 1]?.hands_to ?? [];
  return [...actors.filter((lane) => handed.includes(lane)), ...actors.filter((lane) => !handed.includes(lane))];
}

/** True where `hands_to` names nobody who acts next and nobody who only receives: a finding for the owner. */
export function handsToNobody(definition: SopDefinition, index: number): boolean {
  const [step, next] = [definition.steps[index], definition.steps[index + 1]];
  if (!step || !next || step.hands_to.length === 0) return false;
  return !step.hands_to.some((lane) => next.actors.includes(lane)) && receiversOf(definition, step).length === 0;
}

/** Every forward and return line of the SOP, in the order of the steps. */
export function flowsOf(definition: SopDefinition): Flow[] {
  const numbers = new Set(definition.steps.map(({ step }) => step));
  return definition.steps.flatMap((step, index) => {
    const inferred = step.inferred ?? [];
    const next = definition.steps[index + 1];
    const rejects = step.on_reject !== undefined && step.on_reject !== step.step && numbers.has(step.on_reject);
    const flows: Flow[] = [];
    if (next && step.kind !== 'end') {
      const dashed = inferred.includes('hands_to') || handsToNobody(definition, index);
      flows.push({ id: `f${step.step}-${next.step}`, kind: 'forward', from: step.step, to: next.step, dashed, ...(rejects ? { label: 'Ya' as const } : {}) });
    }
    if (rejects && step.on_reject !== undefined) {
      flows.push({ id: `r${step.step}-${step.on_reject}`, kind: 'return', from: step.step, to: step.on_reject, dashed: inferred.includes('on_reject'), label: 'Tidak' });
    }
    return flows;
  });
}
