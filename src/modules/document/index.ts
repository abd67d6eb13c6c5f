/** The door of document: what the app wires and what the owners of documents call. */
import { documentContract, documentRefusals } from './document.contract.ts';
import { documentRoutes } from './document.routes.ts';
import { attachmentReader } from './file.queries.ts';
import type { Owners } from './owner.queries.ts';

export {
  attachFile, cancelDocument, type HandedOver, handOver, markSigned, openDocument, seedSection,
} from './document.commands.ts';
export { draftOf } from './document.queries.ts';
export type { Access, Ask, OwnedDocument, Owner, Owners, Paper } from './owner.queries.ts';
export { shortCode } from './short-code.rules.ts';
export { attachmentsOf, newestVersion, versionByHash, versionsOf } from './version.queries.ts';

/** `owners`: by kind of owner, who may do what with its documents and what it adds on paper. */
export function createDocument(owners: Owners) {
  return {
    contract: { document: documentContract },
    routes: { document: documentRoutes(owners) },
    refusals: { ...documentRefusals },
    fileReader: attachmentReader(owners),
  };
}
