import { describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '../../../test/support/global-setup.ts';
import { type Client, type TestApp, testApp } from '../../../test/support/app.ts';

const NEXT = 'sandi-yang-baru';

const signIn = async ({ as }: TestApp, username: string, password: string) => (await as()).post('/api/session', { username, password });
const addPerson = async (admin: Client): Promise<string> => (await admin.post('/api/persons', {
  name: 'Nama Contoh', titleBefore: null, titleAfter: null, rank: null, nip: null, education: null, training: [],
})).body.id;
const accountOf = async (admin: Client, username: string): Promise<string> =>
  (await admin.get(`/api/accounts?search=${username}`)).body.accounts.find((account: { username: string }) => account.username === username).id;

describe('accounts', () => {
  test('a new account signs in with its first password; the name and the person are taken then', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const personId = await addPerson(admin);
    const account = { personId, username: 'contoh.satu', password: NEXT };
    expect(await admin.post('/api/accounts', account)).toMatchObject({ status: 200 });
    expect(await signIn(app, 'contoh.satu', NEXT)).toMatchObject({ status: 200, body: { posts: [], abilities: { administer: false } } });
    expect(await admin.post('/api/accounts', { ...account, username: 'lain' })).toMatchObject({ status: 409, body: { code: 'account.exists', issues: [{ field: 'personId' }] } });
    expect(await admin.post('/api/accounts', { ...account, personId: await addPerson(admin) }))
      .toMatchObject({ status: 409, body: { code: 'account.username-taken', issues: [{ field: 'username' }] } });
    expect(await admin.post('/api/accounts', { ...account, personId: '0198c0de-0000-7000-8000-00000000dead' })).toMatchObject({ status: 404, body: { code: 'person.not-found' } });
  });

  test('the same intent twice makes one account; another password under its key is a conflict; no password is kept readable', async () => {
    const { as, database } = await testApp();
    const admin = await as('admin');
    const account = { personId: await addPerson(admin), username: 'contoh', password: NEXT };
    const headers = { 'idempotency-key': '0198c0de-0000-7000-8000-000000000001' };
    const first = await admin.post('/api/accounts', account, headers);
    expect(await admin.post('/api/accounts', account, headers)).toMatchObject({ status: 200, body: first.body });
    expect(await admin.post('/api/accounts', { ...account, password: `${NEXT}2` }, headers)).toMatchObject({ status: 422, body: { code: 'idempotency.conflict' } });
    const entry = await database.kysely.selectFrom('kernel.journal').select('body').where('name', '=', 'account.create').executeTakeFirstOrThrow();
    expect(entry.body).not.toMatch(/argon2|sandi/);
    const { password } = await database.kysely.selectFrom('people.credential').select('password').where('user_id', '=', first.body.id).executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('a reset ends every session and the old password', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const staf = await app.as('staf');
    const id = await accountOf(admin, 'staf');
    expect(await admin.post(`/api/accounts/${id}/password`, { password: NEXT })).toMatchObject({ status: 200 });
    expect(await staf.get('/api/session')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
    expect(await signIn(app, 'staf', SAMPLE_PASSWORD)).toMatchObject({ status: 401, body: { code: 'sign-in.wrong' } });
    expect(await signIn(app, 'staf', NEXT)).toMatchObject({ status: 200 });
  });

  test('a disabled account is out at once and stays out until it is enabled', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const staf = await app.as('staf');
    const id = await accountOf(admin, 'staf');
    expect(await admin.post(`/api/accounts/${id}/disable`)).toMatchObject({ status: 200 });
    expect(await staf.get('/api/directory')).toMatchObject({ status: 401 });
    expect(await signIn(app, 'staf', SAMPLE_PASSWORD)).toMatchObject({ status: 401, body: { code: 'sign-in.wrong' } });
    const { accounts } = (await admin.get('/api/accounts?search=staf')).body;
    expect(accounts).toMatchObject([{ username: 'staf', disabledSince: '2026-01-05T01:00:00.000Z', sessions: 0, posts: ['Staf Perencanaan'] }]);
    expect(await admin.post(`/api/accounts/${id}/enable`)).toMatchObject({ status: 200 });
    expect(await staf.get('/api/directory')).toMatchObject({ status: 401 });
    expect(await signIn(app, 'staf', SAMPLE_PASSWORD)).toMatchObject({ status: 200 });
  });

  test('nobody disables himself, and with the administrator\'s post alone somebody always stays', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    expect(await admin.post(`/api/accounts/${await accountOf(admin, 'admin')}/disable`)).toMatchObject({ status: 409, body: { code: 'account.own' } });
  });

  test('one\'s own password: proved first, other browsers out, this one in', async () => {
    const app = await testApp();
    const [here, there] = [await app.as('analis'), await app.as('analis')];
    expect(await here.put('/api/account/password', { current: 'bukan-itu-sandinya', password: NEXT }))
      .toMatchObject({ status: 403, body: { code: 'step-up.wrong', issues: [{ field: 'current' }] } });
    expect(await there.get('/api/session')).toMatchObject({ status: 200 });
    expect(await here.put('/api/account/password', { current: SAMPLE_PASSWORD, password: NEXT })).toMatchObject({ status: 200 });
    expect(await here.get('/api/session')).toMatchObject({ status: 200 });
    expect(await there.get('/api/session')).toMatchObject({ status: 401 });
    expect(await signIn(app, 'analis', NEXT)).toMatchObject({ status: 200 });
  });

  test('the list is in order of name, and everything here is the administrator\'s alone', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const names = (await admin.get('/api/accounts')).body.accounts.map(({ username }: { username: string }) => username);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(14);
    expect((await admin.get('/api/accounts?after=umum')).body).toEqual({ accounts: [], next: null });
    const id = await accountOf(admin, 'staf');
    const kadis = await as('kadis');
    const refused = { status: 403, body: { code: 'people.not-allowed' } };
    expect(await kadis.get('/api/accounts')).toMatchObject(refused);
    expect(await kadis.post('/api/accounts', { personId: id, username: 'contoh', password: NEXT })).toMatchObject(refused);
    for (const [verb, body] of [['password', { password: NEXT }], ['disable', undefined], ['enable', undefined]] as const) {
      expect(await kadis.post(`/api/accounts/${id}/${verb}`, body), verb).toMatchObject(refused);
      expect(await admin.post(`/api/accounts/0198c0de-0000-7000-8000-00000000dead/${verb}`, body), verb).toMatchObject({ status: 404, body: { code: 'account.not-found' } });
    }
    const bad = await admin.post('/api/accounts', { personId: 'x', username: 'Nama Besar', password: 'pendek' });
    expect(bad.status).toBe(400);
    expect(bad.body.issues.map(({ field }: { field: string }) => field)).toEqual(['personId', 'username', 'password']);
  });
});
