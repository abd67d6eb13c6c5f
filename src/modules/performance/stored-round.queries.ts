/** Rounds, their deadlines and the states of what they asked, as stored. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { CellState, RoundLine, RoundStatus } from './round.contract.ts';
import { countStates, isOverdue, type Quarter } from './round.rules.ts';

const rows = (reader: Reader) => reader.db.selectFrom('performance.round as r')
  .leftJoin('performance.mechanism as m', (join) => join.onRef('m.office_id', '=', 'r.office_id').onRef('m.id', '=', 'r.mechanism_id'))
  .where('r.office_id', '=', reader.office)
  .select(['r.id', 'r.year', 'r.quarter', 'r.status', 'r.sample_source as sampleSource', 'r.opened_at as openedAt', 'r.opened_by as openedBy', 'r.due_at as dueAt',
    'r.locked_at as lockedAt', 'r.closed_at as closedAt', 'r.revision', 'm.id as mechanismId', 'm.number as mechanismNumber', 'm.signed_at as mechanismSignedAt']);
export type StoredRound = Omit<Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>, 'status'> & { readonly status: RoundStatus };

export const storedRounds = (reader: Reader): Promise<StoredRound[]> => rows(reader).orderBy('r.year', 'desc').orderBy('r.quarter', 'desc').$castTo<StoredRound>().execute();

export const storedRound = (reader: Reader, id: string): Promise<StoredRound | undefined> =>
  rows(reader).where('r.id', '=', id).$castTo<StoredRound>().executeTakeFirst();

export const roundAt = (reader: Reader, { year, quarter }: Quarter): Promise<StoredRound | undefined> =>
  rows(reader).where('r.year', '=', year).where('r.quarter', '=', quarter).$castTo<StoredRound>().executeTakeFirst();

/** The newest signed mechanism that holds in a quarter. */
export async function mechanismIn(reader: Reader, { year, quarter }: Quarter): Promise<RoundLine['mechanism']> {
  const row = await reader.db.selectFrom('performance.mechanism').where('office_id', '=', reader.office)
    .where(sql<SqlBool>`(from_year, from_quarter) <= (${year}::int, ${quarter}::int)`)
    .orderBy('from_year', 'desc').orderBy('from_quarter', 'desc').orderBy('signed_at', 'desc').orderBy('id', 'desc')
    .select(['id', 'number', 'signed_at']).limit(1).executeTakeFirst();
  return row ? { id: row.id, number: row.number, signedAt: row.signed_at.toISOString() } : null;
}

export interface StateOf {
  readonly roundId: string;
  readonly unitId: string;
  readonly indicatorVersionId: string;
  readonly state: CellState;
  readonly late: boolean;
}

export const statesOf = (reader: Reader, roundIds: readonly string[]): Promise<StateOf[]> => reader.db.selectFrom('performance.request')
  .where('office_id', '=', reader.office).where(sql<SqlBool>`round_id = any(${[...roundIds]}::uuid[])`)
  .select(['round_id as roundId', 'unit_id as unitId', 'indicator_version_id as indicatorVersionId', 'state', 'late']).$castTo<StateOf>().execute();

interface Exception { readonly roundId: string; readonly unitId: string; readonly dueAt: Date; readonly reason: string }

const exceptionsOf = (reader: Reader, roundIds: readonly string[]): Promise<Exception[]> => reader.db.selectFrom('performance.round_exception')
  .where('office_id', '=', reader.office).where(sql<SqlBool>`round_id = any(${[...roundIds]}::uuid[])`)
  .select(['round_id as roundId', 'unit_id as unitId', 'due_at as dueAt', 'reason']).execute();

/** Until when a unit has time, and why it is not the deadline of the round. */
export type Deadlines = (round: Pick<StoredRound, 'id' | 'dueAt'>, unitId: string) => { readonly dueAt: Date; readonly exception: string | null };

export async function deadlinesOf(reader: Reader, roundIds: readonly string[]): Promise<Deadlines> {
  const exceptions = await exceptionsOf(reader, roundIds);
  return (round, unitId) => {
    const own = exceptions.find((each) => each.roundId === round.id && each.unitId === unitId);
    return { dueAt: own?.dueAt ?? round.dueAt, exception: own?.reason ?? null };
  };
}

/** Counts of some cells of a round. */
export function tally(round: Pick<StoredRound, 'id' | 'dueAt'>, states: readonly StateOf[], deadlines: Deadlines, now: Date) {
  return {
    counts: countStates(states.map(({ state }) => state)),
    late: states.filter(({ late }) => late).length,
    overdue: states.filter(({ state, unitId }) => isOverdue(state, deadlines(round, unitId).dueAt, now)).length,
  };
}

/** What travels of a round. */
export function roundLineOf(round: StoredRound, states: readonly StateOf[], deadlines: Deadlines, now: Date): RoundLine {
  const { mechanismId, mechanismNumber, mechanismSignedAt } = round;
  return {
    id: round.id, year: round.year, quarter: round.quarter, status: round.status, sampleSource: round.sampleSource, revision: round.revision,
    mechanism: mechanismId !== null && mechanismSignedAt !== null ? { id: mechanismId, number: mechanismNumber, signedAt: mechanismSignedAt.toISOString() } : null,
    openedAt: round.openedAt.toISOString(), dueAt: round.dueAt.toISOString(),
    lockedAt: round.lockedAt?.toISOString() ?? null, closedAt: round.closedAt?.toISOString() ?? null,
    ...tally(round, states.filter(({ roundId }) => roundId === round.id), deadlines, now),
  };
}

/** Whether a round asked for the indicator. */
export async function isAsked(reader: Reader, roundId: string, indicatorVersionId: string): Promise<boolean> {
  const row = await reader.db.selectFrom('performance.request').where('office_id', '=', reader.office).where('round_id', '=', roundId)
    .where(sql<SqlBool>`indicator_version_id = ${indicatorVersionId}::uuid`).select('state').executeTakeFirst();
  return row !== undefined;
}
