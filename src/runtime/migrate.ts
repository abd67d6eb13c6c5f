/** Brings a database forward: `migrations/NNNN_name.sql`, each in one transaction, none ever changed or taken back. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { StartRefused } from './refused.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

export interface Migration {
  /** File name without `.sql`; the order of names is the order of application. */
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

export interface MigrateOptions {
  now(): Date;
  /** Called once before an existing database is changed, with the first migration that waits. */
  backup?(first: string): Promise<void>;
  /** Where the migrations lie; the program's own unless a test says otherwise. */
  readonly folder?: string | undefined;
  /** Stops after this migration: how a backup of an older program is restored. */
  readonly last?: string | undefined;
}

/** Any number that all processes agree on; held while one of them migrates. */
const LOCK = 7_382_019;

export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  return readdirSync(folder).filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file)).sort().map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8');
    return { name: file.slice(0, -'.sql'.length), sha256: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/**
 * Applies what waits and answers its names. Throws `StartRefused` when the database was migrated by a newer program or
 * by migrations that read differently today, and for PostgreSQL older than 15.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<string[]> {
  const known = readMigrations(options.folder);
  const client = new pg.Client(url);
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await readApplied(client);
    refuseForeign(applied, known);
    const end = options.last === undefined ? known.length : known.findIndex(({ name }) => name === options.last) + 1;
    const waiting = known.slice(0, end).filter(({ name }) => !applied.has(name));
    if (waiting[0] && applied.size > 0) await options.backup?.(waiting[0].name);
    for (const migration of waiting) await apply(client, migration, options.now());
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, migration: Migration, at: Date): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into kernel.migration (name, sha256, applied_at) values ($1, $2, $3)', [migration.name, migration.sha256, at]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migrasi ${migration.name} gagal: ${(error as Error).message}`, { cause: error });
  }
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists kernel');
  await client.query('create table if not exists kernel.migration (name text primary key, sha256 text not null, applied_at timestamptz not null)');
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from kernel.migration order by name');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function refuseForeign(applied: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  const hashes = new Map(known.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, hash] of applied) {
    const mine = hashes.get(name);
    if (mine === undefined) {
      throw new StartRefused(`Basis data ini dipakai oleh Tertib yang lebih baru: migrasi ${name} tidak dikenal. Pakailah versi itu.`);
    }
    if (mine !== hash) throw new StartRefused(`Migrasi ${name} sudah diterapkan, tetapi berkasnya berubah. Kembalikan berkas aslinya.`);
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>("select current_setting('server_version_num') as number, current_setting('server_version') as version");
  if (Number(rows[0]?.number) < 150_000) {
    throw new StartRefused(`DATABASE_URL menunjuk ke PostgreSQL ${rows[0]?.version}; diperlukan PostgreSQL 15 atau lebih baru.`);
  }
}
