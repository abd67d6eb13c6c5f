import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '../../../test/support/global-setup.ts';
import { type TestApp, testApp } from '../../../test/support/app.ts';

const OFFICIALS = ['kadis', 'sekretaris', 'kasubbag', 'analis', 'staf', 'umum', 'keuangan', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'];
const tryWith = async ({ as }: TestApp, username: string, password: string) => (await as()).post('/api/session', { username, password });
/** As if this much real time had passed since the last mistake. */
const letPass = ({ database }: TestApp, interval: string) =>
  sql`update people.sign_in_failure set last_at = last_at - ${interval}::interval`.execute(database.kysely);

test('the pages offer to open a dossier to exactly those whom the command lets', async () => {
  const app = await testApp();
  for (const account of OFFICIALS) {
    const client = await app.as(account);
    const { body: { abilities } } = await client.get('/api/session');
    const { status } = await client.post('/api/dossiers', { sopKey: 'tidak-ada', year: 2026, checklist: [] });
    expect(status, account).toBe(abilities.openDossiers ? 404 : 403);
  }
});

describe('signing in', () => {
  test('eleven officials behind one address, each mistyping once, all come in', async () => {
    const app = await testApp();
    for (const account of OFFICIALS) {
      expect(await tryWith(app, account, 'salah-ketik'), account).toMatchObject({ status: 401, body: { code: 'sign-in.wrong' } });
      expect(await tryWith(app, account, SAMPLE_PASSWORD), account).toMatchObject({ status: 200, body: { username: account } });
    }
  });

  test('six mistakes lock the account for a minute by real time, whatever the office\'s clock says, and nobody else', async () => {
    const app = await testApp();
    for (let mistake = 0; mistake < 6; mistake++) {
      // The fifth mistake costs half a minute; this test does not wait for it.
      await letPass(app, '1 minute');
      expect(await tryWith(app, 'staf', 'salah-ketik')).toMatchObject({ status: 401 });
    }
    const locked = await tryWith(app, 'staf', SAMPLE_PASSWORD);
    expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in.too-many' } });
    expect(locked.body.params.seconds).toBeGreaterThan(50);
    expect(locked.body.params.seconds).toBeLessThanOrEqual(60);
    app.clock.set?.(new Date('2026-03-01T00:00:00Z'));
    expect(await tryWith(app, 'STAF', SAMPLE_PASSWORD)).toMatchObject({ status: 429 });
    expect(await tryWith(app, 'analis', SAMPLE_PASSWORD)).toMatchObject({ status: 200 });
    await letPass(app, '61 seconds');
    expect(await tryWith(app, 'staf', SAMPLE_PASSWORD)).toMatchObject({ status: 200 });
    const left = await app.database.kysely.selectFrom('people.sign_in_failure').select('subject').where('subject', 'like', 'account:%').execute();
    expect(left).toEqual([]);
  });

  test('wrong passwords, unknown names and disabled accounts look the same', async () => {
    const app = await testApp();
    const answers = [await tryWith(app, 'staf', 'salah-ketik'), await tryWith(app, 'tiada', SAMPLE_PASSWORD), await tryWith(app, 'tiada@akun.tertib.invalid', SAMPLE_PASSWORD)];
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: answers[0]?.status, body: answers[0]?.body });
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'sign-in.wrong', params: {} } });
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const answer = await tryWith(await testApp(), 'staf', SAMPLE_PASSWORD);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\//i);
  });
});

describe('sessions', () => {
  test('a person sees his own browsers and ends one; the next request there finds nobody', async () => {
    const { as } = await testApp();
    const [here, there, other] = [await as('staf'), await as('staf'), await as('analis')];
    const { body } = await here.get('/api/sessions');
    expect(body).toHaveLength(2);
    const foreign = body.find(({ current }: { current: boolean }) => !current);
    expect(await other.delete(`/api/sessions/${foreign.id}`)).toMatchObject({ status: 404, body: { code: 'session.not-found' } });
    expect(await there.get('/api/directory')).toMatchObject({ status: 200 });
    expect(await here.delete(`/api/sessions/${foreign.id}`)).toMatchObject({ status: 200 });
    expect(await there.get('/api/directory')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
    expect(await here.get('/api/directory')).toMatchObject({ status: 200 });
  });

  test('signing out ends the session, not only the cookie', async () => {
    const { as } = await testApp();
    const staf = await as('staf');
    expect(await staf.delete('/api/session')).toMatchObject({ status: 200 });
    expect(await staf.get('/api/session')).toMatchObject({ status: 401 });
  });

  test('a token that bears another signature, or none, is no session', async () => {
    const app = await testApp();
    const entered = await (await app.as()).post('/api/session', { username: 'staf', password: SAMPLE_PASSWORD });
    const [name = '', value = ''] = (entered.headers.get('set-cookie')?.split(';')[0] ?? '').split(/=(.*)/);
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const status = async (each: string) => (await (await app.as()).raw('/api/session', { headers: { cookie: `${name}=${encodeURIComponent(each)}` } })).status;
    expect(await status(`${token}.${signature}`)).toBe(200);
    const other = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    for (const forged of [`${token}.${other}`, token, `${token}.`, `x${token}.${signature}`, '%']) expect(await status(forged), forged).toBe(401);
  });

  test('an expired session is none', async () => {
    const { as, database } = await testApp();
    const staf = await as('staf');
    await database.kysely.updateTable('people.session').set({ expires_at: new Date('2000-01-01') }).execute();
    expect(await staf.get('/api/directory')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });
});
