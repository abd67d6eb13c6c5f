import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const PATH = '/api/sops/penyusunan-lakip/complaints';
const complaint = { kind: 'keluhan', text: 'Permintaan data datang terlalu dekat dengan batasnya.', contact: 'ruang koperasi' };
const answer = { text: 'Permintaan berikutnya dikirim sepekan lebih awal.' };

describe('pengaduan, keluhan, masukan', () => {
  test('reaches Kepala Dinas, Sekretaris and Kasubbag, is answered once, and closes', async () => {
    const { as, database } = await testApp();
    const koperasi = await as('koperasi');
    const { body: { id } } = await koperasi.post(PATH, complaint);
    for (const account of ['kadis', 'sekretaris', 'kasubbag']) {
      const reader = await as(account);
      expect((await reader.get('/api/complaints?state=open')).body.complaints).toEqual([expect.objectContaining({
        id, ...complaint, sopKey: 'penyusunan-lakip', sopTitle: 'Penyusunan LAKIP', author: 'Kepala Bidang Koperasi', answer: null, abilities: { answer: true },
      })]);
      expect((await reader.get('/api/sops')).body.openComplaints).toBe(1);
    }
    expect(await (await as('sekretaris')).post(`/api/complaints/${id}/answer`, answer)).toMatchObject({ status: 200, body: { id } });
    expect(await (await as('kadis')).post(`/api/complaints/${id}/answer`, answer)).toMatchObject({ status: 409, body: { code: 'complaint.answered' } });

    const own = (await koperasi.get('/api/complaints')).body.complaints;
    expect(own).toEqual([expect.objectContaining({ id, answer: expect.objectContaining({ ...answer, by: 'Sekretaris', post: 'Sekretaris' }), abilities: { answer: false } })]);
    const kadis = await as('kadis');
    expect((await kadis.get('/api/complaints?state=open')).body.complaints).toEqual([]);
    expect((await kadis.get('/api/complaints?state=answered&sopKey=penyusunan-iku')).body.complaints).toEqual([]);
    expect((await kadis.get('/api/sops')).body.openComplaints).toBe(0);
    const entries = await database.kysely.selectFrom('kernel.journal').select(['name', 'body']).where('name', 'like', 'complaint.%').orderBy('seq').execute();
    expect(entries.map(({ name }) => name)).toEqual(['complaint.add', 'complaint.answer']);
    expect(entries[0]!.body).not.toContain(complaint.contact);
  });

  test('is seen by nobody else', async () => {
    const { as } = await testApp();
    const { body: { id } } = await (await as('koperasi')).post(PATH, complaint);
    for (const account of ['analis', 'staf', 'ukm', 'umum', 'admin', 'pemeriksa', 'bappeda']) {
      const other = await as(account);
      expect((await other.get('/api/complaints')).body.complaints).toEqual([]);
      expect((await other.get('/api/sops')).body.openComplaints).toBeNull();
      expect(await other.post(`/api/complaints/${id}/answer`, answer)).toMatchObject({ status: 404, body: { code: 'complaint.not-found' } });
    }
    expect(await (await as('koperasi')).post(`/api/complaints/${id}/answer`, answer)).toMatchObject({ status: 403, body: { code: 'complaint.not-allowed' } });
    expect(await (await as()).get('/api/complaints')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });

  test('comes page by page, newest first', async () => {
    const { as } = await testApp();
    const ukm = await as('ukm');
    for (let n = 1; n <= 31; n += 1) await ukm.post(PATH, { kind: 'masukan', text: `Masukan ke-${n} tentang SOP ini.` });
    const first = (await ukm.get('/api/complaints')).body;
    expect(first.complaints).toHaveLength(30);
    expect(first.complaints[0].text).toBe('Masukan ke-31 tentang SOP ini.');
    const second = (await ukm.get(`/api/complaints?after=${first.next}`)).body;
    expect(second).toMatchObject({ complaints: [{ text: 'Masukan ke-1 tentang SOP ini.' }], next: null });
  });

  test.each([
    ['a kind that is none', { ...complaint, kind: 'pujian' }, 'kind'],
    ['too few words', { ...complaint, text: 'Lambat' }, 'text'],
    ['an unknown field', { ...complaint, sender: 'x' }, ''],
  ])('refuses %s by field', async (_, body, field) => {
    const refused = await (await (await testApp()).as('ukm')).post(PATH, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    expect(refused.body.issues).toContainEqual(expect.objectContaining({ field }));
  });

  test('refuses an SOP that there is not', async () => {
    expect(await (await (await testApp()).as('ukm')).post('/api/sops/tidak-ada/complaints', complaint)).toMatchObject({ status: 404, body: { code: 'sop.not-found' } });
  });
});
