/** The acts of a definition: who may do them, whom they address, and what must have been done before. */
import { type ActKindName, type ActSpec, type SopDefinition, type Step, UMUM } from './definition.contract.ts';
import { type Problem, problem } from './problem.rules.ts';

/** What an act works on, brought by any one of these kinds earlier in the SOP. */
const NEEDS: Partial<Record<ActKindName, readonly ActKindName[]>> = {
  'submit-data': ['request-data'],
  recap: ['submit-data'],
  accept: ['submit-data'],
  initial: ['draft'],
  sign: ['draft'],
  'record-original': ['sign'],
  copy: ['sign'],
  dispatch: ['sign'],
  archive: ['draft', 'register'],
};
const MUST_ADDRESS: readonly ActKindName[] = ['dispose', 'instruct'];
const MAY_ADDRESS: readonly ActKindName[] = [...MUST_ADDRESS, 'analyse'];

/** The lanes or roles that may do the act. */
export const doers = (act: ActSpec): readonly string[] => (typeof act.by === 'string' ? [act.by] : act.by);

type Path = readonly (string | number)[];

function addressProblems(act: ActSpec, step: Step, path: Path): Problem[] {
  if (act.to === undefined) return MUST_ADDRESS.includes(act.kind) ? [problem(path, 'act.to-missing', { act: act.kind })] : [];
  if (!MAY_ADDRESS.includes(act.kind)) return [problem([...path, 'to'], 'act.to-unused', { act: act.kind })];
  return [...step.hands_to, ...step.actors].includes(act.to) ? [] : [problem([...path, 'to'], 'act.to-outside', { lane: act.to })];
}

function oneAct(act: ActSpec, step: Step, path: Path): Problem[] {
  const found = addressProblems(act, step, path);
  const allowed = [...step.actors, ...step.hands_to, UMUM];
  for (const lane of doers(act)) {
    if (!allowed.includes(lane)) found.push(problem([...path, 'by'], 'act.stranger', { lane }));
  }
  if (act.each && act.kind !== 'submit-data') found.push(problem([...path, 'each'], 'act.each'));
  const conditional = act.when !== undefined;
  if (conditional !== (act.kind === 'record-original') || (conditional && act.when !== 'basah')) found.push(problem([...path, 'when'], 'act.when'));
  return found;
}

function stepProblems(step: Step, index: number): Problem[] {
  const at = ['steps', index, 'acts'];
  const found = step.acts.flatMap((act, place) => oneAct(act, step, [...at, place]));
  const signatures = step.acts.map((act) => `${act.kind} ${doers(act).join(' ')}`);
  signatures.forEach((signature, place) => {
    if (signatures.indexOf(signature) < place) found.push(problem([...at, place], 'act.repeated'));
  });
  if (step.acts.length > 0) {
    const busy = step.acts.flatMap(doers);
    const idle = step.actors.filter((lane) => !busy.includes(lane));
    found.push(...idle.map((lane) => problem(['steps', index, 'actors'], 'step.idle-actor', { lane })));
    if (step.acts.every(({ when }) => when)) found.push(problem(at, 'step.all-conditional'));
  }
  step.acts.forEach((act, place) => {
    const recorded = step.acts.slice(place + 1).some(({ kind }) => kind === 'record-original');
    if (act.kind === 'sign' && !recorded) found.push(problem([...at, place], 'act.no-original'));
  });
  return found;
}

/** Each act has what it works on: submit-data a request, initial and sign a draft, and so on. */
function orderProblems({ steps }: SopDefinition): Problem[] {
  const done: ActKindName[] = [];
  return steps.flatMap((step, index) => step.acts.flatMap((act, place) => {
    const needs = NEEDS[act.kind];
    const early = needs !== undefined && !needs.some((kind) => done.includes(kind));
    done.push(act.kind);
    return early ? [problem(['steps', index, 'acts', place], 'act.too-early', { act: act.kind, needs: needs.join('" or "') })] : [];
  }));
}

export function actProblems(definition: SopDefinition): Problem[] {
  return [...definition.steps.flatMap(stepProblems), ...orderProblems(definition)];
}
