import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { emptyDatabase, migrationsWith, temporaryFolder } from '../../test/support/folders.ts';
import { canonical, sha256 } from '../kernel/journal.ts';
import { linkHash, NO_LINK } from '../kernel/pure/journal.ts';
import { makeBackup } from './backup.ts';
import { migrateFolder, openDatabase } from './database.ts';
import { placesIn } from './folder.ts';
import { restoreBackup } from './restore.ts';

const NOW = () => new Date('2026-03-02T01:00:00Z');

/** What restoring stumbles over: keys in a circle, generated columns, partitions, triggers, odd texts and numbers. */
const GOODS = `
  create schema goods;
  create table goods.shelf (id int generated always as identity primary key, label text not null, best int);
  create table goods.item (id int primary key, shelf int not null references goods.shelf, doubled int generated always as (id * 2) stored,
    "Odd Name" text, bytes bytea, at timestamptz, price double precision, exact numeric, tags text[], data jsonb);
  alter table goods.shelf add foreign key (best) references goods.item deferrable initially deferred;
  create table goods.move (kind text not null, n int) partition by list (kind);
  create table goods.move_other partition of goods.move default;
  create function goods.refuse() returns trigger language plpgsql as $$ begin
    if current_setting('goods.open', true) is distinct from 'on' then raise exception 'refused'; end if; return new; end $$;
  create trigger guard before insert or update on goods.item for each row execute function goods.refuse();
  create sequence goods.number;`;
const ROWS = `
  begin;
  set local goods.open = 'on';
  insert into goods.shelf (label, best) values (E'rak \\\\ 1\\n\\tdua', 1), ('é 漢 \\N', null);
  insert into goods.item (id, shelf, "Odd Name", bytes, at, price, exact, tags, data) values
    (1, 1, '', '\\x00ff0a', '2026-01-05 07:30:00.123456+07', 0.1::float8 + 0.2, 12345678901234567890.123456789, '{"a b",null,"c,d"}', '{"a":1.0}'),
    (2, 2, null, null, 'infinity', 'NaN', 'NaN', '{}', 'null');
  insert into goods.move values ('masuk', 1), ('keluar', null);
  select nextval('goods.number'), nextval('goods.number');
  commit;`;
const TABLES = ['kernel.migration', 'kernel.journal', 'kernel.chain_head', 'goods.shelf', 'goods.item', 'goods.move'];

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function allRows(url: string): Promise<unknown> {
  return withClient(url, async (client) => {
    await client.query("set timezone = 'UTC'");
    const tables: Record<string, unknown> = {};
    for (const table of TABLES) tables[table] = (await client.query(`select t::text as row from ${table} t order by 1`)).rows;
    return { tables, number: (await client.query('select last_value, is_called from goods.number')).rows };
  });
}

async function addJournal(client: pg.Client, chain: string, count: number): Promise<void> {
  let prev = NO_LINK;
  const office = '00000000-0000-7000-8000-000000000001';
  for (let seq = 0; seq < count; seq += 1) {
    const body = canonical({ chain, seq, name: 'test.done', at: NOW().toISOString(), actor: { person: null }, data: { note: 'é\n' } });
    const hash = linkHash(sha256, prev, body);
    await client.query('insert into kernel.journal (office_id, chain, seq, name, at, body, data, prev, hash) values ($1,$2,$3,$4,$5,$6::text,$6::text::jsonb,$7,$8)',
      [office, chain, seq, 'test.done', NOW(), body, prev, hash]);
    prev = hash;
  }
  await client.query('insert into kernel.chain_head values ($1,$2,$3,$4)', [office, chain, count - 1, prev]);
}

function store(dataDir: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const folder = join(placesIn(dataDir).files, hash.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, hash), text);
  return hash;
}

/** An installation with rows, two files and a secret, still running. */
async function installation() {
  const place = { dataDir: temporaryFolder(), databaseUrl: await emptyDatabase(), migrations: migrationsWith({ '0002_goods': GOODS }) };
  const database = await openDatabase(place);
  await migrateFolder(place, database.url, NOW);
  await withClient(database.url, async (client) => {
    await client.query(ROWS);
    for (const chain of ['dossier-a', 'dossier-b']) await addJournal(client, chain, 3);
  });
  const hashes = [store(place.dataDir, 'scan'), store(place.dataDir, 'letter')];
  mkdirSync(join(placesIn(place.dataDir).files, 'tmp'));
  writeFileSync(join(placesIn(place.dataDir).files, 'tmp', 'half'), 'half an upload');
  writeFileSync(placesIn(place.dataDir).secret, 'rahasia', { mode: 0o600 });
  return { place, database, hashes };
}

