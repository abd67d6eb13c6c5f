import type { Command, Ctx } from '../../kernel/command.ts';
import type { HeldPost } from '#pure/actor';
import { type Refusal, refuse } from '#pure/refusal';
import { officeDay, officeOf } from '../people/index.ts';
import { indicatorsInForce } from '../plan/index.ts';
import { writeFigures } from './figure.commands.ts';
import { ownersOf, responsiblePost, signersOf, someone, unitsOfPosts } from './owner.queries.ts';
import { leaderPost, plannerPost, verifierPost } from './performance.policy.ts';
import {
  type LeaderNote, type NewLeaderNote, newLeaderNote, type NewRound, newRound, type RoundClosing, roundClosing, type RoundException, roundException, type RoundLock, roundLock,
  type RoundReopening, roundReopening, type RoundState,
} from './round.contract.ts';
import { ikusWithoutNote, mustFindRound, mustReadFigures } from './round.queries.ts';
import { countStates, dueQuarters, mayBeDue, mayClose, mayLock, mayOpen, mayReopen, mustBeOpen, type Quarter, usualDue } from './round.rules.ts';
import {
  closeRow, countRoundUp, insertCorrections, insertNote, insertRequests, insertRound, lockRow, type NewRequest, putException, removeException, reopenRow,
} from './round.store.ts';
import type { PredicateScale } from './scale.contract.ts';
import { settingsOn } from './setting.queries.ts';
import { isAsked, mechanismIn, roundAt, statesOf, type StoredRound } from './stored-round.queries.ts';

const mustPass = (refused: Refusal | undefined) => { if (refused) throw refused; };

function mustBe(post: HeldPost | undefined): HeldPost {
  if (!post) throw refuse('performance.not-allowed');
  return post;
}
const as = (post: HeldPost) => ({ author: { post: post.postId, form: post.form } });

/** What a quarter asks: every indicator that is due in it, of the unit whose post answers for it. */
async function requestsFor({ tx }: Ctx, at: Quarter): Promise<NewRequest[]> {
  const units = await unitsOfPosts(tx);
  return (await indicatorsInForce(tx, at)).flatMap((indicator): NewRequest[] => {
    const postId = responsiblePost(indicator);
    const unitId = units.get(postId ?? '');
    const due = dueQuarters(indicator.card).includes(at.quarter);
    return due && postId !== null && unitId !== undefined ? [{ indicatorVersionId: indicator.id, unitId, postId }] : [];
  });
}

export interface Opening extends Quarter {
  readonly dueAt: Date;
  readonly sampleSource: string | null;
  readonly openedBy: string | null;
}

/** Opens a round under the mechanism in force, and writes the figures of its quarter, which are missing yet. */
export async function beginRound(ctx: Ctx, scales: readonly PredicateScale[], { year, quarter, dueAt, sampleSource, openedBy }: Opening) {
  const { tx, now, newId } = ctx;
  const at = { year, quarter };
  const requests = await requestsFor(ctx, at);
  if (requests.length === 0) throw refuse('round.nothing-asked', at);
  const mechanism = await mechanismIn(tx, at);
  const round = { id: newId(), ...at, mechanismId: mechanism?.id ?? null, sampleSource, openedAt: now, openedBy, dueAt };
  if (!await insertRound(tx, round)) throw refuse('round.exists', at);
  await insertRequests(tx, round, requests);
  await writeFigures(ctx, scales, at);
  ctx.changed({ kind: 'round', id: round.id });
  return { ...round, requests };
}

export function openRoundNow(scales: readonly PredicateScale[]): Command<NewRound, RoundState> {
  return {
    name: 'round.open',
    input: newRound,
    async run(ctx, { year, quarter, dueAt }) {
      const { tx, actor, now } = ctx;
      const post = mustBe(plannerPost(actor));
      const [today, { zone }] = [await officeDay(tx, now), await officeOf(tx)];
      const { setting } = await settingsOn(tx, scales, today);
      const due = dueAt === undefined ? usualDue({ year, quarter }, setting.deadlineDays, { zone, today }) : new Date(dueAt);
      mustPass(mayOpen({ year, quarter }, { today, standing: await roundAt(tx, { year, quarter }) !== undefined, dueAt: due, now }));
      const { id, mechanismId, requests } = await beginRound(ctx, scales, { year, quarter, dueAt: due, sampleSource: null, openedBy: actor.personId });
      ctx.record({ name: 'round.open', data: { id, year, quarter, dueAt: due.toISOString(), mechanismId, requests }, ...as(post) });
      return { id, status: 'open', revision: 1 };
    },
  };
}

