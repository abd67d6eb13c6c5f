import { beforeAll, describe, expect, it } from 'vitest';
import type { ActSpec, Requirement, SopDefinition, Step } from './definition.contract.ts';
import { definitionProblems } from './definition.rules.ts';
import { loadDefinitions } from './load.adapter.ts';

let library: SopDefinition[];
beforeAll(async () => {
  library = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
});

type Change = (sop: SopDefinition) => void;
const at = (sop: SopDefinition, number: number): Step => sop.steps[number - 1]!;
const act = (sop: SopDefinition, number: number, place: number): ActSpec => at(sop, number).acts[place]!;
const gate = (sop: SopDefinition, number: number, place = 0): Requirement => at(sop, number).requires[place]!;

/** The problems of the office's SOP of that number after a change, each as `path: sentence`. */
function broken(number: number, change: Change): string[] {
  const sop = structuredClone(library[number - 1]!);
  change(sop);
  return definitionProblems(sop).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

it('finds nothing in what is shipped', () => {
  expect(library.map((sop) => broken(library.indexOf(sop) + 1, () => {}))).toEqual([[], [], [], [], [], []]);
});

it('asks for a signature where a document brings something into force', () => {
  expect(broken(6, (sop) => {
    sop.documents[0]!.publishes = 'mechanism';
    for (const step of sop.steps) step.acts = step.acts.filter(({ kind }) => kind !== 'sign');
  })).toContain('documents.0.publishes: "surat_keluar" comes into force by signature, but no act signs');
});

const lanes: [string, number, Change, string[]][] = [
  ['an actor without a column', 1, (sop) => { at(sop, 5).actors = ['staf']; at(sop, 5).hands_to = ['analis']; },
    ['steps.4.actors.0: "staf" is no lane of this SOP', 'steps.4.actors: "staf" stands in this step and does none of its acts']],
  ['a receiver without a column', 5, (sop) => { at(sop, 10).hands_to = ['bupati']; }, ['steps.9.hands_to.0: "bupati" is no lane of this SOP']],
  ['a column twice', 1, (sop) => { sop.lanes.push({ key: 'bidang', title: 'Bidang' }); }, ['lanes.5.key: the lane "bidang" stands twice']],
  ['an actor twice', 1, (sop) => { at(sop, 5).actors = ['analis', 'analis']; }, ['steps.4.actors: the lane "analis" is named twice here']],
  ['an actor who does nothing', 5, (sop) => { at(sop, 3).actors = ['staf', 'kasubbag']; },
    ['steps.2.actors: "kasubbag" stands in this step and does none of its acts']],
];

const course: [string, number, Change, string[]][] = [
  ['a gap in the numbers', 6, (sop) => { at(sop, 7).step = 8; }, ['steps.6.step: step 8 stands where step 7 belongs; steps are numbered 1, 2, 3 ...']],
  ['a second start', 6, (sop) => { at(sop, 2).kind = 'start'; }, ['steps.1.kind: only the first step can be the start']],
  ['steps after the end', 6, (sop) => { at(sop, 6).kind = 'end'; }, ['steps.6: nothing can follow the end, which is step 6']],
  ['no end', 6, (sop) => { at(sop, 7).kind = 'process'; }, ['steps.6.kind: the last step must be the end']],
  ['a step that nobody does', 5, (sop) => { at(sop, 2).acts = []; at(sop, 2).requires = []; at(sop, 3).requires = []; },
    ['steps.1.acts: step 2 has no acts; only the last step may pass by itself', 'deadline: the SOP has a deadline, but no step requires the schedule']],
  ['a decision without a way back', 1, (sop) => { delete at(sop, 4).on_reject; }, ['steps.3: a decision needs on_reject']],
  ['a way back from no decision', 1, (sop) => { at(sop, 5).on_reject = 3; }, ['steps.4.on_reject: only a decision has on_reject']],
  ['a way back to itself', 1, (sop) => { at(sop, 4).on_reject = 4; }, ['steps.3.on_reject: on_reject must name an earlier step, not 4']],
  ['a way forward', 1, (sop) => { at(sop, 7).on_reject = 9; }, ['steps.6.on_reject: on_reject must name an earlier step, not 9']],
  ['a decision that cannot send back', 1, (sop) => { Object.assign(at(sop, 5), { kind: 'decision', on_reject: 3 }); },
    ['steps.4.acts: a decision needs an act that can send back: accept, initial or sign']],
  ['a printed paraf that nobody gives', 1, (sop) => { at(sop, 4).endorsement = 'paraf'; },
    ['steps.3.endorsement: the step prints "paraf", but no act of it is "initial"']],
  ['an effective date before the sheet was made', 1, (sop) => { sop.effective = '2025-12'; }, ['effective: effective must not be before created']],
  ['a revision before the sheet was made', 1, (sop) => { sop.revised = '2025-12'; }, ['revised: revised must not be before created']],
  ['a deadline on no day', 5, (sop) => { sop.deadline!.month_day = '02-29'; }, ['deadline.month_day: 02-29 is no day of the year (29 February cannot be one)']],
  ['a deadline in no month', 5, (sop) => { sop.deadline!.month_day = '13-01'; }, ['deadline.month_day: 13-01 is no day of the year (29 February cannot be one)']],
  ['a deadline without its printed warning', 5, (sop) => { sop.warnings = []; }, ['deadline.warning: the warning is not among the printed warnings, word for word']],
  ['documents that nobody names', 6, (sop) => { sop.documents = []; }, ['documents: the SOP drafts or signs, but names no document']],
  ['a document twice', 6, (sop) => { sop.documents.push(sop.documents[0]!); }, ['documents: the document "surat_keluar" stands twice']],
  ['a document under a cover letter that is not there', 5, (sop) => { sop.documents.pop(); },
    ['documents.0: "lkjip" travels under a cover letter: exactly one document must have form: cover-letter']],
  ['a cover letter that nothing travels under', 6, (sop) => { sop.documents.push({ key: 'pengantar', title: 'Surat Pengantar', form: 'cover-letter', bears: 'number', classification: '000.5.3.1' }); },
    ['documents.1: no document travels under the cover letter "pengantar"']],
  ['a cover letter with headings', 5, (sop) => { sop.documents[1]!.outline = ['Isi']; },
    ['documents.1: the cover letter "surat_pengantar" has its own parts and number: no outline, bears: number']],
  ['a document without headings', 6, (sop) => { delete sop.documents[0]!.outline; }, ['documents.0: the document "surat_keluar" needs an outline of headings, or the kind that it composes: one of the two']],
  ['headings beside the kind that is composed', 5, (sop) => { sop.documents[0]!.outline = ['Isi']; }, ['documents.0: the document "lkjip" needs an outline of headings, or the kind that it composes: one of the two']],
  ['a cover letter that brings something into force', 5, (sop) => { sop.documents[1]!.publishes = 'iku'; }, ['documents.1.publishes: the cover letter "surat_pengantar" brings nothing into force: no publishes']],
  ['two documents that bring the same into force', 3, (sop) => { sop.documents[0]!.publishes = 'iku'; sop.documents[1]!.publishes = 'iku'; },
    ['documents.1.publishes: two documents of this SOP publish "iku"']],
  ['data items that nobody asks for', 6, (sop) => { sop.data_items.push({ title: 'IKU', kind: 'text' }); }, ['data_items: there are data items, but no act requests data']],
];

const acts: [string, number, Change, string[]][] = [
  ['an act by a stranger', 1, (sop) => { at(sop, 4).acts.push({ kind: 'recap', by: 'bidang' }); },
    ['steps.3.acts.1.by: "bidang" neither acts in this step, nor receives from it, nor is umum']],
  ['an act twice', 5, (sop) => { at(sop, 10).acts.push({ kind: 'dispatch', by: 'staf' }); },
    ['steps.9.acts.1: the same act by the same lane stands twice in this step']],
  ['fan-out of what is not data', 5, (sop) => { act(sop, 6, 0).each = true; }, ['steps.5.acts.0.each: only submit-data can be for each of several posts']],
  ['a disposition to nobody', 5, (sop) => { delete act(sop, 1, 0).to; }, ['steps.0.acts.0: "dispose" must say to whom']],
  ['a draft that addresses somebody', 5, (sop) => { act(sop, 6, 0).to = 'kasubbag'; }, ['steps.5.acts.0.to: "draft" addresses nobody, so it has no "to"']],
  ['an instruction to somebody outside the step', 5, (sop) => { act(sop, 2, 0).to = 'bidang'; },
    ['steps.1.acts.0.to: "bidang" neither receives from this step nor acts in it']],
  ['a condition on any act', 5, (sop) => { act(sop, 9, 1).when = 'basah'; },
    ['steps.8.acts.1.when: only record-original may depend on how a signature is closed, and always on basah']],
  ['an original recorded whatever the closing', 5, (sop) => { delete act(sop, 8, 1).when; },
    ['steps.7.acts.1.when: only record-original may depend on how a signature is closed, and always on basah']],
  ['a signature whose original nobody records', 5, (sop) => { at(sop, 8).acts.pop(); },
    ['steps.7.acts.0: sign needs record-original by wet signature (when: basah) after it in the same step']],
  ['data submitted before they are asked for', 5, (sop) => { at(sop, 3).acts = [{ kind: 'analyse', by: 'staf' }]; gate(sop, 4).kind = 'instruction'; },
    ['steps.3.acts.0: "submit-data" needs an earlier "request-data"', 'data_items: there are data items, but no act requests data']],
  ['an initial before the draft', 6, (sop) => { at(sop, 2).acts = [{ kind: 'analyse', by: 'analis' }]; gate(sop, 3).kind = 'analysis'; },
    ['steps.2.acts.0: "initial" needs an earlier "draft"', 'steps.3.acts.0: "sign" needs an earlier "draft"',
      'steps.6.acts.0: "archive" needs an earlier "draft" or "register"', 'documents: the SOP names documents, but no act drafts them']],
];

const requirements: [string, number, Change, string[]][] = [
  ['a printed kelengkapan without requirement', 1, (sop) => { at(sop, 1).inputs!.push('Surat tugas'); },
    ['steps.0.inputs.2: no requirement answers the printed input "Surat tugas"']],
  ['words that the sheet does not print', 1, (sop) => { gate(sop, 7).printed = 'Dokumen final'; },
    ['steps.6.inputs.0: no requirement answers the printed input "Dokumen Final Penyusunan Data Kinerja"',
      'steps.6.requires.0.printed: "Dokumen final" is not among the inputs of this step, word for word']],
  ['printed and derived at once', 1, (sop) => { gate(sop, 7).derived = true; }, ['steps.6.requires.0.derived: a requirement is either printed or derived']],
  ['a lane for something else', 1, (sop) => { gate(sop, 7).lane = 'kasubbag'; }, ['steps.6.requires.0.lane: "lane" goes with initialled-by, and with nothing else']],
  ['an initial of nobody', 1, (sop) => { delete gate(sop, 8).lane; },
    ['steps.7.requires.0: initialled-by needs the lane whose initial must stand', 'steps.7.requires.0: nothing brings "initialled-by" before it is needed here']],
  ['an act that the step has not', 1, (sop) => { gate(sop, 7).act = 'sign'; }, ['steps.6.requires.0.act: no act of this step is "sign"']],
  ['one act at the leaving', 5, (sop) => { gate(sop, 10, 1).act = 'dispatch'; },
    ['steps.9.requires.1.act: what is checked when the step is left cannot be for one act']],
  ['a hand confirmation without reason', 1, (sop) => { delete gate(sop, 2).note; }, ['steps.1.requires.0: confirmed-by-hand needs a note that says why']],
  ['what nothing brings', 3, (sop) => { gate(sop, 6).kind = 'data-accepted'; }, ['steps.5.requires.0: nothing brings "data-accepted" before it is needed here']],
  ['an initial that this very act gives', 3, (sop) => { Object.assign(gate(sop, 7), { kind: 'initialled-by', lane: 'kasubbag', act: 'initial' }); },
    ['steps.6.requires.0: nothing brings "initialled-by kasubbag" before it is needed here']],
  ['what an act of the step brings, asked of all its acts', 1, (sop) => { delete gate(sop, 3, 1).act; },
    ['steps.2.requires.1: nothing brings "data-submitted" before it is needed here']],
  ['what only a later act of the step brings', 1, (sop) => { gate(sop, 3, 1).act = 'request-data'; },
    ['steps.2.requires.1: nothing brings "data-submitted" before it is needed here']],
  ['receipts before anything was sent', 5, (sop) => { delete gate(sop, 10, 1).gate; }, ['steps.9.requires.1: nothing brings "receipts" before it is needed here']],
  ['a schedule without deadline', 5, (sop) => { delete sop.deadline; }, ['steps.1.requires.1: a schedule is required, but the SOP has no deadline']],
  ['a deadline without schedule', 5, (sop) => { at(sop, 2).requires.pop(); }, ['deadline: the SOP has a deadline, but no step requires the schedule']],
];

describe.each([['lanes', lanes], ['course', course], ['acts', acts], ['requirements', requirements]])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, number, change, expected) => {
    expect(broken(number, change)).toEqual(expected);
  });
});

it('lets the same act of a step meet what is checked at the leaving', () => {
  expect(broken(3, (sop) => { Object.assign(gate(sop, 7), { kind: 'initialled-by', lane: 'sekretaris', gate: 'leave' }); })).toEqual([]);
});

it('lets an attachment be brought by hand', () => {
  expect(broken(3, (sop) => { at(sop, 1).requires.push({ kind: 'attachment' }); })).toEqual([]);
});