test('a backup of a running installation comes back row for row and byte for byte, from an outside database into the embedded one', async () => {
  const { place, database, hashes } = await installation();
  const file = join(temporaryFolder(), 'cadangan.tar');
  expect(await makeBackup({ dataDir: place.dataDir, url: database.url, now: NOW }, file)).toMatchObject({ files: 2, damaged: [] });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = await allRows(database.url);
  await database.close();

  const other = { dataDir: join(temporaryFolder(), 'data'), databaseUrl: undefined, migrations: migrationsWith({ '0002_goods': GOODS }) };
  expect(await restoreBackup(other, file, NOW)).toMatchObject({ files: 2, chains: 2 });
  const restored = await openDatabase(other);
  expect(await allRows(restored.url)).toEqual(before);
  await withClient(restored.url, async (client) => {
    expect((await client.query("insert into goods.shelf (label) values ('next') returning id")).rows).toEqual([{ id: 3 }]);
    await expect(client.query('update goods.item set id = 3')).rejects.toThrow('refused');
    await expect(client.query("insert into goods.shelf (label, best) values ('x', 99)")).rejects.toThrow('foreign key');
  });
  await restored.close();
  const names = readdirSync(placesIn(other.dataDir).files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(names.map(({ name }) => name).sort()).toEqual([...hashes].sort());
  for (const { name, parentPath } of names) expect(createHash('sha256').update(readFileSync(join(parentPath, name))).digest('hex')).toBe(name);
  expect(readFileSync(placesIn(other.dataDir).secret, 'utf8')).toBe('rahasia');
  expect(statSync(placesIn(other.dataDir).secret).mode & 0o777).toBe(0o600);
});

test('an older backup moves forward, one of a newer program is refused, and so is a folder that holds something', async () => {
  const { place, database } = await installation();
  const file = join(temporaryFolder(), 'cadangan.tar');
  await makeBackup({ dataDir: place.dataDir, url: database.url, now: NOW }, file);
  await database.close();
  await expect(restoreBackup(place, file, NOW)).rejects.toThrow('Folder data');
  await expect(restoreBackup({ ...place, dataDir: temporaryFolder() }, file, NOW)).rejects.toThrow('Basis data pada DATABASE_URL tidak kosong (skema goods, kernel)');
  const older = { dataDir: temporaryFolder(), databaseUrl: await emptyDatabase(), migrations: migrationsWith({}) };
  await expect(restoreBackup(older, file, NOW)).rejects.toThrow('migrasi 0002_goods tidak dikenal');
  expect(readdirSync(older.dataDir)).toEqual([]);
  const newer = { dataDir: temporaryFolder(), databaseUrl: await emptyDatabase(), migrations: migrationsWith({ '0002_goods': GOODS, '0003_more': 'alter table goods.item add note text' }) };
  await restoreBackup(newer, file, NOW);
  const restored = await openDatabase(newer);
  expect(await withClient(restored.url, async (client) => (await client.query('select count(*)::int as n, count(note)::int as notes from goods.item')).rows)).toEqual([{ n: 2, notes: 0 }]);
  await restored.close();
});

test('a backup is refused when one byte of it changed or its end is missing, and nothing is written', async () => {
  const { place, database } = await installation();
  const file = join(temporaryFolder(), 'cadangan.tar');
  await makeBackup({ dataDir: place.dataDir, url: database.url, now: NOW }, file);
  await database.close();
  const target = { ...place, dataDir: temporaryFolder(), databaseUrl: await emptyDatabase() };
  const good = readFileSync(file);
  const changed = Buffer.from(good);
  const at = changed.indexOf('rahasia');
  changed[at] = (changed[at] ?? 0) ^ 1;
  writeFileSync(file, changed);
  await expect(restoreBackup(target, file, NOW)).rejects.toThrow('isi secret berubah');
  writeFileSync(file, good.subarray(0, good.length - 8192));
  await expect(restoreBackup(target, file, NOW)).rejects.toThrow(/Cadangan/);
  expect(readdirSync(target.dataDir)).toEqual([]);
});

test('a restore that finds a broken journal leaves folder and database empty', async () => {
  const { place, database } = await installation();
  await withClient(database.url, async (client) => {
    await client.query('alter table kernel.journal disable trigger user');
    await client.query("update kernel.journal set body = replace(body, 'done', 'dune') where chain = 'dossier-b' and seq = 1");
  });
  const file = join(temporaryFolder(), 'cadangan.tar');
  await makeBackup({ dataDir: place.dataDir, url: database.url, now: NOW }, file);
  await database.close();
  const target = { ...place, dataDir: temporaryFolder(), databaseUrl: await emptyDatabase() };
  await expect(restoreBackup(target, file, NOW)).rejects.toThrow('Jurnal dossier-b putus pada entri 1');
  expect(readdirSync(target.dataDir)).toEqual([]);
  expect(await withClient(target.databaseUrl, async (client) => (await client.query("select from pg_namespace where nspname in ('kernel', 'goods')")).rowCount)).toBe(0);
});

test('a damaged stored file is reported', async () => {
  const { place, database, hashes } = await installation();
  const [hash = ''] = hashes;
  cpSync(placesIn(place.dataDir).secret, join(placesIn(place.dataDir).files, hash.slice(0, 2), hash));
  expect((await makeBackup({ dataDir: place.dataDir, url: database.url, now: NOW }, join(temporaryFolder(), 'a.tar'))).damaged).toEqual([hash]);
  await database.close();
});
