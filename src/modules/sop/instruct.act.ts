/** Orders the next work in words; may carry the dated schedule (SOP warning on deadlines) or the order for copies. */
import { type Refusal, refuse } from '#pure/refusal';
import { z } from 'zod';
import { type ActContext, defineAct, oneRow } from './act.contract.ts';
import type { Effect, ScheduleRow } from './effect.contract.ts';
import { note, shortText } from './fact.contract.ts';

const schedule = z.strictObject({
  rows: z.array(z.strictObject({ step: z.number().int().positive(), date: z.iso.date() })).min(1),
  /** Day on which the document is to be sent. */
  sendBy: z.iso.date(),
});

/** A schedule names a date for every step still to come that somebody works on, none before the one above it. */
function scheduleProblem({ definition, step }: ActContext, rows: readonly ScheduleRow[]): Refusal | null {
  const dates = new Map(rows.map((row) => [row.step, row.date]));
  const ahead = definition.steps.filter((other) => other.step > step.step && other.acts.length > 0).map((other) => other.step);
  const missing = ahead.filter((number) => !dates.has(number));
  if (missing.length > 0) return refuse('schedule.incomplete', { steps: missing });
  const ordered = [...dates].sort(([a], [b]) => a - b);
  const wrong = ordered.find(([, date], index) => index > 0 && date < (ordered[index - 1]?.[1] ?? ''));
  return wrong ? refuse('schedule.not-in-order', { step: wrong[0] }) : null;
}

export const instructAct = defineAct({
  kind: 'instruct',
  input: z.strictObject({
    note,
    /** Why the work goes to a post whose holder's record does not show the sheet's kualifikasi. */
    despite: note.nullable().optional(),
    schedule: schedule.optional(),
    copies: z.strictObject({ count: z.number().int().min(1).max(999), recipients: z.array(shortText).min(1).max(100) }).optional(),
  }),
  refs: oneRow,
  take(context, input, { row }) {
    const problem = input.schedule ? scheduleProblem(context, input.schedule.rows) : null;
    if (problem) return problem;
    const to = context.spec.to === undefined ? [] : context.lanes[context.spec.to] ?? [];
    const effects: Effect[] = [{ type: 'instruction.record', ref: row, to, note: input.note }];
    if (input.schedule) effects.push({ type: 'schedule.set', ...input.schedule });
    if (input.copies) effects.push({ type: 'copies.order', ...input.copies });
    return {
      facts: [{ kind: 'instruction', ref: row }, ...(input.schedule ? [{ kind: 'schedule' as const, ref: row }] : [])],
      effects,
    };
  },
});
