/** Comparing printed words: without regard to capitals, punctuation and space. */
import type { SopDefinition } from './definition.contract.ts';
import type { FindingPart } from './finding.contract.ts';
import type { Spelling } from './reference.contract.ts';

/** The words of a text in their order, lower case; "Bidang-Bidang" is two. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function sameWords(left: string, right: string): boolean {
  return words(left).join(' ') === words(right).join(' ');
}

/** The words of `part` stand in `whole` one after the other. */
export function containsPhrase(whole: string, part: string): boolean {
  return ` ${words(whole).join(' ')} `.includes(` ${words(part).join(' ')} `);
}

/** Every word of `part` occurs somewhere in `whole`. */
export function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) => whole.includes(word));
}

/** Without what stands in brackets, as "Indikator Kinerja Utama (IKU)". */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ');
}

/** The text with every listed misspelling put right, lower case. */
export function corrected(text: string, spellings: readonly Spelling[]): string {
  return words(text).map((word) => spellings.find(({ wrong }) => wrong === word)?.right ?? word).join(' ');
}

export interface PrintedText { readonly part: FindingPart; readonly step?: number; readonly text: string }

const lists = ['legal_basis', 'qualifications', 'related', 'equipment', 'warnings', 'records'] as const;
const prose = ['latar_belakang', 'maksud', 'tujuan', 'ruang_lingkup', 'sarana_dan_prasarana', 'biaya', 'tempat', 'jadwal'] as const;

function stepTexts(definition: SopDefinition): PrintedText[] {
  return definition.steps.flatMap(({ step, activity, inputs, outputs, note }) => [
    { part: 'activity' as const, step, text: activity },
    ...(inputs ?? []).map((text) => ({ part: 'inputs' as const, step, text })),
    ...(outputs ?? []).map((text) => ({ part: 'outputs' as const, step, text })),
    ...(note ? [{ part: 'note' as const, step, text: note }] : []),
  ]);
}

/** Every printed text of the sheet with its place; the paragraphs of the procedure bear the number of their step. */
export function printedTexts(definition: SopDefinition): PrintedText[] {
  const { sections } = definition;
  const persyaratan = [...(sections.persyaratan?.teknis_pelaksana ?? []), ...(sections.persyaratan?.administrasi ?? [])];
  return [
    { part: 'title', text: definition.title },
    { part: 'number', text: definition.number },
    { part: 'approved_by', text: definition.approved_by },
    { part: 'unit', text: definition.unit },
    ...lists.flatMap((part) => definition[part].map((text) => ({ part, text }))),
    ...definition.lanes.map(({ title }) => ({ part: 'lanes' as const, text: title })),
    ...stepTexts(definition),
    ...prose.flatMap((part) => (sections[part] ? [{ part, text: sections[part] }] : [])),
    ...(sections.prosedur_penyusunan ?? []).map((text, index) => ({ part: 'prosedur_penyusunan' as const, step: index + 1, text })),
    ...persyaratan.map((text) => ({ part: 'persyaratan' as const, text })),
    ...(sections.penanganan_pengaduan ?? []).map((text) => ({ part: 'penanganan_pengaduan' as const, text })),
  ];
}
