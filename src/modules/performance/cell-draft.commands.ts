/** Typing into a form: seen, saved field by field, pasted as a block. Nothing here is entered yet. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { type Issue, refuse } from '#pure/refusal';
import { unmeasured } from './achievement.rules.ts';
import { narrativeOf } from './actual.queries.ts';
import { type CellPaste, cellPaste, type CellSave, cellSave, type CellStates, type Narrative, type Pasted, type SavedCell } from './cell.contract.ts';
import { answerOf, type Ground, groundOf, toDateOf } from './cell.queries.ts';
import { checkFigure, figureOfDraft, hasField, isWritable, readPasted } from './cell.rules.ts';
import { type NewDraft, putDrafts, setDrafted, setSeen } from './cell.store.ts';
import { findCells, openRound, refusedCells, statesOfCells, type TakenCell, under } from './cell-step.commands.ts';
import { ownersOf, signersOf } from './owner.queries.ts';
import { pastOf } from './actual.queries.ts';
import { enteringPost } from './performance.policy.ts';
import { draftsOf, draftView, requestsOf, type StoredDraft } from './request.queries.ts';
import { quarterBefore } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import type { StoredRound } from './stored-round.queries.ts';
import { warningsOf } from './warning.rules.ts';

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
      return { state: cell.state, revision: cell.revision, drafts: drafts.map((each) => draftView(each, by)), ...judgedDraft(ground, drafts) };
    },
  };
}

/** What the draft amounts to, as far as it can be read. */
function judgedDraft(ground: Ground, drafts: readonly StoredDraft[]): Pick<SavedCell, 'value' | 'achievement' | 'warnings'> {
  const { round, actuals, held, cards: [card] } = ground;
  if (!card) return { value: null, achievement: null, warnings: [] };
  const checked = checkFigure(card.card, figureOfDraft(drafts));
  const figure = 'state' in checked ? checked : null;
  const toDate = figure && toDateOf(ground, card, { state: figure.state, value: figure.value?.toText() ?? null, words: figure.words, components: figure.components });
  const achievement = toDate && 'achievement' in toDate ? toDate.achievement : null;
  const own = actuals.find((each) => each.indicatorVersionId === card.id && each.year === round.year && each.quarter === round.quarter);
  const warnings = warningsOf({
    card: card.card, value: figure?.value ?? null, words: figure?.words ?? null, narrative: narrativeIn(drafts, own ? narrativeOf(own) : NO_WORDS), raw: achievement?.raw ?? null,
    lastQuarter: pastOf(actuals, card.indicatorId, quarterBefore(round)), lastYear: pastOf(actuals, card.indicatorId, { year: round.year - 1, quarter: round.quarter }),
  });
  return { value: figure?.value?.toText() ?? null, achievement: figure ? answerOf(achievement ?? unmeasured('no-actual'), held) : null, warnings };
}

const NO_WORDS: Narrative = { supporting: '', hindering: '', followUp: '' };

function narrativeIn(drafts: readonly StoredDraft[], entered: Narrative): Narrative {
  const of = (field: keyof Narrative) => drafts.find((each) => each.field === field)?.value ?? entered[field];
  return { supporting: of('supporting'), hindering: of('hindering'), followUp: of('followUp') };
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
