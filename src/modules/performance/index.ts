/** The door of performance: what the app wires and what higher modules may call. */
import { z } from 'zod';
import type { FileStore } from '../../kernel/files.ts';
import { achievementContract, achievementRefusals } from './achievement.contract.ts';
import { achievementRoutes } from './achievement.routes.ts';
import { cellContract, cellRefusals } from './cell.contract.ts';
import { cellRoutes } from './cell.routes.ts';
import { deskContract } from './desk.contract.ts';
import { deskRoutes } from './desk.routes.ts';
import { efficiencyContract } from './efficiency.contract.ts';
import { efficiencyRoutes } from './efficiency.routes.ts';
import { evidenceContract, evidenceRefusals } from './evidence.contract.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { figureContract, figureRefusals } from './figure.contract.ts';
import { figureRoutes } from './figure.routes.ts';
import { mechanismRefusals } from './mechanism.contract.ts';
import { progressContract } from './progress.contract.ts';
import { progressRoutes } from './progress.routes.ts';
import { roundContract, roundRefusals } from './round.contract.ts';
import { roundRoutes } from './round.routes.ts';
import { type PredicateScale, predicateScale } from './scale.contract.ts';
import { settingContract, settingRefusals } from './setting.contract.ts';
import { STANDARD_SCALE } from './setting.queries.ts';
import { settingRoutes } from './setting.routes.ts';
import { workbookContract, workbookRefusals } from './workbook.contract.ts';
import { workbookRoutes } from './workbook.routes.ts';

export { evidenceFileReader } from './evidence.queries.ts';
export { mustPrintMechanism, publishMechanism } from './mechanism.commands.ts';
export { missingFor } from './missing.queries.ts';
export { loadPerformance } from './pack.commands.ts';
export { snapshotSql } from './mechanism.queries.ts';
export { reportedMechanism, type Snapshot } from './mechanism-text.rules.ts';
export { heldFor, performanceForReport, yearMeans } from './report.queries.ts';
export { efficiency } from './efficiency.rules.ts';
export type { PredicateScale } from './scale.contract.ts';

const reference = z.strictObject({ scales: z.array(predicateScale).min(1) });

/** The scales that content brings, checked; throws a ZodError that names the place. */
export function readScales(content: unknown): readonly PredicateScale[] {
  return reference.parse(content).scales;
}

export function createPerformance({ scales, files }: { readonly scales: readonly PredicateScale[]; readonly files: FileStore }) {
  const scale = scales.find(({ key }) => key === STANDARD_SCALE);
  if (!scale) throw new Error(`content/reference/scales.yaml has no ${STANDARD_SCALE}`);
  return {
    contract: {
      achievement: achievementContract, round: roundContract, cell: cellContract, evidence: evidenceContract, figure: figureContract, efficiency: efficiencyContract, progress: progressContract, performanceDesk: deskContract,
      performanceSetting: settingContract, workbook: workbookContract,
    },
    routes: {
      achievement: achievementRoutes(scale), round: roundRoutes(scales), cell: cellRoutes(scales), evidence: evidenceRoutes, figure: figureRoutes(scales),
      efficiency: efficiencyRoutes(scales), progress: progressRoutes, performanceDesk: deskRoutes, performanceSetting: settingRoutes(scales), workbook: workbookRoutes(scales, files),
    },
    refusals: {
      ...mechanismRefusals, ...achievementRefusals, ...roundRefusals, ...cellRefusals, ...evidenceRefusals, ...figureRefusals, ...settingRefusals, ...workbookRefusals,
    },
  };
}
