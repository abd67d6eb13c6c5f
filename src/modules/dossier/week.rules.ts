/** Runs of days, `YYYY-MM-DD`. Pure. */

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Days from one to another, both included; none when the second stands before the first. */
export function daysBetween(from: string, until: string): string[] {
  const count = Math.round((at(until) - at(from)) / DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOf(at(from) + index * DAY));
}

/** Monday to Sunday of the week that a day lies in. */
export function weekOf(day: string): string[] {
  const monday = at(day) - ((new Date(at(day)).getUTCDay() + 6) % 7) * DAY;
  return daysBetween(dateOf(monday), dateOf(monday + 6 * DAY));
}
