/** Opening, locking, opening again and closing a round; what is due in a quarter and until when. */
import type { Card } from '#contract/plan/indicator';
import { type Refusal, refuse } from '#pure/refusal';
import { Temporal } from '#pure/time';
import type { CellState, RoundStatus, StateCounts } from './round.contract.ts';

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export const isBefore = (one: Quarter, other: Quarter): boolean => one.year < other.year || (one.year === other.year && one.quarter < other.quarter);

export function quarterBefore({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}

export function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** The quarter that a calendar day `YYYY-MM-DD` stands in. */
export function quarterOf(day: string): Quarter {
  const [year, month] = day.split('-').map(Number);
  return { year: year ?? 0, quarter: Math.ceil((month ?? 1) / 3) };
}

const firstDay = ({ year, quarter }: Quarter) => Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });

/** Its last calendar day. */
export function lastDayOf(quarter: Quarter): string {
  return firstDay(quarter).add({ months: 3 }).subtract({ days: 1 }).toString();
}

export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The end of the working day, so many days after the quarter ended, or after today where it ended long ago. */
export function usualDue(quarter: Quarter, days: number, { zone, today }: { zone: string; today: string }): Date {
  const usual = Temporal.PlainDate.from(dayAfter(lastDayOf(quarter), days));
  const due = (usual.toString() < today ? Temporal.PlainDate.from(today).add({ days }) : usual).toZonedDateTime({ timeZone: zone, plainTime: '16:00' });
  return new Date(due.epochMilliseconds);
}

/** The quarters in which an indicator is asked for: a yearly one in the fourth alone. */
export function dueQuarters({ aggregation, frequency }: Pick<Card, 'aggregation' | 'frequency'>): readonly number[] {
  if (aggregation === 'annual_only' || frequency === 'tahunan') return [4];
  return frequency === 'semester' ? [2, 4] : [1, 2, 3, 4];
}

/** Exact: the instant itself is still in time. */
export function isLate(now: Date, dueAt: Date): boolean {
  return now.getTime() > dueAt.getTime();
}

/** A round is opened once, and not before its quarter has begun. */
export function mayOpen(quarter: Quarter, { today, standing, dueAt, now }: { today: string; standing: boolean; dueAt: Date; now: Date }): Refusal | undefined {
  if (standing) return refuse('round.exists', { ...quarter });
  if (isBefore(quarterOf(today), quarter)) return refuse('round.too-early', { ...quarter });
  return mayBeDue(dueAt, now);
}

/** A deadline that has passed already would make everybody late by the stroke of a pen. */
export function mayBeDue(dueAt: Date, now: Date): Refusal | undefined {
  return isLate(now, dueAt) ? refuse('round.due-past', {}, [{ field: 'dueAt', code: 'round.due-past' }]) : undefined;
}

export function mustBeOpen(status: RoundStatus): Refusal | undefined {
  return status === 'open' ? undefined : refuse('round.not-open', { status });
}

const WAITING: readonly CellState[] = ['entered', 'released'];

/** Nothing on its way may be locked in; what never came may, when that is said. */
export function mayLock(status: RoundStatus, counts: StateCounts, leaveMissing: boolean): Refusal | undefined {
  const refused = mustBeOpen(status);
  if (refused) return refused;
  const waiting = WAITING.reduce((total, state) => total + counts[state], 0);
  if (waiting > 0) return refuse('round.waiting', { count: waiting });
  const missing = Object.values(counts).reduce((total, count) => total + count, 0) - counts.verified;
  return missing > 0 && !leaveMissing ? refuse('round.missing', { count: missing }) : undefined;
}

export function mayReopen(status: RoundStatus): Refusal | undefined {
  return status === 'open' ? refuse('round.not-locked') : undefined;
}

/** `withoutNote`: IKU to which the Kepala Dinas has not spoken. */
export function mayClose(status: RoundStatus, withoutNote: readonly string[]): Refusal | undefined {
  if (status !== 'locked') return refuse('round.not-locked');
  return withoutNote.length > 0 ? refuse('round.without-note', { codes: withoutNote.join(', ') }) : undefined;
}

const STATES: readonly CellState[] = ['asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified'];

/** Every state with how often it stands, also those that stand nowhere. */
export function countStates(states: readonly CellState[]): StateCounts {
  return Object.fromEntries(STATES.map((state) => [state, states.filter((each) => each === state).length])) as StateCounts;
}

/** Nobody of the unit has sent it yet; what came back was. */
export const isMissing = (state: CellState): boolean => state === 'asked' || state === 'seen' || state === 'drafted';

/** Due and not entered. */
export const isOverdue = (state: CellState, dueAt: Date, now: Date): boolean => isMissing(state) && isLate(now, dueAt);
