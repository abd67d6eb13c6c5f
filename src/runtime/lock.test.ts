import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAside, temporaryFolder } from '../../test/support/folders.ts';
import { placesIn } from './folder.ts';
import { claimFolder } from './lock.ts';

test('a second claim is refused and names the first process; a released folder is free', async () => {
  const folder = temporaryFolder();
  const release = await claimFolder(folder);
  await expect(claimFolder(folder, 0)).rejects.toThrow(`sedang dipakai oleh proses ${process.pid}`);
  release();
  (await claimFolder(folder, 0))();
});

test.each([
  ['a process that is gone', () => JSON.stringify({ pid: spawnSync('true').pid, birth: 'long ago' })],
  ['a number that another process bears now', () => JSON.stringify({ pid: process.pid, birth: 'long ago' })],
  ['a write cut off', () => '{"pid":'],
])('a lock left by %s is taken over', async (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(placesIn(folder).lock, content());
  await claimFolder(folder, 0);
  expect(JSON.parse(readFileSync(placesIn(folder).lock, 'utf8')).pid).toBe(process.pid);
});

test('of several processes that find a stale lock one wins', async () => {
  const folder = temporaryFolder();
  writeFileSync(placesIn(folder).lock, '{}');
  const claim = `
    import { claimFolder } from './lock.ts';
    try { await claimFolder(process.argv[2], 0); console.log('won'); } catch { console.log('lost'); }
    setInterval(() => undefined, 1000);`;
  const answers = await Promise.all([1, 2, 3, 4].map(async () => (await runAside(claim, folder)).line));
  expect(answers.filter((answer) => answer === 'won')).toHaveLength(1);
});
