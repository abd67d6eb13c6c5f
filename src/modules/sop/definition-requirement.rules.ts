/** The requirements of a definition: tied to the printed kelengkapan, and such that an earlier act can meet them. */
import type { ActKindName, ActSpec, Requirement, SopDefinition, Step } from './definition.contract.ts';
import { doers } from './definition-act.rules.ts';
import { type Problem, problem } from './problem.rules.ts';

/** The acts that bring what is required; null: brought by hand, by whoever works on the step. */
const BROUGHT_BY: Record<Requirement['kind'], readonly ActKindName[] | null> = {
  'incoming-letter': ['register'],
  disposition: ['dispose'],
  instruction: ['instruct'],
  schedule: ['instruct'],
  'data-requested': ['request-data'],
  'data-submitted': ['submit-data'],
  'data-recap': ['recap'],
  'data-accepted': ['accept'],
  analysis: ['analyse'],
  'draft-version': ['draft'],
  'initialled-by': ['initial'],
  signed: ['sign'],
  numbered: ['sign'],
  copies: ['copy'],
  receipts: ['dispatch'],
  archived: ['archive'],
  attachment: null,
  'confirmed-by-hand': null,
};

function brings(act: ActSpec, { kind, lane }: Requirement): boolean {
  return (BROUGHT_BY[kind]?.includes(act.kind) ?? false) && (kind !== 'initialled-by' || (lane !== undefined && doers(act).includes(lane)));
}

/** Acts that are over for certain when the requirement is checked. */
function actsBefore(steps: readonly Step[], index: number, { gate, act }: Requirement): readonly ActSpec[] {
  const here = steps[index]?.acts ?? [];
  const gated = act === undefined ? 0 : here.findIndex(({ kind }) => kind === act);
  return [...steps.slice(0, index).flatMap(({ acts }) => acts), ...here.slice(0, gate === 'leave' ? here.length : Math.max(gated, 0))];
}

function formProblems(requirement: Requirement, step: Step, path: Problem['path']): Problem[] {
  const { kind, printed, derived, lane, act, gate, note } = requirement;
  const found: Problem[] = [];
  if (printed !== undefined && !step.inputs?.includes(printed)) found.push(problem([...path, 'printed'], 'requirement.not-printed', { printed }));
  if (printed !== undefined && derived) found.push(problem([...path, 'derived'], 'requirement.printed-and-derived'));
  if (lane !== undefined && kind !== 'initialled-by') found.push(problem([...path, 'lane'], 'requirement.lane'));
  if (lane === undefined && kind === 'initialled-by') found.push(problem(path, 'requirement.lane-missing'));
  if (act !== undefined && !step.acts.some((spec) => spec.kind === act)) found.push(problem([...path, 'act'], 'requirement.act-absent', { act }));
  if (act !== undefined && gate !== undefined) found.push(problem([...path, 'act'], 'requirement.act-at-leave'));
  if (kind === 'confirmed-by-hand' && !note) found.push(problem(path, 'requirement.note-missing'));
  return found;
}

function oneRequirement(requirement: Requirement, { steps, deadline }: SopDefinition, index: number, path: Problem['path']): Problem[] {
  const step = steps[index];
  if (!step) return [];
  const found = formProblems(requirement, step, path);
  const { kind, lane } = requirement;
  if (kind === 'schedule' && !deadline) found.push(problem(path, 'requirement.no-deadline'));
  const met = BROUGHT_BY[kind] === null || actsBefore(steps, index, requirement).some((act) => brings(act, requirement));
  if (!met) found.push(problem(path, 'requirement.never-met', { kind: lane === undefined ? kind : `${kind} ${lane}` }));
  return found;
}

export function requirementProblems(definition: SopDefinition): Problem[] {
  return definition.steps.flatMap((step, index) => {
    const printed = step.requires.map((requirement) => requirement.printed);
    const untied = (step.inputs ?? []).flatMap((input, place) =>
      (printed.includes(input) ? [] : [problem(['steps', index, 'inputs', place], 'input.untied', { input })]));
    const required = step.requires.flatMap((requirement, place) => oneRequirement(requirement, definition, index, ['steps', index, 'requires', place]));
    return [...untied, ...required];
  });
}
