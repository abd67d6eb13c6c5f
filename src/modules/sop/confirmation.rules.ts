/** Confirming and correcting what was inferred on a sheet: a changed definition, or why it must stay as it is. */
import { Refusal, refuse } from '#pure/refusal';
import { type ChangedPart, type ConfirmableField, type InferredPart, type PartValue, partValues } from './confirmation.contract.ts';
import type { ActSpec, SopDefinition, Step } from './definition.contract.ts';
import { definitionProblems } from './definition.rules.ts';
import type { Problem } from './problem.rules.ts';

/** Everything that awaits confirmation, the identity block first, then step by step. */
export function inferredParts({ inferred = [], steps }: SopDefinition): InferredPart[] {
  return [
    ...inferred.map((field) => ({ step: null, field })),
    ...steps.flatMap(({ step, inferred: fields = [] }) => fields.map((field) => ({ step, field }))),
  ];
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** What the sheet says there now; null where it says nothing. */
function valueAt({ approved_by, steps }: SopDefinition, { step, field }: InferredPart): PartValue {
  if (field === 'approved_by') return approved_by;
  return steps.find((each) => each.step === step)?.[field] ?? null;
}

/** Without the mark, and without the list once it is empty. */
function unmarked<T extends { inferred?: F[] | undefined }, F extends ConfirmableField>(thing: T, fields: readonly ConfirmableField[]): T {
  const { inferred = [], ...rest } = thing;
  const left = inferred.filter((each) => !fields.includes(each));
  return (left.length > 0 ? { ...rest, inferred: left } : rest) as T;
}

function withStep(definition: SopDefinition, number: number | null, change: (step: Step) => Step): SopDefinition {
  return { ...definition, steps: definition.steps.map((step) => (step.step === number ? change(step) : step)) };
}

/** The part stands as it was read: the same definition without its mark. */
export function confirmPart(definition: SopDefinition, part: InferredPart): SopDefinition | Refusal {
  const { step, field } = part;
  if (!inferredParts(definition).some((each) => isSame(each, { step, field }))) return refuse('confirmation.not-inferred', { step, field });
  return field === 'approved_by' ? unmarked(definition, [field]) : withStep(definition, step, (each) => unmarked(each, [field]));
}

/** One lane out and one in: what the one did, the other does. Anything else leaves the acts as they are. */
function swap(before: readonly string[], after: readonly string[]): (lane: string) => string {
  const [gone, ...others] = before.filter((lane) => !after.includes(lane));
  const [come, ...more] = after.filter((lane) => !before.includes(lane));
  return gone !== undefined && come !== undefined && others.length + more.length === 0
    ? (lane) => (lane === gone ? come : lane)
    : (lane) => lane;
}

function doneBy(act: ActSpec, lane: (lane: string) => string): ActSpec {
  return { ...act, by: typeof act.by === 'string' ? lane(act.by) : act.by.map(lane) };
}

function addressedTo(act: ActSpec, lane: (lane: string) => string): ActSpec {
  return act.to === undefined ? act : { ...act, to: lane(act.to) };
}

/** The step with the new value, and with what depends on it: who does its acts, whom they address, the way back. */
function changed(step: Step, field: Exclude<ConfirmableField, 'approved_by'>, value: unknown): Step {
  const next = { ...unmarked(step, [field]), [field]: value } as Step;
  if (field === 'actors') return { ...next, acts: step.acts.map((act) => doneBy(act, swap(step.actors, next.actors))) };
  if (field === 'hands_to') return { ...next, acts: step.acts.map((act) => addressedTo(act, swap(step.hands_to, next.hands_to))) };
  if (field === 'kind' && next.kind !== 'decision') {
    const { on_reject, ...forward } = next;
    return unmarked(forward, ['on_reject']);
  }
  const { [field]: said, ...rest } = next;
  return said === null && field !== 'duration' ? rest as Step : next;
}

/** Names lanes as the sheet does. */
function issueOf({ path, code, params }: Problem, { lanes, steps }: SopDefinition) {
  const lane = lanes.find(({ key }) => key === params['lane'])?.title ?? params['lane'];
  const step = path[0] === 'steps' ? steps[Number(path[1])]?.step : undefined;
  return { field: 'correction.value', code: `sheet.${code}`, params: { ...params, ...(lane === undefined ? {} : { lane }), ...(step === undefined ? {} : { at: step }) } };
}

/**
 * The part as its owner says it is. Refuses a value of the wrong shape, one that changes nothing, and one with which
 * the SOP could not run, naming every step that would stand in the way.
 */
export function correctPart(definition: SopDefinition, part: InferredPart, said: unknown): SopDefinition | Refusal {
  const unmarkedPart = confirmPart(definition, part);
  if (unmarkedPart instanceof Refusal) return unmarkedPart;
  const { step, field } = part;
  const value = partValues[field].safeParse(said);
  const here = (code: string, detail = code) => refuse(code, {}, [{ field: 'correction.value', code: detail }]);
  if (!value.success) return here('confirmation.value-invalid', value.error.issues[0]?.code);
  if (isSame(value.data, partValues[field].parse(valueAt(definition, part)))) return here('confirmation.unchanged');
  const next = field === 'approved_by'
    ? { ...unmarkedPart, approved_by: String(value.data) }
    : withStep(definition, step, (each) => changed(each, field, value.data));
  const problems = definitionProblems(next);
  return problems.length > 0 ? refuse('confirmation.does-not-run', {}, problems.map((each) => issueOf(each, next))) : next;
}

/** Marks that `after` no longer bears, each confirmed or corrected. */
export function changedParts(before: SopDefinition, after: SopDefinition): ChangedPart[] {
  const left = inferredParts(after);
  return inferredParts(before).filter((part) => !left.some((each) => isSame(each, part))).map((part) => {
    const [was, is] = [valueAt(before, part), valueAt(after, part)];
    return { kind: isSame(was, is) ? 'confirmed' : 'corrected', ...part, before: was, after: is };
  });
}
