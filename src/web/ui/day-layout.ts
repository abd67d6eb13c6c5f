/** Minutes since midnight of "HH:MM". */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

export const PX_PER_HOUR = 36;
const GAP = 18;

/** Distance from the strip's top to a minute, in px. The first hour line sits 8 px below the top. */
export const topOf = (minute: number, opens: number): number => 8 + (minute - opens) * (PX_PER_HOUR / 60);

/**
 * Where the labels of one day stand. Each stands at its minute, or just below the one before when that would cover it.
 * `now` keeps its own place and pushes the others: those before it up, those after it down.
 */
export function placeItems(minutes: readonly number[], opens: number, now: number | null): number[] {
  const tops = minutes.map((minute) => topOf(minute, opens));
  const line = now === null ? null : topOf(now, opens);
  const order = tops.map((_, at) => at).sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0));
  const early = order.filter((at) => now !== null && (minutes[at] ?? 0) <= now).reverse();
  const later = order.filter((at) => !early.includes(at));
  let edge = line ?? Number.POSITIVE_INFINITY;
  for (const at of early) edge = tops[at] = Math.min(tops[at] ?? 0, edge - GAP);
  edge = line ?? Number.NEGATIVE_INFINITY;
  for (const at of later) edge = tops[at] = Math.max(tops[at] ?? 0, edge + GAP);
  return tops;
}
