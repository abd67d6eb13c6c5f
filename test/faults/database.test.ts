/** PostgreSQL goes away under the running server and comes back; nobody restarts the server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { readRuntime } from '../../src/runtime/folder.ts';
import { startPostgres } from '../../src/runtime/postgres.ts';
import { until } from '../../src/runtime/process.ts';
import { type Server, startServer } from '../support/server.ts';
import { signIn, type Visitor } from './visitor.ts';

const UNAVAILABLE = { status: 503, type: 'application/problem+json', body: { status: 503, code: 'database.unavailable' } };

const holiday = (day: number) => ({ date: `2026-03-${String(day).padStart(2, '0')}`, name: `Hari libur ${day}`, source: 'SK Bupati' });

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reads the stream of changes; answers how to wait until it told of this kind. */
async function listenTo(visitor: Visitor, server: Server): Promise<{ heard(kind: string): Promise<boolean> }> {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const answer = await visitor.open(server, '/api/events', leave.signal);
  let text = '';
  const read = async () => {
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString();
  };
  read().catch(() => undefined);
  expect(await until(() => text.includes('event: ready'), 10_000)).toBe(true);
  return { heard: (kind) => until(() => text.includes(`"kind":"${kind}"`), 15_000) };
}

const readyz = async (server: Server) => (await fetch(`${server.url}/readyz`)).status;

/** Everything works that needs the database: reading, acting, and being told of it through the stream that was open all the time. */
async function worksAgain(server: Server, admin: Visitor, stream: { heard(kind: string): Promise<boolean> }, key: string): Promise<void> {
  expect(await until(async () => await readyz(server) === 200, 30_000)).toBe(true);
  expect(await admin.get(server, '/api/session')).toMatchObject({ status: 200 });
  // The line for signals comes back by itself, a second later at most.
  let day = 10;
  expect(await until(async () => {
    day += 1;
    expect(await admin.post(server, '/api/holidays', holiday(day))).toMatchObject({ status: 200 });
    return Promise.race([stream.heard('holiday'), new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), 500); })]);
  }, 15_000)).toBe(true);
  expect(await admin.post(server, '/api/holidays', holiday(1), key)).toMatchObject({ status: 200 });
}

test('stopped and started again: every request says so meanwhile, and afterwards all is as before', async () => {
  const [home, dataDir] = [temporary(), temporary()];
  let postgres = await startPostgres(home);
  onTestFinished(() => postgres.stop());
  // The link in its folder stays the same, whatever socket it points to.
  const url = `postgresql://tertib@${encodeURIComponent(join(home, 'socket'))}/postgres`;
  const server = await startServer({ dataDir, env: { DATABASE_URL: url } });
  onTestFinished(() => server.stop());
  const admin = await signIn(server, 'admin');
  const stream = await listenTo(admin, server);
  const key = '0198c0de-0000-7000-8000-0000000000f1';

  await postgres.stop();
  expect(await admin.get(server, '/api/desk')).toMatchObject(UNAVAILABLE);
  expect(await admin.get(server, '/api/session')).toMatchObject(UNAVAILABLE);
  expect(await admin.post(server, '/api/holidays', holiday(1), key)).toMatchObject(UNAVAILABLE);
  expect(await admin.upload(server, 'catatan.txt', new TextEncoder().encode('isi'))).toMatchObject(UNAVAILABLE);
  const entered = await fetch(`${server.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'staf', password: server.password }),
  });
  expect([entered.status, (await entered.json() as { code: string }).code]).toEqual([503, 'database.unavailable']);
  expect([await readyz(server), (await fetch(`${server.url}/healthz`)).status]).toEqual([503, 200]);

  postgres = await startPostgres(home);
  await worksAgain(server, admin, stream, key);
});

/** Process id of the embedded PostgreSQL that answers now. */
async function postmaster(dataDir: string): Promise<number> {
  const client = new pg.Client(readRuntime(dataDir)?.url);
  client.on('error', () => undefined);
  await client.connect();
  const { rows: [row] } = await client.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
  await client.end().catch(() => undefined);
  return row.pid;
}

test('killed, the embedded one is started again under the running server', async () => {
  const dataDir = temporary();
  const server = await startServer({ dataDir });
  onTestFinished(() => server.stop());
  const admin = await signIn(server, 'admin');
  const stream = await listenTo(admin, server);
  const before = await postmaster(dataDir);
  process.kill(before, 'SIGKILL');
  // It may be back before anybody asks: only that another one runs shows that it was away.
  expect(await until(async () => await postmaster(dataDir).catch(() => before) !== before, 30_000)).toBe(true);
  await worksAgain(server, admin, stream, '0198c0de-0000-7000-8000-0000000000f2');
});
