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
import { Attendance } from './presence.adapter.ts';
import { roomContract, roomRefusals } from './room.contract.ts';
import { roomRoutes } from './room.routes.ts';
import { madePicture } from './kept-picture.adapter.ts';
import { samplePage, tryLetterhead } from './letterhead.adapter.ts';
import { printDocument, traceDocument } from './pdf.adapter.ts';
import { printSettingContract, printSettingRefusals } from './print-setting.contract.ts';
import { mountPrintPreview, printSettingRoutes } from './print-setting.routes.ts';
import { printWord } from './word-file.adapter.ts';
import { type Format, mountPrints } from './print.routes.ts';
import { workbookRefusals } from './sheet.contract.ts';
import { sectionContract, sectionRefusals } from './section.contract.ts';
import { sectionRoutes } from './section.routes.ts';
import { wordContract, wordRefusals } from './word.contract.ts';
import { wordRoutes } from './word.routes.ts';

export {
  cancelDocuments, handOver, keepFrames, markSigned, openDocuments, seedSections,
} from './document.commands.ts';
export { printedAs } from './printed.rules.ts';
export { coverLetterIn, composedLinesIn } from './version.rules.ts';
export type { RegisterBook } from './form.contract.ts';
export type { PrintedDocument, PrintFrame } from './print.contract.ts';
export { printedSections } from './printed-section.rules.ts';
export { logoReader } from './print-setting.queries.ts';
export { printFrame } from './print-frame.queries.ts';
export type { Access, Ask, Examined, OwnedDocument, Owner, Owners, Paper } from './owner.queries.ts';
export type { PrintOptions } from './pdf.adapter.ts';
export { printControlSheet, printDispositionSheet, printFolderCover, printRegister } from './pdf.adapter.ts';
export { carriesMacros } from './macro.adapter.ts';
export { type Manuscript, press } from './press.adapter.ts';
export { answerPaper, logoPicture } from './print.routes.ts';
export { shortCode } from './short-code.rules.ts';
export { readUploaded, WORKBOOK_MEDIA, writeSpreadsheet } from './spreadsheet.adapter.ts';

/** Ways to put a text on paper. */
export const paperFormats: readonly Format[] = [
  { ending: 'pdf', mediaType: 'application/pdf', shown: 'inline', make: printDocument },
  {
    ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', shown: 'attachment', make: printWord,
  },
];

export interface DocumentOptions {
  /** By kind of owner: who may do what with its documents and what it adds on paper. */
  readonly owners: Owners;
  /** Where pictures and uploads lie. */
  readonly files: FileStore;
  /** The clock of this installation is set by hand: said on every page. */
  readonly simulated: boolean;
}

export function createDocument({ owners, files, simulated }: DocumentOptions) {
  const attendance = new Attendance();
  return {
    contract: { document: documentContract, image: imageContract, comment: commentContract, printSetting: printSettingContract, word: wordContract, room: roomContract, section: sectionContract },
    routes: { document: documentRoutes(owners), image: imageRoutes(owners, (sent) => madePicture(files, sent)), comment: commentRoutes(owners), printSetting: printSettingRoutes(files, tryLetterhead), word: wordRoutes(owners, files), room: roomRoutes(owners, attendance), section: sectionRoutes(owners, attendance) },
    refusals: { ...documentRefusals, ...imageRefusals, ...commentRefusals, ...printSettingRefusals, ...wordRefusals, ...roomRefusals, ...sectionRefusals, ...workbookRefusals },
    /** Whether this person asked just now to hear of every step in the rooms of this document. */
    hears: attendance.hears.bind(attendance),
    fileReaders: [attachmentReader(owners), imageReader(owners)],
    /** The raw routes that answer files. */
    mount: (http: Parameters<typeof mountPrints>[0]) => {
      mountPrints(http, { owners, formats: paperFormats, trace: traceDocument, files, simulated });
      mountPrintPreview(http, files, samplePage);
    },
  };
}
