/** What every step of a cell begins with: the round is open, the cells are readable, and they stand as they were seen. */
import type { Ctx } from '../../kernel/command.ts';
import type { Actor, HeldPost } from '#pure/actor';
import { type Issue, refuse } from '#pure/refusal';
import { countCellsUp } from './cell.store.ts';
import type { CellStates } from './cell.contract.ts';
import { ownerIn, ownersOf, type UnitOwner } from './owner.queries.ts';
import { canReadForm } from './performance.policy.ts';
import { requestsOf, type StoredRequest } from './request.queries.ts';
import { mustFindRound, mustReadFigures } from './round.queries.ts';
import { mustBeOpen } from './round.rules.ts';
import { holdRound } from './round.store.ts';
import type { StoredRound } from './stored-round.queries.ts';

/** A round that stays open while this transaction lasts. */
export async function openRound(ctx: Ctx, id: string): Promise<StoredRound> {
  mustReadFigures(ctx.actor);
  await holdRound(ctx.tx, id);
  const round = await mustFindRound(ctx.tx, id);
  const refused = mustBeOpen(round.status);
  if (refused) throw refused;
  return round;
}

/** Under which post somebody may take a step in a cell of this unit. */
type PostFor = (actor: Actor, owner: UnitOwner) => HeldPost | undefined;

export interface TakenCell {
  readonly request: StoredRequest;
  readonly owner: UnitOwner;
  readonly post: HeldPost;
}

/** The named cells in the order named: `cell.not-found` for what one may not read, `performance.not-allowed` for what one only reads. */
export async function findCells({ tx, actor }: Ctx, round: StoredRound, ids: readonly string[], postFor: PostFor): Promise<TakenCell[]> {
  const [requests, owners] = [await requestsOf(tx, round.id, { ids }), await ownersOf(tx)];
  return ids.map((id) => {
    const request = requests.find(({ indicatorVersionId }) => indicatorVersionId === id);
    const owner = request && ownerIn(owners, request.unitId);
    if (!request || !owner || !canReadForm(actor, owner)) throw refuse('cell.not-found');
    const post = postFor(actor, owner);
    if (!post) throw refuse('performance.not-allowed');
    return { request, owner, post };
  });
}

/** Takes cells in the state that was seen; `cell.stale` says how they stand now. A cell is named once. */
export async function takeCells(ctx: Ctx, round: StoredRound, cells: readonly { indicatorVersionId: string; revision: number }[], postFor: PostFor): Promise<TakenCell[]> {
  const ids = cells.map(({ indicatorVersionId }) => indicatorVersionId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw refusedCells([{ field: `cells.${twice}.indicatorVersionId`, code: 'cell.twice' }]);
  await findCells(ctx, round, ids, postFor);
  const counted = await countCellsUp(ctx.tx, round.id, cells);
  const found = await findCells(ctx, round, ids, postFor);
  const stale = found.filter(({ request }) => !counted.has(request.indicatorVersionId));
  if (stale.length > 0) throw refuse('cell.stale', { cells: statesOfCells(stale).cells });
  return found;
}

export const refusedCells = (issues: readonly Issue[]) => refuse('cell.refused', { count: issues.length }, issues);

export const statesOfCells = (cells: readonly TakenCell[]): CellStates => ({
  cells: cells.map(({ request }) => ({ indicatorVersionId: request.indicatorVersionId, state: request.state, revision: request.revision })),
});

/** Under which post an entry of the journal is made. */
export const under = (cells: readonly TakenCell[]) => {
  const [first] = cells;
  return first ? { author: { post: first.post.postId, form: first.post.form } } : {};
};
