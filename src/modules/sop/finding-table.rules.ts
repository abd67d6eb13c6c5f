/** Findings on the columns of the activity table: kelengkapan, waktu, output. */
import type { Step } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';
import { isWithin, sameWords, words } from './wording.rules.ts';

const APPROVED = ['disahkan', 'disyahkan', 'ditandatangani'];

/** Steps that somebody works on; a step without acts passes by itself. */
const worked = (steps: readonly Step[]) => steps.filter(({ acts }) => acts.length > 0);

/** A column that no step fills is one finding, a single gap another. The first capsule needs no kelengkapan. */
function gaps({ definition }: FindingSource): Finding[] {
  const columns = [
    { part: 'inputs' as const, code: 'inputs-missing' as const, steps: worked(definition.steps).filter(({ kind }) => kind !== 'start') },
    { part: 'outputs' as const, code: 'outputs-missing' as const, steps: worked(definition.steps) },
  ];
  return columns.flatMap(({ part, code, steps }) => {
    const empty = steps.filter((step) => (step[part] ?? []).length === 0);
    if (empty.length > 0 && empty.length === steps.length) return [report(code, part, '', { steps: empty.map(({ step }) => step).join(', ') })];
    return empty.map(({ step, activity }) => report(code, { part, step }, activity, { steps: step }));
  });
}

function times({ definition }: FindingSource): Finding[] {
  return worked(definition.steps).flatMap(({ step, activity, duration, inferred }) => {
    const where = { part: 'duration' as const, step };
    if (duration === null) return [report('duration-blank', where, activity)];
    if ('adjusted' in duration) return [report('duration-adjusted', where, activity)];
    return inferred?.includes('duration') ? [report('duration-inferred', where, activity, { value: duration.value, unit: duration.unit })] : [];
  });
}

/** First step that names this output. */
function madeBy(steps: readonly Step[], input: string): Step | undefined {
  return steps.find(({ outputs }) => outputs?.some((output) => sameWords(output, input)));
}

/** Kelengkapan that, by the sheet's own words, only this or a later step brings. */
function tooEarly({ definition: { steps } }: FindingSource): Finding[] {
  const signing = steps.find(({ endorsement }) => endorsement === 'tanda_tangan')?.step ?? 0;
  return steps.flatMap(({ step, inputs }) => (inputs ?? []).flatMap((input) => {
    const where = { part: 'inputs' as const, step };
    if (step <= signing && words(input).some((word) => APPROVED.includes(word))) return [report('approved-before-signing', where, input, { signing })];
    const earlier = steps.filter((other) => other.step < step).flatMap(({ outputs }) => outputs ?? []);
    if (earlier.some((output) => isWithin(words(output), words(input)))) return [];
    const made = madeBy(steps, input);
    return made ? [report('input-before-output', where, input, { made: made.step })] : [];
  }));
}

/** Output that no later kelengkapan asks for, in these words or in more. */
function unused({ definition: { steps } }: FindingSource): Finding[] {
  return steps.slice(0, -1).flatMap(({ step, outputs }) => (outputs ?? []).flatMap((output) => {
    const later = steps.filter((other) => other.step > step).flatMap(({ inputs }) => inputs ?? []);
    return later.some((input) => isWithin(words(output), words(input))) ? [] : [report('output-unused', { part: 'outputs', step }, output)];
  }));
}

export function tableFindings(source: FindingSource): Finding[] {
  return [...gaps(source), ...times(source), ...tooEarly(source), ...unused(source)];
}
