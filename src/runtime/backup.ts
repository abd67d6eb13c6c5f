/** Makes one archive of an installation while it runs: rows, files and secret of one moment. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type ArchiveWriter, type Manifest, writeArchive } from './archive.ts';
import { copyOut, fixFormats, readSequences, readTables } from './dump.ts';
import { KEPT, placesIn } from './folder.ts';

export interface BackupSource {
  readonly dataDir: string;
  readonly url: string;
  now(): Date;
}

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Stored files whose bytes no longer match their content address; they are in the archive as they are. */
  readonly damaged: string[];
}

/**
 * Writes the archive `target`. All rows come from one repeatable read snapshot. Files are copied after it: they are on
 * disk before a row names them, and never changed, so the snapshot finds all of its own.
 */
export async function makeBackup(source: BackupSource, target: string): Promise<BackupReport> {
  const archive = writeArchive(target, source.now());
  try {
    const database = await addDatabase(source.url, archive, `${target}.${process.pid}.rows`);
    const { files, damaged } = await addFiles(placesIn(source.dataDir).files, archive);
    for (const name of KEPT) {
      const path = join(source.dataDir, name);
      if (await exists(path)) await archive.addFile(name, path);
    }
    await archive.finish({ format: 'tertib-backup-1', madeAt: source.now().toISOString(), ...database });
    const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: database.tables.length, rows, files, damaged };
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

/** What `migrate` calls before it changes an existing database. */
export function backupBefore(dataDir: string, url: string, now: () => Date): (first: string) => Promise<void> {
  return async (first) => {
    const { backups } = placesIn(dataDir);
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    const stamp = now().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    await makeBackup({ dataDir, url, now }, join(backups, `before-${first}-${stamp}.tar`));
  };
}

/** Each table goes to a spool file first: a tar member's size stands before its bytes. */
async function addDatabase(url: string, archive: ArchiveWriter, spool: string): Promise<Pick<Manifest, 'migrations' | 'tables' | 'sequences'>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await fixFormats(client);
    await client.query('begin isolation level repeatable read, read only');
    const tables: Manifest['tables'] = [];
    for (const table of await readTables(client)) {
      const rows = await copyOut(client, table, createWriteStream(spool, { mode: 0o600 }));
      await archive.addFile(table.member, spool);
      tables.push({ name: table.name, columns: table.columns, rows, member: table.member });
    }
    const { rows: migrations } = await client.query('select name, sha256 from kernel.migration order by name');
    return { migrations, tables, sequences: await readSequences(client) };
  } finally {
    await client.end();
    await rm(spool, { force: true });
  }
}

const CONTENT_ADDRESS = /^[0-9a-f]{64}$/;

async function addFiles(folder: string, archive: ArchiveWriter): Promise<{ files: number; damaged: string[] }> {
  const damaged: string[] = [];
  let files = 0;
  const entries = await exists(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Whatever bears another name is an upload under way.
    if (!entry.isFile() || !CONTENT_ADDRESS.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = await archive.addFile(`files/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, path);
    if (hash !== entry.name) damaged.push(entry.name);
    files += 1;
  }
  return { files, damaged };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
