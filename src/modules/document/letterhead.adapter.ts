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

interface LetterheadFault { readonly line: number | null; readonly message: string }

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
  if (fault) throw refuse('print-setting.template', { line: fault.line ?? 0, message: fault.message });
}

/** What is wrong with the letterhead or its picture; null: nothing. */
async function letterheadFault(frame: PrintFrame, pictures: Pictures): Promise<LetterheadFault | null> {
  const { template } = frame.letterhead;
  if (template !== null) {
    const reaching = template.split('\n').findIndex((line) => REACHING.test(line));
    if (reaching !== -1) return { line: reaching + 1, message: 'import, include' };
    const fault = await faultOf(press(alone(template, frame), { patience: PATIENCE }));
    // The words that it may use stand in a line before it.
    if (fault) return { ...fault, line: fault.line === null ? null : Math.max(1, fault.line - 1) };
  }
  return faultOf(printDocument(sample(frame), { pictures, patience: PATIENCE, strict: true }));
}

/** As a file by itself, for the line of a fault. */
function alone(template: string, { letterhead: { government, office, lines }, made }: PrintFrame) {
  const words = `#let (government, office, lines, logo) = json(bytes(${JSON.stringify(JSON.stringify([government, office, lines, '']))}))`;
  return { source: '#include "/letterhead.typ"', files: { 'letterhead.typ': `${words}\n${template}` }, charts: {}, created: made };
}

async function faultOf(paper: Promise<unknown>): Promise<LetterheadFault | null> {
  try {
    await paper;
    return null;
  } catch (error) {
    return { line: error instanceof TypstError ? error.line : null, message: error instanceof Error ? error.message : '' };
  }
}
