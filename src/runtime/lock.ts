/**
 * One process per data folder. The lock is a file that names its owner by process number and birth; a lock whose owner
 * is gone (kill -9, power cut) is taken over.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { placesIn } from './folder.ts';
import { birthOf, until } from './process.ts';
import { StartRefused } from './refused.ts';

/** How long a start waits for a server that is just being stopped, in milliseconds. */
const PATIENCE = 3000;

/** Takes the lock and answers how to give it back. Throws `StartRefused` when a living process keeps it. */
export async function claimFolder(dataDir: string, patience = PATIENCE): Promise<() => void> {
  const path = placesIn(dataDir).lock;
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  if (!(await until(() => claim(path, mine), patience))) {
    throw new StartRefused(`Folder data ${dataDir} sedang dipakai oleh proses ${ownerOf(read(path))}. ` +
      'Hentikan dahulu proses itu, atau pilih folder lain dengan TERTIB_DATA_DIR.');
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

async function claim(path: string, mine: string): Promise<boolean> {
  const found = read(path);
  if (found !== undefined && lives(found)) return false;
  if (found !== undefined && !setAside(path, found)) return false;
  // A link appears with its content at once, and fails when another process was first.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // Another process may have set this lock aside while it still believed the stale one; it puts it back then.
  await sleep(20);
  return read(path) === mine;
}

/** Moves the stale lock out of the way; a lock that meanwhile belongs to a living process is put back. */
function setAside(path: string, stale: string): boolean {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === stale) return true;
    linkSync(aside, path);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function lives(text: string): boolean {
  const owner = parse(text);
  const birth = owner && birthOf(owner.pid);
  return birth !== undefined && birth === owner?.birth;
}

function ownerOf(text: string | undefined): string {
  return String(parse(text ?? '')?.pid ?? 'lain');
}

function parse(text: string): { pid: number; birth: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
