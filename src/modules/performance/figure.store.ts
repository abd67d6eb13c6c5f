import type { Tx } from '../../kernel/db.ts';
import type { ComputedFigure } from './figure.rules.ts';
import type { Quarter } from './round.rules.ts';

export interface NewFigure extends Quarter {
  readonly indicatorVersionId: string;
  readonly unitId: string;
  readonly nodeLineageId: string;
  readonly isIku: boolean;
  readonly computed: ComputedFigure;
  readonly actual: string | null;
  readonly words: string | null;
  readonly printed: string | null;
  readonly predicate: string | null;
  readonly verified: boolean;
}

const row = (tx: Tx, { computed, ...figure }: NewFigure) => ({
  office_id: tx.office, year: figure.year, quarter: figure.quarter, indicator_version_id: figure.indicatorVersionId,
  unit_id: figure.unitId, node_lineage_id: figure.nodeLineageId, is_iku: figure.isIku,
  target: computed.target?.value ?? null, target_low: computed.target?.low ?? null, target_high: computed.target?.high ?? null, target_words: computed.target?.words ?? null,
  target_to_date: computed.targetToDate?.toText() ?? null,
  actual: figure.actual, actual_to_date: computed.actualToDate?.toText() ?? null, actual_words: figure.words, state: computed.state,
  filled: computed.filled, due: computed.due,
  achievement: computed.achievement.raw?.toText() ?? null, reason: computed.achievement.reason, flag: computed.achievement.flag,
  printed: figure.printed, predicate: figure.predicate, verified: figure.verified,
});

/** Writes figures over those that stood before. */
export async function putFigures(tx: Tx, figures: readonly NewFigure[]): Promise<void> {
  const [first] = figures;
  if (!first) return;
  const { office_id: _office, year: _year, quarter: _quarter, indicator_version_id: _id, ...changing } = row(tx, first);
  const columns = Object.keys(changing) as (keyof typeof changing)[];
  await tx.db.insertInto('performance.figure').values(figures.map((figure) => row(tx, figure)))
    .onConflict((conflict) => conflict.columns(['office_id', 'year', 'quarter', 'indicator_version_id'])
      .doUpdateSet((of) => Object.fromEntries(columns.map((column) => [column, of.ref(`excluded.${column}`)]))))
    .execute();
}
