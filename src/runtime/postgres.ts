/**
 * The embedded PostgreSQL: our own supervisor around the programs of npm. It listens on a unix socket alone, in a
 * private folder that only its owner (and root) may enter; therefore `trust` is enough for authentication: whoever can
 * reach the socket could read the data files as well. Fsync stays on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, lstatSync, mkdtempSync, openSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placesIn } from './folder.ts';
import { findBinaries } from './postgres-binaries.ts';
import { endProcess, prepareCluster, stopOrphan, SUPERUSER } from './postgres-cluster.ts';
import { chooseOwner, type Owner } from './postgres-owner.ts';
import { StartRefused } from './refused.ts';

const SOCKET_PREFIX = 'tertib-';

/** For a small office on a small machine: server and database together stay under 350 MB. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '64MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // After a crash one call makes all files durable instead of one for each.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};

export interface PostgresOptions {
  /** Gets notices for people. */
  say?(line: string): void;
  /** Server settings beside our own, such as a cheaper one for databases that are thrown away. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Postgres {
  readonly url: string;
  /** Number of the postmaster process running now. */
  pid(): number;
  /** Fast shutdown: sessions end, everything committed is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts the database of a data folder, made when missing; stops a database that a killed server left behind first.
 * It is started again when it dies. The caller holds the folder's lock. Throws `StartRefused`.
 */
export async function startPostgres(dataDir: string, options: PostgresOptions = {}): Promise<Postgres> {
  const say = (line: string) => options.say?.(line);
  const places = placesIn(dataDir);
  const owner = chooseOwner(findBinaries(), places.pg, say);
  prepareCluster(owner);
  await stopOrphan(owner.cluster);
  const socket = makeSocketFolder(owner.uid, places.socket);
  const settings = { ...SETTINGS, ...options.settings, unix_socket_directories: socket };
  const server = await supervise(() => launch(owner, settings, places.databaseLog), say);
  return {
    url: `postgresql://${SUPERUSER}@${encodeURIComponent(socket)}/postgres`,
    pid: server.pid,
    stop: async () => {
      await server.stop();
      removeSocketFolder(places.socket);
    },
  };
}

/** Keeps one child alive until it is stopped. The first launch must succeed; later ones are tried again and again. */
async function supervise(start: () => Promise<ChildProcess>, say: (line: string) => void): Promise<Pick<Postgres, 'pid' | 'stop'>> {
  let child = await start();
  let stopping = false;
  let restarting = Promise.resolve();
  const restart = async (reason: unknown) => {
    say(`Basis data berhenti (${reason}); dijalankan lagi.`);
    for (let pause = 250; !stopping; pause = Math.min(pause * 2, 10_000)) {
      try {
        child = await start();
        watch();
        return;
      } catch {
        await sleep(pause);
      }
    }
  };
  const watch = () => child.once('exit', (code, signal) => {
    if (!stopping) restarting = restart(signal ?? code);
  });
  watch();
  return {
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true;
      await restarting;
      await endProcess(child.pid ?? 0);
    },
  };
}

/** Starts the server and waits until it accepts connections, however long it has to recover before. */
async function launch(owner: Owner, settings: Readonly<Record<string, string>>, logFile: string): Promise<ChildProcess> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const child = spawnServer(owner, settings, logFile);
    let exited = false;
    child.once('exit', () => { exited = true; });
    child.once('error', () => { exited = true; });
    while (!exited) {
      if (isReady(owner.cluster, child.pid)) return child;
      await sleep(10);
    }
    const said = readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n');
    // Sessions of a killed server still hold its memory for a moment.
    if (performance.now() > deadline || !/pre-existing shared memory|already exists/.test(said)) {
      throw new StartRefused(`Basis data tidak dapat dijalankan. Catatan terakhirnya (${logFile}):\n${said}`);
    }
    await sleep(200);
  }
}

/** In a session of its own: Ctrl-C in the terminal reaches our server, which ends the database last. */
function spawnServer(owner: Owner, settings: Readonly<Record<string, string>>, logFile: string): ChildProcess {
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...owner.prefix, join(owner.binaries, 'bin/postgres'), '-D', owner.cluster, ...words];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, args, {
    cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  return child;
}

function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * A socket's path must stay under about 100 bytes, so it lies in the system's temporary folder; `link` in the data
 * folder points to it, by which the next start finds and removes what a killed server left.
 */
function makeSocketFolder(uid: number, link: string): string {
  removeSocketFolder(link);
  const parent = /^[\w/.-]{1,60}$/.test(tmpdir()) && process.geteuid?.() !== 0 ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, SOCKET_PREFIX));
  if (process.geteuid?.() === 0) chownSync(folder, uid, uid);
  symlinkSync(folder, link);
  return folder;
}

function removeSocketFolder(link: string): void {
  const folder = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(link) : '';
  if (basename(folder).startsWith(SOCKET_PREFIX)) rmSync(folder, { recursive: true, force: true });
  rmSync(link, { force: true });
}
