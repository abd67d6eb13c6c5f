import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { runAside } from '../../test/support/folders.ts';
import { openDatabase } from './database.ts';
import { placesIn, readRuntime } from './folder.ts';
import { startPostgres } from './postgres.ts';
import { findBinaries } from './postgres-binaries.ts';
import { chooseOwner } from './postgres-owner.ts';
import { birthOf, until } from './process.ts';

const OPEN = `
  import { openDatabase } from './database.ts';
  const { url } = await openDatabase({ dataDir: process.argv[2], databaseUrl: undefined });
  console.log(url);
  setInterval(() => undefined, 1000);`;

/** One data folder, used by one test after the other as an installation is by one start after the other. */
const folder = mkdtempSync(join(tmpdir(), 'uji tertib-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postmaster = () => Number(readFileSync(join(placesIn(folder).pg, 'postmaster.pid'), 'utf8').split('\n')[0]);

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the server keeps its promises on disk, is reached by its socket alone, and leaves nothing behind', async () => {
  const postgres = await startPostgres(folder);
  onTestFinished(postgres.stop);
  expect(await query(postgres.url, "select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen, current_setting('server_encoding') as encoding"))
    .toEqual([{ fsync: 'on', listen: '', encoding: 'UTF8' }]);
  const socket = readlinkSync(placesIn(folder).socket);
  const pid = postgres.pid();
  await postgres.stop();
  expect([birthOf(pid), existsSync(socket), existsSync(placesIn(folder).socket)]).toEqual([undefined, false, false]);
});

test('after kill -9 of the server the next start has everything that was acknowledged, and no database is left over', async () => {
  const { child, line: url } = await runAside(OPEN, folder);
  await query(url, 'create table note (text text)');
  await query(url, "insert into note values ('acknowledged')");
  const before = postmaster();
  const socket = readlinkSync(placesIn(folder).socket);
  child.kill('SIGKILL');
  const database = await openDatabase({ dataDir: folder, databaseUrl: undefined });
  onTestFinished(database.close);
  expect(await query(database.url, 'select text from note')).toEqual([{ text: 'acknowledged' }]);
  expect([birthOf(before), existsSync(socket)]).toEqual([undefined, false]);
  expect(readRuntime(folder)).toEqual({ url: database.url });
});

test('a second process on the same folder is refused while the first works on', async () => {
  const { child, line: url } = await runAside(OPEN, folder);
  await expect(openDatabase({ dataDir: folder, databaseUrl: undefined })).rejects.toThrow(`proses ${child.pid}`);
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

/** A database whose server is gone and that nothing told to end. */
function startOrphan(): ChildProcess {
  const owner = chooseOwner(findBinaries(), placesIn(folder).pg, () => undefined);
  const prefix = owner.prefix.filter((word) => word !== '--pdeathsig' && word !== 'INT');
  const [command = '', ...args] = [...prefix, join(owner.binaries, 'bin/postgres'), '-D', owner.cluster, '-c', 'listen_addresses=', '-c', 'unix_socket_directories='];
  return spawn(command, args, { cwd: '/', detached: true, stdio: 'ignore' });
}

test('a database that a killed server left running is stopped, then started anew', async () => {
  const lock = join(placesIn(folder).pg, 'postmaster.pid');
  // The database of the test before may still be ending.
  expect(await until(() => !existsSync(lock), 20_000)).toBe(true);
  let orphan = startOrphan();
  expect(await until(() => {
    if (orphan.exitCode !== null) orphan = startOrphan();
    return existsSync(lock);
  }, 20_000)).toBe(true);
  const postgres = await startPostgres(folder);
  onTestFinished(postgres.stop);
  expect(postgres.pid()).not.toBe(orphan.pid);
  expect(birthOf(orphan.pid ?? 0)).toBeUndefined();
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a database lock that names a process of somebody else does not keep the database from starting', async () => {
  writeFileSync(join(placesIn(folder).pg, 'postmaster.pid'), `${process.pid}\n${placesIn(folder).pg}\n0\n5432\n\n\n\n`);
  const postgres = await startPostgres(folder);
  onTestFinished(postgres.stop);
  expect(birthOf(process.pid)).toBeDefined();
});

test('a database that dies is started again under the same address', async () => {
  const postgres = await startPostgres(folder);
  onTestFinished(postgres.stop);
  const pid = postgres.pid();
  process.kill(pid, 'SIGKILL');
  const answers = () => query(postgres.url, 'select 1').then(() => postgres.pid() !== pid, () => false);
  expect(await until(answers, 20_000)).toBe(true);
});

test('a cluster of another major version is refused', async () => {
  const older = join(folder, 'older');
  mkdirSync(placesIn(older).pg, { recursive: true });
  writeFileSync(join(placesIn(older).pg, 'PG_VERSION'), '16\n');
  await expect(startPostgres(older)).rejects.toThrow('PostgreSQL 16');
});
