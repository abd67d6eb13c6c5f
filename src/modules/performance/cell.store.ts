import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { CellState } from './round.contract.ts';

interface Seen { readonly indicatorVersionId: string; readonly revision: number }

/** Counts cells one up and keeps them for this transaction; answers those that stood as they were seen. */
export async function countCellsUp(tx: Tx, roundId: string, cells: readonly Seen[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    update performance.request r set revision = r.revision + 1
    from unnest(${cells.map((each) => each.indicatorVersionId)}::uuid[], ${cells.map((each) => each.revision)}::int[]) as c(id, revision)
    where r.office_id = ${tx.office}::uuid and r.round_id = ${roundId}::uuid and r.indicator_version_id = c.id and r.revision = c.revision
    returning r.indicator_version_id as id`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}

interface Step { readonly personId: string; readonly at: Date }

export interface EnteredCell { readonly indicatorVersionId: string; readonly state: CellState; readonly postId: string | null; readonly late: boolean }

/** What was released, verified or returned before begins anew. */
export async function setEntered(tx: Tx, roundId: string, cells: readonly EnteredCell[], { personId, at }: Step): Promise<void> {
  await sql`
    update performance.request r set state = c.state, author_person = ${personId}::uuid, author_post = c.post, entered_at = ${at}::timestamptz, late = c.late,
      released_by = null, released_at = null, verified_by = null, verified_at = null, returned_reason = null
    from unnest(${cells.map((each) => each.indicatorVersionId)}::uuid[], ${cells.map((each) => each.state)}::text[], ${cells.map((each) => each.postId)}::uuid[],
      ${cells.map((each) => each.late)}::boolean[]) as c(id, state, post, late)
    where r.office_id = ${tx.office}::uuid and r.round_id = ${roundId}::uuid and r.indicator_version_id = c.id`.execute(tx.db);
}

const requests = (tx: Tx, roundId: string, ids: readonly string[]) => tx.db.updateTable('performance.request')
  .where('office_id', '=', tx.office).where('round_id', '=', roundId).where(sql<SqlBool>`indicator_version_id = any(${[...ids]}::uuid[])`);

export async function setReleased(tx: Tx, roundId: string, ids: readonly string[], { personId, at }: Step): Promise<void> {
  await requests(tx, roundId, ids).set({ state: 'released', released_by: personId, released_at: at }).execute();
}

export async function setVerified(tx: Tx, roundId: string, ids: readonly string[], { personId, at }: Step): Promise<void> {
  await requests(tx, roundId, ids).set({ state: 'verified', verified_by: personId, verified_at: at }).execute();
}

export async function setReturned(tx: Tx, roundId: string, cells: readonly { readonly indicatorVersionId: string; readonly reason: string }[]): Promise<void> {
  await sql`
    update performance.request r set state = 'returned', returned_reason = c.reason, verified_by = null, verified_at = null
    from unnest(${cells.map((each) => each.indicatorVersionId)}::uuid[], ${cells.map((each) => each.reason)}::text[]) as c(id, reason)
    where r.office_id = ${tx.office}::uuid and r.round_id = ${roundId}::uuid and r.indicator_version_id = c.id`.execute(tx.db);
}

/** What content brings: verified by nobody. */
export async function setBrought(tx: Tx, roundId: string, ids: readonly string[], { entered, verified }: { entered: Date; verified: Date }): Promise<void> {
  await requests(tx, roundId, ids).set({ state: 'verified', entered_at: entered, verified_at: verified }).execute();
}

/** A unit's cells that nobody looked at are seen; answers which. */
export async function setSeen(tx: Tx, roundId: string, unitId: string): Promise<number> {
  const rows = await tx.db.updateTable('performance.request').set({ state: 'seen' }).where('office_id', '=', tx.office).where('round_id', '=', roundId)
    .where('unit_id', '=', unitId).where('state', '=', 'asked').returning('indicator_version_id').execute();
  return rows.length;
}

/** A cell in which something is typed; one that was sent or came back keeps its state. */
export async function setDrafted(tx: Tx, roundId: string, ids: readonly string[]): Promise<void> {
  await requests(tx, roundId, ids).set({ state: 'drafted' }).where(sql<SqlBool>`state in ('asked', 'seen')`).execute();
}

export interface NewDraft { readonly indicatorVersionId: string; readonly field: string; readonly value: string; readonly revision: number }

/** Writes fields over those that were seen; answers how many stood as they were seen. */
export async function putDrafts(tx: Tx, roundId: string, drafts: readonly NewDraft[], by: Step & { origin: string }): Promise<number> {
  const of = <K extends keyof NewDraft>(key: K) => drafts.map((each) => each[key]);
  const { rows } = await sql`
    insert into performance.draft as d (office_id, round_id, indicator_version_id, field, value, origin, revision, by_person, at)
    select ${tx.office}::uuid, ${roundId}::uuid, c.id, c.field, c.value, ${by.origin}, c.revision + 1, ${by.personId}::uuid, ${by.at}::timestamptz
    from unnest(${of('indicatorVersionId')}::uuid[], ${of('field')}::text[], ${of('value')}::text[], ${of('revision')}::int[]) as c(id, field, value, revision)
    on conflict (office_id, round_id, indicator_version_id, field) do update
      set value = excluded.value, origin = excluded.origin, revision = excluded.revision, by_person = excluded.by_person, at = excluded.at
      where d.revision = excluded.revision - 1
    returning d.field`.execute(tx.db);
  return rows.length;
}

/** What was typed is entered now. */
export async function deleteDrafts(tx: Tx, roundId: string, ids: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('performance.draft').where('office_id', '=', tx.office).where('round_id', '=', roundId)
    .where(sql<SqlBool>`indicator_version_id = any(${[...ids]}::uuid[])`).execute();
}

export interface Verdict {
  readonly id: string;
  readonly indicatorVersionId: string;
  readonly actualNo: number;
  readonly verdict: 'released' | 'verified' | 'returned';
  readonly reason: string | null;
  readonly postId: string | null;
  readonly form: string | null;
}

export async function insertVerdicts(tx: Tx, roundId: string, verdicts: readonly Verdict[], { personId, at }: { personId: string | null; at: Date }): Promise<void> {
  await tx.db.insertInto('performance.verification').values(verdicts.map((each) => ({
    office_id: tx.office, id: each.id, round_id: roundId, indicator_version_id: each.indicatorVersionId, actual_no: each.actualNo, verdict: each.verdict, reason: each.reason,
    by_person: personId, by_post: each.postId, form: each.form, at,
  }))).execute();
}
