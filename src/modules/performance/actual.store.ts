import type { Tx } from '../../kernel/db.ts';
import type { Narrative, Origin } from './cell.contract.ts';
import type { CheckedFigure } from './cell.rules.ts';
import type { Quarter } from './round.rules.ts';

export interface NewActual extends Quarter {
  readonly indicatorVersionId: string;
  readonly no: number;
  readonly roundId: string;
  readonly figure: CheckedFigure;
  readonly narrative: Narrative;
  /** Why it is not applicable. */
  readonly reason: string | null;
  readonly origin: Origin;
  /** Name of the file it came in. */
  readonly originFile: string | null;
  readonly byPerson: string | null;
  readonly byPost: string | null;
  readonly at: Date;
}

export async function insertActuals(tx: Tx, actuals: readonly NewActual[]): Promise<void> {
  await tx.db.insertInto('performance.actual').values(actuals.map(({ figure, narrative, ...row }) => ({
    office_id: tx.office, indicator_version_id: row.indicatorVersionId, year: row.year, quarter: row.quarter, no: row.no, round_id: row.roundId,
    state: figure.state, value: figure.value?.toText() ?? null, words: figure.words, components: figure.components === null ? null : JSON.stringify(figure.components),
    supporting: narrative.supporting, hindering: narrative.hindering, follow_up: narrative.followUp, reason: row.reason,
    origin: row.origin, origin_file: row.originFile, by_person: row.byPerson, by_post: row.byPost, at: row.at,
  }))).execute();
}
