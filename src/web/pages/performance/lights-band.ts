import type { MarkName } from '../../ui/state-mark.tsx';

const LADDER: readonly MarkName[] = ['done', 'settled', 'part', 'finding', 'missed'];

/** The mark of a band, counted from the highest; a scale of any length uses both ends of the ladder. */
export function markOfBand(at: number, of: number): MarkName {
  const step = of <= 1 ? 0 : Math.round((at / (of - 1)) * (LADDER.length - 1));
  return LADDER[step] ?? 'waiting';
}
