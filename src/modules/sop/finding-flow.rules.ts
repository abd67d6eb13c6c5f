/** Findings on the chart: who hands what to whom, ways back, lanes, activities. */
import { type SopDefinition, type Step, UMUM } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';

const ACTIVE_VERB = /^(mem|men|meng|meny|me[lrwy]|ber)/i;
const CONDITION = /\b(apabila|jika|bila|kalau)\b/i;

const meets = (left: readonly string[], right: readonly string[]) => left.some((lane) => right.includes(lane));

function titles(definition: SopDefinition, lanes: readonly string[]): string {
  return lanes.map((lane) => definition.lanes.find(({ key }) => key === lane)?.title ?? lane).join(', ');
}

/** The source draws no way back: each one the product uses was concluded. */
function noWayBack({ definition: { steps } }: FindingSource): Finding[] {
  const back = steps.filter(({ on_reject }) => on_reject !== undefined);
  const printed = back.some(({ inferred }) => !inferred?.includes('on_reject'));
  return printed ? [] : [report('no-way-back', 'on_reject', '', { steps: back.map(({ step }) => step).join(', ') })];
}

/** The result goes to nobody who acts in the next step, and the actor does not go on either. */
function nobody({ definition }: FindingSource): Finding[] {
  const { steps } = definition;
  return steps.slice(0, -1).flatMap((step, index) => {
    const next = steps[index + 1]?.actors ?? [];
    if (meets([...step.hands_to, ...step.actors], next)) return [];
    return [report('hands-to-nobody', { part: 'hands_to', step: step.step }, step.activity,
      { to: titles(definition, step.hands_to), next: titles(definition, next), step: step.step + 1 })];
  });
}

/** No step before hands anything to those who act here, and none of them acted before. */
function unreachable({ definition }: FindingSource): Finding[] {
  return definition.steps.slice(1).flatMap(({ step, actors, activity }) => {
    const before = definition.steps.filter((other) => other.step < step);
    const reached = before.some((other) => meets([...other.hands_to, ...other.actors], actors));
    return reached ? [] : [report('step-unreachable', { part: 'actors', step }, activity, { actors: titles(definition, actors) })];
  });
}

function byHand({ definition: { steps } }: FindingSource): Finding[] {
  return steps.flatMap(({ step, requires, activity }) => requires.filter(({ kind }) => kind === 'confirmed-by-hand')
    .map(({ printed }) => report('confirmed-by-hand', { part: 'requires', step }, printed ?? activity)));
}

/** A process box that decides, and activities that do not begin with an active verb (PermenPANRB 35/2012). */
function activities({ definition: { steps } }: FindingSource): Finding[] {
  const hidden = steps.filter(({ kind, activity }) => kind === 'process' && CONDITION.test(activity));
  const passive = steps.filter(({ acts, activity }) => acts.length > 0 && !ACTIVE_VERB.test(activity));
  return [
    ...hidden.map(({ step, activity }) => report('hidden-decision', { part: 'activity', step }, activity)),
    ...passive.slice(0, 1).map(({ activity }) => report('activity-not-active', 'activity', activity, { steps: passive.map(({ step }) => step).join(', ') })),
  ];
}

const lanesIn = (steps: readonly Step[]) => steps.flatMap(({ actors, hands_to, acts }) => [...actors, ...hands_to, ...acts.flatMap(({ by }) => by)]);

function lanes({ definition, lanePosts }: FindingSource): Finding[] {
  const used = lanesIn(definition.steps);
  const idle = definition.lanes.filter(({ key }) => !used.includes(key));
  const known = definition.lanes.some(({ key }) => key === UMUM) || !used.includes(UMUM) ? [] : [{ key: UMUM, title: UMUM }];
  const empty = [...definition.lanes, ...known].filter(({ key }) => used.includes(key) && !lanePosts[key]);
  return [
    ...idle.map(({ title }) => report('lane-unused', 'lanes', title)),
    ...empty.map(({ key, title }) => report('lane-no-post', 'lanes', title, { lane: key })),
  ];
}

export function flowFindings(source: FindingSource): Finding[] {
  return [noWayBack, nobody, unreachable, byHand, activities, lanes].flatMap((rule) => rule(source));
}
