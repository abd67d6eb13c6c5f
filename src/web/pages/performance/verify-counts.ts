import type { RoundLine, StateCounts } from '#contract/performance/round';

/** All that was asked. */
export const askedOf = (counts: StateCounts): number => Object.values(counts).reduce((total, count) => total + count, 0);

/** Out of the hands of those who typed: entered or further. What came back is not sent. */
export const sentOf = ({ entered, released, verified }: StateCounts): number => entered + released + verified;

/** On its way to a verdict: a round with such is not locked. */
export const waitingOf = ({ entered, released }: StateCounts): number => entered + released;

/** The round named in the address, else the newest open one, else the newest. */
export function chooseRound<R extends Pick<RoundLine, 'id' | 'status'>>(rounds: readonly R[], wanted: unknown): R | undefined {
  return rounds.find(({ id }) => id === wanted) ?? rounds.find(({ status }) => status === 'open') ?? rounds[0];
}
