/** A throw-away PostgreSQL 15 from Debian's programs: the oldest version that DATABASE_URL may name. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../src/runtime/postgres-cluster.ts';
import { asUser } from '../src/runtime/postgres-owner.ts';
import { until } from '../src/runtime/process.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';

export const hasPostgres15 = () => existsSync(join(PROGRAMS, 'initdb'));

/** Starts it on a unix socket in a private folder; answers its address and how to end and forget it. Throws with its own words. */
export async function startPostgres15() {
  const folder = mkdtempSync('/tmp/tertib-pg15-');
  const root = process.geteuid() === 0;
  const uid = root ? Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout) : process.geteuid();
  if (root) chownSync(folder, uid, uid);
  const [command, ...prefix] = root ? asUser(uid) : ['env'];
  const data = join(folder, 'data');
  const made = spawnSync(command, [...prefix, join(PROGRAMS, 'initdb'), '-D', data, '-U', 'tertib', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', max_connections: '100' };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(command, [...prefix, join(PROGRAMS, 'postgres'), '-D', data, ...words], { cwd: '/', detached: true, stdio: 'ignore' });
  const stop = async () => {
    if (child.pid) await endProcess(child.pid);
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = () => existsSync(join(data, 'postmaster.pid')) && readFileSync(join(data, 'postmaster.pid'), 'utf8').includes('ready');
  if (await until(() => ready() || child.exitCode !== null, 30_000) && child.exitCode === null) {
    return { url: `postgresql://tertib@${encodeURIComponent(folder)}/postgres`, stop };
  }
  await stop();
  throw new Error('PostgreSQL 15 tidak dapat dijalankan.');
}
