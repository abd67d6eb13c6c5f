import type { TimeLeftView } from '../../ui/time-left.tsx';

/** Part of the standard at which the time counts as nearly over. */
const NEAR = 0.25;

/** How far the time is, in working minutes: what is left of what was given; null: no limit. */
export function timeStateOf(left: number | null, given: number | null): Pick<TimeLeftView, 'state' | 'minutes' | 'share'> {
  if (left === null) return { state: 'open', minutes: null, share: null };
  const share = given ? Math.max(0, left / given) : 1;
  return { state: left < 0 ? 'late' : share <= NEAR ? 'due' : 'calm', minutes: Math.abs(left), share };
}
