/** Achievement of what is named, not counted: stages of a milestone, grades of an opinion. Domain reference D.1. */
import { type Exact, HUNDRED } from '#pure/decimal';
import { type Refusal, refuse } from '#pure/refusal';
import { type Achievement, achieve, unmeasured } from './achievement.rules.ts';

export interface Stage {
  readonly name: string;
  /** A grade's rank, or the weight reached with a milestone's stage; lowest first, none below zero. */
  readonly value: Exact;
}

/**
 * `ordinal`: value reached in percent of the value planned. `reached`: 100 from the target on, below it as `ordinal`.
 * A target outside the scale is mere text; an actual outside it is refused (`grade.unknown`), since it is entered here.
 */
export function achieveOrdinal(
  scale: readonly Stage[], method: 'ordinal' | 'reached', target: string | null, actual: string | null,
): Achievement | Refusal {
  if (actual === null) return unmeasured('no-actual');
  if (target === null) return unmeasured('no-target');
  const planned = standing(scale, target);
  if (!planned) return unmeasured('text-target');
  const reached = standing(scale, actual);
  if (!reached) return refuse('grade.unknown', { grade: actual }, [{ field: 'actual', code: 'grade.unknown' }]);
  const answer = achieve({ polarity: 'higher' }, planned, reached);
  const full = answer.raw !== null && method === 'reached' && reached.compare(planned) >= 0;
  return full ? { ...answer, raw: HUNDRED } : answer;
}

function standing(scale: readonly Stage[], name: string): Exact | undefined {
  return scale.find((stage) => stage.name === name)?.value;
}
