import type { Command, Ctx } from '../../kernel/command.ts';
import { exact } from '#pure/decimal';
import { freezeCards, indicatorsInForce } from '../plan/index.ts';
import { insertActuals, type NewActual } from './actual.store.ts';
import { setBrought } from './cell.store.ts';
import { writeFigures } from './figure.commands.ts';
import { type PerformancePack, performancePack } from './pack.contract.ts';
import { beginRound } from './round.commands.ts';
import { closeRow, lockRow } from './round.store.ts';
import type { PredicateScale } from './scale.contract.ts';

/** Loads the sample history: rounds that are closed, entered and verified by nobody. */
export function loadPerformance(scales: readonly PredicateScale[]): Command<PerformancePack, { rounds: number; figures: number }> {
  return {
    name: 'performance.load',
    input: performancePack,
    async run(ctx, pack) {
      let figures = 0;
      for (const [index, round] of pack.rounds.entries()) figures += await loadRound(ctx, scales, pack, index, round);
      ctx.record({ name: 'performance.load', data: { source: pack.source, rounds: pack.rounds.map(({ year, quarter }) => ({ year, quarter })), figures } });
      return { rounds: pack.rounds.length, figures };
    },
  };
}

async function loadRound(ctx: Ctx, scales: readonly PredicateScale[], { source, figures }: PerformancePack, index: number, round: PerformancePack['rounds'][number]): Promise<number> {
  const { tx } = ctx;
  const { year, quarter } = round;
  const { id } = await beginRound({ ...ctx, now: new Date(round.opened) }, scales, { year, quarter, dueAt: new Date(round.due), sampleSource: source, openedBy: null });
  const cards = await indicatorsInForce(tx, { year, quarter });
  const actuals = figures.flatMap(({ code, values, supporting, hindering, followUp }): NewActual[] => {
    const text = values[index] ?? null;
    const card = cards.find((each) => each.card.code === code);
    if (!card) throw new Error(`the performance pack names an unknown indicator ${code}`);
    if (text === null) return [];
    const value = exact(text);
    return [{
      year, quarter, roundId: id, indicatorVersionId: card.id, no: 1, figure: { state: value.sign === 0 ? 'zero' : 'filled', value, words: null, components: null },
      narrative: { supporting, hindering, followUp }, reason: null, origin: 'sample', originFile: null, byPerson: null, byPost: null, at: new Date(round.entered),
    }];
  });
  const ids = actuals.map(({ indicatorVersionId }) => indicatorVersionId);
  await insertActuals(tx, actuals);
  await setBrought(tx, id, ids, { entered: new Date(round.entered), verified: new Date(round.verified) });
  await freezeCards(tx, ids, new Date(round.entered));
  await writeFigures(ctx, scales, { year, quarter });
  await lockRow(tx, id, new Date(round.verified));
  await closeRow(tx, id, new Date(round.closed));
  return actuals.length;
}
