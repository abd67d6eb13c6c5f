/** Opens what an installation stands on: its data folder, claimed for this process, and its database. */
import { resolve } from 'node:path';
import { backupBefore } from './backup.ts';
import { prepareFolder, refuseNewer, writeRuntime, writeVersion } from './folder.ts';
import { claimFolder } from './lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import { startPostgres } from './postgres.ts';

export interface Place {
  readonly dataDir: string;
  /** Any PostgreSQL 15 or newer; undefined starts the embedded one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Where the migrations lie; the program's own unless a test says otherwise. */
  readonly migrations?: string;
}

export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Claims the data folder and starts its database (or uses `databaseUrl`). Throws `StartRefused` when another process
 * uses the folder or a newer program wrote it. `say` gets notices for people.
 */
export async function openDatabase(place: Place, say: (line: string) => void = console.error): Promise<OpenDatabase> {
  const dataDir = resolve(place.dataDir);
  prepareFolder(dataDir);
  refuseNewer(dataDir, readMigrations(place.migrations).map(({ name }) => name));
  const release = await claimFolder(dataDir);
  try {
    const embedded = place.databaseUrl === undefined ? await startPostgres(dataDir, { say }) : undefined;
    const url = place.databaseUrl ?? embedded?.url ?? '';
    const forget = writeRuntime(dataDir, { url });
    return {
      url,
      close: async () => {
        forget();
        await embedded?.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Migrates the database of an opened folder, after a backup into its `backups` when it holds anything already. */
export async function migrateFolder(place: Place, url: string, now: () => Date): Promise<string[]> {
  const dataDir = resolve(place.dataDir);
  const applied = await migrate(url, { now, backup: backupBefore(dataDir, url, now), folder: place.migrations });
  const newest = readMigrations(place.migrations).at(-1);
  if (newest) writeVersion(dataDir, newest.name);
  return applied;
}
