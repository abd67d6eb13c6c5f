/** Findings on documents and narrative: what belongs to another SOP, what is left out, what contradicts the chart. */
import { productsOf, type SopDefinition } from './definition.contract.ts';
import type { Finding, FindingPart } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';
import { containsPhrase, corrected, isWithin, sameWords, words } from './wording.rules.ts';

/** Say that something is a document, not which. */
const GENERIC = new Set([
  'draf', 'draft', 'dokumen', 'final', 'proses', 'pembuatan', 'penyusunan', 'laporan', 'naskah', 'bahan', 'materi', 'dan', 'pada', 'yang',
  'sudah', 'telah', 'ditandatangani', 'disahkan',
]);

const meaning = (text: string) => words(text).filter((word) => !GENERIC.has(word));
const own = ({ title, produces }: SopDefinition) => [...words(title), ...words(produces)];

/** The SOP, other than this one, whose product these words name. */
function makerOf(text: string, { definition, signed }: FindingSource): SopDefinition | undefined {
  const named = meaning(text);
  if (named.length === 0 || isWithin(named, own(definition))) return undefined;
  return signed.find(({ produces }) => isWithin(named, words(produces)));
}

function foreign(source: FindingSource): Finding[] {
  const texts = source.definition.steps.flatMap(({ step, outputs, note }) => [
    ...(outputs ?? []).map((text) => ({ part: 'outputs' as const, step, text })),
    ...(note ? [{ part: 'note' as const, step, text: note }] : []),
  ]);
  return texts.flatMap(({ part, step, text }) => {
    const maker = makerOf(text, source);
    return maker ? [report('foreign-document', { part, step }, text, { sop: maker.key, title: maker.title })] : [];
  });
}

/** Names of the documents joined in one product, as printed; empty where the product is one. */
function joined(definition: SopDefinition): string[] {
  const parts = definition.produces.split(/\s+dan\s+|\s*,\s*/i);
  const products = productsOf(definition).length;
  return products > 1 && parts.length === products ? parts : [];
}

function partMissing({ definition, reference: { spellings } }: FindingSource): Finding[] {
  const parts = joined(definition);
  const texts = [
    ...definition.steps.map(({ step, activity }) => ({ where: { part: 'activity' as FindingPart, step }, text: activity })),
    ...(definition.sections.persyaratan?.administrasi ?? []).map((text) => ({ where: { part: 'persyaratan' as FindingPart }, text })),
  ];
  return texts.flatMap(({ where, text }) => {
    const left = parts.filter((part) => !containsPhrase(corrected(text, spellings), part));
    return left.length === 0 || left.length === parts.length ? []
      : [report('document-part-missing', where, text, { missing: left.join(', '), whole: definition.produces })];
  });
}

/** What is asked for before the work begins is another SOP's product, or the very product of this one. */
function administrasi(source: FindingSource): Finding[] {
  const { definition } = source;
  return (definition.sections.persyaratan?.administrasi ?? []).flatMap((text) => {
    const maker = makerOf(text, source);
    if (maker) return [report('administrasi-foreign', 'persyaratan', text, { sop: maker.key, title: maker.title })];
    const named = meaning(text);
    return named.length > 0 && isWithin(named, words(definition.produces)) ? [report('administrasi-own-product', 'persyaratan', text)] : [];
  });
}

/** How many of the longer words the rest of the sheet uses too. */
function kinship(text: string, { title, produces, warnings, sections }: SopDefinition): number {
  const rest = words([title, produces, ...warnings, sections.latar_belakang ?? ''].join(' '));
  return new Set(words(text).filter((word) => word.length > 4 && rest.includes(word))).size;
}

/** The same maksud or tujuan in two SOPs: a copy in the one whose own subject it touches less. */
function copied({ definition, signed }: FindingSource): Finding[] {
  return (['maksud', 'tujuan'] as const).flatMap((part) => {
    const text = definition.sections[part];
    if (text === undefined) return [];
    const origin = signed.find((other) => sameWords(other.sections[part] ?? '', text) && kinship(text, other) >= kinship(text, definition));
    return origin ? [report('section-copied', part, text, { sop: origin.key, title: origin.title })] : [];
  });
}

function procedure({ definition: { steps, sections } }: FindingSource): Finding[] {
  const paragraphs = sections.prosedur_penyusunan;
  if (!paragraphs) return [];
  const differing = paragraphs.flatMap((text, index) => {
    const step = steps[index];
    return step && !sameWords(step.activity, text)
      ? [report('procedure-differs', { part: 'prosedur_penyusunan', step: step.step }, text, { chart: step.activity })] : [];
  });
  return paragraphs.length === steps.length ? differing
    : [report('procedure-length', 'prosedur_penyusunan', '', { paragraphs: paragraphs.length, steps: steps.length }), ...differing];
}

export function documentFindings(source: FindingSource): Finding[] {
  return [foreign, partMissing, administrasi, copied, procedure].flatMap((rule) => rule(source));
}
