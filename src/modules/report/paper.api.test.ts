import { expect, test } from 'vitest';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { testApp } from '../../../test/support/app.ts';

const wordsOf = (pdf: Uint8Array): string => pdfText(Buffer.from(pdf)).flat().join(' ').replaceAll(/\s+/g, ' ');

test('a Perjanjian Kinerja prints for every post that promises, with both parties; the Bupati without NIP', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const koperasi = await office.as('koperasi');
  const { agreements } = (await koperasi.get('/api/agreements?year=2026')).body;
  expect(agreements.length).toBeGreaterThan(5);
  const printed = async (post: string, name: string) => {
    const answer = await koperasi.raw(`/api/agreements/${post}/${name}?year=2026`);
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const of = (title: string) => agreements.find(({ post }: any) => post.title === title).post.postId;
  const leader = wordsOf(await printed(of('Kepala Dinas'), 'perjanjian-kinerja.pdf'));
  for (const words of ['Pihak Pertama', 'Pihak Kedua', 'Bupati Tanjung Jabung Barat', 'Nilai SAKIP Perangkat Daerah', '91,1', 'Jumlah 18.203.250.000', 'Pagu murni']) expect(leader).toContain(words);
  const head = wordsOf(await printed(of('Kepala Bidang Koperasi'), 'perjanjian-kinerja.pdf'));
  expect(head).toContain('Persentase Koperasi Aktif');
  expect(head).toMatch(/Jabatan : Kepala Dinas/);
  expect(wordsOf(await printed(of('Kepala Bidang Koperasi'), 'rencana-aksi.pdf'))).toContain('87,75');
  expect((await printed(of('Kepala Bidang Koperasi'), 'rencana-aksi.docx')).length).toBeGreaterThan(3000);
});

test('is refused to who is not of the office, for a post that promises nothing, and without a year', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const staf = await office.as('staf');
  const { agreements } = (await staf.get('/api/agreements?year=2026')).body;
  const [{ post }] = agreements;
  expect((await (await office.as('pemeriksa')).raw(`/api/agreements/${post.postId}/perjanjian-kinerja.pdf?year=2026`)).status).toBe(403);
  expect((await staf.raw(`/api/agreements/${post.postId}/perjanjian-kinerja.pdf?year=2035`)).status).toBe(404);
  expect((await staf.raw(`/api/agreements/x/perjanjian-kinerja.pdf?year=2026`)).status).toBe(404);
  expect((await staf.raw(`/api/agreements/${post.postId}/perjanjian-kinerja.pdf`)).status).toBe(400);
});

test('a round prints the request that opened it, and its minutes once it is locked', async () => {
  const office = await testApp('2026-12-20T01:00:00Z');
  const [analis, examiner] = [await office.as('analis'), await office.as('pemeriksa')];
  const printed = async (address: string) => wordsOf(new Uint8Array(await (await analis.raw(address)).arrayBuffer()));
  const note = await printed('/api/quarters/3/nota-dinas.pdf?year=2026');
  for (const words of ['NOTA DINAS', 'Yth. : 1. Sekretaris', 'Dari : Kasubbag PEPP', 'Hal : Permintaan data kinerja Triwulan III Tahun 2026', 'paling lambat tanggal 12 Oktober 2026']) expect(note).toContain(words);
  const minutes = await printed('/api/quarters/3/berita-acara.pdf?year=2026');
  for (const words of ['Tabel 1 Data kinerja', 'Pada hari ini, Rabu, tanggal 14 Oktober 2026', 'Pihak Pertama', 'Pihak Kedua', 'Jumlah 13 12 1', 'Demikian berita acara', 'ditutup pada tanggal 19 Oktober 2026', 'Mengetahui']) expect(minutes).toContain(words);
  expect(await analis.post('/api/rounds', { year: 2026, quarter: 4 })).toMatchObject({ status: 200 });
  const status = async (who: typeof analis, name: string, quarter: string) => (await who.raw(`/api/quarters/${quarter}/${name}.docx?year=2026`)).status;
  expect([await status(analis, 'nota-dinas', '4'), await status(analis, 'berita-acara', '4')]).toEqual([200, 409]);
  expect([await status(analis, 'nota-dinas', '5'), await status(analis, 'berita-acara', 'x'), await status(examiner, 'nota-dinas', '3')]).toEqual([404, 404, 403]);
});
