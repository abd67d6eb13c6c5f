import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { NomenclatureEdition } from './pack.contract.ts';

/** Adds an edition; one that stands already stays as it is. */
export async function insertEdition(tx: Tx, { key, title, note, rows }: NomenclatureEdition): Promise<void> {
  const added = await sql<{ key: string }>`
    insert into plan.edition (key, title, note, sort) select ${key}, ${title}, ${note}, (select count(*) + 1 from plan.edition)
    on conflict (key) do nothing returning key`.execute(tx.db);
  if (added.rows.length === 0) return;
  for (let start = 0; start < rows.length; start += 1000) {
    await tx.db.insertInto('plan.nomenclature').values(rows.slice(start, start + 1000).map((row) => ({ edition: key, ...row }))).execute();
  }
}
