/** `npm start` in the background, where a signal reaches npm alone: the product must end with it, and its database. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placesIn } from '../../src/runtime/folder.ts';
import { birthOf, until } from '../../src/runtime/process.ts';
import { freePort } from '../support/server.ts';

const ROOT = dirname(dirname(import.meta.dirname));

const numberIn = (path: string, read: (text: string) => number): number => read(readFileSync(path, 'utf8'));

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s on npm alone ends the server and its database', async (signal) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tertib-npm-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const around = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL$|TERTIB_|npm_)/.test(name)));
  const npm = spawn('npm', ['start'], { cwd: ROOT, detached: true, stdio: 'ignore', env: { ...around, PORT: String(port), HOST: '127.0.0.1', TERTIB_DATA_DIR: dataDir } });
  const ended = new Promise<void>((resolve) => { npm.once('exit', () => resolve()); });
  onTestFinished(() => { if (npm.exitCode === null && npm.signalCode === null) npm.kill('SIGKILL'); });
  const serves = () => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false);
  expect(await until(serves, 90_000)).toBe(true);
  const places = placesIn(dataDir);
  const server = numberIn(places.runtime, (text) => JSON.parse(text).pid);
  const database = numberIn(join(places.pg, 'postmaster.pid'), (text) => Number(text.split('\n')[0]));
  expect([birthOf(server), birthOf(database)].every((birth) => birth !== undefined)).toBe(true);

  process.kill(npm.pid ?? 0, signal);
  expect(await until(() => birthOf(server) === undefined && birthOf(database) === undefined, 20_000)).toBe(true);
  await ended;
  expect(await serves()).toBe(false);
});
