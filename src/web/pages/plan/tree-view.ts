import type { PlanNode, PlanTree } from '#contract/plan/node';
import { printTarget, targetAt, withUnit } from './figures.ts';

/** Nodes as they are drawn: a program hangs under the first sasaran it answers. */
export const drawnNodes = (nodes: readonly PlanNode[]): PlanNode[] => nodes.map((node) => ({ ...node, parentId: node.parentId ?? node.answers[0] ?? null }));

/** Every sasaran a program answers: the first is its place, the others are dashed. */
export const answersOf = (nodes: readonly PlanNode[]) => nodes.flatMap(({ id, answers }) => answers.map((sasaranId) => ({ programId: id, sasaranId })));

/** The year the figures are shown for: the office's own where the plan covers it, else the nearest of the plan. */
export const shownYear = ({ plan }: Pick<PlanTree, 'plan'>, today: string): number => Math.min(plan.toYear, Math.max(plan.fromYear, Number(today.slice(0, 4))));

/** This year's target of an indicator with its unit; undefined where none is set. */
export function targetOf({ targets, decimals, unit }: PlanNode['indicators'][number], year: number): string | undefined {
  const cell = targetAt(targets, year, 0);
  const text = printTarget(cell, decimals);
  return text === undefined || cell?.words ? text : withUnit(text, unit);
}
