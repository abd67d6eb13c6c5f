import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { NewLeaderNote } from './round.contract.ts';

export interface NewRoundRow {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly mechanismId: string | null;
  readonly sampleSource: string | null;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly dueAt: Date;
}

/** False where somebody opened the quarter meanwhile. */
export async function insertRound(tx: Tx, round: NewRoundRow): Promise<boolean> {
  const row = await tx.db.insertInto('performance.round').values({
    office_id: tx.office, id: round.id, year: round.year, quarter: round.quarter, mechanism_id: round.mechanismId, sample_source: round.sampleSource,
    opened_at: round.openedAt, opened_by: round.openedBy, due_at: round.dueAt, status: 'open', revision: 1,
  }).onConflict((conflict) => conflict.columns(['office_id', 'year', 'quarter']).doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

export interface NewRequest { readonly indicatorVersionId: string; readonly unitId: string; readonly postId: string }

export async function insertRequests(tx: Tx, { id, year, quarter }: Pick<NewRoundRow, 'id' | 'year' | 'quarter'>, requests: readonly NewRequest[]): Promise<void> {
  await tx.db.insertInto('performance.request').values(requests.map(({ indicatorVersionId, unitId, postId }) => ({
    office_id: tx.office, round_id: id, indicator_version_id: indicatorVersionId, unit_id: unitId, post_id: postId, year, quarter, state: 'asked', late: false, revision: 1,
  }))).execute();
}

/** Counts a round one up; false when it is not in the state that was seen. Whoever writes to a cell meanwhile waits here. */
export async function countRoundUp(tx: Tx, id: string, seen: number): Promise<boolean> {
  const row = await tx.db.updateTable('performance.round').set({ revision: seen + 1 })
    .where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', seen).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Keeps the round as it stands until this transaction ends: cells are not written into a round that is being locked. */
export async function holdRound(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from performance.round where office_id = ${tx.office}::uuid and id = ${id}::uuid for share`.execute(tx.db);
}

const round = (tx: Tx, id: string) => tx.db.updateTable('performance.round').where('office_id', '=', tx.office).where('id', '=', id);

export async function lockRow(tx: Tx, id: string, now: Date): Promise<void> {
  await round(tx, id).set({ status: 'locked', locked_at: now }).execute();
}

export async function closeRow(tx: Tx, id: string, now: Date): Promise<void> {
  await round(tx, id).set({ status: 'closed', closed_at: now }).execute();
}

export async function reopenRow(tx: Tx, id: string): Promise<void> {
  await round(tx, id).set({ status: 'open', locked_at: null, closed_at: null }).execute();
}

interface Exception { readonly roundId: string; readonly unitId: string; readonly dueAt: Date; readonly reason: string; readonly personId: string; readonly at: Date }

export async function putException(tx: Tx, { roundId, unitId, dueAt, reason, personId, at }: Exception): Promise<void> {
  const values = { due_at: dueAt, reason, by_person: personId, at };
  await tx.db.insertInto('performance.round_exception').values({ office_id: tx.office, round_id: roundId, unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'round_id', 'unit_id']).doUpdateSet(values)).execute();
}

export async function removeException(tx: Tx, roundId: string, unitId: string): Promise<void> {
  await tx.db.deleteFrom('performance.round_exception').where('office_id', '=', tx.office).where('round_id', '=', roundId).where('unit_id', '=', unitId).execute();
}

export interface Signer { readonly personId: string; readonly postId: string; readonly form: string; readonly at: Date }

export async function insertNote(tx: Tx, id: string, note: NewLeaderNote, by: Signer): Promise<void> {
  await tx.db.insertInto('performance.leader_note').values({
    office_id: tx.office, id, round_id: note.id, indicator_version_id: note.indicatorVersionId, kind: note.kind, text: note.text, decided_on: note.decidedOn,
    by_person: by.personId, by_post: by.postId, form: by.form, at: by.at,
  }).execute();
}

export interface NewCorrection {
  readonly id: string;
  readonly roundId: string;
  readonly year: number;
  readonly quarter: number;
  /** Of a figure; null: the round was opened again. */
  readonly figure: { readonly indicatorVersionId: string; readonly oldNo: number; readonly newNo: number } | null;
  readonly reason: string;
}

export async function insertCorrections(tx: Tx, corrections: readonly NewCorrection[], by: Omit<Signer, 'form'>): Promise<void> {
  if (corrections.length === 0) return;
  await tx.db.insertInto('performance.correction').values(corrections.map(({ id, roundId, year, quarter, figure, reason }) => ({
    office_id: tx.office, id, round_id: roundId, kind: figure ? 'figure' : 'reopening', indicator_version_id: figure?.indicatorVersionId ?? null, year, quarter,
    old_no: figure?.oldNo ?? null, new_no: figure?.newNo ?? null, reason, by_person: by.personId, by_post: by.postId, at: by.at,
  }))).execute();
}
