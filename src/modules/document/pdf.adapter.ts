/** Official papers as PDF/A-2b: tagged, in Indonesian, the same bytes for the same input. */
import { readFileSync } from 'node:fs';
import { compilePdf } from '../../kernel/typst.ts';
import type { ControlSheet, DispositionSheet, FolderCover, PrintedDocument, PrintFrame, RegisterBook } from './print.contract.ts';

const read = (name: string) => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');
const pieces = read('pieces');

/** A template with the shared pieces before it; it reads its words from /data.json. */
function printer<T extends PrintFrame>(name: string): (paper: T) => Uint8Array {
  const source = `${pieces}\n${read(name)}`;
  return (paper) => compilePdf(source, { 'data.json': JSON.stringify(paper) }, { created: paper.made });
}

const printReport = printer<PrintedDocument>('document');
/** With its tanda terima (domain reference G.1). */
const printCoverLetter = printer<PrintedDocument>('cover-letter');
/** A document as it is signed. */
export const printDocument = (printed: PrintedDocument): Uint8Array => (printed.form === 'cover-letter' ? printCoverLetter : printReport)(printed);
/** Lembar disposisi (domain reference G.1). */
export const printDispositionSheet = printer<DispositionSheet>('disposition-sheet');
/** Cover of a stofmap: what is in it, where it stands, how to find the dossier. */
export const printFolderCover = printer<FolderCover>('folder-cover');
/** Lembar kendali: one landscape page per document. */
export const printControlSheet = printer<ControlSheet>('control-sheet');
/** A register of one year, landscape, with its head on every page. */
export const printRegister = printer<RegisterBook>('register');
