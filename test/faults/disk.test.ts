/** The disk is full in the middle of an upload. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { placesIn, readRuntime } from '../../src/runtime/folder.ts';
import { startServer } from '../support/server.ts';
import { signIn } from './visitor.ts';

/** A disk of one megabyte; false where this machine lets nobody mount. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => { spawnSync('umount', ['-l', folder]); });
  return true;
}

const text = (size: number, letter: string) => new TextEncoder().encode(letter.repeat(size));
const stored = (files: string) => readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);

test('a file that does not fit is refused, nothing of it stays, and what fits is still taken', async (context) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tertib-disk-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { files } = placesIn(dataDir);
  if (!mountSmallDisk(files)) context.skip('tmpfs tidak dapat dipasang');
  const server = await startServer({ dataDir });
  onTestFinished(() => server.stop());
  const staf = await signIn(server, 'staf');
  const first = await staf.upload(server, 'pertama.txt', text(600_000, 'a'));
  expect(first).toMatchObject({ status: 200 });

  const refused = await staf.upload(server, 'kedua.txt', text(900_000, 'b'));
  expect(refused).toMatchObject({ status: 507, type: 'application/problem+json', body: { code: 'file.no-room' } });
  expect(stored(files)).toEqual([first.body.hash]);
  const client = new pg.Client(readRuntime(dataDir)?.url);
  await client.connect();
  expect((await client.query('select name from kernel.file')).rows).toEqual([{ name: 'pertama.txt' }]);
  expect((await client.query("select name from kernel.journal where name = 'file.add'")).rows).toHaveLength(1);
  await client.end();

  const third = await staf.upload(server, 'ketiga.txt', text(100_000, 'c'));
  expect(third).toMatchObject({ status: 200 });
  expect(await (await staf.open(server, `/api/files/${first.body.id}`)).text()).toBe('a'.repeat(600_000));
  expect(await staf.get(server, '/api/desk')).toMatchObject({ status: 200 });
});
