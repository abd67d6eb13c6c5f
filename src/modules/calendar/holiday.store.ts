import type { Tx } from '../../kernel/db.ts';
import type { Holiday } from './holiday.contract.ts';

export async function insertHolidays(tx: Tx, holidays: readonly Holiday[]): Promise<void> {
  if (holidays.length === 0) return;
  await tx.db.insertInto('calendar.holiday').values(holidays.map((holiday) => ({ office_id: tx.office, ...holiday }))).execute();
}

/** False when somebody else removed it first. */
export async function deleteHoliday(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.db.deleteFrom('calendar.holiday').where('office_id', '=', tx.office).where('id', '=', id)
    .returning('id').executeTakeFirst();
  return gone !== undefined;
}
