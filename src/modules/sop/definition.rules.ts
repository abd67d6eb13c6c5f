/** What must hold in a definition beyond its shape, so that the engine can run it to its end. */
import type { MadeDocument, SopDefinition, Step } from './definition.contract.ts';
import { actProblems } from './definition-act.rules.ts';
import { requirementProblems } from './definition-requirement.rules.ts';
import { type Problem, problem } from './problem.rules.ts';

const repeated = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index);

function laneProblems({ lanes, steps }: SopDefinition): Problem[] {
  const keys = lanes.map(({ key }) => key);
  const double = lanes.flatMap(({ key }, index) => (keys.indexOf(key) < index ? [problem(['lanes', index, 'key'], 'lane.double', { lane: key })] : []));
  const named = steps.flatMap((step, index) => (['actors', 'hands_to'] as const).flatMap((field) => [
    ...step[field].flatMap((lane, place) => (keys.includes(lane) ? [] : [problem(['steps', index, field, place], 'lane.unknown', { lane })])),
    ...repeated(step[field]).map((lane) => problem(['steps', index, field], 'lane.repeated', { lane })),
  ]));
  return [...double, ...named];
}

/** Numbered without gaps, one start at most, one end, which is the last step. */
function orderProblems({ steps }: SopDefinition): Problem[] {
  const end = steps.findIndex(({ kind }) => kind === 'end');
  return steps.flatMap((step, index) => {
    const found: Problem[] = [];
    const last = index === steps.length - 1;
    if (step.step !== index + 1) found.push(problem(['steps', index, 'step'], 'step.number', { step: step.step, expected: index + 1 }));
    if (step.kind === 'start' && index > 0) found.push(problem(['steps', index, 'kind'], 'step.start'));
    if (end >= 0 && index > end) found.push(problem(['steps', index], 'step.after-end', { end: steps[end]?.step ?? 0 }));
    if (last && end < 0) found.push(problem(['steps', index, 'kind'], 'step.no-end'));
    if (!last && step.acts.length === 0) found.push(problem(['steps', index, 'acts'], 'step.no-acts', { step: step.step }));
    return found;
  });
}

const SENDS_BACK = ['accept', 'initial', 'sign'];
const ENDORSED_BY = { paraf: 'initial', tanda_tangan: 'sign' } as const;

function decisionProblems(step: Step, index: number): Problem[] {
  const found: Problem[] = [];
  const has = (kinds: readonly string[]) => step.acts.some(({ kind }) => kinds.includes(kind));
  const reject = ['steps', index, 'on_reject'];
  if (step.kind === 'decision' && step.on_reject === undefined) found.push(problem(['steps', index], 'reject.missing'));
  if (step.kind !== 'decision' && step.on_reject !== undefined) found.push(problem(reject, 'reject.not-decision'));
  if (step.on_reject !== undefined && step.on_reject >= step.step) found.push(problem(reject, 'reject.not-earlier', { target: step.on_reject }));
  if (step.kind === 'decision' && !has(SENDS_BACK)) found.push(problem(['steps', index, 'acts'], 'reject.no-act'));
  const { endorsement } = step;
  if (endorsement && !has([ENDORSED_BY[endorsement]])) {
    found.push(problem(['steps', index, 'endorsement'], 'endorsement.no-act', { endorsement, act: ENDORSED_BY[endorsement] }));
  }
  return found;
}

/** A document travels under the one cover letter of its SOP, and a cover letter carries at least one document. */
function coverLetterProblems(documents: readonly MadeDocument[], { key, form, bears, outline, composes }: MadeDocument, index: number): Problem[] {
  const at = ['documents', index];
  if (form) {
    const own = outline || composes || bears !== 'number' ? [problem(at, 'documents.cover-letter-own', { key })] : [];
    return documents.some((other) => other.bears === 'cover-letter') ? own : [...own, problem(at, 'documents.cover-letter-empty', { key })];
  }
  const letters = documents.filter((other) => other.form === 'cover-letter').length;
  return [
    ...((outline === undefined) === (composes === undefined) ? [problem(at, 'documents.outline', { key })] : []),
    ...(bears === 'cover-letter' && letters !== 1 ? [problem(at, 'documents.cover-letter-missing', { key })] : []),
  ];
}

/** Only signed papers bring something into force, each kind one of them. */
function publishingProblems({ documents, steps }: SopDefinition): Problem[] {
  const signs = steps.some(({ acts }) => acts.some(({ kind }) => kind === 'sign'));
  return documents.flatMap((document, index) => {
    const { key, form, publishes } = document;
    const at = (field: string) => ['documents', index, field];
    if (publishes === undefined) return [];
    const found: Problem[] = [];
    if (form) found.push(problem(at('publishes'), 'documents.publishes-letter', { key }));
    if (!signs) found.push(problem(at('publishes'), 'documents.publishes-unsigned', { key }));
    if (documents.findIndex((other) => other.publishes === publishes) < index) found.push(problem(at('publishes'), 'documents.publishes-twice', { publishes }));
    return found;
  });
}

function documentProblems({ documents, data_items, steps }: SopDefinition): Problem[] {
  const kinds = steps.flatMap(({ acts }) => acts.map(({ kind }) => kind));
  const keys = documents.map(({ key }) => key);
  const found = repeated(keys).map((key) => problem(['documents'], 'documents.double', { key }));
  if (documents.length === 0 && (kinds.includes('draft') || kinds.includes('sign'))) found.push(problem(['documents'], 'documents.missing'));
  if (documents.length > 0 && !kinds.includes('draft')) found.push(problem(['documents'], 'documents.never-drafted'));
  found.push(...documents.flatMap((document, index) => coverLetterProblems(documents, document, index)));
  if (data_items.length > 0 && !kinds.includes('request-data')) found.push(problem(['data_items'], 'data.no-request'));
  return found;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

function dateProblems({ created, revised, effective, deadline, warnings, steps }: SopDefinition): Problem[] {
  const found: Problem[] = [];
  if (effective < created) found.push(problem(['effective'], 'date.order', { later: 'effective', earlier: 'created' }));
  if (revised !== null && revised < created) found.push(problem(['revised'], 'date.order', { later: 'revised', earlier: 'created' }));
  if (!deadline) return found;
  if (!isDay(deadline.month_day)) found.push(problem(['deadline', 'month_day'], 'deadline.day', { day: deadline.month_day }));
  if (!warnings.includes(deadline.warning)) found.push(problem(['deadline', 'warning'], 'deadline.warning'));
  if (!steps.some(({ requires }) => requires.some(({ kind }) => kind === 'schedule'))) found.push(problem(['deadline'], 'deadline.no-gate'));
  return found;
}

/** Everything that would keep the definition from running; empty when it runs. */
export function definitionProblems(definition: SopDefinition): Problem[] {
  return [
    ...laneProblems(definition),
    ...orderProblems(definition),
    ...definition.steps.flatMap(decisionProblems),
    ...actProblems(definition),
    ...requirementProblems(definition),
    ...documentProblems(definition),
    ...publishingProblems(definition),
    ...dateProblems(definition),
  ];
}
