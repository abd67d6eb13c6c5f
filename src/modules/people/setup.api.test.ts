import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SETUP_TOKEN, type TestApp, testApp } from '../../../test/support/app.ts';
import { execute } from '../../kernel/command.ts';
import { openDatabase } from '../../kernel/db.ts';
import { systemActor } from '../../kernel/pure/actor.ts';
import { createOffice } from './setup.commands.ts';

const first = {
  token: SETUP_TOKEN,
  office: {
    name: 'Dinas Perikanan', shortName: 'Diskan', region: 'Kabupaten Contoh', address: 'Jalan Contoh 1', city: 'Contoh', contact: '', zone: 'Asia/Makassar' as const,
  },
  administrator: { name: 'Nama Contoh', username: 'pengelola', password: 'sandi-pertama' },
};

/** An installation that has no office yet. */
async function emptyApp(): Promise<TestApp> {
  const app = await testApp();
  await sql`truncate people.office cascade`.execute(app.database.kysely);
  await sql`truncate calendar.holiday, kernel.journal, kernel.chain_head`.execute(app.database.kysely);
  return app;
}

describe('the first run', () => {
  test('makes the office with its administrator, who then signs in and finds calendar and directory', async () => {
    const { as, database } = await emptyApp();
    const visitor = await as();
    expect(await visitor.post('/api/session', { username: 'admin', password: 'rahasia-contoh' })).toMatchObject({ status: 401, body: { code: 'sign-in.wrong' } });
    expect(await visitor.get('/api/setup')).toMatchObject({ status: 200, body: { needed: true, office: null } });
    expect(await visitor.post('/api/setup', first)).toMatchObject({ status: 200, body: { username: 'pengelola' } });
    expect(await visitor.get('/api/setup')).toMatchObject({ body: { needed: false } });

    const session = await visitor.post('/api/session', { username: 'pengelola', password: 'sandi-pertama' });
    expect(session).toMatchObject({ status: 200, body: {
      posts: [{ title: 'Administrator', form: 'definitif' }], abilities: { administer: true }, office: { name: 'Dinas Perikanan', zone: 'Asia/Makassar' }, sample: false,
    } });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const read = async (path: string) => (await visitor.raw(path, { headers: { cookie } })).json() as Promise<Record<string, any>>;
    expect(await read('/api/directory')).toMatchObject({ units: [{ name: 'Administrasi Sistem', posts: [{ holders: [{ person: 'Nama Contoh' }] }] }] });
    expect((await read('/api/holidays?year=2026'))['holidays'].length).toBeGreaterThan(10);
    expect(await read('/api/office')).toMatchObject({ shortName: 'Diskan', acting: { pltMonths: 12, plhMonths: 3 }, sample: false });
    const entry = await database.kysely.selectFrom('kernel.journal').select(['body', 'person_id']).where('name', '=', 'office.create').executeTakeFirstOrThrow();
    expect(entry.person_id).toBeNull();
    expect(entry.body).not.toMatch(/argon2|sandi/);
  });

  test('is for whoever reads the token where the program was started, and asks no more for it afterwards', async () => {
    const visitor = await (await emptyApp()).as();
    for (const token of ['', 'BUKAN-KODENYA', `${SETUP_TOKEN}X`]) {
      const answer = await visitor.post('/api/setup', { ...first, token });
      expect(answer).toMatchObject(token === '' ? { status: 400, body: { code: 'input.invalid' } } : { status: 403, body: { code: 'setup.token-wrong', issues: [{ field: 'token' }] } });
    }
    expect(await visitor.get('/api/setup')).toMatchObject({ body: { needed: true } });
    // As people copy it.
    expect(await visitor.post('/api/setup', { ...first, token: ` ${SETUP_TOKEN.toLowerCase().replaceAll('-', ' ')} ` })).toMatchObject({ status: 200 });
    expect(await visitor.post('/api/setup', { ...first, token: 'BUKAN-KODENYA' })).toMatchObject({ status: 409, body: { code: 'setup.done' } });
  });

  test('happens once, also when two ask on two connections at the same moment', async () => {
    const { as, database, databaseUrl, clock } = await emptyApp();
    const wide = openDatabase({ url: databaseUrl, size: 2, onError: () => undefined });
    onTestFinished(() => wide.close());
    const slow = createOffice(() => new Promise((done) => { setTimeout(done, 200); }));
    const engine = { database: wide, now: clock.now, newId: () => uuidv7() };
    const answers = await Promise.allSettled(['satu', 'dua'].map((username) => execute(engine, slow, systemActor(uuidv7()), {
      office: first.office, administrator: { name: 'Nama Contoh', username: `pengelola_${username}`, passwordHash: 'x' },
    }, { key: undefined })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'setup.done' } });
    expect(await database.kysely.selectFrom('people.login').select('username').execute()).toHaveLength(1);
    expect(await (await as()).post('/api/setup', first)).toMatchObject({ status: 409, body: { code: 'setup.done' } });
  });

  test('is never offered where there is an office, and says which field is wrong', async () => {
    const visitor = await (await testApp()).as();
    expect(await visitor.get('/api/setup')).toMatchObject({ body: { needed: false, office: { shortName: 'Diskoperindag', sample: true } } });
    expect(await visitor.post('/api/setup', first)).toMatchObject({ status: 409, body: { code: 'setup.done' } });
    const bad = await visitor.post('/api/setup', { token: SETUP_TOKEN, office: { ...first.office, name: '', zone: 'Europe/Berlin' }, administrator: { ...first.administrator, password: 'pendek' } });
    expect(bad).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    expect(bad.body.issues.map(({ field }: { field: string }) => field)).toEqual(['office.name', 'office.zone', 'administrator.password']);
  });
});
