import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';

/** Any number known to nothing else: two first runs at once go one after the other. */
const FIRST_RUN = 7_438_201;

export async function lockFirstRun(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${FIRST_RUN})`.execute(tx.db);
}
