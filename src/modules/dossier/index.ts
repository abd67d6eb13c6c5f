/** The door of dossier: what the app wires and what higher modules may call. */
import type { Ctx } from '../../kernel/command.ts';
import type { Reader } from '../../kernel/db.ts';
import type { Sessions } from '../../kernel/session.ts';
import { coWriterContract, coWriterRefusals } from './co-writer.contract.ts';
import { coWriterRoutes } from './co-writer.routes.ts';
import { dossierContract, dossierRefusals } from './dossier.contract.ts';
import { dossierRoutes } from './dossier.routes.ts';
import { examinationContract, examinationRefusals } from './examination.contract.ts';
import { examinationRoutes } from './examination.routes.ts';
import type { DossierPorts, MissingOf } from './ports.contract.ts';
import { receiveByLink } from './receive.commands.ts';

export type { DossierPorts } from './ports.contract.ts';
export { logRead } from './examination.commands.ts';
export { isWatched } from './examination.queries.ts';
export { visibleTo } from './dossier.queries.ts';
export { openDossierCounts } from './count.queries.ts';
export { dossierFileReader } from './file.queries.ts';
export { dossierOwner } from './owner.queries.ts';
export { changeFilter } from './change.queries.ts';
export { archiveCode } from './effect.rules.ts';
export { dossierStory, mustReadAll, mustSeeCover } from './story.queries.ts';
export { dossierView } from './view.queries.ts';

export function createDossier(ports: DossierPorts<Ctx>, missingOf: MissingOf<Reader>, sessions: Sessions) {
  return {
    contract: { dossier: dossierContract, coWriter: coWriterContract, examination: examinationContract },
    routes: { dossier: dossierRoutes(ports, missingOf, sessions), coWriter: coWriterRoutes, examination: examinationRoutes },
    refusals: { ...dossierRefusals, ...coWriterRefusals, ...examinationRefusals },
    /** A receipt given by one-time link. */
    receive: receiveByLink(ports),
  };
}
