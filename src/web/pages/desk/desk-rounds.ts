import type { PerformanceDesk, RoundTask } from '#contract/performance/desk';
import type { DeskFigure, DeskLateUnit, DeskRoundTask } from './desk-view.ts';
import { timeStateOf } from './desk-time.ts';

/** Where the work is done. */
function hrefOf({ kind, roundId, unit }: RoundTask): string {
  if (kind === 'close') return `/kinerja/rapat/${roundId}`;
  return unit === null ? `/kinerja/verifikasi?putaran=${roundId}` : `/kinerja/data/${roundId}/${unit.id}`;
}

function taskOf(task: RoundTask, worked: number): DeskRoundTask {
  const { kind, roundId, unit, year, quarter, count, of, since, dueAt } = task;
  const left = task.minutesLeft === null ? null : task.minutesLeft - worked;
  return {
    taskId: `${roundId}/${unit?.id ?? ''}/${kind}`, href: hrefOf(task), asks: kind, year, quarter, unit: unit?.name ?? null, count, of,
    time: { standard: null, scheduledOn: null, arrivedAt: since, limitAt: dueAt, ...(left === null ? { state: 'free' as const, minutes: null, share: null } : timeStateOf(left, task.minutesGiven)) },
  };
}

export interface DeskRounds {
  readonly todo: readonly DeskRoundTask[];
  readonly figures: readonly DeskFigure[];
  readonly lateUnits: readonly DeskLateUnit[];
}

/** What collection rounds ask, in the shape that the page shows. `worked`: minutes the office worked since it was told. */
export const deskRoundsOf = (told: PerformanceDesk, worked: number): DeskRounds => ({
  todo: told.todo.map((task) => taskOf(task, worked)),
  figures: told.returned.map(({ roundId, unit, indicatorVersionId, by, ...rest }) => ({
    ...rest, taskId: `${roundId}/${indicatorVersionId}`, href: `/kinerja/data/${roundId}/${unit.id}#${indicatorVersionId}`, unit: unit.name, by: by.post ?? by.name,
  })),
  lateUnits: told.waiting.map(({ roundId, unit, year, quarter, count, of, minutesLate }) => ({
    id: `${roundId}/${unit.id}`, href: `/kinerja/data?tahun=${year}&tw=${quarter}&unit=${unit.id}`, year, quarter, unit: unit.name, count, of, minutes: minutesLate + worked,
  })),
});
