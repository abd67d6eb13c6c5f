import { expect, test } from 'vitest';
import { paragraphsIn } from '../../../test/support/composed.ts';
import { drafted } from '../../../test/support/drafted.ts';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { type Client, testApp } from '../../../test/support/app.ts';

const postOf = async (client: Client, title: string, year: number): Promise<string> =>
  (await client.get(`/api/agreements?year=${year}`)).body.agreements.find(({ post }: any) => post.title === title).post.postId;
const printed = async (client: Client, document: string, version = '') =>
  pdfText(Buffer.from(await (await client.raw(`/api/documents/${document}/document.pdf${version}`)).arrayBuffer())).flat().join(' ').replaceAll(/\s+/g, ' ');
const revisionOf = async (client: Client, document: string): Promise<number> => (await client.get(`/api/documents/${document}`)).body.draft.revision;

test('an agreement is begun, numbered, written in, fixed, and stands; another one only after it was ended', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const [planner, staf] = [await office.as('analis'), await office.as('staf')];
  const subject = await postOf(planner, 'Kepala Bidang Koperasi', 2026);
  const start = { kind: 'perjanjian-kinerja', subject, year: 2026 };
  const { body: { id, document } } = await planner.post('/api/office-papers', start);
  expect(await planner.post('/api/office-papers', start)).toMatchObject({ status: 409, body: { code: 'office-paper.exists' } });
  expect((await planner.get('/api/office-papers?year=2026')).body).toMatchObject({
    items: [{ id, document, kind: 'perjanjian-kinerja', stage: 'murni', post: 'Kepala Bidang Koperasi', number: null, date: null, fixedAt: null, abilities: { write: true } }], abilities: { all: true },
  });

  // The text is a document like any other: what was typed into it stays when number and day are set.
  const { draft } = (await planner.get(`/api/documents/${document}`)).body;
  const [first, ...rest] = draft.content.sections;
  const added = { type: 'paragraph', content: [{ type: 'text', text: 'Perjanjian ini dibuat rangkap dua.', marks: [] }] };
  expect(await planner.put(`/api/drafts/${document}`, { revision: draft.revision, content: { sections: [{ ...first, body: { ...first.body, content: [...first.body.content, added] } }, ...rest] } })).toMatchObject({ status: 200 });
  expect(await planner.post(`/api/office-papers/${id}/fix`, { revision: await revisionOf(planner, document) })).toMatchObject({ status: 422, body: { code: 'office-paper.undated' } });
  expect(await planner.put(`/api/office-papers/${id}/head`, { id, number: '000.7.2.7/12/DKUPP/2026', date: '2026-01-22' })).toMatchObject({ status: 200 });
  const stale = draft.revision;
  expect(await planner.post(`/api/office-papers/${id}/fix`, { revision: stale })).toMatchObject({ status: 409, body: { code: 'office-paper.changed' } });
  expect(await planner.post(`/api/office-papers/${id}/fix`, { revision: await revisionOf(planner, document) })).toMatchObject({ status: 200 });

  const text = await printed(planner, document);
  expect(text).not.toContain('KONSEP');
  for (const words of ['000.7.2.7/12/DKUPP/2026', '22 Januari 2026', 'Persentase Koperasi Aktif', 'Perjanjian ini dibuat rangkap dua.']) expect(text).toContain(words);
  expect((await planner.get(`/api/documents/${document}`)).body).toMatchObject({ state: 'signed', abilities: { edit: false }, versions: [{ no: 1 }] });
  expect(await planner.put(`/api/office-papers/${id}/head`, { id, number: null, date: '2026-01-23' })).toMatchObject({ status: 409, body: { code: 'office-paper.closed' } });
  expect((await staf.get('/api/office-papers?year=2026')).body.items[0]).toMatchObject({ id, number: '000.7.2.7/12/DKUPP/2026', date: '2026-01-22' });

  expect(await planner.post(`/api/office-papers/${id}/end`, { id, reason: 'x' })).toMatchObject({ status: 400 });
  expect(await planner.post(`/api/office-papers/${id}/end`, { id, reason: 'Target salah ketik.' })).toMatchObject({ status: 200 });
  expect((await planner.post('/api/office-papers', start)).status).toBe(200);
  expect((await printed(staf, document))).toContain('Perjanjian ini dibuat rangkap dua.');
});

test('a post writes its own and no other; who is not of the office learns of none', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const [koperasi, examiner] = [await office.as('koperasi'), await office.as('pemeriksa')];
  const own = await postOf(koperasi, 'Kepala Bidang Koperasi', 2026);
  const leader = await postOf(koperasi, 'Kepala Dinas', 2026);
  expect(await koperasi.post('/api/office-papers', { kind: 'perjanjian-kinerja', subject: leader, year: 2026 })).toMatchObject({ status: 403, body: { code: 'office-paper.not-allowed' } });
  expect(await koperasi.post('/api/office-papers', { kind: 'nota-dinas', subject: '3', year: 2026 })).toMatchObject({ status: 403 });
  const { body: { id, document } } = await koperasi.post('/api/office-papers', { kind: 'rencana-aksi', subject: own, year: 2026 });
  const other = await office.as('keuangan');
  expect((await other.get(`/api/documents/${document}`)).body).toMatchObject({ abilities: { edit: false } });
  expect(await other.post(`/api/office-papers/${id}/end`, { id, reason: 'Bukan milik saya.' })).toMatchObject({ status: 403 });
  expect((await other.get(`/api/office-papers/${id}`)).body).toMatchObject({ post: 'Kepala Bidang Koperasi', abilities: { write: false, end: false } });
  // What it fixed itself it does not take back itself.
  await koperasi.put(`/api/office-papers/${id}/head`, { id, number: null, date: '2026-01-21' });
  expect((await koperasi.get(`/api/office-papers/${id}`)).body.abilities).toEqual({ write: true, end: true });
  expect(await koperasi.post(`/api/office-papers/${id}/fix`, { revision: await revisionOf(koperasi, document) })).toMatchObject({ status: 200 });
  expect((await koperasi.get(`/api/office-papers/${id}`)).body.abilities).toEqual({ write: false, end: false });
  expect(await koperasi.post(`/api/office-papers/${id}/end`, { id, reason: 'Target terlalu tinggi.' })).toMatchObject({ status: 403, body: { code: 'office-paper.not-allowed' } });
  expect((await (await office.as('analis')).get(`/api/office-papers/${id}`)).body.abilities).toEqual({ write: false, end: true });
  expect([(await examiner.get(`/api/documents/${document}`)).status, (await examiner.get(`/api/office-papers/${id}`)).status, (await examiner.get('/api/office-papers?year=2026')).status]).toEqual([404, 404, 403]);
  expect((await koperasi.post('/api/office-papers', { kind: 'rencana-aksi', subject: own, year: 2035 }))).toMatchObject({ status: 404, body: { code: 'report.no-agreement' } });
});

