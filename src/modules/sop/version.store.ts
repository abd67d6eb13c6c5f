import type { Ctx } from '../../kernel/command.ts';
import type { Tx } from '../../kernel/db.ts';
import type { SopDefinition } from './definition.contract.ts';

export interface NewVersion {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the definition's canonical JSON. */
  readonly hash: string;
  readonly definition: SopDefinition;
  /** Geometry of the sheet, computed once. */
  readonly drawing: unknown;
  /** Why this version exists: loaded from content, or what its owner confirmed. */
  readonly reason: string;
  readonly personId: string | null;
}

/** Adds an immutable version; earlier ones stay for the dossiers that run on them. */
export async function insertVersion({ tx, now }: Ctx, version: NewVersion): Promise<void> {
  const { key, title } = version.definition;
  await tx.db.insertInto('sop.version').values({
    office_id: tx.office, id: version.id, key, version: version.version, title, hash: version.hash,
    definition: JSON.stringify(version.definition), drawing: JSON.stringify(version.drawing), loaded_at: now,
    reason: version.reason, person_id: version.personId,
  }).execute();
}

/** Lets one change of an SOP at a time through; read what is in force only after it. */
export async function lockSop(tx: Tx, key: string): Promise<void> {
  await tx.db.selectFrom('sop.version').select('id').where('office_id', '=', tx.office).where('key', '=', key).where('version', '=', 1)
    .forUpdate().execute();
}
