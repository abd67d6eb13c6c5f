import { beforeAll, describe, expect, test } from 'vitest';
import type { ConfirmableField, PartValue } from './confirmation.contract.ts';
import { changedParts, confirmPart, correctPart, inferredParts } from './confirmation.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import { definitionProblems } from './definition.rules.ts';
import { loadDefinitions } from './load.adapter.ts';

let library: SopDefinition[];
let lakip: SopDefinition;
beforeAll(async () => {
  library = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
  lakip = library.find(({ deadline }) => deadline)!;
});

const must = (answer: SopDefinition | Error): SopDefinition => {
  if (answer instanceof Error) throw answer;
  return answer;
};
const correct = (step: number | null, field: ConfirmableField, value: PartValue) => correctPart(lakip, { step, field }, value);
const stepOf = (definition: SopDefinition, number: number) => definition.steps[number - 1]!;

describe('confirming', () => {
  test('every inferred part of every sheet, one after the other, leaves the same sheet without a mark', () => {
    for (const original of library) {
      const parts = inferredParts(original);
      const bare = parts.reduce((definition, part) => must(confirmPart(definition, part)), original);
      expect(inferredParts(bare)).toEqual([]);
      expect(JSON.stringify(bare)).not.toContain('inferred');
      const unmarked = (definition: SopDefinition) => ({ ...definition, inferred: undefined, steps: definition.steps.map((step) => ({ ...step, inferred: undefined })) });
      expect(unmarked(bare)).toEqual(unmarked(original));
      expect(definitionProblems(bare)).toEqual([]);
    }
  });

  test('what was printed cannot be confirmed, nor twice', () => {
    expect(confirmPart(lakip, { step: 1, field: 'actors' })).toMatchObject({ code: 'confirmation.not-inferred' });
    const once = must(confirmPart(lakip, { step: 2, field: 'actors' }));
    expect(confirmPart(once, { step: 2, field: 'actors' })).toMatchObject({ code: 'confirmation.not-inferred' });
    expect(confirmPart(lakip, { step: 99, field: 'actors' })).toMatchObject({ code: 'confirmation.not-inferred' });
  });
});

describe('correcting', () => {
  test('one lane for another takes its acts along, and leaves the original as it was', () => {
    const next = must(correct(3, 'actors', ['kasubbag']));
    expect(stepOf(next, 3)).toMatchObject({ actors: ['kasubbag'], acts: [{ kind: 'request-data', by: 'kasubbag' }] });
    expect(stepOf(next, 3)).not.toHaveProperty('inferred');
    expect(stepOf(lakip, 3)).toMatchObject({ actors: ['staf'], acts: [{ by: 'staf' }] });
  });

  test('a receiver takes along whom an act addresses', () => {
    const sop = structuredClone(lakip);
    Object.assign(stepOf(sop, 2), { inferred: ['hands_to'] });
    const next = must(correctPart(sop, { step: 2, field: 'hands_to' }, ['sekretaris']));
    expect(stepOf(next, 2).acts).toEqual([{ kind: 'instruct', by: 'kasubbag', to: 'sekretaris' }]);
  });

  test('two lanes instead of one leave the acts, so an actor without an act is refused by name', () => {
    expect(correct(3, 'actors', ['staf', 'kasubbag'])).toMatchObject({
      code: 'confirmation.does-not-run', issues: [{ field: 'correction.value', code: 'sheet.step.idle-actor', params: { lane: 'Kasubbag Perencanaan', at: 3 } }],
    });
  });

  test('an initial that moves away from where a later step needs it is refused there', () => {
    const sop = structuredClone(lakip);
    stepOf(sop, 7).inferred = ['actors'];
    expect(correctPart(sop, { step: 7, field: 'actors' }, ['kasubbag', 'staf'])).toMatchObject({
      code: 'confirmation.does-not-run', issues: expect.arrayContaining([expect.objectContaining({ code: 'sheet.requirement.never-met', params: expect.objectContaining({ at: 8 }) })]),
    });
  });

  test('a decision that is none loses its way back with both marks', () => {
    const next = must(correct(7, 'kind', 'process'));
    expect(stepOf(next, 7)).toMatchObject({ kind: 'process', inferred: ['endorsement', 'hands_to'] });
    expect(stepOf(next, 7)).not.toHaveProperty('on_reject');
    expect(changedParts(lakip, next)).toEqual([
      { kind: 'corrected', step: 7, field: 'kind', before: 'decision', after: 'process' },
      { kind: 'corrected', step: 7, field: 'on_reject', before: 6, after: null },
    ]);
  });

  test('a paraf that is not printed goes; a time that is not stays null', () => {
    expect(stepOf(must(correct(7, 'endorsement', null)), 7)).not.toHaveProperty('endorsement');
    const timed = library.find((sop) => inferredParts(sop).some(({ field }) => field === 'duration'))!;
    const part = inferredParts(timed).find(({ field }) => field === 'duration')!;
    expect(stepOf(must(correctPart(timed, part, null)), part.step!).duration).toBeNull();
    expect(stepOf(must(correctPart(timed, part, { adjusted: true })), part.step!).duration).toEqual({ adjusted: true });
  });

  test('the value that stands there changes nothing, however it is written down', () => {
    const timed = library.find((sop) => inferredParts(sop).some(({ field }) => field === 'duration'))!;
    const part = inferredParts(timed).find(({ field }) => field === 'duration')!;
    const { unit, value } = stepOf(timed, part.step!).duration as { unit: string; value: number };
    for (const same of [{ unit, value }, { value, unit }]) expect(correctPart(timed, part, same)).toMatchObject({ code: 'confirmation.unchanged' });
  });

  test.each<[ConfirmableField, number | null, PartValue]>([
    ['actors', 2, []], ['kind', 7, 'maybe'], ['on_reject', 7, 0], ['endorsement', 7, 'cap'], ['hands_to', 4, 'staf'], ['approved_by', null, 'x'],
  ])('%s refuses a value of another shape', (field, step, value) => {
    expect(correct(step, field, value)).toMatchObject({ code: 'confirmation.value-invalid', issues: [{ field: 'correction.value' }] });
  });
});
