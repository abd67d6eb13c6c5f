/** Cells of rounds as stored: the request, its drafts and who stands behind it. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { CellDraft } from './cell.contract.ts';
import { type Signers, someone } from './owner.queries.ts';
import type { CellState } from './round.contract.ts';

export interface StoredRequest {
  readonly indicatorVersionId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly state: CellState;
  readonly authorPerson: string | null;
  readonly authorPost: string | null;
  readonly enteredAt: Date | null;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  readonly verifiedBy: string | null;
  readonly verifiedAt: Date | null;
  readonly returnedReason: string | null;
  readonly late: boolean;
  readonly revision: number;
}

export interface RequestAsk {
  readonly unitId?: string;
  readonly ids?: readonly string[];
  readonly states?: readonly CellState[];
}

/** Cells of a round: of one unit, of these indicators, in these states. */
export const requestsOf = (reader: Reader, roundId: string, { unitId, ids, states }: RequestAsk): Promise<StoredRequest[]> =>
  reader.db.selectFrom('performance.request').where('office_id', '=', reader.office).where('round_id', '=', roundId)
    .$if(unitId !== undefined, (query) => query.where(sql<SqlBool>`unit_id = ${unitId}::uuid`))
    .$if(ids !== undefined, (query) => query.where(sql<SqlBool>`indicator_version_id = any(${[...ids ?? []]}::uuid[])`))
    .$if(states !== undefined, (query) => query.where(sql<SqlBool>`state = any(${[...states ?? []]}::text[])`))
    .select(['indicator_version_id as indicatorVersionId', 'unit_id as unitId', 'post_id as postId', 'state', 'author_person as authorPerson', 'author_post as authorPost',
      'entered_at as enteredAt', 'released_by as releasedBy', 'released_at as releasedAt', 'verified_by as verifiedBy', 'verified_at as verifiedAt',
      'returned_reason as returnedReason', 'late', 'revision'])
    .$castTo<StoredRequest>().execute();

/** Unit and state of what was asked in the quarters of a year. */
export const requestsOfYear = (reader: Reader, year: number): Promise<{ indicatorVersionId: string; quarter: number; unitId: string; state: CellState }[]> =>
  reader.db.selectFrom('performance.request').where('office_id', '=', reader.office).where('year', '=', year)
    .select(['indicator_version_id as indicatorVersionId', 'quarter', 'unit_id as unitId', 'state'])
    .$castTo<{ indicatorVersionId: string; quarter: number; unitId: string; state: CellState }>().execute();

export interface StoredDraft {
  readonly indicatorVersionId: string;
  readonly field: string;
  readonly value: string;
  readonly origin: string;
  readonly revision: number;
  readonly byPerson: string;
  readonly at: Date;
}

export const draftsOf = (reader: Reader, roundId: string, ids: readonly string[]): Promise<StoredDraft[]> =>
  reader.db.selectFrom('performance.draft').where('office_id', '=', reader.office).where('round_id', '=', roundId)
    .where(sql<SqlBool>`indicator_version_id = any(${[...ids]}::uuid[])`).orderBy('field')
    .select(['indicator_version_id as indicatorVersionId', 'field', 'value', 'origin', 'revision', 'by_person as byPerson', 'at']).execute();

export const draftView = ({ field, value, revision, byPerson, at }: StoredDraft, by: Signers): CellDraft =>
  ({ field, value, revision, by: someone(by(byPerson)), at: at.toISOString() });

/** Entries of these cells that were verified once: what follows them is a correction. */
export async function verifiedNos(reader: Reader, roundId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.db.selectFrom('performance.verification').where('office_id', '=', reader.office).where('round_id', '=', roundId)
    .where(sql<SqlBool>`indicator_version_id = any(${[...ids]}::uuid[])`).where('verdict', '=', 'verified')
    .select(['indicator_version_id as id', 'actual_no as no']).execute();
  return new Set(rows.map(({ id, no }) => `${id} ${no}`));
}

/** Why the round was opened again last; null: it never was. */
export async function lastReopening(reader: Reader, roundId: string): Promise<string | null> {
  const row = await reader.db.selectFrom('performance.correction').where('office_id', '=', reader.office).where('round_id', '=', roundId).where('kind', '=', 'reopening')
    .orderBy('at', 'desc').select('reason').limit(1).executeTakeFirst();
  return row?.reason ?? null;
}
