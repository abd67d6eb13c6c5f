/** The door of sop: what the app wires and what higher modules may call. */
import { complaintContract, complaintRefusals } from './complaint.contract.ts';
import { complaintRoutes } from './complaint.routes.ts';
import { confirmationContract, confirmationRefusals } from './confirmation.contract.ts';
import { confirmationRoutes } from './confirmation.routes.ts';
import { libraryContract, libraryRefusals } from './library.contract.ts';
import type { LibrarySources } from './library.queries.ts';
import { libraryRoutes } from './library.routes.ts';
import { mountSheet } from './sheet.routes.ts';
import { sheetPdf } from './sheet-pdf.adapter.ts';

export { loadDefinitions, loadReference } from './load.adapter.ts';
export type { Reference } from './reference.contract.ts';
export { definitionHash, loadSop } from './version.commands.ts';
export { currentVersions, knownHashes, versionById } from './version.queries.ts';

export function createSop(sources: LibrarySources) {
  return {
    contract: { sop: libraryContract, confirmation: confirmationContract, complaint: complaintContract },
    routes: { sop: libraryRoutes(sources), confirmation: confirmationRoutes, complaint: complaintRoutes },
    refusals: { ...libraryRefusals, ...confirmationRefusals, ...complaintRefusals },
    /** What is no JSON: the sheet as PDF. */
    mount: (http: Parameters<typeof mountSheet>[0]) => mountSheet(http, sheetPdf),
  };
}
