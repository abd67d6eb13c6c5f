/** Requirements: each is met by valid facts, never by a tick. */
import type { ActSpec, Requirement, SopDefinition } from '#contract/sop/definition';
import type { Fact } from '#contract/sop/fact';
import { type Refusal, refuse } from '#pure/refusal';
import { stepOf, validFacts } from './engine-run.rules.ts';
import type { DossierState } from './state.contract.ts';

export interface RequirementView {
  /** Place in the step's `requires`. */
  readonly index: number;
  readonly requirement: Requirement;
  readonly met: boolean;
  /** What meets it: the latest fact. */
  readonly by: Fact | null;
}

function matches(step: number, index: number, requirement: Requirement, fact: Fact): boolean {
  switch (requirement.kind) {
    case 'initialled-by':
      return fact.kind === 'initialled-by' && fact.lane === requirement.lane;
    case 'confirmed-by-hand':
    case 'attachment':
      return fact.kind === requirement.kind && fact.step === step && fact.requirement === index;
    default:
      return fact.kind === requirement.kind;
  }
}

/** Everybody asked has answered. */
function allSubmitted(state: DossierState, facts: readonly Fact[]): boolean {
  const asked = Object.keys(state.request?.addressees ?? {});
  return asked.length > 0 && asked.every((post) => facts.some((fact) => fact.kind === 'data-submitted' && fact.post === post));
}

/** Each requirement of a step with whether it is met now, in the order of the definition. */
export function openRequirements(definition: SopDefinition, state: DossierState, step: number): RequirementView[] {
  const facts = validFacts(state);
  return stepOf(definition, step).requires.map((requirement, index) => {
    const by = facts.findLast((fact) => matches(step, index, requirement, fact)) ?? null;
    const met = requirement.kind === 'data-submitted' ? allSubmitted(state, facts) : by !== null;
    return { index, requirement, met, by };
  });
}

function refuseUnmet(step: number, views: readonly RequirementView[]): Refusal | null {
  const unmet = views.filter((view) => !view.met);
  if (unmet.length === 0) return null;
  return refuse('requirement.unmet', { step, unmet: unmet.map(({ index, requirement }) => ({ index, ...requirement })) });
}

/** What must stand before an act of the step is done. */
export function gateBefore(definition: SopDefinition, state: DossierState, step: number, spec: ActSpec): Refusal | null {
  return refuseUnmet(step, openRequirements(definition, state, step).filter(({ requirement }) =>
    requirement.gate !== 'leave' && (requirement.act === undefined || requirement.act === spec.kind)));
}

/** What must stand when the step is left; a step without acts checks everything it requires. */
export function gateLeaving(definition: SopDefinition, state: DossierState, step: number): Refusal | null {
  const automatic = stepOf(definition, step).acts.length === 0;
  return refuseUnmet(step, openRequirements(definition, state, step).filter(({ requirement }) => automatic || requirement.gate === 'leave'));
}
