/** The door of document: what the app wires and what the owners of documents call. */
import { documentContract, documentRefusals } from './document.contract.ts';
import { documentRoutes } from './document.routes.ts';
import { attachmentReader } from './file.queries.ts';
import type { Owners } from './owner.queries.ts';
import { printDocument } from './pdf.adapter.ts';
import { type Format, mountPrints } from './print.routes.ts';
import { workbookRefusals } from './sheet.contract.ts';

export {
  cancelDocuments, handOver, markSigned, openDocuments, seedSections,
} from './document.commands.ts';
export { printedAs } from './printed.rules.ts';
export { coverLetterIn, dataLinesIn } from './version.rules.ts';
export type { PrintedDocument, PrintFrame, RegisterBook } from './print.contract.ts';
export { printedSections } from './printed-section.rules.ts';
export { printFrame } from './print-frame.queries.ts';
export type { Access, Ask, DataFinding, OwnedDocument, Owner, Owners, Paper } from './owner.queries.ts';
export { printControlSheet, printDispositionSheet, printFolderCover, printRegister } from './pdf.adapter.ts';
export { shortCode } from './short-code.rules.ts';
export { readUploaded, WORKBOOK_MEDIA, writeSpreadsheet } from './spreadsheet.adapter.ts';

/** Ways to put a text on paper. */
export const paperFormats: readonly Format[] = [
  { ending: 'pdf', mediaType: 'application/pdf', shown: 'inline', make: printDocument },
  {
    ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', shown: 'attachment',
    // The writer of Word files is large; a start does not wait for it.
    make: async (printed) => (await import('./docx.adapter.ts')).writeDocument(printed),
  },
];

export interface DocumentOptions {
  /** By kind of owner: who may do what with its documents and what it adds on paper. */
  readonly owners: Owners;
  /** The clock of this installation is set by hand: said on every page. */
  readonly simulated: boolean;
}

export function createDocument({ owners, simulated }: DocumentOptions) {
  return {
    contract: { document: documentContract },
    routes: { document: documentRoutes(owners) },
    refusals: { ...documentRefusals, ...workbookRefusals },
    fileReader: attachmentReader(owners),
    /** The raw routes that answer files. */
    mount: (http: Parameters<typeof mountPrints>[0]) => mountPrints(http, owners, paperFormats, simulated),
  };
}
