import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const key = (n: number) => ({ 'idempotency-key': `0198c0de-0000-7000-8000-0000000001${String(n).padStart(2, '0')}` });
const holiday = { date: '2026-08-10', name: 'Hari jadi kabupaten', source: 'Keputusan Bupati 12/2026' };

describe('what is sent wrongly', () => {
  test.each([
    ['an unknown field', { ...holiday, approved: true }, { field: '', code: 'unrecognized_keys' }],
    ['a missing field', { date: holiday.date, name: holiday.name }, { field: 'source', code: 'invalid_type' }],
    ['a day that does not exist', { ...holiday, date: '2026-02-30' }, { field: 'date', code: 'invalid_format' }],
    ['another type', { ...holiday, name: 12 }, { field: 'name', code: 'invalid_type' }],
    ['no object at all', [], { field: '', code: 'invalid_type' }],
  ])('%s is named by field, and nothing is stored', async (_, body, issue) => {
    const app = await testApp();
    const admin = await app.as('admin');
    const before = (await admin.get('/api/holidays')).body;
    expect(await admin.post('/api/holidays', body)).toMatchObject({ status: 400, body: { code: 'input.invalid', issues: [issue] } });
    expect((await admin.get('/api/holidays')).body).toEqual(before);
  });

  test('an id that is none, and an unknown id, are problems, never failures', async () => {
    const staf = await (await testApp()).as('staf');
    for (const path of ['/api/dossiers/x', '/api/dossiers/0198c0de-0000-7000-8000-000000000099', '/api/files/%00', '/api/documents/1']) {
      expect([400, 404], path).toContain((await staf.get(path)).status);
    }
  });
});

describe('keys of requests', () => {
  test('none, or one that is no UUID, is refused before anything happens', async () => {
    const admin = await (await testApp()).as('admin');
    for (const sent of ['', 'once', '0198c0de']) {
      expect(await admin.post('/api/holidays', holiday, { 'idempotency-key': sent })).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
    }
  });

  test('the same key and body answer the same and act once; another body is a conflict; a refusal leaves the key free', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const first = await admin.post('/api/holidays', holiday, key(1));
    expect(first.status).toBe(200);
    expect(await admin.post('/api/holidays', holiday, key(1))).toMatchObject({ status: 200, body: first.body });
    expect(await admin.post('/api/holidays', { ...holiday, name: 'Hari lain' }, key(1))).toMatchObject({ status: 422, body: { code: 'idempotency.conflict' } });
    expect(await admin.post('/api/holidays', holiday, key(2))).toMatchObject({ status: 409 });
    expect(await admin.post('/api/holidays', { ...holiday, date: '2026-08-11' }, key(2))).toMatchObject({ status: 200 });
    const entries = await app.database.kysely.selectFrom('kernel.journal').select('name').where('name', 'like', 'holiday.%').execute();
    expect(entries).toHaveLength(2);
  });
});
