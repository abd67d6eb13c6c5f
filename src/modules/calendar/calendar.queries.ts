/** The office's working calendar, and due times on it. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import { must, refuse } from '#pure/refusal';
import type { Holiday } from './holiday.contract.ts';
import type { WeekHours } from './schedule.contract.ts';
import { type WorkingCalendar, workingCalendar } from './working-day.rules.ts';
import { addWorking, type WorkingDuration, workingMinutesOf } from './working-time.rules.ts';

/** Printed time of a step; `adjusted` and null have no limit. */
type PrintedDuration = WorkingDuration | { readonly adjusted: true } | null;

const timed = (duration: PrintedDuration): WorkingDuration | null => (duration && 'value' in duration ? duration : null);

interface Row {
  readonly zone: string;
  readonly schedules: (Omit<Parameters<typeof workingCalendar>[1][number], 'days'> & { days: WeekHours })[];
  readonly holidays: Omit<Holiday, 'id' | 'source'>[];
}

/** Schedules and holidays of the office, indexed for many questions; read in one statement. */
export async function calendarOf(reader: Reader): Promise<WorkingCalendar> {
  const { rows: [row] } = await sql<Row>`
    select o.zone,
      coalesce((select json_agg(json_build_object('name', s.name, 'since', s.since, 'until', s.until, 'days', s.days, 'confirmed', s.confirmed))
        from calendar.schedule s where s.office_id = o.id), '[]'::json) as schedules,
      coalesce((select json_agg(json_build_object('date', h.date, 'name', h.name, 'kind', h.kind, 'confirmed', h.confirmed))
        from calendar.holiday h where h.office_id = o.id), '[]'::json) as holidays
    from people.office o where o.id = ${reader.office}`.execute(reader.db);
  const { zone, schedules, holidays } = must(row ?? refuse('not-found'));
  return workingCalendar(zone, schedules, holidays);
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
