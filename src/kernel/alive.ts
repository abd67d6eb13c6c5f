import { sql } from 'kysely';
import type { Database } from './db.ts';

/** True when PostgreSQL answers. */
export async function isAlive(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.kysely);
    return true;
  } catch {
    return false;
  }
}
