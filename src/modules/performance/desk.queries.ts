/** Meja kerja: what the open and locked rounds ask of this reader, by the posts held. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { calendarOf, type WorkingCalendar, workingMinutesBetween } from '../calendar/index.ts';
import { canReadPlan } from '../plan/index.ts';
import { isReleasable, isVerifiable, type Signed } from './cell.rules.ts';
import type { LateUnit, PerformanceDesk, ReturnedFigure, RoundTask } from './desk.contract.ts';
import { ownerIn, ownersOf, signersOf, someone, type UnitOwner } from './owner.queries.ts';
import { enteringPost, leaderPost, releasingPost, verifierPost, verifyingPost } from './performance.policy.ts';
import { ikusWithoutNote } from './round.queries.ts';
import { isMissing, isOverdue } from './round.rules.ts';
import { type Deadlines, deadlinesOf, type StoredRound, storedRounds } from './stored-round.queries.ts';

interface Cell extends Signed {
  readonly roundId: string;
  readonly unitId: string;
  readonly indicatorVersionId: string;
  readonly name: string;
  readonly isIku: boolean;
  readonly enteredAt: Date | null;
  readonly releasedAt: Date | null;
  readonly returnedReason: string | null;
}

const cellsOf = (reader: Reader, roundIds: readonly string[]): Promise<Cell[]> => reader.db.selectFrom('performance.request as r')
  .innerJoin('plan.indicator_version as v', (join) => join.onRef('v.office_id', '=', 'r.office_id').onRef('v.id', '=', 'r.indicator_version_id'))
  .where('r.office_id', '=', reader.office).where(sql<SqlBool>`r.round_id = any(${[...roundIds]}::uuid[])`)
  .select(['r.round_id as roundId', 'r.unit_id as unitId', 'r.indicator_version_id as indicatorVersionId', 'v.name', 'v.is_iku as isIku', 'r.state',
    'r.author_person as authorPerson', 'r.released_by as releasedBy', 'r.entered_at as enteredAt', 'r.released_at as releasedAt', 'r.returned_reason as returnedReason'])
  .$castTo<Cell>().execute();

/** What one desk is read from. */
interface Scene {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  readonly owners: ReadonlyMap<string, UnitOwner>;
  readonly deadlines: Deadlines;
}

const placeOf = ({ id, year, quarter }: StoredRound) => ({ roundId: id, year, quarter });
const unitOf = ({ unitId: id, name }: UnitOwner) => ({ id, name });
const NO_LIMIT = { dueAt: null, minutesLeft: null, minutesGiven: null };
/** Of cells in one state, when the first came into it. */
const earliest = (times: readonly (Date | null)[], otherwise: Date): string => new Date(Math.min(...times.map((at) => (at ?? otherwise).getTime()))).toISOString();

/** Figures of one unit that wait to be entered or released. */
function unitTasks({ actor, now, calendar, deadlines }: Scene, round: StoredRound, owner: UnitOwner, cells: readonly Cell[]): RoundTask[] {
  const [missing, entered] = [cells.filter(({ state }) => isMissing(state)), cells.filter(({ state }) => isReleasable(state))];
  const { dueAt } = deadlines(round, owner.unitId);
  const common = { ...placeOf(round), unit: unitOf(owner), of: cells.length };
  return [
    ...(missing.length > 0 && enteringPost(actor, owner) ? [{
      ...common, kind: 'enter' as const, count: missing.length, since: round.openedAt.toISOString(), dueAt: dueAt.toISOString(),
      minutesLeft: workingMinutesBetween(calendar, now, dueAt), minutesGiven: workingMinutesBetween(calendar, round.openedAt, dueAt),
    }] : []),
    ...(entered.length > 0 && releasingPost(actor, owner)
      ? [{ ...common, ...NO_LIMIT, kind: 'release' as const, count: entered.length, since: earliest(entered.map(({ enteredAt }) => enteredAt), now) }] : []),
  ];
}

/** What the whole round asks of those who verify, lock and close. */
async function roundTasks({ reader, actor, now, owners }: Scene, round: StoredRound, cells: readonly Cell[]): Promise<RoundTask[]> {
  const common = { ...placeOf(round), ...NO_LIMIT, unit: null };
  if (round.status === 'open') {
    const judged = cells.filter((cell) => verifyingPost(actor, ownerIn(owners, cell.unitId)) && isVerifiable(cell, actor.personId));
    if (judged.length > 0) return [{ ...common, kind: 'verify', count: judged.length, of: cells.length, since: earliest(judged.map(({ releasedAt }) => releasedAt), now) }];
    const all = cells.length > 0 && cells.every(({ state }) => state === 'verified');
    return all && verifierPost(actor) ? [{ ...common, kind: 'lock', count: cells.length, of: cells.length, since: round.openedAt.toISOString() }] : [];
  }
  if (!leaderPost(actor) && !verifierPost(actor)) return [];
  const without = await ikusWithoutNote(reader, round.id);
  // The notes are the leader's; once all are there, the Kasubbag may close, too.
  if (without.length > 0 && !leaderPost(actor)) return [];
  return [{ ...common, kind: 'close', count: without.length, of: cells.filter(({ isIku }) => isIku).length, since: (round.lockedAt ?? round.openedAt).toISOString() }];
}

