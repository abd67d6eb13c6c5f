/** Tries an office's own letterhead and logo before they come into force, and shows them on a sample page. */
import { refuse } from '#pure/refusal';
import { printDocument } from './pdf.adapter.ts';
import { press } from './press.adapter.ts';
import type { Pictures, PrintedDocument, PrintFrame } from './print.contract.ts';
import { TypstError } from './typst.adapter.ts';

/** Milliseconds: a letterhead is a few lines. */
const PATIENCE = 5000;
/** These words reach for other files, which a letterhead may not. */
const REACHING = /\b(?:import|include)\b/;

/** The press's own words where it says what is wrong. */
interface LetterheadFault {
  readonly code: 'print-setting.template' | 'print-setting.reaching' | 'print-setting.too-heavy';
  readonly params: { readonly line: number; readonly message?: string } | { readonly seconds: number };
}

const sample = (frame: PrintFrame): PrintedDocument => ({
  ...frame, id: null, title: 'Contoh Naskah Dinas', form: 'report', number: '000.1/1/CONTOH', dateline: null, attachments: [], initials: [], signature: null, code: null,
  sections: [{ id: 'contoh', title: 'A. Contoh bagian', part: null, landscape: false, opening: null, blocks: Array.from({ length: 4 }, () => ({
    kind: 'paragraph' as const, runs: [{ text: 'Halaman ini menunjukkan kop, huruf, ukuran kertas, dan tepi halaman sebagaimana akan tercetak pada naskah dinas. Angka seperti 1.234.567,89 dan kata yang lebih panjang memperlihatkan lebar baris serta jarak antarbaris.', bold: false, italic: false, underline: false, break: false, footnote: null, origin: null, target: null }],
  })) }],
});

/** A page as this office would print it. @throws Refusal that names the line where its letterhead is wrong */
export async function samplePage(frame: PrintFrame, pictures: Pictures): Promise<Buffer> {
  await tryTemplate(frame, pictures);
  return printDocument(sample(frame), { pictures, patience: PATIENCE });
}

/** The logo by itself, then with the letterhead. @throws Refusal that says which of them cannot be printed */
export async function tryLetterhead(frame: PrintFrame, pictures: Pictures): Promise<void> {
  const { letterhead } = frame;
  if (letterhead.logo !== null && await letterheadFault({ ...frame, letterhead: { ...letterhead, template: null } }, pictures)) throw refuse('print-setting.logo');
  await tryTemplate(frame, pictures);
}

async function tryTemplate(frame: PrintFrame, pictures: Pictures): Promise<void> {
  const fault = await letterheadFault(frame, pictures);
  if (fault) throw refuse(fault.code, fault.params);
}

/** What is wrong with the letterhead or its picture; null: nothing. */
async function letterheadFault(frame: PrintFrame, pictures: Pictures): Promise<LetterheadFault | null> {
  const { template } = frame.letterhead;
  if (template !== null) {
    const reaching = template.split('\n').findIndex((line) => REACHING.test(line));
    if (reaching !== -1) return { code: 'print-setting.reaching', params: { line: reaching + 1 } };
    // The words that it may use stand in a line before it.
    const fault = await faultOf(press(alone(template, frame), { patience: PATIENCE }), 1);
    if (fault) return fault;
  }
  return faultOf(printDocument(sample(frame), { pictures, patience: PATIENCE, strict: true }));
}

/** As a file by itself, for the line of a fault. */
function alone(template: string, { letterhead: { government, office, lines }, made }: PrintFrame) {
  const words = `#let (government, office, lines, logo) = json(bytes(${JSON.stringify(JSON.stringify([government, office, lines, '']))}))`;
  return { source: '#include "/letterhead.typ"', files: { 'letterhead.typ': `${words}\n${template}` }, charts: {}, created: made };
}

/** What keeps the paper from being set, its line counted behind so many lines of ours. */
async function faultOf(paper: Promise<unknown>, before = 0): Promise<LetterheadFault | null> {
  try {
    await paper;
    return null;
  } catch (error) {
    // Without a word on what is wrong with it: it took too long, or all the memory.
    if (!(error instanceof TypstError)) return { code: 'print-setting.too-heavy', params: { seconds: PATIENCE / 1000 } };
    return { code: 'print-setting.template', params: { line: error.line === null ? 0 : Math.max(1, error.line - before), message: error.message } };
  }
}
