import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { testApp } from '../../test/support/app.ts';
import { type Command, execute } from './command.ts';
import { openDatabase } from './db.ts';
import { systemActor } from './pure/actor.ts';

const key = (n: number) => `0198c0de-0000-7000-8000-00000000000${n}`;

/** A command whose effect can be counted: each run leaves one journal entry. */
const ring: Command<{ word: string }, { word: string }> = {
  name: 'bell.ring',
  input: z.strictObject({ word: z.string() }),
  async run({ record }, { word }) {
    record({ name: 'bell.ring', data: { word } });
    return { word };
  },
};

const silent: Command<null, null> = { name: 'bell.silent', input: z.null(), run: async () => null };

async function office(app: Awaited<ReturnType<typeof testApp>>): Promise<string> {
  return (await app.database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow()).id;
}

const rings = async (app: Awaited<ReturnType<typeof testApp>>) =>
  (await app.database.kysely.selectFrom('kernel.journal').select('seq').where('name', '=', 'bell.ring').orderBy('seq').execute()).map((row) => row.seq);

describe('the door for change', () => {
  test('the same key sent many times at once acts once, and every caller gets the answer', async () => {
    const app = await testApp();
    const actor = systemActor(await office(app));
    const answers = await Promise.all(Array.from({ length: 5 }, () => execute(app.app.engine, ring, actor, { word: 'a' }, { key: key(1) })));
    expect(answers).toEqual(Array(5).fill({ word: 'a' }));
    expect(await rings(app)).toHaveLength(1);
  });

  test('a command that records nothing is not committed', async () => {
    const app = await testApp();
    await expect(execute(app.app.engine, silent, systemActor(await office(app)), null, { key: key(2) })).rejects.toThrow('recorded nothing');
    expect(await app.database.kysely.selectFrom('kernel.idempotency').selectAll().where('key', '=', key(2)).execute()).toEqual([]);
  });

  test('entries written at once stand in one unbroken chain', async () => {
    const app = await testApp();
    const actor = systemActor(await office(app));
    await Promise.all(['a', 'b', 'c', 'd'].map((word) => execute(app.app.engine, ring, actor, { word }, { key: undefined })));
    expect(await rings(app)).toEqual([0, 1, 2, 3]);
  });

  test('several that begin a chain at the same moment stand in it one after the other', async () => {
    const app = await testApp();
    const actor = systemActor(await office(app));
    const database = openDatabase({ url: app.databaseUrl, size: 4, onError: () => undefined });
    onTestFinished(() => database.close());
    let [arrived, tries] = [0, 0];
    const all = Promise.withResolvers<void>();
    const together: Command<null, null> = {
      name: 'bell.together',
      input: z.null(),
      async run({ record }) {
        tries += 1;
        arrived += 1;
        if (arrived === 4) all.resolve();
        await all.promise;
        record({ name: 'bell.ring', data: null });
        return null;
      },
    };
    await Promise.all([1, 2, 3, 4].map(() => execute({ ...app.app.engine, database }, together, actor, null, { key: undefined })));
    expect(await rings(app)).toEqual([0, 1, 2, 3]);
    expect(tries).toBeGreaterThan(4);
  });

  test('nobody changes or removes an entry', async () => {
    const { database } = await testApp();
    await expect(sql`update kernel.journal set name = 'x'`.execute(database.kysely)).rejects.toMatchObject({ code: 'P0001' });
    await expect(sql`delete from kernel.journal`.execute(database.kysely)).rejects.toMatchObject({ code: 'P0001' });
  });

  test('a reader cannot write, not even inside a query', async () => {
    const app = await testApp();
    const write = app.database.read(await office(app), (reader) =>
      sql`with gone as (delete from calendar.holiday returning 1) select count(*) from gone`.execute(reader.db));
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });

  test('a connection lost in the middle of a transaction fails that transaction and nothing else', async () => {
    const app = await testApp();
    const killer = openDatabase({ url: app.databaseUrl, size: 1, onError: () => undefined });
    onTestFinished(() => killer.close());
    const lost = app.database.transaction(await office(app), async ({ db }) => {
      const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await sql`select pg_terminate_backend(${own?.pid ?? 0})`.execute(killer.kysely);
      // Nobody asks anything of the connection at the moment in which it breaks.
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      return sql`select 1`.execute(db);
    });
    await expect(lost).rejects.toThrow(/Connection terminated|not queryable/);
    expect(await rings(app)).toEqual([]);
  });
});