function lateUnits({ actor, now, calendar, owners, deadlines }: Scene, round: StoredRound, cells: readonly Cell[]): LateUnit[] {
  if (!verifierPost(actor) || round.status !== 'open') return [];
  return [...owners.values()].flatMap((owner) => {
    const own = cells.filter(({ unitId }) => unitId === owner.unitId);
    const { dueAt } = deadlines(round, owner.unitId);
    const count = own.filter(({ state }) => isOverdue(state, dueAt, now)).length;
    return count === 0 || enteringPost(actor, owner) ? []
      : [{ ...placeOf(round), unit: unitOf(owner), count, of: own.length, dueAt: dueAt.toISOString(), minutesLate: workingMinutesBetween(calendar, dueAt, now) }];
  });
}

/** What came back to the units of this reader, newest first. */
async function returnedOf({ reader, actor, owners }: Scene, rounds: readonly StoredRound[], cells: readonly Cell[]): Promise<ReturnedFigure[]> {
  const back = cells.filter(({ state, unitId }) => state === 'returned' && enteringPost(actor, ownerIn(owners, unitId)));
  if (back.length === 0) return [];
  const verdicts = await reader.db.selectFrom('performance.verification').where('office_id', '=', reader.office).where('verdict', '=', 'returned')
    .where(sql<SqlBool>`(round_id, indicator_version_id) in (select * from unnest(${back.map(({ roundId }) => roundId)}::uuid[], ${back.map(({ indicatorVersionId }) => indicatorVersionId)}::uuid[]))`)
    .distinctOn(['round_id', 'indicator_version_id']).orderBy('round_id').orderBy('indicator_version_id').orderBy('at', 'desc')
    .select(['round_id as roundId', 'indicator_version_id as indicatorVersionId', 'at', 'by_person as byPerson', 'by_post as byPost']).execute();
  const by = await signersOf(reader, verdicts.map(({ byPerson }) => byPerson));
  return back.flatMap(({ roundId, unitId, indicatorVersionId, name, returnedReason }) => {
    const round = rounds.find(({ id }) => id === roundId);
    const verdict = verdicts.find((each) => each.roundId === roundId && each.indicatorVersionId === indicatorVersionId);
    return round && verdict && returnedReason !== null ? [{
      ...placeOf(round), unit: unitOf(ownerIn(owners, unitId)), indicatorVersionId, name, reason: returnedReason, at: verdict.at.toISOString(), by: someone(by(verdict.byPerson, verdict.byPost)),
    }] : [];
  }).sort((a, b) => b.at.localeCompare(a.at));
}

/** By limit, those without one last; then the oldest first. */
const byUrgency = (a: RoundTask, b: RoundTask): number => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.since.localeCompare(b.since);

export const performanceDeskOf: Query<object, PerformanceDesk> = async ({ reader, actor, now }) => {
  const rounds = canReadPlan(actor) ? (await storedRounds(reader)).filter(({ status }) => status !== 'closed') : [];
  if (rounds.length === 0) return { now: now.toISOString(), todo: [], returned: [], waiting: [] };
  const ids = rounds.map(({ id }) => id);
  const cells = await cellsOf(reader, ids);
  const scene: Scene = { reader, actor, now, calendar: await calendarOf(reader), owners: await ownersOf(reader), deadlines: await deadlinesOf(reader, ids) };
  const [todo, waiting]: [RoundTask[], LateUnit[]] = [[], []];
  for (const round of rounds) {
    const own = cells.filter(({ roundId }) => roundId === round.id);
    const units = round.status === 'open' ? [...scene.owners.values()] : [];
    todo.push(...units.flatMap((owner) => unitTasks(scene, round, owner, own.filter(({ unitId }) => unitId === owner.unitId))), ...await roundTasks(scene, round, own));
    waiting.push(...lateUnits(scene, round, own));
  }
  const open = cells.filter(({ roundId }) => rounds.some(({ id, status }) => id === roundId && status === 'open'));
  return { now: now.toISOString(), todo: todo.sort(byUrgency), returned: await returnedOf(scene, rounds, open), waiting };
};
