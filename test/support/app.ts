/** The real application on a private database, called in-process. Pool of one: a query that escapes its transaction hangs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { manualClock, type Clock } from '../../src/kernel/clock.ts';
import { type Database, openDatabase } from '../../src/kernel/db.ts';
import { openFileStore } from '../../src/kernel/files.ts';
import { carriesMacros } from '../../src/modules/document/index.ts';
import { listen } from '../../src/kernel/live.ts';
import { createLog } from '../../src/kernel/log.ts';
import { paperOutlines, predicateScales, prepareOffice, sheetReference } from '../../src/runtime/content.ts';
import { SAMPLE_PASSWORD, urlOf } from './global-setup.ts';

export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Client {
  get<T = any>(path: string): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  delete<T = any>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  upload<T = any>(name: string, bytes: Uint8Array): Promise<Answer<T>>;
  raw(path: string, init?: RequestInit): Promise<Response>;
}

/** What the first run of an empty installation asks for in tests. */
export const SETUP_TOKEN = 'KODE-UJI-12345';

export interface TestApp {
  readonly app: App;
  readonly clock: Clock;
  readonly database: Database;
  readonly databaseUrl: string;
  /** A client signed in as this sample account, or a visitor without one. */
  as(account?: string): Promise<Client>;
}

/** A fresh copy of the template with the application on it; dropped when the test (or file) ends. `live`: it listens to its database, as the product does. */
export async function testApp(start = '2026-01-05T01:00:00Z', options: { readonly live?: boolean } = {}): Promise<TestApp> {
  const name = `test_${uuidv7().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: inject('databaseUrl') });
  await admin.connect();
  await admin.query(`create database ${name} template ${inject('template')} strategy file_copy`);
  const databaseUrl = urlOf(inject('databaseUrl'), name);
  const folder = await mkdtemp(join(tmpdir(), 'tertib-test-'));
  const log = createLog('error');
  const database = openDatabase({ url: databaseUrl, size: 1, onError: () => undefined });
  const clock = manualClock(new Date(start));
  const live = options.live ? listen(databaseUrl, log) : { subscribe: () => () => undefined, close: async () => undefined };
  const app = createApp({
    database, clock, live, log, files: await openFileStore(folder, carriesMacros), secret: 'x'.repeat(32), url: undefined, trustProxy: false,
    prepareOffice, setupToken: SETUP_TOKEN, reference: await sheetReference(), scales: await predicateScales(), outlines: await paperOutlines(),
  });
  onTestFinished(async () => {
    await live.close();
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await rm(folder, { recursive: true });
  });
  return { app, clock, database, databaseUrl, as: (account) => signedIn(app, account) };
}

async function signedIn(app: App, account: string | undefined): Promise<Client> {
  let cookie = '';
  const raw = async (path: string, init: RequestInit = {}) => app.http.request(path, {
    ...init, headers: { host: 'localhost', ...(cookie ? { cookie } : {}), ...init.headers as Record<string, string> },
  });
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await raw(path, {
      method,
      headers: { 'idempotency-key': uuidv7(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
  };
  if (account) {
    const answer = await send('POST', '/api/session', { username: account, password: SAMPLE_PASSWORD });
    if (answer.status !== 200) throw new Error(`cannot sign in as ${account}: ${answer.status} ${JSON.stringify(answer.body)}`);
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  return {
    raw,
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    upload: async (name, bytes) => {
      const response = await raw(`/api/files?name=${encodeURIComponent(name)}`, {
        method: 'POST', headers: { 'idempotency-key': uuidv7() }, body: bytes as Uint8Array<ArrayBuffer>,
      });
      return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
    },
  };
}
