/** Typing into a form: seen, saved field by field, pasted as a block. Nothing here is entered yet. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { type Issue, refuse } from '#pure/refusal';
import { type CellPaste, cellPaste, type CellSave, cellSave, type CellStates, type Pasted, type SavedCell } from './cell.contract.ts';
import { groundOf, worthOf } from './cell.queries.ts';
import { hasField, isWritable, readPasted } from './cell.rules.ts';
import { type NewDraft, putDrafts, setDrafted, setSeen } from './cell.store.ts';
import { findCells, openRound, refusedCells, statesOfCells, type TakenCell, under } from './cell-step.commands.ts';
import { ownersOf, signersOf } from './owner.queries.ts';
import { enteringPost } from './performance.policy.ts';
import { draftsOf, draftView, requestsOf } from './request.queries.ts';
import type { PredicateScale } from './scale.contract.ts';
import type { StoredRound } from './stored-round.queries.ts';

export const seeForm: Command<{ id: string; unitId: string }, CellStates> = {
  name: 'cell.see',
  input: z.strictObject({ id: z.uuid(), unitId: z.uuid() }),
  autosave: true,
  async run(ctx, { id, unitId }) {
    const round = await openRound(ctx, id);
    const owner = (await ownersOf(ctx.tx)).get(unitId);
    if (!owner || !enteringPost(ctx.actor, owner)) throw refuse('performance.not-allowed');
    if (await setSeen(ctx.tx, id, unitId) > 0) {
      ctx.record({ name: 'cell.see', data: { roundId: id, unitId } });
      ctx.changed({ kind: 'cell', id });
    }
    const requests = await requestsOf(ctx.tx, round.id, { unitId });
    return { cells: requests.map(({ indicatorVersionId, state, revision }) => ({ indicatorVersionId, state, revision })) };
  },
};

/** A field is written over the state that was seen; the saved ones of the cell come back where that is an older one. */
export async function writeDrafts(ctx: Ctx, round: StoredRound, drafts: readonly NewDraft[], origin: string): Promise<void> {
  const { tx, actor, now } = ctx;
  const ids = [...new Set(drafts.map(({ indicatorVersionId }) => indicatorVersionId))];
  const stored = await draftsOf(tx, round.id, ids);
  const current = (draft: NewDraft) => stored.find((each) => each.indicatorVersionId === draft.indicatorVersionId && each.field === draft.field)?.revision ?? 0;
  const known = drafts.every((draft) => draft.revision === current(draft));
  if (!known || await putDrafts(tx, round.id, drafts, { personId: actor.personId, at: now, origin }) < drafts.length) throw await staleDrafts(ctx, round, ids);
  await setDrafted(tx, round.id, ids);
  ctx.changed({ kind: 'cell', id: round.id });
}

async function staleDrafts({ tx }: Ctx, round: StoredRound, ids: readonly string[]) {
  const drafts = await draftsOf(tx, round.id, ids);
  const by = await signersOf(tx, drafts.map(({ byPerson }) => byPerson));
  return refuse('cell.draft-stale', { drafts: drafts.map((each) => ({ indicatorVersionId: each.indicatorVersionId, ...draftView(each, by) })) });
}

const mustBeWritable = (cells: readonly TakenCell[]) => {
  const issues = cells.flatMap(({ request }, index): Issue[] =>
    (isWritable(request.state) ? [] : [{ field: `cells.${index}.indicatorVersionId`, code: 'cell.state', params: { state: request.state } }]));
  if (issues.length > 0) throw refusedCells(issues);
};

export function saveCell(scales: readonly PredicateScale[]): Command<CellSave, SavedCell> {
  return {
    name: 'cell.save',
    input: cellSave,
    autosave: true,
    async run(ctx, { id, indicatorVersionId, fields, origin }) {
      const round = await openRound(ctx, id);
      mustBeWritable(await findCells(ctx, round, [indicatorVersionId], enteringPost));
      const ground = await groundOf(ctx.tx, scales, round, { ids: [indicatorVersionId] });
      const [card] = ground.cards;
      const issues = fields.flatMap(({ field }, index): Issue[] =>
        (card && hasField(card.card, field) && fields.findIndex((each) => each.field === field) === index ? [] : [{ field: `fields.${index}.field`, code: 'cell.field-unknown' }]));
      if (issues.length > 0) throw refusedCells(issues);
      await writeDrafts(ctx, round, fields.map((field) => ({ ...field, indicatorVersionId })), origin);
      const drafts = await draftsOf(ctx.tx, round.id, [indicatorVersionId]);
      const by = await signersOf(ctx.tx, drafts.map(({ byPerson }) => byPerson));
      const [cell] = statesOfCells(await findCells(ctx, round, [indicatorVersionId], enteringPost)).cells;
      if (!cell) throw refuse('cell.not-found');
      return { state: cell.state, revision: cell.revision, drafts: drafts.map((each) => draftView(each, by)), ...(card ? worthOf(ground, card, drafts) : { value: null, achievement: null, warnings: [] }) };
    },
  };
}

/** All or nothing: each cell is read by Indonesian rules, and the doubtful is asked, never guessed. */
export function pasteCells(scales: readonly PredicateScale[]): Command<CellPaste, Pasted> {
  return {
    name: 'cell.paste',
    input: cellPaste,
    async run(ctx, { id, cells }) {
      const round = await openRound(ctx, id);
      const ids = [...new Set(cells.map(({ indicatorVersionId }) => indicatorVersionId))];
      const found = await findCells(ctx, round, ids, enteringPost);
      mustBeWritable(found);
      const { cards } = await groundOf(ctx.tx, scales, round, { ids });
      const issues: Issue[] = [];
      const drafts = cells.flatMap((cell, index): NewDraft[] => {
        const card = cards.find((each) => each.id === cell.indicatorVersionId);
        const first = cells.findIndex((each) => each.indicatorVersionId === cell.indicatorVersionId && each.field === cell.field) === index;
        if (!card || !hasField(card.card, cell.field) || !first) {
          issues.push({ field: `cells.${index}.field`, code: first ? 'cell.field-unknown' : 'cell.twice' });
          return [];
        }
        const read = readPasted(cell);
        if ('value' in read) return [{ indicatorVersionId: cell.indicatorVersionId, field: cell.field, value: read.value, revision: cell.revision }];
        issues.push({ field: `cells.${index}.text`, ...read });
        return [];
      });
      if (issues.length > 0) throw refusedCells(issues);
      await writeDrafts(ctx, round, drafts, 'paste');
      ctx.record({ name: 'cell.paste', data: { roundId: id, cells: drafts }, ...under(found) });
      return { cells: drafts.map(({ revision, ...draft }) => ({ ...draft, revision: revision + 1 })) };
    },
  };
}
