import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';

const birthday = { date: '2026-08-10', name: 'Hari Jadi Kabupaten', source: 'Surat Edaran Bupati' };
const KEY = '0198c0de-0000-7000-8000-000000000001';

describe('holidays', () => {
  test('the administrator adds a local holiday; everyone sees it; the journal keeps it', async () => {
    const { as, database } = await testApp();
    const admin = await as('admin');
    const added = await admin.post('/api/holidays', birthday);
    expect(added).toMatchObject({ status: 200, body: { ...birthday, kind: 'local', confirmed: true } });

    const seen = await (await as('koperasi')).get('/api/holidays?year=2026');
    expect(seen.body.holidays).toContainEqual(added.body);
    expect(seen.body.abilities).toEqual({ add: false });
    const entry = await database.kysely.selectFrom('kernel.journal').selectAll().where('name', '=', 'holiday.add').executeTakeFirstOrThrow();
    expect(JSON.parse(entry.body)).toMatchObject({ seq: entry.seq, data: added.body });
  });

  test('the same key again gives the stored answer, and another body is a conflict', async () => {
    const admin = await (await testApp()).as('admin');
    const first = await admin.post('/api/holidays', birthday, { 'idempotency-key': KEY });
    const again = await admin.post('/api/holidays', birthday, { 'idempotency-key': KEY });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const other = await admin.post('/api/holidays', { ...birthday, name: 'Hari lain' }, { 'idempotency-key': KEY });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.conflict' } });
  });

  test('a refusal is not stored: the corrected intent may use the key again', async () => {
    const admin = await (await testApp()).as('admin');
    const headers = { 'idempotency-key': KEY };
    expect(await admin.post('/api/holidays', { ...birthday, date: '2026-08-17' }, headers)).toMatchObject({ status: 409, body: { code: 'holiday.exists' } });
    expect(await admin.post('/api/holidays', birthday, headers)).toMatchObject({ status: 200 });
  });

  test.each([
    ['an unknown field', { ...birthday, extra: 1 }, { field: '', code: 'unrecognized_keys' }],
    ['a date that is none', { ...birthday, date: '2026-13-40' }, { field: 'date', code: 'invalid_format' }],
    ['a name too short', { ...birthday, name: 'x' }, { field: 'name', code: 'too_small' }],
  ])('%s is refused by field', async (_, body, issue) => {
    const answer = await (await (await testApp()).as('admin')).post('/api/holidays', body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.issues).toContainEqual(expect.objectContaining(issue));
  });

  test('only the administrator may, only signed in, only with a key, only local ones go', async () => {
    const { as } = await testApp();
    expect(await (await as('kadis')).post('/api/holidays', birthday)).toMatchObject({ status: 403, body: { code: 'holiday.not-allowed' } });
    expect(await (await as()).get('/api/holidays?year=2026')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
    const admin = await as('admin');
    expect(await admin.post('/api/holidays', birthday, { 'idempotency-key': 'none' })).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
    const { body } = await admin.get('/api/holidays?year=2026');
    const national = body.holidays.find((holiday: { kind: string }) => holiday.kind === 'national');
    expect(await admin.delete(`/api/holidays/${national.id}`)).toMatchObject({ status: 409, body: { code: 'holiday.not-local' } });
  });
});
