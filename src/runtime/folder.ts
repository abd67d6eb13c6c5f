/** The data folder: where its parts stand, who uses it, and which program wrote it. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from './process.ts';
import { StartRefused } from './refused.ts';

/** Private texts of an installation that cannot be made again; they go into a backup with `files` and the database. */
export const KEPT = ['secret', 'sample-password'] as const;

/** Places inside a data folder. */
export function placesIn(dataDir: string) {
  return {
    pg: join(dataDir, 'pg'),
    files: join(dataDir, 'files'),
    secret: join(dataDir, 'secret'),
    backups: join(dataDir, 'backups'),
    lock: join(dataDir, 'server.lock'),
    runtime: join(dataDir, 'runtime.json'),
    version: join(dataDir, 'version.json'),
    socket: join(dataDir, 'socket'),
    databaseLog: join(dataDir, 'postgres.log'),
  } as const;
}

/**
 * Makes the folder when it is missing. Nobody else may list it. Started by root, the database runs under another uid
 * and must be able to pass through it to its own part, so then the folder may be entered; what is in it stays closed.
 */
export function prepareFolder(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, process.geteuid?.() === 0 ? 0o711 : 0o700);
}

/** Writes a file that is never seen half written, readable by its owner alone. */
export function writePrivately(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  renameSync(draft, path);
}

/** What the running server tells other commands, such as `backup`. */
export interface Runtime {
  /** Address of the database in use; it may hold a password, therefore the file is private. */
  readonly url: string;
}

/** Notes the running server; answers how to take the note back. */
export function writeRuntime(dataDir: string, runtime: Runtime): () => void {
  const path = placesIn(dataDir).runtime;
  writePrivately(path, `${JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...runtime })}\n`);
  return () => rmSync(path, { force: true });
}

/** What the server of this folder noted, while it lives. */
export function readRuntime(dataDir: string): Runtime | undefined {
  const note = readJson(placesIn(dataDir).runtime) as (Runtime & { pid: number; birth: string }) | undefined;
  const birth = note && birthOf(note.pid);
  return birth !== undefined && birth === note?.birth ? { url: note.url } : undefined;
}

/** Notes the newest migration of the folder, so that an older program refuses it before touching anything. */
export function writeVersion(dataDir: string, schema: string): void {
  writePrivately(placesIn(dataDir).version, `${JSON.stringify({ schema })}\n`);
}

/** Throws `StartRefused` when a program that knows more migrations than `known` has used this folder. */
export function refuseNewer(dataDir: string, known: readonly string[]): void {
  const version = readJson(placesIn(dataDir).version) as { schema: string } | undefined;
  if (version && !known.includes(version.schema)) {
    throw new StartRefused(`Folder data ${dataDir} dibuat oleh Tertib yang lebih baru (skema ${version.schema}). ` +
      'Pakailah versi itu, atau pulihkan cadangan yang sesuai dengan versi ini.');
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
