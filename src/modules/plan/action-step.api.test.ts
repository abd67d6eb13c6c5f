import { describe, expect, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';

const YEAR = 2026;
const WORDS = { activity: 'Membina koperasi yang belum RAT', quarters: [3, 1, 3] };

async function rowsOf(client: Client, title: string) {
  const { body } = await client.get(`/api/agreements?year=${YEAR}`);
  return body.agreements.find((each: any) => each.post.title === title);
}

describe('activities of the Rencana Aksi', () => {
  test('are added, changed and taken out by the post that answers for the indicator; each is in the journal', async () => {
    const app = await testApp();
    const client = await app.as('koperasi');
    const { rows: [row], post } = await rowsOf(client, 'Kepala Bidang Koperasi');
    expect(row).toMatchObject({ steps: [], abilities: { writeSteps: true } });
    const added = await client.post('/api/action-steps', { indicatorId: row.indicatorId, year: YEAR, postId: post.postId, ...WORDS });
    expect(added).toMatchObject({ status: 200, body: { revision: 1 } });
    const later = await client.post('/api/action-steps', { indicatorId: row.indicatorId, year: YEAR, postId: post.postId, activity: 'Menilai kesehatan koperasi', quarters: [1] });
    const steps = async () => (await rowsOf(client, 'Kepala Bidang Koperasi')).rows[0].steps;
    expect(await steps()).toEqual([
      { id: later.body.id, revision: 1, activity: 'Menilai kesehatan koperasi', quarters: [1], post },
      { id: added.body.id, revision: 1, activity: WORDS.activity, quarters: [1, 3], post },
    ]);
    const path = `/api/action-steps/${added.body.id}`;
    expect(await client.put(path, { revision: 1, activity: 'Membina koperasi', quarters: [2], postId: post.postId })).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await client.put(path, { revision: 1, ...WORDS, postId: post.postId })).toMatchObject({ status: 409, body: { code: 'action-step.changed' } });
    expect(await client.post(`${path}/removal`, { revision: 1 })).toMatchObject({ status: 409, body: { code: 'action-step.changed' } });
    expect(await client.post(`${path}/removal`, { revision: 2 })).toMatchObject({ status: 200 });
    expect(await client.post(`${path}/removal`, { revision: 2 })).toMatchObject({ status: 404, body: { code: 'action-step.not-found' } });
    expect((await steps()).map(({ id }: any) => id)).toEqual([later.body.id]);
    const names = await app.database.kysely.selectFrom('kernel.journal').select('name').where('name', 'like', 'action-step.%').orderBy('seq').execute();
    expect(names.map(({ name }) => name)).toEqual(['action-step.add', 'action-step.add', 'action-step.change', 'action-step.remove']);
    // The year after has its own.
    expect((await client.get(`/api/agreements?year=${YEAR + 1}`)).body.agreements.flatMap((each: any) => each.rows).every((each: any) => each.steps.length === 0)).toBe(true);
  });

  test('are written by planners for all, by a bidang for its own alone, and by nobody outside', async () => {
    const app = await testApp();
    const { rows: [row], post } = await rowsOf(await app.as('kasubbag'), 'Kepala Bidang Koperasi');
    const body = { indicatorId: row.indicatorId, year: YEAR, postId: post.postId, ...WORDS };
    const status = async (account: string) => (await (await app.as(account)).post('/api/action-steps', body)).status;
    expect(Object.fromEntries(await Promise.all(['analis', 'koperasi', 'ukm', 'sekretaris', 'pemeriksa', 'admin'].map(async (account) => [account, await status(account)]))))
      .toEqual({ analis: 200, koperasi: 200, ukm: 403, sekretaris: 403, pemeriksa: 403, admin: 403 });
    const id = (await rowsOf(await app.as('ukm'), 'Kepala Bidang Koperasi')).rows[0].steps[0].id;
    expect(await (await app.as('ukm')).post(`/api/action-steps/${id}/removal`, { revision: 1 })).toMatchObject({ status: 403, body: { code: 'action-step.not-allowed' } });
    expect((await rowsOf(await app.as('ukm'), 'Kepala Bidang Koperasi')).rows[0].abilities).toEqual({ writeSteps: false });
  });

  test('name a quarter, an open post and an indicator that the year measures', async () => {
    const client = await (await testApp()).as('analis');
    const { rows: [row], post } = await rowsOf(client, 'Kepala Dinas');
    const add = async (change: object) => (await client.post('/api/action-steps', { indicatorId: row.indicatorId, year: YEAR, postId: post.postId, ...WORDS, ...change })).body;
    expect(await add({ postId: row.indicatorId })).toMatchObject({ code: 'action-step.post-unknown', issues: [{ field: 'postId' }] });
    expect(await add({ year: 2031 })).toMatchObject({ code: 'action-step.not-measured' });
    expect(await add({ indicatorId: post.postId })).toMatchObject({ code: 'action-step.not-measured' });
    expect((await add({ quarters: [] })).issues.map(({ field }: any) => field)).toEqual(['quarters']);
    expect((await add({ quarters: [5] })).issues.map(({ field }: any) => field)).toEqual(['quarters.0']);
  });
});

test('an agreement names both parties as they stand that day, the Kepala Dinas with the Bupati', async () => {
  const client = await (await testApp()).as('koperasi');
  const { body } = await client.get(`/api/agreements?year=${YEAR}`);
  expect(body.office).toEqual({ name: expect.stringContaining('Dinas Koperasi'), region: 'Kabupaten Tanjung Jabung Barat', city: 'Kuala Tungkal' });
  const parties = Object.fromEntries(body.agreements.map((each: any) => [each.first.title, each.second.title]));
  expect(parties).toMatchObject({
    'Kepala Dinas': 'Bupati Tanjung Jabung Barat', Sekretaris: 'Kepala Dinas', 'Kasubbag PEPP': 'Sekretaris', 'Kepala Bidang Koperasi': 'Kepala Dinas',
  });
  expect(body.agreements[0].first).toMatchObject({ rank: 'Pembina Utama Muda (IV/c)' });
  expect(body.agreements[0].second).toEqual({ title: 'Bupati Tanjung Jabung Barat', name: null, rank: null, nip: null });
});
