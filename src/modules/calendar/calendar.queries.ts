/** The office's working calendar, and due times on it. */
import type { Reader } from '../../kernel/db.ts';
import { must } from '#pure/refusal';
import type { Holiday } from './holiday.contract.ts';
import type { WeekHours } from './schedule.contract.ts';
import { type WorkingCalendar, workingCalendar } from './working-day.rules.ts';
import { addWorking, type WorkingDuration, workingMinutesOf } from './working-time.rules.ts';

/** Printed time of a step; `adjusted` and null have no limit. */
type PrintedDuration = WorkingDuration | { readonly adjusted: true } | null;

const timed = (duration: PrintedDuration): WorkingDuration | null => (duration && 'value' in duration ? duration : null);

/** Schedules and holidays of the office, indexed for many questions. */
export async function calendarOf(reader: Reader): Promise<WorkingCalendar> {
  const { zone } = await reader.db.selectFrom('people.office').select('zone').where('id', '=', reader.office).executeTakeFirstOrThrow();
  const schedules = await reader.db.selectFrom('calendar.schedule').select(['name', 'since', 'until', 'days', 'confirmed'])
    .where('office_id', '=', reader.office).execute();
  const holidays = await reader.db.selectFrom('calendar.holiday').select(['date', 'name', 'kind', 'confirmed'])
    .where('office_id', '=', reader.office).$castTo<Omit<Holiday, 'id' | 'source'>>().execute();
  return workingCalendar(zone, schedules.map((schedule) => ({ ...schedule, days: schedule.days as WeekHours })), holidays);
}

/** When a printed time ends that began at `from`; null where the sheet sets no limit. */
export function dueOn(calendar: WorkingCalendar, from: Date, duration: PrintedDuration): Date | null {
  const limit = timed(duration);
  return limit && must(addWorking(calendar, from, limit));
}

/** Printed time in working minutes, for totals; null where the sheet sets none. */
export function standardMinutes(duration: PrintedDuration): number | null {
  const limit = timed(duration);
  return limit && workingMinutesOf(limit);
}
