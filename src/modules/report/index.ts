/** The door of report: what the app wires. */
import type { FileStore } from '../../kernel/files.ts';
import type { PredicateScale } from '../performance/index.ts';
import { composeFor, outlineFor } from './compose.queries.ts';
import { composers } from './composers.rules.ts';
import { findingsFor } from './finding.queries.ts';
import { originContract, originRefusals } from './origin.contract.ts';
import { originRoutes } from './origin.routes.ts';
import type { Outline } from './outline.contract.ts';
import { readOutlines as read } from './outline.rules.ts';
import { OFFICE_PAPER, officePaperContract, officePaperRefusals } from './office-paper.contract.ts';
import { paperChanges } from './office-paper.queries.ts';
import { officePaperRoutes } from './office-paper.routes.ts';
import { officePaperOwner } from './office-paper-text.queries.ts';
import { mountPapers } from './paper.routes.ts';
import { recommendationContract, recommendationRefusals } from './recommendation.contract.ts';
import { recommendationFileReader } from './recommendation.queries.ts';
import { recommendationRoutes } from './recommendation.routes.ts';

export type { Outline } from './outline.contract.ts';

/** The outlines that content brings, checked against the composers; throws with every mistake and its place. */
export const readOutlines = (content: unknown): readonly Outline[] => read(content, composers);

interface ReportOptions {
  readonly outlines: readonly Outline[];
  readonly scales: readonly PredicateScale[];
  /** Where the logo lies. */
  readonly files: Pick<FileStore, 'open'>;
  /** The clock of this installation is set by hand: said on every page. */
  readonly simulated: boolean;
}

export function createReport({ outlines, scales, files, simulated }: ReportOptions) {
  return {
    contract: { origin: originContract, recommendation: recommendationContract, officePaper: officePaperContract },
    routes: { origin: originRoutes(scales), recommendation: recommendationRoutes, officePaper: officePaperRoutes({ outlines, scales }) },
    /** `report.no-outline`: no outline of this kind holds on the day; `report.no-agreement`: the post promises nothing in the year; `report.no-round`: the quarter has no round; `report.round-open`: it is not locked. */
    refusals: { ...originRefusals, ...recommendationRefusals, ...officePaperRefusals, 'report.no-outline': 409, 'report.not-allowed': 403, 'report.no-agreement': 404, 'report.no-round': 404, 'report.round-open': 409 },
    outline: outlineFor(outlines),
    compose: composeFor(outlines, scales),
    findings: findingsFor(scales),
    /** Owners of documents, by kind. */
    owners: { [OFFICE_PAPER]: officePaperOwner({ outlines, scales }) },
    changes: paperChanges,
    fileReader: recommendationFileReader,
    /** The raw routes that answer files. */
    mount: (http: Parameters<typeof mountPapers>[0]) => mountPapers(http, { outlines, scales, files, simulated }),
  } as const;
}
