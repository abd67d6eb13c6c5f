/** Days of the office's zone. Pure. */
import { Temporal } from '#pure/time';

/** The calendar day, `YYYY-MM-DD`, of an instant in a zone such as `Asia/Jakarta`. */
export function dayOf(now: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
