import type { Tx } from '../../kernel/db.ts';
import type { NewSchedule } from './schedule.contract.ts';

export async function insertSchedules(tx: Tx, schedules: readonly (NewSchedule & { readonly id: string })[]): Promise<void> {
  if (schedules.length === 0) return;
  await tx.db.insertInto('calendar.schedule')
    .values(schedules.map(({ days, ...schedule }) => ({ office_id: tx.office, days: JSON.stringify(days), ...schedule }))).execute();
}
