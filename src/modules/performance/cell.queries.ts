/** The form of a unit and the queue of the verifier: each cell with what stood before, what is typed, and what this reader may do. */
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { type Refusal, refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import { indicatorsInForce } from '../plan/index.ts';
import { type Achievement, counted, floored, unmeasured } from './achievement.rules.ts';
import type { AchievementAnswer } from './achievement.contract.ts';
import { actualsFor, actualView, narrativeOf, pastOf, type StoredActual, entryValue } from './actual.queries.ts';
import type { CellForm, CellLine, CellTarget, DraftWorth, Narrative, VerificationQueue } from './cell.contract.ts';
import { checkFigure, figureOfDraft, isReleasable, isReturnable, isVerifiable, isWritable, missingEvidence } from './cell.rules.ts';
import { evidenceOf, evidenceView, type StoredEvidence } from './evidence.queries.ts';
import { type ComputedFigure, figureOf } from './figure.rules.ts';
import { ownerIn, ownersOf, type Signers, signersOf, someone, type UnitOwner } from './owner.queries.ts';
import { canReadForm, enteringPost, releasingPost, verifierPost, verifyingPost } from './performance.policy.ts';
import { predicateOf } from './predicate.rules.ts';
import { draftsOf, draftView, type RequestAsk, requestsOf, type StoredDraft, type StoredRequest } from './request.queries.ts';
import { mustFindRound, mustReadFigures, oneLine } from './round.queries.ts';
import { isOverdue, lastDayOf, quarterBefore } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import { capOf, type Held, settingsOn } from './setting.queries.ts';
import { type Deadlines, deadlinesOf, type StoredRound } from './stored-round.queries.ts';
import { warningsOf } from './warning.rules.ts';

export type Measured = Awaited<ReturnType<typeof indicatorsInForce>>[number];

/** All that cells of a round are read from. */
export interface Ground {
  readonly round: StoredRound;
  readonly requests: readonly StoredRequest[];
  readonly cards: readonly Measured[];
  readonly actuals: readonly StoredActual[];
  readonly held: Held;
}

export async function groundOf(reader: Reader, scales: readonly PredicateScale[], round: StoredRound, ask: RequestAsk): Promise<Ground> {
  const requests = await requestsOf(reader, round.id, ask);
  const asked = new Set(requests.map(({ indicatorVersionId }) => indicatorVersionId));
  const cards = (await indicatorsInForce(reader, round)).filter(({ id }) => asked.has(id));
  return {
    round, requests, cards, actuals: await actualsFor(reader, cards.map(({ indicatorId }) => indicatorId), round),
    held: await settingsOn(reader, scales, lastDayOf(round)),
  };
}

/** The figure to date, with the entry of this quarter replaced where one is given. */
export function toDateOf({ round, actuals, held }: Ground, card: Measured, draft?: Pick<StoredActual, 'state' | 'value' | 'words' | 'components'>): ComputedFigure | Refusal {
  const own = actuals.filter((each) => each.indicatorVersionId === card.id && each.year === round.year && !(draft && each.quarter === round.quarter));
  const all = draft ? [...own, { ...draft, quarter: round.quarter }] : own;
  const entered = all.map((each) => ({ quarter: each.quarter, state: each.state, value: entryValue(card.card, each), words: each.words }));
  const targets = card.targets.filter(({ year }) => year === round.year);
  return figureOf({ card: card.card, targets, entered, cap: capOf(held) }, round.quarter as 1 | 2 | 3 | 4);
}

export function answerOf({ raw, reason, flag }: Achievement, held: Held): AchievementAnswer {
  return {
    achievement: raw?.toText() ?? null, printed: raw === null ? null : counted(raw, capOf(held)).toPlaces(2).replace('.', ','),
    predicate: raw === null ? null : predicateOf(held.scale, floored(raw)), reason, flag,
  };
}

const pastsOf = ({ round, actuals }: Ground, { indicatorId }: Measured) =>
  ({ lastQuarter: pastOf(actuals, indicatorId, quarterBefore(round)), lastYear: pastOf(actuals, indicatorId, { year: round.year - 1, quarter: round.quarter }) });

const ownOf = ({ round, actuals }: Ground, card: Measured) => actuals.find((each) => each.indicatorVersionId === card.id && each.year === round.year && each.quarter === round.quarter);

const NO_WORDS: Narrative = { supporting: '', hindering: '', followUp: '' };

function narrativeIn(drafts: readonly StoredDraft[], entered: Narrative): Narrative {
  const of = (field: keyof Narrative) => drafts.find((each) => each.field === field)?.value ?? entered[field];
  return { supporting: of('supporting'), hindering: of('hindering'), followUp: of('followUp') };
}

/** What is typed over what stands entered amounts to, as far as it can be read. */
export function worthOf(ground: Ground, card: Measured, drafts: readonly StoredDraft[]): DraftWorth {
  const own = ownOf(ground, card);
  const checked = checkFigure(card.card, figureOfDraft(drafts, own));
  const figure = 'state' in checked ? checked : null;
  const toDate = figure && toDateOf(ground, card, { state: figure.state, value: figure.value?.toText() ?? null, words: figure.words, components: figure.components });
  const achievement = toDate && 'achievement' in toDate ? toDate.achievement : null;
  const warnings = warningsOf({
    card: card.card, value: figure?.value ?? null, words: figure?.words ?? null, narrative: narrativeIn(drafts, own ? narrativeOf(own) : NO_WORDS), raw: achievement?.raw ?? null,
    ...pastsOf(ground, card),
  });
  return { value: figure?.value?.toText() ?? null, achievement: figure ? answerOf(achievement ?? unmeasured('no-actual'), ground.held) : null, warnings };
}

interface Around {
  readonly actor: Actor;
  readonly now: Date;
  readonly owners: ReadonlyMap<string, UnitOwner>;
  readonly deadlines: Deadlines;
  readonly drafts: readonly StoredDraft[];
  readonly evidence: readonly StoredEvidence[];
  readonly by: Signers;
}

async function aroundOf(reader: Reader, { actor, now }: { actor: Actor; now: Date }, { round, requests, cards, actuals }: Ground): Promise<Around> {
  const ids = cards.map(({ id }) => id);
  const [drafts, evidence] = [await draftsOf(reader, round.id, ids), await evidenceOf(reader, ids, round)];
  const persons = [
    ...requests.flatMap((each) => [each.authorPerson, each.releasedBy, each.verifiedBy]), ...actuals.map(({ byPerson }) => byPerson),
    ...drafts.map(({ byPerson }) => byPerson), ...evidence.map(({ byPerson }) => byPerson),
  ];
  return { actor, now, drafts, evidence, owners: await ownersOf(reader), deadlines: await deadlinesOf(reader, [round.id]), by: await signersOf(reader, persons) };
}

/** Cells in the order of the plan. */
async function linesOf(reader: Reader, ask: { actor: Actor; now: Date }, ground: Ground): Promise<CellLine[]> {
  const around = await aroundOf(reader, ask, ground);
  return ground.cards.flatMap((card) => {
    const request = ground.requests.find(({ indicatorVersionId }) => indicatorVersionId === card.id);
    return request ? [lineOf(ground, around, card, request)] : [];
  });
}

function lineOf(ground: Ground, around: Around, card: Measured, request: StoredRequest): CellLine {
  const { round, held } = ground;
  const { owners, by, now } = around;
  const owner = ownerIn(owners, request.unitId);
  const { dueAt } = around.deadlines(round, request.unitId);
  const own = ownOf(ground, card);
  const drafts = around.drafts.filter((each) => each.indicatorVersionId === card.id);
  const figure = toDateOf(ground, card);
  const known = 'achievement' in figure ? figure : null;
  const pasts = pastsOf(ground, card);
  const evidence = around.evidence.filter((each) => each.indicatorVersionId === card.id);
  return {
    roundId: round.id, unitId: request.unitId, unit: owner.name, ...cardFacts(card), target: targetsOf(card, round, known),
    ...pasts, state: request.state, revision: request.revision, dueAt: dueAt.toISOString(), late: request.late, overdue: isOverdue(request.state, dueAt, now),
    entered: own ? actualView(own, by) : null, drafts: drafts.map((each) => draftView(each, by)),
    worth: drafts.length > 0 ? worthOf(ground, card, drafts) : null,
    returnedReason: request.returnedReason, released: stamp(by, request.releasedBy, request.releasedAt), verified: stamp(by, request.verifiedBy, request.verifiedAt),
    actualToDate: known?.actualToDate?.toText() ?? null, achievement: answerOf(known?.achievement ?? unmeasured('no-actual'), held),
    evidence: evidence.map((each) => evidenceView(each, around.actor, owner, by)), missingEvidence: missingEvidence(card.card, evidence),
    warnings: own ? warningsOf({
      card: card.card, value: entryValue(card.card, own), words: own.words, narrative: narrativeOf(own), ...pasts, raw: known?.achievement.raw ?? null,
    }) : [],
    abilities: abilitiesOf(around.actor, owner, round, request),
  };
}

const stamp = (by: Signers, person: string | null, at: Date | null) => (person !== null && at !== null ? { by: someone(by(person)), at: at.toISOString() } : null);

const cardFacts = ({ id, indicatorId, card, node }: Measured) => ({
  indicatorVersionId: id, indicatorId, code: card.code, name: card.name, node: node.name, isIku: card.isIku, unitName: card.unit, decimals: card.decimals,
  polarity: card.polarity, method: card.method, aggregation: card.aggregation, entryMode: card.entryMode, frequency: card.frequency,
  definition: card.definition, formula: card.formula, source: card.source, components: card.components, multiplier: card.multiplier, stages: card.stages,
  evidenceRules: card.evidence,
});

function targetsOf({ targets }: Measured, { year, quarter }: StoredRound, figure: ComputedFigure | null): CellLine['target'] {
  const at = (wanted: number): CellTarget | null => {
    const cell = targets.find((each) => each.year === year && each.quarter === wanted);
    return cell ? { value: cell.value, low: cell.low, high: cell.high, words: cell.words } : null;
  };
  return { quarter: at(quarter), year: at(0), toDate: figure?.targetToDate?.toText() ?? null };
}

function abilitiesOf(actor: Actor, owner: UnitOwner, { status }: StoredRound, request: StoredRequest): CellLine['abilities'] {
  const open = status === 'open';
  const write = open && isWritable(request.state) && enteringPost(actor, owner) !== undefined;
  const judge = open && verifyingPost(actor, owner) !== undefined;
  return {
    save: write, enter: write, addEvidence: write,
    release: open && isReleasable(request.state) && releasingPost(actor, owner) !== undefined,
    verify: judge && isVerifiable(request, actor.personId), return: judge && isReturnable(request, actor.personId),
    correct: !open && request.enteredAt !== null && verifierPost(actor) !== undefined && request.authorPerson !== actor.personId,
  };
}

export function formOf(scales: readonly PredicateScale[]): Query<{ id: string; unitId: string }, CellForm> {
  return async ({ reader, actor, now }, { id, unitId }) => {
    mustReadFigures(actor);
    const round = await mustFindRound(reader, id);
    const owner = (await ownersOf(reader)).get(unitId);
    if (!owner || !canReadForm(actor, owner)) throw refuse('round.not-found');
    const ground = await groundOf(reader, scales, round, { unitId });
    const { dueAt, exception } = (await deadlinesOf(reader, [id]))(round, unitId);
    const today = await settingsOn(reader, scales, await officeDay(reader, now));
    return {
      round: await oneLine(reader, round, now), unit: { id: unitId, name: owner.name, dueAt: dueAt.toISOString(), exception },
      release: { byHead: today.releaseByHead(unitId), headPost: owner.headPost }, lines: await linesOf(reader, { actor, now }, ground),
    };
  };
}

/** What is released, of all units that this reader judges; a verified one in a round that was opened again stays in its form. */
export function queueOf(scales: readonly PredicateScale[]): Query<{ id: string }, VerificationQueue> {
  return async ({ reader, actor, now }, { id }) => {
    mustReadFigures(actor);
    const round = await mustFindRound(reader, id);
    const ground = await groundOf(reader, scales, round, { states: ['released'] });
    const owners = await ownersOf(reader);
    const requests = ground.requests.filter(({ unitId }) => verifyingPost(actor, ownerIn(owners, unitId)) !== undefined);
    return { round: await oneLine(reader, round, now), lines: await linesOf(reader, { actor, now }, { ...ground, requests }) };
  };
}
