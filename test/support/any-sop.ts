/** Generates SOPs that could stand on a sheet: a course of blocks, with lanes, several actors, fan-out and ways back. */
import fc from 'fast-check';
import type { ActSpec, Requirement, SopDefinition, Step } from '#contract/sop/definition';
import { loadSop } from './engine-play.ts';

const PEOPLE = ['pimpinan', 'penelaah', 'pemeriksa', 'pelaksana'];
/** Three lanes have one post, one has two, the data lane has three. */
export const ANY_LANES: Record<string, string[]> = {
  pimpinan: ['kepala'], penelaah: ['telaah'], pemeriksa: ['periksa-1', 'periksa-2'], pelaksana: ['laksana'], unit: ['u1', 'u2', 'u3'], umum: ['umum'],
};

interface Draft { acts: ActSpec[]; requires: Requirement[]; back?: number }

const lane = fc.constantFrom(...PEOPLE);
const by = fc.oneof(lane, fc.uniqueArray(lane, { minLength: 2, maxLength: 3 }));

const begin = fc.oneof(
  fc.record({ desk: lane, to: lane }).map(({ desk, to }): Draft[] => [{
    acts: [{ kind: 'register', by: 'umum' }, { kind: 'dispose', by: desk, to }],
    requires: [{ kind: 'incoming-letter', act: 'dispose' }, { kind: 'disposition', gate: 'leave' }],
  }]),
  fc.record({ desk: by }).map(({ desk }): Draft[] => [{ acts: [{ kind: 'instruct', by: desk }], requires: [{ kind: 'confirmed-by-hand', note: 'x' }] }]),
);

const data = fc.record({ asks: lane, split: fc.boolean(), accepts: fc.option(by) }).map(({ asks, split, accepts }): Draft[] => {
  const request: ActSpec = { kind: 'request-data', by: asks };
  const answers: ActSpec[] = [{ kind: 'submit-data', by: 'unit', each: true }, { kind: 'recap', by: asks }];
  const recap: Requirement = { kind: 'data-submitted', act: 'recap' };
  const course: Draft[] = split
    ? [{ acts: [request], requires: [] }, { acts: answers, requires: [{ kind: 'data-requested', act: 'submit-data' }, recap] }]
    : [{ acts: [request, ...answers], requires: [recap] }];
  return accepts ? [...course, { acts: [{ kind: 'accept', by: accepts }], requires: [{ kind: 'data-recap' }], back: -1 }] : course;
});

const check = fc.record({ marks: fc.array(lane, { minLength: 1, maxLength: 2 }), attach: fc.boolean() }).map(({ marks, attach }): Draft => ({
  acts: marks.map((mark) => ({ kind: 'initial', by: mark })),
  requires: [{ kind: 'draft-version' }, ...(attach ? [{ kind: 'attachment' as const, note: 'x' }] : [])],
  back: -1,
}));

const write = fc.record({ writes: by, checks: fc.array(check, { minLength: 1, maxLength: 3 }), signs: lane }).map(({ writes, checks, signs }): Draft[] => [
  { acts: [{ kind: 'analyse', by: writes }, { kind: 'draft', by: writes }], requires: [{ kind: 'analysis', act: 'draft' }] },
  ...checks,
  {
    acts: [{ kind: 'sign', by: signs }, { kind: 'record-original', by: 'umum', when: 'basah' }],
    requires: (checks[0]?.acts ?? []).map((act) => ({ kind: 'initialled-by' as const, lane: String(act.by) })), back: -1,
  },
]);

const finish = fc.record({ sends: by, files: by, auto: fc.boolean(), copies: fc.boolean() }).map(({ sends, files, auto, copies }): Draft[] => [
  ...(copies ? [{ acts: [{ kind: 'instruct' as const, by: sends }, { kind: 'copy' as const, by: sends }], requires: [{ kind: 'signed' as const }] }] : []),
  { acts: [{ kind: 'dispatch', by: sends }, { kind: 'archive', by: files }], requires: [{ kind: 'numbered', act: 'dispatch' }, { kind: 'receipts', act: 'archive' }, { kind: 'archived', gate: 'leave' }] },
  ...(auto ? [{ acts: [], requires: [{ kind: 'archived' as const }] }] : []),
]);

/** `ways`: picks for each way back which of the earlier working steps it goes to. */
function assemble(drafts: Draft[], ways: number[]): SopDefinition {
  const steps = drafts.map(({ acts, requires, back }, index): Step => ({
    step: index + 1, activity: `Langkah ${index + 1}`, kind: back === undefined ? 'process' : 'decision', actors: ['pimpinan'], hands_to: [],
    duration: null, acts, requires, ...(back === undefined ? {} : { on_reject: ((ways[index % ways.length] ?? 0) % Math.max(1, index)) + 1 }),
  }));
  const made = loadSop('1-pengumpulan-data-kinerja');
  return { ...made, key: 'buatan', documents: made.documents.map((document) => ({ ...document, key: 'naskah' })), lanes: [], steps };
}

export const anySop: fc.Arbitrary<SopDefinition> = fc.record({
  parts: fc.tuple(begin, data, write, finish), ways: fc.array(fc.nat(20), { minLength: 3, maxLength: 6 }),
}).map(({ parts, ways }) => assemble(parts.flat(), ways));
