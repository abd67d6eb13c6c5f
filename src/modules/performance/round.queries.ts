import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { officeDay, officeOf } from '../people/index.ts';
import { canReadPlan } from '../plan/index.ts';
import { ownerIn, ownersOf, signersOf, someone } from './owner.queries.ts';
import { canReadForm, leaderPost, plannerPost, verifierPost } from './performance.policy.ts';
import type { LeaderNote, RoundLine, RoundList, RoundView } from './round.contract.ts';
import { mayClose, mayReopen, mustBeOpen, quarterAfter, quarterBefore, quarterOf, usualDue } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import { settingsOn } from './setting.queries.ts';
import { deadlinesOf, mechanismIn, roundLineOf, statesOf, type StoredRound, storedRound, storedRounds, tally } from './stored-round.queries.ts';

/** Throws `performance.not-allowed` for those who see nothing of the plan. */
export function mustReadFigures(actor: Actor): void {
  if (!canReadPlan(actor)) throw refuse('performance.not-allowed');
}

export function listRounds(scales: readonly PredicateScale[]): Query<object, RoundList> {
  return async ({ reader, actor, now }) => {
    mustReadFigures(actor);
    const rounds = await storedRounds(reader);
    const ids = rounds.map(({ id }) => id);
    const [states, deadlines, today] = [await statesOf(reader, ids), await deadlinesOf(reader, ids), await officeDay(reader, now)];
    const [newest] = rounds;
    // The first round of an office asks for the quarter that ended last.
    const next = newest ? quarterAfter(newest) : quarterBefore(quarterOf(today));
    const { setting } = await settingsOn(reader, scales, today);
    const { zone } = await officeOf(reader);
    return {
      rounds: rounds.map((round) => roundLineOf(round, states, deadlines, now)),
      next: { ...next, dueAt: usualDue(next, setting.deadlineDays, { zone, today }).toISOString(), mechanism: await mechanismIn(reader, next) },
      abilities: { open: plannerPost(actor) !== undefined },
    };
  };
}

export async function mustFindRound(reader: Reader, id: string): Promise<StoredRound> {
  const round = await storedRound(reader, id);
  if (!round) throw refuse('round.not-found');
  return round;
}

/** The line of one round. */
export async function oneLine(reader: Reader, round: StoredRound, now: Date): Promise<RoundLine> {
  return roundLineOf(round, await statesOf(reader, [round.id]), await deadlinesOf(reader, [round.id]), now);
}

export const roundViewOf: Query<{ id: string }, RoundView> = async ({ reader, actor, now }, { id }) => {
  mustReadFigures(actor);
  const round = await mustFindRound(reader, id);
  const [states, deadlines, owners] = [await statesOf(reader, [id]), await deadlinesOf(reader, [id]), await ownersOf(reader)];
  const reopenings = await reader.db.selectFrom('performance.correction').where('office_id', '=', reader.office).where('round_id', '=', id)
    .where('kind', '=', 'reopening').orderBy('at', 'desc').select(['reason', 'at', 'by_person', 'by_post']).execute();
  const by = await signersOf(reader, [round.openedBy, ...reopenings.map((each) => each.by_person)]);
  const asked = [...owners.keys()].filter((unitId) => states.some((each) => each.unitId === unitId));
  const withoutNote = await ikusWithoutNote(reader, id);
  const verifier = verifierPost(actor) !== undefined;
  return {
    ...roundLineOf(round, states, deadlines, now),
    openedBy: by(round.openedBy),
    units: asked.map((unitId) => {
      const owner = ownerIn(owners, unitId);
      const { dueAt, exception } = deadlines(round, unitId);
      return {
        unitId, unit: owner.name, dueAt: dueAt.toISOString(), exception, readable: canReadForm(actor, owner),
        ...tally(round, states.filter((each) => each.unitId === unitId), deadlines, now),
      };
    }),
    reopenings: reopenings.map((each) => ({ reason: each.reason, at: each.at.toISOString(), by: someone(by(each.by_person, each.by_post)) })),
    withoutNote,
    abilities: {
      except: plannerPost(actor) !== undefined && !mustBeOpen(round.status), lock: verifier && !mustBeOpen(round.status),
      reopen: verifier && !mayReopen(round.status), close: (verifier || leaderPost(actor) !== undefined) && !mayClose(round.status, withoutNote.map(({ code }) => code)),
      verify: verifier && !mustBeOpen(round.status), writeNote: leaderPost(actor) !== undefined && round.status !== 'closed', correct: verifier && !mayReopen(round.status),
    },
  };
};

/** IKU that a round asked for, to which the Kepala Dinas has written no note or decision. */
export async function ikusWithoutNote(reader: Reader, roundId: string): Promise<RoundView['withoutNote']> {
  const { rows } = await sql<RoundView['withoutNote'][number]>`
    select v.id as "indicatorVersionId", i.code, v.name
    from performance.request r
    join plan.indicator_version v on v.office_id = r.office_id and v.id = r.indicator_version_id
    join plan.indicator i on i.office_id = v.office_id and i.id = v.indicator_id
    where r.office_id = ${reader.office}::uuid and r.round_id = ${roundId}::uuid and v.is_iku
      and not exists (select 1 from performance.leader_note n
        where n.office_id = r.office_id and n.round_id = r.round_id and n.indicator_version_id = r.indicator_version_id)
    order by i.code`.execute(reader.db);
  return rows;
}

/** Notes of a round, newest first; of one indicator where it is named. */
export async function notesOf(reader: Reader, roundId: string, indicatorVersionId?: string): Promise<LeaderNote[]> {
  const found = await reader.db.selectFrom('performance.leader_note').where('office_id', '=', reader.office).where('round_id', '=', roundId)
    .$if(indicatorVersionId !== undefined, (query) => query.where(sql<SqlBool>`indicator_version_id = ${indicatorVersionId}::uuid`))
    .orderBy('at', 'desc').orderBy('id', 'desc').selectAll().execute();
  const by = await signersOf(reader, found.map((note) => note.by_person));
  return found.map((note) => ({
    id: note.id, indicatorVersionId: note.indicator_version_id, kind: note.kind as LeaderNote['kind'], text: note.text, decidedOn: note.decided_on,
    by: someone(by(note.by_person, note.by_post)), at: note.at.toISOString(),
  }));
}
