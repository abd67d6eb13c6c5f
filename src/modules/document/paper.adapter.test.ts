import { describe, expect, test } from 'vitest';
import { initials, letterhead, sampleContent, sampleControl, sampleCover, sampleCoverLetter, sampleDisposition, sampleDocument, signature } from '../../../test/support/papers.ts';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { docxText } from '../../../test/walkthrough/docx.ts';
import { linesOf } from './blocks.rules.ts';
import { writeDocument } from './docx.adapter.ts';
import { printControlSheet, printDispositionSheet, printDocument, printFolderCover } from './pdf.adapter.ts';
import { printedSections } from './printed-section.rules.ts';

/** Line breaks and columns of a layout do not count. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
const pagesOf = (pdf: Uint8Array): string[] => pdfText(Buffer.from(pdf)).map((lines) => lines.join(' '));
const missing = (text: string, phrases: readonly string[]): string[] => phrases.filter((phrase) => !bare(text).includes(bare(phrase)));

const sections = (rows: number) => printedSections(sampleContent(rows).sections);
const phrases = [
  'PEMERINTAH KABUPATEN TANJUNG JABUNG BARAT', 'Dinas Koperasi, Usaha Kecil, Menengah, Perindustrian dan Perdagangan', 'Jalan Contoh Nomor 1',
  'Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026', 'Nomor: 000.8.6.3/12/Diskoperindag/2027',
  ...sections(1).flatMap(({ title, blocks }) => [title, ...linesOf(blocks).flatMap((line) => line.split(' | '))]),
  'Paraf dalam Tertib', ...initials.flatMap(({ title, name, at }) => [title, name, at]),
  'Kuala Tungkal, 10 Februari 2027', 'KEPALA DINAS,', signature.rank, `NIP ${signature.nip}`, 'Lampiran: 1. Perjanjian Kinerja Tahun 2026 2. Tabel pengukuran kinerja',
];

describe('a document', () => {
  test('says the same as PDF and as Word: every word of the text and of what stands around it', async () => {
    expect(missing(pagesOf(await printDocument(sampleDocument())).join(' '), phrases)).toEqual([]);
    const word = docxText(await writeDocument(sampleDocument()));
    // Word counts lists itself: the numbers are not in the text.
    expect(missing(word, phrases.map((phrase) => phrase.replaceAll(/\b\d\. /g, '')))).toEqual([]);
  });

  test('bears its code, its page and what it is not on every page', async () => {
    const pages = pagesOf(await printDocument(sampleDocument({ sections: sections(12) })));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) expect(missing(page, ['SIMULASI', 'DATA CONTOH', 'Kode naskah 7F3A-91C2', `Halaman ${index + 1} dari ${pages.length}`])).toEqual([]);
    for (const page of pages.slice(1, -1)) expect(missing(page, ['No Indikator Satuan', 'Target'])).toEqual([]);
    expect(missing(docxText(await writeDocument(sampleDocument())), ['SIMULASI', 'DATA CONTOH', 'Kode naskah 7F3A-91C2'])).toEqual([]);
  });

  const approval = { ...signature, kind: 'approval_internal', title: 'Plh. KEPALA DINAS', at: '10 Februari 2027 09.39 WIB', remark: 'Pemeriksa dan penanda tangan orang yang sama.' } as const;
  test.each([
    ['an internal approval is called what it is', approval, ['Plh. KEPALA DINAS,', 'Disetujui dalam Tertib, bukan tanda tangan elektronik', approval.at, approval.remark], ['belum ditandatangani']],
    ['a wet signature gets room and no words', signature, ['KEPALA DINAS,'], ['Disetujui dalam Tertib', 'belum ditandatangani']],
    ['an unsigned one says so', { ...signature, kind: 'none', name: '', rank: null, nip: null } as const, ['(belum ditandatangani)'], ['Disetujui dalam Tertib', 'NIP']],
  ])('%s', async (_, chosen, said, unsaid) => {
    const document = sampleDocument({ signature: chosen });
    for (const text of [pagesOf(await printDocument(document)).join(' '), docxText(await writeDocument(document))]) {
      expect(missing(text, said)).toEqual([]);
      expect(missing(text, unsaid)).toEqual(unsaid);
    }
  });

  test('is archival, tagged, in Indonesian, and the same bytes each time', async () => {
    const pdf = Buffer.from(await printDocument(sampleDocument()));
    expect(pdf.equals(Buffer.from(await printDocument(sampleDocument())))).toBe(true);
    const text = pdf.toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    for (const mark of ['/StructTreeRoot', '/S /Table', '/S /TH', '/S /H1', '/Lang (id)']) expect(text).toContain(mark);
    const word = await writeDocument(sampleDocument());
    await new Promise((resolve) => { setTimeout(resolve, 2100); });
    expect(Buffer.from(word).equals(Buffer.from(await writeDocument(sampleDocument())))).toBe(true);
  });

  test('bears the letterhead that the office wrote; where that fails on a paper, the house\'s', async () => {
    const own = (template: string) => sampleDocument({ letterhead: { ...letterhead, template } });
    expect(pagesOf(await printDocument(own('#strong[KOP SENDIRI] #upper(office) #lines.join()'))).join(' ')).toContain('KOP SENDIRI');
    const fallen = pagesOf(await printDocument(own('KOP SENDIRI #panic("hanya kantor lain")'))).join(' ');
    expect(fallen).not.toContain('KOP SENDIRI');
    expect(missing(fallen, [letterhead.government, letterhead.office])).toEqual([]);
  });

  test('hostile words are words: nothing typed is read as markup', async () => {
    const title = 'Rencana "#panic()" & <b>$x$</b> \\ @label';
    const document = sampleDocument({ title, sections: printedSections([{ id: 's1', title, body: sampleContent().sections[0]?.body ?? { type: 'doc', content: [] } }, { id: 's2', title: 'Penutup', body: { type: 'doc', content: [] } }]) });
    expect(pagesOf(await printDocument(document)).join(' ')).toContain('#panic()" & <b>$x$</b>');
    expect(docxText(await writeDocument(document))).toContain('Rencana "#panic()" & <b>$x$</b> \\ @label');
  });
});

describe('the papers beside it', () => {
  test('lembar disposisi: fields of the letter, ticked boxes, what was passed on', async () => {
    const text = pagesOf(await printDispositionSheet(sampleDisposition)).join(' ');
    expect(missing(text, [
      'LEMBAR DISPOSISI', 'Surat dari : Inspektorat Kabupaten Tanjung Jabung Barat', 'Nomor surat : 700/21/ITDA/2027', 'Tanggal surat : 4 Januari 2027',
      'Diterima tanggal : 5 Januari 2027', 'Nomor agenda : 14/2027', 'Lampiran : 1 berkas', 'Permintaan dokumen mekanisme pengumpulan data kinerja',
      'Biasa Penting X Segera Amat Segera', 'X Sekretaris Kepala Bidang Koperasi', 'X Untuk dikoordinasikan Untuk disiapkan', 'Mohon dikoordinasikan dengan semua bidang',
      'Batas waktu 7 Januari 2027', 'Kepala Dinas (nama pejabat contoh) 5 Januari 2027, 08.40 WIB', 'Disposisi lanjutan 1', 'X Kasubbag PEPP',
    ])).toEqual([]);
  });

  test('a work order without a letter says so', async () => {
    const text = pagesOf(await printDispositionSheet({ ...sampleDisposition, incoming: null })).join(' ');
    expect(missing(text, ['penugasan langsung, tanpa surat masuk', sampleDisposition.subject])).toEqual([]);
  });

  test('stofmap: contents, shelf, code to find the dossier', async () => {
    const text = pagesOf(await printFolderCover(sampleCover)).join(' ');
    expect(missing(text, [
      'LAKIP 2026', 'Penyusunan LAKIP', '000.8.6.3 Akuntabilitas Kinerja Instansi Pemerintah', 'Ruang arsip, lemari 2, baris 3, boks 14', 'K4QM-81',
      ...sampleCover.contents.flatMap(({ title, date, form }) => [title, date, form]),
    ])).toEqual([]);
    expect(missing(pagesOf(await printFolderCover({ ...sampleCover, shelf: null, contents: [] })).join(' '), ['belum ditempatkan', 'Belum ada naskah'])).toEqual([]);
  });

  test('surat pengantar: number, head, what is sent, both ends of the receipt', async () => {
    const pages = pagesOf(await printDocument(sampleCoverLetter));
    expect(pages).toHaveLength(1);
    expect(missing(pages.join(' '), [
      'SURAT PENGANTAR', 'Nomor: 000.8.6.3/12/Diskoperindag/2027', 'Kuala Tungkal, 11 Februari 2027', 'Yth. 1. Inspektur Kabupaten Tanjung Jabung Barat', 'Sifat : Biasa',
      'Lampiran : 1 (satu) berkas', 'Naskah Dinas yang Dikirimkan', 'Banyaknya', 'Keterangan', 'Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026', 'Paraf dalam Tertib',
      'Diterima tanggal', 'Penerima', 'Nomor telepon', 'Pengirim, KEPALA DINAS,', `NIP ${signature.nip}`, '91C2-7F3A',
    ])).toEqual([]);
  });

  test('surat pengantar in Word says the same', async () => {
    const text = docxText(await writeDocument(sampleCoverLetter));
    expect(missing(text, ['Yth.', 'Kepala Bappeda', 'Sifat: Biasa', 'Hal: Penyampaian Laporan Akuntabilitas', 'Naskah Dinas yang Dikirimkan', 'Nomor: 000.8.6.3/12/Diskoperindag/2027', `NIP ${signature.nip}`,
      'Diterima tanggal', 'Penerima,', 'Nomor telepon', 'Pengirim,', 'Paraf dalam Tertib'])).toEqual([]);
  });

  test('lembar kendali: one page per document with everything on it, whatever the number of rows', async () => {
    const [page] = sampleControl().pages;
    if (!page) throw new Error('no page');
    const pages = pagesOf(await printControlSheet({ ...sampleControl(), pages: [page, { ...page, title: 'Renja 2027' }] }));
    expect(pages).toHaveLength(2);
    expect(missing(pages[1] ?? '', ['Renja 2027'])).toEqual([]);
    expect(missing(pages[0] ?? '', [
      page.title, ...page.steps.flatMap(({ activity, post }) => [activity, post]), '120 140 *', '2.250',
      'Untuk dilaksanakan: susun LAKIP 2026', 'Angka koperasi aktif pada Tabel 3.2 belum sama', '5B10-77AE, gugur oleh perubahan naskah', 'basah, asli di lemari 2 baris 3',
      'Agenda surat keluar 2027', '2 cetak', '11/02/27 10.15', `Kepala jurnal: entri ke-214, ${sampleControl().journal.hash}`,
    ])).toEqual([]);
    const full = pagesOf(await printControlSheet(sampleControl(7)));
    expect(full).toHaveLength(1);
    expect(missing(full[0] ?? '', [sampleControl().journal.hash])).toEqual([]);
  });

  test('an empty lembar kendali says what has not happened yet', async () => {
    const [page] = sampleControl().pages;
    if (!page) throw new Error('no page');
    const empty = { ...page, number: null, code: null, version: null, steps: [], dispositions: [], returns: [], initials: [], signatures: [], numbers: [], copies: [], receipts: [] };
    const text = pagesOf(await printControlSheet({ ...sampleControl(), pages: [empty] })).join(' ');
    expect(missing(text, ['Belum diparaf', 'Belum ditandatangani', 'Belum bernomor', 'Tidak ada pengembalian', 'Belum dikirim'])).toEqual([]);
  });
});
