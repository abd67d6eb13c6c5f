/**
 * Under which user the database runs, and from where.
 *
 * An ordinary user runs it himself. PostgreSQL refuses root, so root hands it to an unprivileged uid of its own: the
 * owner of the cluster, or for a new cluster a number derived from the data folder in a range that Linux systems leave
 * unused. Where that uid cannot reach clone and data (a home closed with 0700), it is given the one capability to pass
 * closed folders; where that is not granted either, programs and cluster move to /var/lib/tertib.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refused.ts';

/** Where and how to run a PostgreSQL program. */
export interface Owner {
  readonly binaries: string;
  /** Real path of the cluster; owned by `uid`. */
  readonly cluster: string;
  readonly uid: number;
  /** What stands before the program's own path: `setpriv` and its options, or nothing. */
  readonly prefix: readonly string[];
}

const FREE_UIDS = { first: 60706, count: 478 };
const SHELTER = '/var/lib/tertib';

/**
 * Decides who runs the cluster at `place`, and makes its folder. `say` gets what an administrator should know.
 * Throws `StartRefused` when the cluster belongs to somebody else.
 */
export function chooseOwner(binaries: string, place: string, say: (line: string) => void): Owner {
  const self = process.geteuid?.() ?? -1;
  const tool = hasSetpriv();
  if (self !== 0) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const cluster = realpathSync(place);
    const { uid } = statSync(cluster);
    if (uid !== self) throw new StartRefused(`Basis data di ${place} milik pengguna lain (uid ${uid}). Jalankan sebagai pengguna itu.`);
    return { binaries, cluster, uid, prefix: tool ? ['setpriv', ...WITH_PARENT] : [] };
  }
  if (!tool) throw new StartRefused('Dijalankan sebagai root tanpa program setpriv (paket util-linux). Pasanglah, jalankan sebagai pengguna biasa, atau isi DATABASE_URL.');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const cluster = realpathSync(place);
  const uid = statSync(cluster).uid || freeUid(cluster);
  giveTo(cluster, uid);
  for (const capability of ['', 'dac_read_search', 'dac_override']) {
    const prefix = asUser(uid, capability);
    if (reaches(prefix, binaries, cluster)) return { binaries, cluster, uid, prefix };
  }
  return shelter(binaries, place, uid, say);
}

// The kernel ends the database in order when the server dies, however it died.
const WITH_PARENT = ['--pdeathsig', 'INT', '--'];

/** What runs a program as this user with no capability but the named one, and ends it with its parent. */
export function asUser(uid: number, capability = ''): string[] {
  // Without `no_setuid_fixup` access(2), by which PostgreSQL looks for its own programs, would ignore the capability.
  const ambient = capability ? ['--securebits=+no_setuid_fixup', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`] : ['--inh-caps=-all'];
  return ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', ...ambient, ...WITH_PARENT];
}

function hasSetpriv(): boolean {
  return process.platform === 'linux' && spawnSync('setpriv', [...WITH_PARENT, 'true']).status === 0;
}

function freeUid(cluster: string): number {
  return FREE_UIDS.first + createHash('sha256').update(cluster).digest().readUInt32BE() % FREE_UIDS.count;
}

/** Only the folder itself: PostgreSQL makes everything in it. */
function giveTo(cluster: string, uid: number): void {
  chownSync(cluster, uid, uid);
  chmodSync(cluster, 0o700);
}

/** Whether the server, run so, finds its own programs (it then misses the cluster it is asked for) and can write the cluster. */
function reaches(prefix: readonly string[], binaries: string, cluster: string): boolean {
  const missing = join(cluster, 'missing');
  const [command = '', ...args] = [...prefix, 'sh', '-c', ': > "$2" && rm "$2" && exec "$1" -D "$2"', 'sh', join(binaries, 'bin/postgres'), missing];
  return spawnSync(command, args, { cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } }).stderr.includes(`"${missing}": No such file`);
}

/** Moves the cluster (a link stays behind) and a copy of the programs to where every user may pass. */
function shelter(binaries: string, place: string, uid: number, say: (line: string) => void): Owner {
  const name = createHash('sha256').update(place).digest('hex').slice(0, 12);
  mkdirSync(SHELTER, { recursive: true, mode: 0o755 });
  let cluster = realpathSync(place);
  if (!lstatSync(place).isSymbolicLink()) {
    const home = mkdtempSync(join(SHELTER, `${name}-`));
    chmodSync(home, 0o711);
    cluster = join(home, 'pg');
    move(place, cluster);
    symlinkSync(cluster, place);
  }
  const programs = join(SHELTER, `programs-${createHash('sha256').update(binaries).digest('hex').slice(0, 12)}`);
  if (!existsSync(programs)) {
    const draft = mkdtempSync(join(SHELTER, 'draft-'));
    chmodSync(draft, 0o755);
    cpSync(binaries, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, programs);
  }
  say(`Basis data dan program PostgreSQL disimpan di ${SHELTER}, karena pengguna basis data (uid ${uid}) tidak dapat mencapai ${place}.`);
  return { binaries: programs, cluster, uid, prefix: asUser(uid) };
}

function move(from: string, to: string): void {
  const owner = statSync(from).uid;
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    spawnSync('chown', ['-R', `${owner}:${owner}`, to]);
    rmSync(from, { recursive: true });
  }
}
