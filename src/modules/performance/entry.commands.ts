import type { Command, Ctx } from '../../kernel/command.ts';
import { type Issue, Refusal } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import { freezeCards } from '../plan/index.ts';
import { newestNos } from './actual.queries.ts';
import { insertActuals, type NewActual } from './actual.store.ts';
import { type CellEntries, cellEntries, type CellNotApplicable, cellNotApplicable, type CellStates, type Narrative, type Origin } from './cell.contract.ts';
import { checkFigure, type CheckedFigure, type EnteredFigure, isWritable, missingEvidence, stateEntered } from './cell.rules.ts';
import { deleteDrafts, setEntered } from './cell.store.ts';
import { findCells, openRound, refusedCells, statesOfCells, type TakenCell, takeCells, under } from './cell-step.commands.ts';
import { type Ground, groundOf, toDateOf } from './cell.queries.ts';
import { evidenceOf, type StoredEvidence } from './evidence.queries.ts';
import { writeFigures } from './figure.commands.ts';
import { enteringPost } from './performance.policy.ts';
import { draftsOf, lastReopening, type StoredDraft, verifiedNos } from './request.queries.ts';
import { isLate } from './round.rules.ts';
import { insertCorrections } from './round.store.ts';
import type { PredicateScale } from './scale.contract.ts';
import { settingsOn } from './setting.queries.ts';
import { deadlinesOf, type StoredRound } from './stored-round.queries.ts';

export interface Entry extends EnteredFigure {
  readonly indicatorVersionId: string;
  readonly revision: number;
  readonly narrative: Narrative;
  readonly origin: Exclude<Origin, 'correction' | 'sample'>;
  /** Why it is not applicable; null: it is. */
  readonly reason: string | null;
}

interface Checked { readonly entry: Entry; readonly cell: TakenCell; readonly figure: CheckedFigure }

const NOT_APPLICABLE: CheckedFigure = { state: 'not_applicable', value: null, words: null, components: null };

/** Checks and enters figures of a round, all or none, whichever way they came. `originFile`: name of the file they came in. */
export async function takeEntries(ctx: Ctx, scales: readonly PredicateScale[], roundId: string, entries: readonly Entry[], originFile: string | null): Promise<CellStates> {
  const { tx, actor, now } = ctx;
  const round = await openRound(ctx, roundId);
  const cells = await takeCells(ctx, round, entries, enteringPost);
  const ids = entries.map(({ indicatorVersionId }) => indicatorVersionId);
  const ground = await groundOf(tx, scales, round, { ids });
  const checked = checkEntries(ground, await evidenceOf(tx, ids, round), entries, cells);
  const deadlines = await deadlinesOf(tx, [round.id]);
  // How the office works is asked of today, what a quarter is measured by of its end.
  const today = await settingsOn(tx, scales, await officeDay(tx, now));
  const actuals = await enterActuals(ctx, round, withOrigins(checked, await draftsOf(tx, round.id, ids)), originFile);
  await setEntered(tx, round.id, cells.map(({ request, owner, post }) => ({
    indicatorVersionId: request.indicatorVersionId, postId: post.postId, state: stateEntered(today.releaseByHead(owner.unitId)),
    late: request.enteredAt === null ? isLate(now, deadlines(round, owner.unitId).dueAt) : request.late,
  })), { personId: actor.personId, at: now });
  await deleteDrafts(tx, round.id, ids);
  await freezeCards(tx, ids, now);
  await writeFigures(ctx, scales, round, ids);
  ctx.record({ name: 'cell.enter', data: { roundId, originFile, cells: actuals.map(journalled) }, ...under(cells) });
  ctx.changed({ kind: 'cell', id: roundId });
  return statesOfCells(await findCells(ctx, round, ids, enteringPost));
}

const journalled = ({ indicatorVersionId, no, figure, narrative, reason, origin }: NewActual) =>
  ({ indicatorVersionId, no, state: figure.state, value: figure.value?.toText() ?? null, words: figure.words, components: figure.components, narrative, reason, origin });

function checkEntries(ground: Ground, evidence: readonly StoredEvidence[], entries: readonly Entry[], cells: readonly TakenCell[]): Checked[] {
  const issues: Issue[] = [];
  const checked = entries.flatMap((entry, index): Checked[] => {
    const cell = cells[index];
    const found = cell && checkEntry(ground, evidence, entry, cell);
    if (found && 'figure' in found) return [found];
    issues.push(...(found ?? []).map((issue) => ({ ...issue, field: `cells.${index}.${issue.field}` })));
    return [];
  });
  if (issues.length > 0) throw refusedCells(issues);
  return checked;
}

