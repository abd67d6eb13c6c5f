import type { Command, Ctx } from '../../kernel/command.ts';
import { type Issue, refuse } from '#pure/refusal';
import { newestNos } from './actual.queries.ts';
import { type CellReturn, cellReturn, type CellStates, type CellStep, cellStep } from './cell.contract.ts';
import { isOwn, isReleasable, isReturnable, isVerifiable } from './cell.rules.ts';
import { insertVerdicts, setReleased, setReturned, setVerified, type Verdict } from './cell.store.ts';
import { findCells, openRound, refusedCells, statesOfCells, type TakenCell, takeCells, under } from './cell-step.commands.ts';
import { writeFigures } from './figure.commands.ts';
import { releasingPost, verifyingPost } from './performance.policy.ts';
import type { PredicateScale } from './scale.contract.ts';
import type { StoredRound } from './stored-round.queries.ts';

/** One issue per cell that does not stand in the state for it; only one's own ones are `cell.own`. */
function mustAll(cells: readonly TakenCell[], personId: string, may: (cell: TakenCell) => boolean): void {
  const issues = cells.flatMap((cell, index): Issue[] => {
    if (may(cell)) return [];
    const own = isOwn(cell.request, personId);
    return [{ field: `cells.${index}.indicatorVersionId`, code: own ? 'cell.own' : 'cell.state', params: { state: cell.request.state } }];
  });
  if (issues.length > 0 && issues.every(({ code }) => code === 'cell.own')) throw refuse('cell.own', {}, issues);
  if (issues.length > 0) throw refusedCells(issues);
}

const idsOf = (cells: readonly TakenCell[]) => cells.map(({ request }) => request.indicatorVersionId);

/** Keeps who said what of which entry. */
async function keepVerdicts({ tx, actor, now, newId }: Ctx, round: StoredRound, cells: readonly TakenCell[], of: (cell: TakenCell, index: number) => Pick<Verdict, 'verdict' | 'reason'>): Promise<void> {
  const nos = await newestNos(tx, idsOf(cells), round);
  await insertVerdicts(tx, round.id, cells.map((cell, index) => ({
    id: newId(), indicatorVersionId: cell.request.indicatorVersionId, actualNo: nos.get(cell.request.indicatorVersionId) ?? 1, postId: cell.post.postId, form: cell.post.form,
    ...of(cell, index),
  })), { personId: actor.personId, at: now });
}

export const releaseCells: Command<CellStep, CellStates> = {
  name: 'cell.release',
  input: cellStep,
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    const round = await openRound(ctx, input.id);
    const cells = await takeCells(ctx, round, input.cells, releasingPost);
    const issues = cells.flatMap(({ request }, index): Issue[] =>
      (isReleasable(request.state) ? [] : [{ field: `cells.${index}.indicatorVersionId`, code: 'cell.state', params: { state: request.state } }]));
    if (issues.length > 0) throw refusedCells(issues);
    await setReleased(tx, round.id, idsOf(cells), { personId: actor.personId, at: now });
    await keepVerdicts(ctx, round, cells, () => ({ verdict: 'released', reason: null }));
    ctx.record({ name: 'cell.release', data: input, ...under(cells) });
    ctx.changed({ kind: 'cell', id: round.id });
    return statesOfCells(await findCells(ctx, round, idsOf(cells), releasingPost));
  },
};

export function verifyCells(scales: readonly PredicateScale[]): Command<CellStep, CellStates> {
  return {
    name: 'cell.verify',
    input: cellStep,
    async run(ctx, input) {
      const { tx, actor, now } = ctx;
      const round = await openRound(ctx, input.id);
      const cells = await takeCells(ctx, round, input.cells, verifyingPost);
      mustAll(cells, actor.personId, ({ request }) => isVerifiable(request, actor.personId));
      await setVerified(tx, round.id, idsOf(cells), { personId: actor.personId, at: now });
      await keepVerdicts(ctx, round, cells, () => ({ verdict: 'verified', reason: null }));
      return judged(ctx, scales, round, cells, input);
    },
  };
}

export function returnCells(scales: readonly PredicateScale[]): Command<CellReturn, CellStates> {
  return {
    name: 'cell.return',
    input: cellReturn,
    async run(ctx, input) {
      const { tx, actor } = ctx;
      const round = await openRound(ctx, input.id);
      const cells = await takeCells(ctx, round, input.cells, verifyingPost);
      mustAll(cells, actor.personId, ({ request }) => isReturnable(request, actor.personId));
      await setReturned(tx, round.id, input.cells);
      await keepVerdicts(ctx, round, cells, (_, index) => ({ verdict: 'returned', reason: input.cells[index]?.reason ?? '' }));
      return judged(ctx, scales, round, cells, input);
    },
  };
}

/** What every judgement ends with: figures say whether they are verified. */
async function judged(ctx: Ctx, scales: readonly PredicateScale[], round: StoredRound, cells: readonly TakenCell[], input: CellStep | CellReturn): Promise<CellStates> {
  await writeFigures(ctx, scales, round, idsOf(cells));
  ctx.record({ name: input.cells.some((cell) => 'reason' in cell) ? 'cell.return' : 'cell.verify', data: input, ...under(cells) });
  ctx.changed({ kind: 'cell', id: round.id });
  return statesOfCells(await findCells(ctx, round, idsOf(cells), verifyingPost));
}
