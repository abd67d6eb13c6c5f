/** Puts a backup into an empty data folder (and an empty database), and moves it forward to this program. */
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { type Manifest, readArchive, verifyArchive } from './archive.ts';
import { migrateFolder, openDatabase, type Place } from './database.ts';
import { copyIn, fixFormats, refill } from './dump.ts';
import { KEPT } from './folder.ts';
import { verifyJournals } from './journals.ts';
import { migrate, readMigrations } from './migrate.ts';
import { StartRefused } from './refused.ts';

export interface RestoreReport {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Journal chains checked link by link after the restore. */
  readonly chains: number;
}

/**
 * Restores `file`. Everything is checked before anything is written; when it fails later, folder and database are empty
 * again. Throws `StartRefused`.
 */
export async function restoreBackup(place: Place, file: string, now: () => Date): Promise<RestoreReport> {
  const dataDir = resolve(place.dataDir);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartRefused(`Folder data ${dataDir} tidak kosong. Pulihkan hanya ke folder kosong (TERTIB_DATA_DIR).`);
  }
  const manifest = await verifyArchive(file);
  refuseUnknown(manifest, place.migrations);
  if (place.databaseUrl) await refuseUsed(place.databaseUrl);
  const database = await openDatabase(place);
  let complete = false;
  try {
    await migrate(database.url, { now, folder: place.migrations, last: manifest.migrations.at(-1)?.name });
    await fillDatabase(database.url, file, manifest);
    const files = await writeFiles(dataDir, file);
    const chains = await verifyJournals(database.url);
    await migrateFolder(place, database.url, now);
    complete = true;
    return { tables: manifest.tables.length, rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0), files, chains };
  } finally {
    if (!complete && place.databaseUrl) await dropSchemas(place.databaseUrl);
    await database.close();
    if (!complete) for (const entry of readdirSync(dataDir)) rmSync(join(dataDir, entry), { recursive: true, force: true });
  }
}

function refuseUnknown(manifest: Manifest, folder: string | undefined): void {
  const known = new Map(readMigrations(folder).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of manifest.migrations) {
    if (known.get(name) !== sha256) throw new StartRefused(`Cadangan dibuat oleh Tertib lain: migrasi ${name} ${known.has(name) ? 'berbeda' : 'tidak dikenal'}. Pakailah versi yang membuatnya atau yang lebih baru.`);
  }
}

async function fillDatabase(url: string, file: string, manifest: Manifest): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.member, table]));
  await withClient(url, async (client) => {
    await fixFormats(client);
    await client.query('begin');
    await refill(client, manifest.tables.map(({ name }) => name), () => readArchive(file, async (name, content) => {
      const table = tables.get(name);
      if (!table) return;
      const rows = await copyIn(client, table.name, table.columns, content);
      if (rows !== table.rows) throw new StartRefused(`Cadangan rusak: ${table.name} berisi ${rows} baris, seharusnya ${table.rows}.`);
    }));
    for (const { name, value, called } of manifest.sequences) await client.query('select setval($1::regclass, $2, $3)', [name, value, called]);
    await client.query('commit');
  });
}

/** Names are checked, so that an archive made by somebody else cannot write outside the data folder. */
async function writeFiles(dataDir: string, file: string): Promise<number> {
  let files = 0;
  await readArchive(file, async (name, content) => {
    if (KEPT.some((kept) => kept === name)) await writeFile(join(dataDir, name), content);
    if (!/^files\/([0-9a-z]+\/)*[0-9a-f]{64}$/.test(name)) return;
    await writeFile(join(dataDir, name), content);
    files += 1;
  });
  return files;
}

async function writeFile(path: string, content: Readable): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }));
}

async function refuseUsed(url: string): Promise<void> {
  const schemas = await withClient(url, userSchemas);
  if (schemas.length > 0) throw new StartRefused(`Basis data pada DATABASE_URL tidak kosong (skema ${schemas.join(', ')}). Pulihkan hanya ke basis data kosong.`);
}

/** The database had no schema of ours before, so all of them were made by this attempt. */
async function dropSchemas(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const schema of await userSchemas(client)) await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`);
  });
}

async function userSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1");
  return rows.map(({ name }) => name);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
