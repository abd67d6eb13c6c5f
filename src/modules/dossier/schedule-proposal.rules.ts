/** A first schedule for an SOP with a compulsory sending date: counted back from that date, in working days. Pure. */
import type { SopDefinition } from '#contract/sop/definition';
import type { ScheduleRow } from '#contract/sop/effect';

export interface ScheduleProposal { readonly sendBy: string; readonly rows: ScheduleRow[] }

/** Working days of the office between two days, both included, as `YYYY-MM-DD` in order. */
export type Workdays = (from: string, until: string) => readonly string[];

/** Day by which the sheet wants the document sent: the year after the one reported, the year before the one planned. */
export function deadlineOf({ deadline, period }: Pick<SopDefinition, 'deadline' | 'period'>, year: number): string | null {
  if (!deadline) return null;
  const sent = { reported: year + 1, planned: year - 1, current: year }[period];
  return `${sent}-${deadline.month_day}`;
}

const YEAR_AHEAD = 366;

/** `days` days after a day. */
const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * One date for every step after `step` that somebody works on. The steps up to the dispatch share the working days from
 * `today` to the last one before the deadline evenly; what follows the dispatch gets the next working days.
 * Null where the sheet sets no deadline or the calendar has no working day.
 */
export function proposeSchedule(definition: SopDefinition, step: number, year: number, today: string, workdays: Workdays): ScheduleProposal | null {
  const deadline = deadlineOf(definition, year);
  if (!deadline) return null;
  const end = deadline < today ? today : deadline;
  const before = workdays(today, end);
  const after = workdays(plus(end, 1), plus(end, YEAR_AHEAD));
  const sendBy = before.at(-1) ?? after[0];
  if (sendBy === undefined) return null;
  const ahead = definition.steps.filter((one) => one.step > step && one.acts.length > 0);
  const sending = ahead.findIndex((one) => one.acts.some(({ kind }) => kind === 'dispatch'));
  const shared = sending === -1 ? ahead.length : sending + 1;
  const rows = ahead.map((one, index): ScheduleRow => {
    if (index >= shared) return { step: one.step, date: after[index - shared] ?? sendBy };
    const place = Math.ceil(((index + 1) * before.length) / shared) - 1;
    return { step: one.step, date: before[Math.max(0, place)] ?? sendBy };
  });
  return { sendBy, rows };
}
