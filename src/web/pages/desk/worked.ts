import type { Desk } from '#contract/dossier/dossier';
import type { OfficeTime } from './desk-source.ts';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const overlap = (a: readonly [number, number], b: readonly [number, number]): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Minutes that the office works from one time to a later one, both of this week; days outside it count nothing. */
export function workedMinutes(week: Desk['week'], from: OfficeTime, until: OfficeTime): number {
  let sum = 0;
  for (const { date, working, start, end, breaks } of week) {
    if (!working || start === null || end === null || date < from.day || date > until.day) continue;
    const asked = [date === from.day ? minutesOf(from.clock) : 0, date === until.day ? minutesOf(until.clock) : 24 * 60] as const;
    const open = [Math.max(asked[0], minutesOf(start)), Math.min(asked[1], minutesOf(end))] as const;
    if (open[1] <= open[0]) continue;
    sum += open[1] - open[0] - breaks.reduce((rest, one) => rest + overlap(open, [minutesOf(one.start), minutesOf(one.end)]), 0);
  }
  return sum;
}
