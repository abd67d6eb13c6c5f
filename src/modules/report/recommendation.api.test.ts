import { expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { SCAN } from '../../../test/support/play.ts';

async function begin() {
  const office: TestApp = await testApp('2026-01-20T01:00:00Z');
  const kasubbag = await office.as('kasubbag');
  const posts = await office.database.kysely.selectFrom('people.post').select(['id', 'key']).execute();
  const postId = posts.find(({ key }) => key === 'sekretaris')?.id ?? '';
  const given = { year: 2025, no: 1, text: 'Menyelaraskan sasaran kinerja pegawai dengan perjanjian kinerja.', plan: 'Penyusunan ulang pohon kinerja.', postId, due: '2026-03-31' };
  return { office, kasubbag, given };
}

test('is added, changed and closed with its evidence by who answers for planning, and read by the whole office', async () => {
  const { office, kasubbag, given } = await begin();
  const added = await kasubbag.post('/api/recommendations', given);
  expect(added).toMatchObject({ status: 200, body: { ...given, status: 'open', post: 'Sekretaris', revision: 1, result: null } });
  const { id } = added.body;
  expect(await kasubbag.post('/api/recommendations', given)).toMatchObject({ status: 409, body: { code: 'recommendation.taken' } });
  expect(await kasubbag.put(`/api/recommendations/${id}`, { ...given, revision: 1, status: 'under_way' })).toMatchObject({ status: 200, body: { status: 'under_way', revision: 2 } });
  expect(await kasubbag.put(`/api/recommendations/${id}`, { ...given, revision: 1, status: 'open' })).toMatchObject({ status: 409, body: { code: 'recommendation.changed' } });
  const sekretaris = await office.as('sekretaris');
  const foreign = (await kasubbag.upload('bukti.pdf', SCAN)).body.id;
  const closing = { revision: 2, result: 'Pohon kinerja ditetapkan.', link: null };
  expect(await sekretaris.post(`/api/recommendations/${id}/closing`, { ...closing, fileId: foreign })).toMatchObject({ status: 422, body: { code: 'recommendation.file-unknown' } });
  const fileId = (await sekretaris.upload('pohon-kinerja.pdf', SCAN)).body.id;
  expect(await sekretaris.post(`/api/recommendations/${id}/closing`, { ...closing, fileId })).toMatchObject({ status: 200, body: { status: 'done', fileName: 'pohon-kinerja.pdf', revision: 3 } });
  expect(await kasubbag.put(`/api/recommendations/${id}`, { ...given, revision: 3, status: 'open' })).toMatchObject({ status: 409, body: { code: 'recommendation.done' } });
  const koperasi = await office.as('koperasi');
  expect((await koperasi.get('/api/recommendations?year=2025')).body).toMatchObject({ items: [{ id, status: 'done' }], years: [2025], abilities: { write: false } });
  expect((await koperasi.raw(`/api/files/${fileId}`)).status).toBe(200);
  const { rows } = await office.database.kysely.selectFrom('kernel.journal').select('body').where('chain', 'like', '%:recommendation').execute().then((found) => ({ rows: found }));
  expect(rows.map(({ body }) => JSON.parse(body).name)).toEqual(['recommendation.add', 'recommendation.change', 'recommendation.close']);
});

test('is written by nobody else, and not read outside the office', async () => {
  const { office, given } = await begin();
  for (const account of ['staf', 'koperasi', 'umum']) expect(await (await office.as(account)).post('/api/recommendations', given), account).toMatchObject({ status: 403 });
  for (const account of ['bappeda', 'pemeriksa', 'admin']) expect(await (await office.as(account)).get('/api/recommendations?year=2025'), account).toMatchObject({ status: 403 });
  expect(await (await office.as('kasubbag')).post('/api/recommendations', { ...given, postId: given.postId.replace(/.$/, '0').replace(/^./, 'f') })).toMatchObject({ status: 422 });
});
