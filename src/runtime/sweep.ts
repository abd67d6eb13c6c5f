/** What nobody needs any more: answers kept for repeated requests, and stored bytes that no row names. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../kernel/db.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long the answer to an idempotency key is kept, in days. */
const KEYS_KEPT = 30;
/** Names asked of the database at a time. */
const BATCH = 500;

export interface SweepOptions {
  readonly database: Database;
  /** Folder of the file store. */
  readonly files: string;
  /** The clock that rows are written by. */
  now(): Date;
  /** The clock that files are written by. */
  realNow(): Date;
}

export interface Swept {
  readonly keys: number;
  readonly files: number;
}

/** Deletes idempotency keys older than 30 days, and bytes older than a day that are an upload cut off or belong to no row. */
export async function sweep(options: SweepOptions): Promise<Swept> {
  const { database, now } = options;
  const gone = await database.kysely.deleteFrom('kernel.idempotency').where('at', '<', new Date(now().getTime() - KEYS_KEPT * DAY)).executeTakeFirst();
  return { keys: Number(gone.numDeletedRows), files: await sweepFiles(options) };
}

const CONTENT_ADDRESS = /^[0-9a-f]{64}$/;

async function sweepFiles({ database, files, realNow }: SweepOptions): Promise<number> {
  const yesterday = realNow().getTime() - DAY;
  const temporary = join(files, 'tmp');
  let count = 0;
  for (const name of await readdir(temporary).catch(() => [])) count += await removeOld(join(temporary, name), yesterday);
  const stored = (await readdir(files, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile() && CONTENT_ADDRESS.test(entry.name));
  for (let start = 0; start < stored.length; start += BATCH) {
    const batch = stored.slice(start, start + BATCH);
    const rows = await database.kysely.selectFrom('kernel.file').select('hash').where('hash', 'in', batch.map(({ name }) => name)).execute();
    const named = new Set(rows.map(({ hash }) => hash));
    for (const { name, parentPath } of batch) if (!named.has(name)) count += await removeOrphan(join(parentPath, name), temporary, yesterday);
  }
  return count;
}

async function removeOld(path: string, before: number): Promise<number> {
  if (!(await isOlder(path, before))) return 0;
  await rm(path, { force: true });
  return 1;
}

/**
 * Moved aside before it is deleted: the same bytes may be uploaded again this very moment, which makes the file a new
 * one, and then it goes back to its place.
 */
async function removeOrphan(path: string, temporary: string, before: number): Promise<number> {
  if (!(await isOlder(path, before))) return 0;
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  const aside = join(temporary, `orphan-${path.slice(-64)}`);
  await rename(path, aside);
  if (await isOlder(aside, before)) return removeOld(aside, before);
  await rename(aside, path);
  return 0;
}

const isOlder = (path: string, before: number): Promise<boolean> => stat(path).then(({ mtimeMs }) => mtimeMs < before, () => false);

/** Sweeps now and once a day; `close` waits for a sweep under way. Failures are reported and tried again the next day. */
export function sweepDaily(options: SweepOptions, onError: (error: unknown) => void): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => { running = sweep(options).catch(onError); };
  const timer = setInterval(run, DAY).unref();
  run();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
