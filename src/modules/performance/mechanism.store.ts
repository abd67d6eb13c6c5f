import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { QuarterPoint } from '#contract/plan/plan';
import type { Snapshot } from './mechanism-text.rules.ts';

export interface NewMechanism {
  readonly id: string;
  readonly dossierId: string;
  readonly documentVersionId: string;
  readonly number: string | null;
  /** Day of the signature. */
  readonly signedOn: string;
  readonly from: QuarterPoint;
  /** What it keeps, read in the same statement. */
  readonly snapshot: RawBuilder<Snapshot>;
}

/** Adds the mechanism of a signed document with what is in force; it never changes. Answers what it keeps, and the document's text. */
export async function insertMechanism(tx: Tx, { id, dossierId, documentVersionId, number, signedOn, from, snapshot }: NewMechanism): Promise<{ snapshot: Snapshot; text: string }> {
  const { rows } = await sql<{ snapshot: Snapshot; text: string }>`
    with made as (
      insert into performance.mechanism (office_id, id, dossier_id, document_version_id, number, signed_at, from_year, from_quarter, snapshot)
      select o.id, ${id}::uuid, ${dossierId}::uuid, ${documentVersionId}::uuid, ${number}, ${signedOn}::date::timestamp at time zone o.zone,
        ${from.year}::int, ${from.quarter}::int, ${snapshot}
      from people.office o where o.id = ${tx.office}::uuid
      returning snapshot
    )
    select made.snapshot, d.content as text from made, document.version d where d.office_id = ${tx.office}::uuid and d.id = ${documentVersionId}::uuid`.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error(`no version ${documentVersionId} of a document`);
  return row;
}
