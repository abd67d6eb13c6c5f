import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDatabase, migrationsWith, temporaryFolder } from '../../test/support/folders.ts';
import { migrateFolder, openDatabase } from './database.ts';
import { placesIn } from './folder.ts';

const NOW = () => new Date('2026-03-02T01:00:00Z');
const GOODS = 'create schema goods; create table goods.item (name text primary key);';

async function opened(migrations: string) {
  const place = { dataDir: temporaryFolder(), databaseUrl: await emptyDatabase(), migrations };
  const database = await openDatabase(place);
  const client = new pg.Client(database.url);
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database.close();
  });
  return { place, url: database.url, client, migrate: () => migrateFolder(place, database.url, NOW) };
}

test('migrations are applied once, in order, with the time that was handed in', async () => {
  const { client, migrate, place } = await opened(migrationsWith({ '0002_goods': GOODS }));
  expect(await migrate()).toEqual(['0001_kernel', '0002_goods']);
  expect(await migrate()).toEqual([]);
  const { rows } = await client.query('select name, applied_at from kernel.migration order by name');
  expect(rows).toEqual([{ name: '0001_kernel', applied_at: NOW() }, { name: '0002_goods', applied_at: NOW() }]);
  expect(existsSync(placesIn(place.dataDir).backups)).toBe(false);
});

test('an existing database is backed up before it is changed', async () => {
  const { migrate, place } = await opened(migrationsWith({}));
  await migrate();
  writeFileSync(join(place.migrations, '0002_goods.sql'), GOODS);
  expect(await migrate()).toEqual(['0002_goods']);
  expect(readdirSync(placesIn(place.dataDir).backups)).toEqual(['before-0002_goods-20260302T010000Z.tar']);
});

test('a failing migration leaves no trace', async () => {
  const { client, migrate } = await opened(migrationsWith({ '0002_goods': `${GOODS} select 1 / 0;` }));
  await expect(migrate()).rejects.toThrow('Migrasi 0002_goods gagal: division by zero');
  expect((await client.query("select to_regclass('goods.item') as item")).rows).toEqual([{ item: null }]);
});

test('a migration that was changed after it was applied is refused', async () => {
  const { migrate, place } = await opened(migrationsWith({ '0002_goods': GOODS }));
  await migrate();
  writeFileSync(join(place.migrations, '0002_goods.sql'), `${GOODS} -- later thought`);
  await expect(migrate()).rejects.toThrow('Migrasi 0002_goods sudah diterapkan, tetapi berkasnya berubah');
});

test('a folder and a database newer than the program are refused', async () => {
  const place = { dataDir: temporaryFolder(), databaseUrl: await emptyDatabase() };
  const newer = migrationsWith({ '0002_goods': GOODS });
  const older = migrationsWith({});
  const database = await openDatabase({ ...place, migrations: newer });
  await migrateFolder({ ...place, migrations: newer }, database.url, NOW);
  await expect(migrateFolder({ ...place, migrations: older }, database.url, NOW)).rejects.toThrow('migrasi 0002_goods tidak dikenal');
  await database.close();
  await expect(openDatabase({ ...place, migrations: older })).rejects.toThrow('dibuat oleh Tertib yang lebih baru (skema 0002_goods)');
});
