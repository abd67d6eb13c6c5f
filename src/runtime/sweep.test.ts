import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDatabase, temporaryFolder } from '../../test/support/folders.ts';
import { type Database, openDatabase } from '../kernel/db.ts';
import { checkData } from './check-data.ts';
import { placesIn } from './folder.ts';
import { migrate } from './migrate.ts';
import { sweep, sweepDaily } from './sweep.ts';

const NOW = new Date('2027-03-01T00:00:00Z');
const OFFICE = '0198c0de-0000-7000-8000-0000000000aa';
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

async function installation() {
  const dataDir = temporaryFolder();
  const url = await emptyDatabase();
  await migrate(url, { now: () => NOW });
  const database = openDatabase({ url, size: 1, onError: () => undefined });
  onTestFinished(() => database.close());
  const { files } = placesIn(dataDir);
  return { dataDir, url, database, files, options: { database, files, now: () => NOW, realNow: () => NOW } };
}

/** Bytes at their content address, as old as said. */
function store(files: string, text: string, hours: number): { path: string; hash: string } {
  const hash = createHash('sha256').update(text).digest('hex');
  const path = join(files, hash.slice(0, 2), hash);
  mkdirSync(join(files, hash.slice(0, 2)), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, hoursAgo(hours), hoursAgo(hours));
  return { path, hash };
}

async function nameFile(database: Database, hash: string, size: number): Promise<string> {
  const id = randomUUID();
  await database.kysely.insertInto('kernel.file').values({
    office_id: OFFICE, id, hash, size, media_type: 'text/plain', name: 'catatan.txt', created_at: NOW, created_by: OFFICE,
  }).execute();
  return id;
}

test('old bytes that no row names go, also those of an upload cut off; young ones and named ones stay', async () => {
  const { database, files, options } = await installation();
  const [orphan, young, named] = [store(files, 'yatim', 25), store(files, 'muda', 23), store(files, 'bernama', 900)];
  await nameFile(database, named.hash, 7);
  const [cut, underWay] = [join(files, 'tmp', 'putus'), join(files, 'tmp', 'berjalan')];
  mkdirSync(join(files, 'tmp'));
  for (const [path, hours] of [[cut, 30], [underWay, 1]] as const) {
    writeFileSync(path, 'x');
    utimesSync(path, hoursAgo(hours), hoursAgo(hours));
  }
  expect(await sweep(options)).toEqual({ keys: 0, files: 2 });
  expect([orphan.path, cut, young.path, named.path, underWay].map(existsSync)).toEqual([false, false, true, true, true]);
});

test('answers are kept thirty days', async () => {
  const { database, options } = await installation();
  const key = (hours: number) => ({ office_id: OFFICE, person_id: OFFICE, command: 'bell.ring', key: randomUUID(), request_hash: '', output: null, at: hoursAgo(hours) });
  const kept = key(30 * 24 - 1);
  await database.kysely.insertInto('kernel.idempotency').values([key(30 * 24 + 1), key(9999), kept]).execute();
  expect(await sweep(options)).toEqual({ keys: 2, files: 0 });
  expect(await database.kysely.selectFrom('kernel.idempotency').select('key').execute()).toEqual([{ key: kept.key }]);
});

test('the daily sweep begins at once, and its end waits for what is under way', async () => {
  const { files, options } = await installation();
  const { path } = store(files, 'yatim', 48);
  const errors: unknown[] = [];
  await sweepDaily(options, (error) => errors.push(error)).close();
  expect([existsSync(path), errors]).toEqual([false, []]);
});

test('a file that is missing or changed is named', async () => {
  const { dataDir, url, database, files } = await installation();
  const sound = store(files, 'utuh', 1);
  await nameFile(database, sound.hash, 4);
  expect(await checkData(dataDir, url)).toBe(1);
  const missing = await nameFile(database, 'e'.repeat(64), 4);
  await expect(checkData(dataDir, url)).rejects.toThrow(`${missing} (catatan.txt) HILANG`);
  await database.kysely.deleteFrom('kernel.file').where('id', '=', missing).execute();
  writeFileSync(sound.path, 'utUh');
  await expect(checkData(dataDir, url)).rejects.toThrow('BERUBAH');
});