describe('the edge', () => {
  test.each([
    ['malformed JSON', { body: '{"a":', headers: {} }, 400, 'request.malformed'],
    ['a body that is too large', { body: JSON.stringify({ name: 'x'.repeat(3_000_000) }), headers: {} }, 413, 'request.too-large'],
    ['a page of another site', { body: '{}', headers: { origin: 'https://jahat.example' } }, 403, 'request.foreign-origin'],
  ])('%s is refused', async (_, { body, headers }, status, code) => {
    const admin = await (await testApp()).as('admin');
    const response = await admin.raw('/api/holidays', {
      method: 'POST', body, headers: { 'content-type': 'application/json', 'idempotency-key': key(3), ...headers },
    });
    expect({ status: response.status, ...await response.json() as object }).toMatchObject({ status, code });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('what does not exist is a problem too, and every answer carries the strict policy', async () => {
    const admin = await (await testApp()).as('admin');
    const response = await admin.raw('/api/nothing');
    expect({ status: response.status, ...await response.json() as object }).toMatchObject({ status: 404, code: 'not-found' });
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('what is long comes packed to who can unpack it, and as it is to who cannot', async () => {
    const admin = await (await testApp()).as('admin');
    const long = await admin.raw('/api/directory');
    const packed = await admin.raw('/api/directory', { headers: { 'accept-encoding': 'gzip' } });
    expect([long.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'gzip']);
    const [whole, small] = [Buffer.from(await long.arrayBuffer()), Buffer.from(await packed.arrayBuffer())];
    expect(small.length).toBeLessThan(whole.length / 2);
    expect(JSON.parse(gunzipSync(small).toString())).toEqual(JSON.parse(whole.toString()));
  });

  test('a file whose content is not what its name says is refused, and an empty one', async () => {
    const staf = await (await testApp()).as('staf');
    expect(await staf.upload('laporan.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toMatchObject({ status: 415, body: { code: 'file.type' } });
    expect(await staf.upload('program.exe', new Uint8Array([0x4d, 0x5a, 0, 0]))).toMatchObject({ status: 415 });
    expect(await staf.upload('kosong.txt', new Uint8Array())).toMatchObject({ status: 400, body: { code: 'file.empty' } });
  });

  test('an office file with macros is refused, whatever it and its parts are called; one without is taken', async () => {
    const staf = await (await testApp()).as('staf');
    const office = (types: string, ...parts: string[]) => zipSync(Object.fromEntries([
      // The first one only ends like the part that tells.
      ['a/[Content_Types].xml', 'z'], ['[Content_Types].xml', types], ['word/document.xml', 'x'], ['word/media/long.bin', 'y'.repeat(300_000)], ...parts.map((name) => [name, 'makro']),
    ].map(([name, text]) => [name, new TextEncoder().encode(text)])));
    const types = (more = '') => `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;
    expect(await staf.upload('laporan.docx', office(types()))).toMatchObject({ status: 200 });
    const refused = { status: 422, body: { code: 'file.macros', params: { name: 'laporan.docx' } } };
    expect(await staf.upload('laporan.docx', office(types(), 'word/vbaProject.bin'))).toMatchObject(refused);
    const renamed = types('<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>');
    expect(await staf.upload('laporan.docx', office(renamed, 'word/a.bin'))).toMatchObject(refused);
    // And a directory that the end does not lead to.
    const far = Buffer.from(office(renamed, 'word/a.bin'));
    far.writeUInt32LE(0xffffffff, far.length - 6);
    expect(await staf.upload('laporan.docx', far)).toMatchObject(refused);
  });

  test('another person cannot open a file that nothing shows to them', async () => {
    const app = await testApp();
    const { body: { id } } = await (await app.as('staf')).upload('catatan.txt', new TextEncoder().encode('rahasia'));
    expect((await (await app.as('staf')).raw(`/api/files/${id}`)).status).toBe(200);
    expect((await (await app.as('koperasi')).raw(`/api/files/${id}`)).status).toBe(404);
  });
});
