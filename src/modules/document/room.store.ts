import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Author } from './document.contract.ts';

export interface NewRoom {
  readonly id: string;
  readonly documentId: string;
  readonly section: string;
  readonly revision: number;
  readonly state: Uint8Array;
}

export async function insertRoom(tx: Tx, { id, documentId, section, revision, state }: NewRoom): Promise<void> {
  await tx.db.insertInto('document.room')
    .values({ office_id: tx.office, id, document_id: documentId, section_id: section, revision, seq: 0, folded: 0, state: Buffer.from(state) }).execute();
}

/** `author` null: the draft was changed beside the room. */
export interface Step { readonly step: Uint8Array; readonly author: Author | null }

export interface Advance {
  readonly room: string;
  /** The newest step before. */
  readonly seq: number;
  readonly revision: number;
  readonly steps: readonly Step[];
  readonly at: Date;
}

/** Adds the steps and says which revision the room is at now. */
export async function advanceRoom(tx: Tx, { room, seq, revision, steps, at }: Advance): Promise<void> {
  const rows = JSON.stringify(steps.map(({ step, author }, index) => (
    { seq: seq + index + 1, step: Buffer.from(step).toString('base64'), person: author?.person ?? null, post: author?.post ?? null })));
  await sql`
    with new as (
      insert into document.room_step (office_id, room_id, seq, step, person_id, post_id, at)
      select ${tx.office}::uuid, ${room}::uuid, n.seq, decode(n.step, 'base64'), n.person, n.post, ${at}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as n(seq int, step text, person uuid, post uuid)
    )
    update document.room set seq = ${seq + steps.length}, revision = ${revision} where office_id = ${tx.office} and id = ${room}::uuid`.execute(tx.db);
}

/** The state holds every step from now on. */
export async function foldRoom(tx: Tx, room: string, seq: number, state: Uint8Array): Promise<void> {
  await tx.db.updateTable('document.room').set({ folded: seq, state: Buffer.from(state) }).where('office_id', '=', tx.office).where('id', '=', room).execute();
  await tx.db.deleteFrom('document.room_step').where('office_id', '=', tx.office).where('room_id', '=', room).where('seq', '<=', seq).execute();
}
