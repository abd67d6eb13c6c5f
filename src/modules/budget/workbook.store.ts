import type { Tx } from '../../kernel/db.ts';
import type { WorkbookOrder } from './workbook.contract.ts';

export interface NewWorkbook {
  readonly id: string;
  readonly order: WorkbookOrder;
  /** Of the sheet of pagu or realisasi. */
  readonly revision: number;
  readonly madeAt: Date;
}

export async function insertWorkbook(tx: Tx, { id, order, revision, madeAt }: NewWorkbook): Promise<void> {
  const { kind, year, quarter } = order;
  await tx.db.insertInto('budget.workbook').values({
    office_id: tx.office, id, kind, year, quarter, stage: order.kind === 'ceiling' ? order.stage : null, entry_mode: order.kind === 'spending' ? order.mode : null, revision, made_at: madeAt,
  }).execute();
}
