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
