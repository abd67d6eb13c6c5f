/** Targets of an indicator in a plan version: exact decimals as text, text targets apart. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText, exact } from '#pure/decimal';
import { planYear, seenRevision, versionState } from './plan.contract.ts';

const figures = {
  year: planYear,
  /** 0: the whole year. */
  quarter: z.int().min(0).max(4),
  value: decimalText.nullable(),
  /** Bounds of a range, both or none. */
  low: decimalText.nullable(), high: decimalText.nullable(),
  /** A target in words (`WTP`, `80-90`), or the name of a stage. */
  words: z.string().trim().min(1).max(100).nullable(),
};
export const targetCell = z.strictObject(figures);
export type TargetCell = z.infer<typeof targetCell>;

/** One cell of a pasted block; nothing in it clears the target. */
export const targetEntry = z.strictObject({ indicatorVersionId: z.uuid(), ...figures })
  .refine(({ low, high }) => (low === null) === (high === null), { path: ['high'], error: 'target.bounds' })
  .refine(({ low, high }) => low === null || high === null || exact(low).compare(exact(high)) <= 0, { path: ['high'], error: 'range.order' })
  .refine(({ value, low, words }) => [value, low, words].filter((each) => each !== null).length <= 1, { path: ['value'], error: 'target.one-kind' });
export type TargetEntry = z.infer<typeof targetEntry>;

/** All of the block or nothing: one refused cell refuses it, with an issue per cell (`cells.<index>.<field>`). */
export const targetBlock = z.strictObject({ id: z.uuid(), revision: seenRevision, cells: z.array(targetEntry).min(1).max(2000) });
export type TargetBlock = z.infer<typeof targetBlock>;

/** What is wrong with a split of a year, for the planner to mend; it never refuses. */
export const targetFinding = z.enum(['quarters-do-not-add-up', 'last-quarter-differs', 'quarters-incomplete', 'quarter-target-of-yearly']);
export type TargetFinding = z.infer<typeof targetFinding>;

export const targetContract = {
  set: oc.route({ method: 'PUT', path: '/plan-versions/{id}/targets', summary: 'Set a block of targets, all or nothing' })
    .input(targetBlock).output(versionState),
};

/**
 * `target.refused` carries the issues; their codes: `target.unknown-indicator`, `target.year-outside-plan`, `target.twice`,
 * `target.needs-range`, `target.range-not-for-polarity`, `target.needs-stage`, `target.year-in-force`, `target.no-quarters`.
 */
export const targetRefusals = { 'target.refused': 422 } as const;
