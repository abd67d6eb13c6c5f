import { type Actor, hasDuty } from '#pure/actor';

/** Everyone reads the calendar; the administrator keeps it. */
export function canKeepHolidays(actor: Actor): boolean {
  return hasDuty(actor, 'administrator');
}