function checkEntry(ground: Ground, evidence: readonly StoredEvidence[], entry: Entry, cell: TakenCell): Checked | readonly Issue[] {
  const card = ground.cards.find(({ id }) => id === entry.indicatorVersionId);
  if (!card) return [{ field: 'indicatorVersionId', code: 'cell.not-found' }];
  if (!isWritable(cell.request.state)) return [{ field: 'indicatorVersionId', code: 'cell.state', params: { state: cell.request.state } }];
  if (entry.reason !== null) return { entry, cell, figure: NOT_APPLICABLE };
  const figure = checkFigure(card.card, entry);
  if (!('state' in figure)) return figure;
  const missing = missingEvidence(card.card, evidence.filter((each) => each.indicatorVersionId === card.id));
  if (missing.length > 0) return missing.map((label): Issue => ({ field: 'evidence', code: 'cell.evidence-missing', params: { label } }));
  const toDate = toDateOf(ground, card, { state: figure.state, value: figure.value?.toText() ?? null, words: figure.words, components: figure.components });
  return toDate instanceof Refusal ? [{ field: 'value', code: toDate.code, params: toDate.params }] : { entry, cell, figure };
}

const isFigure = (field: string): boolean => field === 'value' || field === 'words' || field.startsWith('component.');

/** Where each figure came in, as its draft says: it may have come from a workbook, or on another day. */
function withOrigins(checked: readonly Checked[], drafts: readonly StoredDraft[]): Checked[] {
  return checked.map((one) => {
    const typed = drafts.filter(({ indicatorVersionId, field }) => indicatorVersionId === one.entry.indicatorVersionId && isFigure(field)).map(({ origin }) => origin);
    const origin = typed.find((each) => each !== 'form') ?? typed[0] ?? one.entry.origin;
    return { ...one, entry: { ...one.entry, origin: origin as Entry['origin'] } };
  });
}

/** Adds the entries; what replaces a verified one in a round that was opened again is a correction with the reason for which it was. */
async function enterActuals({ tx, actor, now, newId }: Ctx, round: StoredRound, checked: readonly Checked[], originFile: string | null): Promise<NewActual[]> {
  const { year, quarter } = round;
  const ids = checked.map(({ entry }) => entry.indicatorVersionId);
  const nos = await newestNos(tx, ids, round);
  const actuals = checked.map(({ entry, cell, figure }): NewActual => ({
    year, quarter, roundId: round.id, indicatorVersionId: entry.indicatorVersionId, no: (nos.get(entry.indicatorVersionId) ?? 0) + 1, figure, narrative: entry.narrative,
    reason: entry.reason, origin: entry.origin, originFile, byPerson: actor.personId, byPost: cell.post.postId, at: now,
  }));
  await insertActuals(tx, actuals);
  const reason = await lastReopening(tx, round.id);
  if (reason === null) return actuals;
  const verified = await verifiedNos(tx, round.id, ids);
  const corrected = checked.flatMap(({ cell, entry: { indicatorVersionId } }) => {
    const oldNo = nos.get(indicatorVersionId) ?? 0;
    return verified.has(`${indicatorVersionId} ${oldNo}`) ? [{ post: cell.post.postId, figure: { indicatorVersionId, oldNo, newNo: oldNo + 1 } }] : [];
  });
  for (const { post, figure } of corrected) {
    await insertCorrections(tx, [{ id: newId(), roundId: round.id, year, quarter, figure, reason }], { personId: actor.personId, postId: post, at: now });
  }
  return actuals;
}

export function enterCells(scales: readonly PredicateScale[]): Command<CellEntries, CellStates> {
  return {
    name: 'cell.enter', input: cellEntries,
    run: (ctx, { id, cells }) => takeEntries(ctx, scales, id, cells.map((entry) => ({ ...entry, reason: null })), null),
  };
}

const NO_WORDS: Narrative = { supporting: '', hindering: '', followUp: '' };

/** Goes the way of an entry: it is released and verified too. */
export function cellNotApplicableNow(scales: readonly PredicateScale[]): Command<CellNotApplicable, CellStates> {
  return {
    name: 'cell.not-applicable', input: cellNotApplicable,
    run: (ctx, { id, indicatorVersionId, revision, reason }) => takeEntries(ctx, scales, id,
      [{ indicatorVersionId, revision, reason, value: null, words: null, components: null, narrative: NO_WORDS, origin: 'form' }], null),
  };
}

