import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { openDossier, plainInput, SCAN } from '../support/play.ts';

const DAY = { until: '2027-01-08', reason: 'Evaluasi SAKIP oleh Inspektorat' };

/** A dossier that began with a scanned letter, and one that stays unnamed. */
async function office() {
  const app = await testApp('2027-01-04T01:00:00Z');
  const play = await openDossier(app, 'umum', 'penyusunan-iku', 2027);
  const other = await openDossier(app, 'sekretaris', 'penyusunan-lakip', 2026);
  const umum = await play.client('umum');
  const scan = (await umum.upload('surat.pdf', SCAN)).body.id;
  expect(await play.perform('umum', 'register', { ...(await plainInput(play, 'umum', 'register') as object), file: scan })).toMatchObject({ status: 200 });
  const kasubbag = await app.as('kasubbag');
  const { candidates } = (await kasubbag.get(`/api/dossiers/${play.id}/examiners`)).body;
  expect(candidates).toEqual([{ id: expect.any(String), title: 'Pemeriksa Inspektorat' }]);
  return { app, play, other, scan, kasubbag, examiner: candidates[0].id as string, pemeriksa: await app.as('pemeriksa'), path: `/api/dossiers/${play.id}/examiners` };
}

describe('an examination', () => {
  test('opens one dossier to the examiner until its day, for reading alone', async () => {
    const { app, play, other, scan, kasubbag, examiner, pemeriksa, path } = await office();
    const statusOf = async (address: string) => (await pemeriksa.raw(address)).status;
    const addresses = ['', '/story', '/journal', '/letters', '/lembar-kendali.pdf', '/lembar-disposisi.pdf', '/sheet'].map((end) => `/api/dossiers/${play.id}${end}`);
    for (const address of addresses) expect({ address, status: await statusOf(address) }).toEqual({ address, status: 404 });
    expect(await kasubbag.post(path, { post: examiner, ...DAY })).toMatchObject({ status: 200 });
    for (const address of [...addresses, `/api/files/${scan}`]) expect({ address, status: await statusOf(address) }).toEqual({ address, status: 200 });
    expect((await pemeriksa.get('/api/dossiers')).body.items.map(({ id }: any) => id)).toEqual([play.id]);
    expect(await statusOf(`/api/dossiers/${other.id}`)).toBe(404);

    const seen = (await pemeriksa.get(`/api/dossiers/${play.id}`)).body;
    expect(seen).toMatchObject({ abilities: { cancel: false, readAll: true, steer: false, examiners: false }, offers: [] });
    const [task] = seen.tasks.filter(({ closedAt }: any) => closedAt === null);
    expect(await pemeriksa.post(`/api/tasks/${task.id}/perform`, { input: {} })).toMatchObject({ status: 404 });
    expect(await pemeriksa.post(`/api/dossiers/${play.id}/cancel`, { reason: 'Tidak boleh' })).toMatchObject({ status: 404 });
    expect(await pemeriksa.post(path, { post: examiner, ...DAY })).toMatchObject({ status: 404 });
    expect(await pemeriksa.get(path)).toMatchObject({ status: 403 });
    const documentId = seen.documents[0].documentId;
    const { draft } = (await pemeriksa.get(`/api/documents/${documentId}`)).body;
    expect(await pemeriksa.put(`/api/drafts/${documentId}`, { revision: draft.revision, content: draft.content })).toMatchObject({ status: 403 });

    app.clock.set?.(new Date('2027-01-08T16:59:00Z'));
    expect(await statusOf(`/api/dossiers/${play.id}`)).toBe(200);
    app.clock.set?.(new Date('2027-01-08T17:01:00Z'));
    expect(await statusOf(`/api/dossiers/${play.id}`)).toBe(404);
  });

  test('each read is logged, and the journal of the dossier stays as it is', async () => {
    const { play, scan, kasubbag, examiner, pemeriksa, path } = await office();
    await kasubbag.post(path, { post: examiner, ...DAY });
    const head = async () => (await kasubbag.get(`/api/dossiers/${play.id}/journal`)).body.head;
    const before = await head();
    const { documents } = (await pemeriksa.get(`/api/dossiers/${play.id}`)).body;
    await pemeriksa.get(`/api/dossiers/${play.id}/story`);
    await pemeriksa.get(`/api/documents/${documents[0].documentId}`);
    await pemeriksa.raw(`/api/files/${scan}`);
    await pemeriksa.raw(`/api/dossiers/${play.id}/lembar-kendali.pdf`);
    await pemeriksa.get(`/api/dossiers/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`);
    expect(await head()).toEqual(before);
    const { items, log } = (await kasubbag.get(path)).body;
    expect(items).toMatchObject([{ post: examiner, title: 'Pemeriksa Inspektorat', ...DAY, over: false, namedBy: 'Kasubbag PEPP', reads: 5 }]);
    expect(log.map((each: any) => each.path)).toEqual([
      `/api/dossiers/${play.id}/lembar-kendali.pdf`, `/api/files/${scan}`, `/api/documents/${documents[0].documentId}`, `/api/dossiers/${play.id}/story`, `/api/dossiers/${play.id}`,
    ]);
    expect(log[0]).toMatchObject({ post: 'Pemeriksa Inspektorat', at: '2027-01-04T01:00:00.000Z' });
  });

  test('is named and ended by those who answer for the work, with a reason, and the journal tells', async () => {
    const { play, kasubbag, examiner, pemeriksa, path, app } = await office();
    for (const account of ['analis', 'staf', 'admin', 'koperasi', 'umum']) {
      const client = await app.as(account);
      const { status } = await client.post(path, { post: examiner, ...DAY });
      expect({ account, status }).toEqual({ account, status: ['admin', 'koperasi'].includes(account) ? 404 : 403 });
    }
    const [task] = (await kasubbag.get(`/api/dossiers/${play.id}`)).body.tasks;
    expect(await kasubbag.post(path, { post: task.post.id, ...DAY })).toMatchObject({ status: 422, body: { code: 'examination.not-examiner' } });
    expect(await kasubbag.post(path, { post: examiner, ...DAY, until: '2027-01-03' })).toMatchObject({ status: 422, body: { code: 'examination.past' } });
    expect(await kasubbag.post(path, { post: examiner, until: DAY.until, reason: ' ' })).toMatchObject({ status: 400 });
    expect(await kasubbag.post(`${path}/${examiner}/end`, { reason: 'Belum pernah' })).toMatchObject({ status: 404, body: { code: 'examination.not-found' } });

    const sekretaris = await app.as('sekretaris');
    expect(await sekretaris.post(path, { post: examiner, ...DAY })).toMatchObject({ status: 200 });
    expect(await kasubbag.post(path, { post: examiner, until: '2027-01-15', reason: 'Diperpanjang' })).toMatchObject({ status: 200 });
    expect((await kasubbag.get(path)).body.items).toMatchObject([{ until: '2027-01-15', reason: 'Diperpanjang', namedBy: 'Kasubbag PEPP' }]);
    expect((await pemeriksa.get(`/api/dossiers/${play.id}`)).status).toBe(200);
    expect(await sekretaris.post(`${path}/${examiner}/end`, { reason: 'Pemeriksaan selesai' })).toMatchObject({ status: 200 });
    expect((await pemeriksa.get(`/api/dossiers/${play.id}`)).status).toBe(404);
    const { entries } = (await kasubbag.get(`/api/dossiers/${play.id}/story`)).body;
    expect(entries.slice(0, 3)).toMatchObject([
      { name: 'examination.end', post: 'Sekretaris', data: { examiner, reason: 'Pemeriksaan selesai' } }, { name: 'examination.name', data: { until: '2027-01-15' } }, { name: 'examination.name', post: 'Sekretaris' },
    ]);
  });
});
