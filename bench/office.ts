/** What the measures stand on: an embedded PostgreSQL with fsync, the sample office in a template, and copies of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type App, createApp } from '../src/app.ts';
import { manualClock } from '../src/kernel/clock.ts';
import { type Database, openDatabase } from '../src/kernel/db.ts';
import { openFileStore } from '../src/kernel/files.ts';
import { carriesMacros } from '../src/modules/document/index.ts';
import { createLog } from '../src/kernel/log.ts';
import { loadContent, paperOutlines, predicateScales, prepareOffice, sheetReference } from '../src/runtime/content.ts';
import { migrate } from '../src/runtime/migrate.ts';
import { startPostgres } from '../src/runtime/postgres.ts';

export const SECRET = 'rahasia-untuk-pengukuran-saja-000000';
export const PASSWORD = 'sandi-akun-contoh';
export const NOW = new Date('2027-01-04T01:00:00Z');

export interface Ground {
  readonly folder: string;
  /** Address of one of its databases. */
  urlOf(database: string): string;
  /** Makes a database as a copy of another one, which nobody may use meanwhile. */
  copy(from: string, to: string): Promise<void>;
  drop(database: string): Promise<void>;
  close(): Promise<void>;
}

/** Settings as the product's own server has them. */
export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-ukur-'));
  const postgres = await startPostgres(folder);
  const admin = new pg.Client(postgres.url);
  await admin.connect();
  return {
    folder,
    urlOf: (database) => postgres.url.replace(/\/postgres$/, `/${database}`),
    copy: async (from, to) => { await admin.query(`create database ${to} template ${from} strategy file_copy`); },
    drop: async (database) => { await admin.query(`drop database ${database} with (force)`); },
    close: async () => {
      await admin.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database with the sample office. */
export async function furnish(ground: Ground, name: string): Promise<void> {
  await ground.copy('template1', name);
  await migrate(ground.urlOf(name), { now: () => NOW });
  const database = openDatabase({ url: ground.urlOf(name), size: 1, onError: () => undefined });
  await database.kysely.insertInto('kernel.installation').values({ key: 'clock', value: 'manual' }).execute();
  await loadContent({ database, now: () => NOW, samplePassword: PASSWORD });
  await database.close();
}

export interface Inside {
  readonly app: App;
  readonly database: Database;
  close(): Promise<void>;
}

/** The application in this process, on one connection. */
export const enter = (ground: Ground, name: string): Promise<Inside> => enterAt(ground.urlOf(name), ground.folder);

/** The same from another process. */
export async function enterAt(url: string, folder: string): Promise<Inside> {
  const database = openDatabase({ url, size: 1, onError: () => undefined });
  const live = { subscribe: () => () => undefined, close: async () => undefined };
  const app = createApp({
    database, live, clock: manualClock(NOW), log: createLog('error'), files: await openFileStore(join(folder, 'files'), carriesMacros), secret: SECRET, url: undefined,
    trustProxy: false, prepareOffice, reference: await sheetReference(), scales: await predicateScales(), outlines: await paperOutlines(),
  });
  return { app, database, close: database.close };
}
