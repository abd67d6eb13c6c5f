/** What is done to a cluster before it can be started: made when new, freed when a killed server left a database behind. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EMBEDDED_MAJOR } from './postgres-binaries.ts';
import type { Owner } from './postgres-owner.ts';
import { birthOf, commandOf, until } from './process.ts';
import { StartRefused } from './refused.ts';

/** The only user of the cluster; its database is the one that every new cluster has, `postgres`. */
export const SUPERUSER = 'tertib';

/** Makes the cluster when its folder is empty. Throws `StartRefused` for a cluster of another major version. */
export function prepareCluster(owner: Owner): void {
  if (readdirSync(owner.cluster).length === 0) initialise(owner);
  const file = join(owner.cluster, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'tidak dikenal';
  if (version !== EMBEDDED_MAJOR) {
    throw new StartRefused(`Basis data di ${owner.cluster} dari PostgreSQL ${version}; program ini memakai ${EMBEDDED_MAJOR}. Pindahkan dengan backup dan restore.`);
  }
}

/**
 * Makes the cluster beside its place and moves it there when complete, so that a killed start leaves nothing half made.
 * Sorting is by code point (the builtin C.UTF-8), which no library update can change under the indexes; what people
 * read sorted is ordered with an explicit ICU collation.
 */
function initialise(owner: Owner): void {
  const draft = `${owner.cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  let answer = { status: 1, stderr: '' };
  if (process.geteuid?.() === 0) {
    // initdb, unlike the server, insists on a named user: `nobody` makes the cluster, its own uid gets it.
    const nobody = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout);
    chownSync(draft, nobody, nobody);
    answer = initdb(owner, draft, owner.prefix.map((word) => word.replace(/^(--re[ug]id=).*/, `$1${nobody}`)));
    spawnSync('chown', ['-R', `${owner.uid}:${owner.uid}`, draft]);
  } else {
    answer = initdb(owner, draft, owner.prefix);
  }
  if (answer.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartRefused(`Basis data tidak dapat dibuat di ${owner.cluster}:\n${answer.stderr}`);
  }
  chmodSync(draft, 0o700);
  rmdirSync(owner.cluster);
  renameSync(draft, owner.cluster);
}

function initdb(owner: Owner, folder: string, prefix: readonly string[]): { status: number; stderr: string } {
  const [command = '', ...args] = [...prefix, join(owner.binaries, 'bin/initdb'), '-D', folder, '-U', SUPERUSER, '--auth=trust',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : [])];
  const answer = spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
  return { status: answer.status ?? 1, stderr: answer.stderr ?? String(answer.error) };
}

/**
 * Stops the database that a killed server left on this cluster. A number in the cluster's own lock that meanwhile
 * belongs to another program would keep PostgreSQL from starting, so that lock is removed.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = commandOf(pid);
  if (command.includes(cluster) && command.includes('postgres')) await endProcess(pid);
  else if (birthOf(pid)) rmSync(lock);
}

/** Ends a postmaster: fast, then at once, then by force; each only when the one before did not help in time. */
export async function endProcess(pid: number): Promise<void> {
  const birth = birthOf(pid);
  const gone = () => birthOf(pid) !== birth;
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 5000], ['SIGKILL', 5000]] as const) {
    if (birth === undefined || gone()) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    if (await until(gone, patience)) return;
  }
  throw new StartRefused(`Basis data lama (proses ${pid}) tidak dapat dihentikan.`);
}
