import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';

export interface NewCode {
  readonly id: string;
  readonly code: string;
  /** Null: it keeps its own. */
  readonly name: string | null;
}

/** Gives a version its edition and its nodes their codes. Codes may change places, so every node first lets go of its own. */
export async function writeCodes(tx: Tx, versionId: string, edition: string, codes: readonly NewCode[]): Promise<void> {
  await tx.db.updateTable('plan.version').set({ edition }).where('office_id', '=', tx.office).where('id', '=', versionId).execute();
  await sql`update plan.node set code = id::text where office_id = ${tx.office}::uuid and version_id = ${versionId}::uuid and code is not null`.execute(tx.db);
  await sql`
    update plan.node n set code = c.code, name = coalesce(c.name, n.name)
    from unnest(${codes.map(({ id }) => id)}::uuid[], ${codes.map(({ code }) => code)}::text[], ${codes.map(({ name }) => name)}::text[]) as c(id, code, name)
    where n.office_id = ${tx.office}::uuid and n.id = c.id`.execute(tx.db);
}