test('request and minutes of a round become texts; minutes only once it is locked', async () => {
  const office = await testApp('2026-12-20T01:00:00Z');
  const analis = await office.as('analis');
  const { body: note } = await analis.post('/api/office-papers', { kind: 'nota-dinas', subject: '3', year: 2026 });
  const { body: minutes } = await analis.post('/api/office-papers', { kind: 'berita-acara', subject: '3', year: 2026 });
  expect(await printed(analis, note.document, '?version=draft')).toContain('Permintaan data kinerja Triwulan III Tahun 2026');
  expect(await printed(analis, minutes.document, '?version=draft')).toContain('Demikian berita acara');
  expect(await analis.post('/api/rounds', { year: 2026, quarter: 4 })).toMatchObject({ status: 200 });
  expect(await analis.post('/api/office-papers', { kind: 'berita-acara', subject: '4', year: 2026 })).toMatchObject({ status: 409, body: { code: 'report.round-open' } });
});

test('a report names the agreement as it was fixed, with those who signed it; without one it says so', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const planner = await office.as('analis');
  const subject = await postOf(planner, 'Kepala Dinas', 2025);
  const { body: { id, document } } = await planner.post('/api/office-papers', { kind: 'perjanjian-kinerja', subject, year: 2025 });
  const findings = async (report: string) => (await planner.get(`/api/documents/${report}/findings?version=draft`)).body.map(({ kind }: any) => kind);
  const play = await drafted(office, 2025);
  const [{ documentId }] = (await play.view('staf')).documents;
  expect(await findings(documentId)).toContain('agreement-open');
  await planner.put(`/api/office-papers/${id}/head`, { id, number: '12/PK/2025', date: '2025-01-09' });
  expect(await planner.post(`/api/office-papers/${id}/fix`, { revision: await revisionOf(planner, document) })).toMatchObject({ status: 200 });
  const before = (await planner.get(`/api/documents/${document}`)).body;
  expect(before.state).toBe('signed');
  // Another Kepala Dinas since then.
  await office.database.kysely.updateTable('people.person').set({ name: 'Orang Lain' })
    .where('id', 'in', (inner) => inner.selectFrom('people.holder').where('post_id', '=', subject).select('person_id')).execute();
  expect(await (await play.client('staf')).post(`/api/documents/${documentId}/data`, {})).toMatchObject({ status: 200 });
  const { sections } = (await (await play.client('staf')).get(`/api/documents/${documentId}`)).body.draft.content;
  const said = paragraphsIn(sections).join('\n');
  expect(said).toContain('Perjanjian Kinerja Nomor 12/PK/2025 tanggal 9 Januari 2025 antara Kepala Dinas dan Bupati');
  const annex = JSON.stringify(sections.find(({ id: section }: any) => section === 'lampiran-pk'));
  expect(annex).not.toContain('Orang Lain');
  expect(annex).toContain('9 Januari 2025');
  expect(await findings(documentId)).not.toContain('agreement-open');
});

test('of a changed plan another agreement is begun; the one of before keeps its data and can still be fixed', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const planner = await office.as('analis');
  const subject = await postOf(planner, 'Kepala Bidang Koperasi', 2027);
  const start = { kind: 'perjanjian-kinerja', subject, year: 2027 };
  const { body: { id, document } } = await planner.post('/api/office-papers', start);
  await planner.put(`/api/office-papers/${id}/head`, { id, number: null, date: '2027-01-12' });
  const [{ id: plan }] = (await planner.get('/api/plans')).body.plans;
  const { body: { versionId } } = await planner.post(`/api/plans/${plan}/revisions`, { reason: 'Perubahan RPJMD', validFrom: { year: 2027, quarter: 1 } });
  expect(await planner.post(`/api/plan-versions/${versionId}/publication`, { revision: 1 })).toMatchObject({ status: 200 });
  expect(await planner.post(`/api/documents/${document}/data`, {})).toMatchObject({ status: 409, body: { code: 'office-paper.superseded' } });
  expect(await planner.put(`/api/office-papers/${id}/head`, { id, number: '1/2027', date: '2027-01-12' })).toMatchObject({ status: 409, body: { code: 'office-paper.superseded' } });
  expect(await planner.post(`/api/office-papers/${id}/fix`, { revision: await revisionOf(planner, document) })).toMatchObject({ status: 200 });
  expect(await planner.post('/api/office-papers', start)).toMatchObject({ status: 200 });
  expect((await planner.get('/api/office-papers?year=2027')).body.items.map(({ stage }: any) => stage)).toEqual(['murni', 'perubahan']);
});