/** The round in the state that was seen, counted up: whoever writes a cell waits until this ends. */
async function takeRound({ tx, actor }: Ctx, { id, revision }: { id: string; revision: number }): Promise<StoredRound> {
  mustReadFigures(actor);
  const counted = await countRoundUp(tx, id, revision);
  const round = await mustFindRound(tx, id);
  if (!counted) throw refuse('round.changed', { revision: round.revision, status: round.status });
  return round;
}

export const exceptRound: Command<RoundException, RoundState> = {
  name: 'round.except',
  input: roundException,
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    const post = mustBe(plannerPost(actor));
    const round = await takeRound(ctx, input);
    mustPass(mustBeOpen(round.status));
    if (!(await statesOf(tx, [round.id])).some(({ unitId }) => unitId === input.unitId)) throw refuse('round.unit-unknown', { known: (await ownersOf(tx)).has(input.unitId) });
    if (input.dueAt === null) {
      await removeException(tx, round.id, input.unitId);
    } else {
      const dueAt = new Date(input.dueAt);
      mustPass(mayBeDue(dueAt, now));
      await putException(tx, { roundId: round.id, unitId: input.unitId, dueAt, reason: input.reason, personId: actor.personId, at: now });
    }
    return done(ctx, round, post, input, 'round.except');
  },
};

/** What every step of a round ends with. */
function done({ record, changed }: Ctx, round: Pick<StoredRound, 'id' | 'status' | 'revision'>, post: HeldPost, data: object, name: string): RoundState {
  record({ name, data, ...as(post) });
  changed({ kind: 'round', id: round.id });
  return { id: round.id, status: round.status, revision: round.revision };
}

export function lockRound(scales: readonly PredicateScale[]): Command<RoundLock, RoundState> {
  return {
    name: 'round.lock',
    input: roundLock,
    async run(ctx, input) {
      const post = mustBe(verifierPost(ctx.actor));
      const round = await takeRound(ctx, input);
      const counts = countStates((await statesOf(ctx.tx, [round.id])).map(({ state }) => state));
      mustPass(mayLock(round.status, counts, input.leaveMissing));
      // What the plan says at this moment is what the quarter was measured against.
      await writeFigures(ctx, scales, round);
      await lockRow(ctx.tx, round.id, ctx.now);
      return done(ctx, { ...round, status: 'locked' }, post, { ...input, counts }, 'round.lock');
    },
  };
}

export const reopenRound: Command<RoundReopening, RoundState> = {
  name: 'round.reopen',
  input: roundReopening,
  async run(ctx, input) {
    const { tx, actor, now, newId } = ctx;
    const post = mustBe(verifierPost(actor));
    const round = await takeRound(ctx, input);
    mustPass(mayReopen(round.status));
    await insertCorrections(tx, [{ id: newId(), roundId: round.id, year: round.year, quarter: round.quarter, figure: null, reason: input.reason }],
      { personId: actor.personId, postId: post.postId, at: now });
    await reopenRow(tx, round.id);
    return done(ctx, { ...round, status: 'open' }, post, input, 'round.reopen');
  },
};

export const closeRound: Command<RoundClosing, RoundState> = {
  name: 'round.close',
  input: roundClosing,
  async run(ctx, input) {
    const post = mustBe(verifierPost(ctx.actor) ?? leaderPost(ctx.actor));
    const round = await takeRound(ctx, input);
    mustPass(mayClose(round.status, (await ikusWithoutNote(ctx.tx, round.id)).map(({ code }) => code)));
    await closeRow(ctx.tx, round.id, ctx.now);
    return done(ctx, { ...round, status: 'closed' }, post, input, 'round.close');
  },
};

/** Spoken while the round is open or locked; once it is closed, nothing is added behind it. */
export const writeNote: Command<NewLeaderNote, LeaderNote> = {
  name: 'leader-note.write',
  input: newLeaderNote,
  async run(ctx, input) {
    const { tx, actor, now, newId } = ctx;
    const post = mustBe(leaderPost(actor));
    const round = await mustFindRound(tx, input.id);
    if (round.status === 'closed') throw refuse('round.not-open', { status: round.status });
    if (!await isAsked(tx, round.id, input.indicatorVersionId)) throw refuse('leader-note.not-in-round');
    if (input.decidedOn > await officeDay(tx, now)) throw refuse('leader-note.in-future', {}, [{ field: 'decidedOn', code: 'leader-note.in-future' }]);
    if (!await countRoundUp(tx, round.id, round.revision)) throw refuse('round.changed');
    const id = newId();
    await insertNote(tx, id, input, { personId: actor.personId, postId: post.postId, form: post.form, at: now });
    const { id: roundId, ...note } = input;
    ctx.record({ name: 'leader-note.write', data: { noteId: id, roundId, ...note }, ...as(post) });
    ctx.changed({ kind: 'round', id: roundId });
    const by = await signersOf(tx, [actor.personId]);
    return { id, ...note, by: someone(by(actor.personId, post.postId)), at: now.toISOString() };
  },
};
