import type { Tx } from '../../kernel/db.ts';

export interface NewWorkbook {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  /** How often the round had been opened again. */
  readonly revision: number;
  readonly madeAt: Date;
  /** Of what the hidden sheet says. */
  readonly hash: string;
}

export async function insertWorkbook(tx: Tx, { id, roundId, unitId, revision, madeAt, hash }: NewWorkbook): Promise<void> {
  await tx.db.insertInto('performance.workbook').values({ office_id: tx.office, id, round_id: roundId, unit_id: unitId, revision, made_at: madeAt, hash }).execute();
}
