/** The door of document: what the app wires and what the owners of documents call. */
import type { FileStore } from '../../kernel/files.ts';
import { commentContract, commentRefusals } from './comment.contract.ts';
import { commentRoutes } from './comment.routes.ts';
import { documentContract, documentRefusals } from './document.contract.ts';
import { documentRoutes } from './document.routes.ts';
import { attachmentReader, imageReader } from './file.queries.ts';
import { imageContract, imageRefusals } from './image.contract.ts';
import { imageRoutes } from './image.routes.ts';
import type { Owners } from './owner.queries.ts';
import { printDocument } from './pdf.adapter.ts';
import { type Format, mountPrints } from './print.routes.ts';
import { workbookRefusals } from './sheet.contract.ts';

export {
  cancelDocuments, handOver, markSigned, openDocuments, seedSections,
} from './document.commands.ts';
export { printedAs } from './printed.rules.ts';
export { coverLetterIn, dataLinesIn } from './version.rules.ts';
export type { PrintFrame, RegisterBook } from './print.contract.ts';
export { printFrame } from './print-frame.queries.ts';
export type { Access, Ask, DataFinding, OwnedDocument, Owner, Owners, Paper } from './owner.queries.ts';
export { printControlSheet, printDispositionSheet, printFolderCover, printRegister } from './pdf.adapter.ts';
export { shortCode } from './short-code.rules.ts';
export { readUploaded, WORKBOOK_MEDIA, writeSpreadsheet } from './spreadsheet.adapter.ts';

const FORMATS: readonly Format[] = [
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
  readonly files: FileStore;
  /** The clock of this installation is set by hand: said on every page. */
  readonly simulated: boolean;
}

export function createDocument({ owners, files, simulated }: DocumentOptions) {
  return {
    contract: { document: documentContract, image: imageContract, comment: commentContract },
    routes: { document: documentRoutes(owners), image: imageRoutes(owners, files), comment: commentRoutes(owners) },
    refusals: { ...documentRefusals, ...imageRefusals, ...commentRefusals, ...workbookRefusals },
    fileReaders: [attachmentReader(owners), imageReader(owners)],
    /** The raw routes that answer files. */
    mount: (http: Parameters<typeof mountPrints>[0]) => mountPrints(http, owners, FORMATS, simulated),
  };
}
