import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { bookContent, picture, pictureHash, sampleBook } from '../../../test/support/book.ts';
import { pdfDrawings, pdfText } from '../../../test/support/pdf-text.ts';
import { png } from '../../../test/support/png.ts';
import { chartSvg } from './chart.adapter.ts';
import { documentContent, type Node } from './content.contract.ts';
import { listPages, printDocument, traceDocument } from './pdf.adapter.ts';
import { printedSections } from './printed-section.rules.ts';

/** Setting a book is arithmetic: on a busy machine it takes as long as it takes. */
vi.setConfig({ testTimeout: 120_000 });

const pictures = new Map([[pictureHash, picture]]);
const pages = (pdf: Buffer): string[] => pdfText(pdf).map((lines) => lines.join(' '));
const text = (words: string) => ({ type: 'text', text: words, marks: [] }) as const;
const bookOf = (...content: object[]) => sampleBook({
  sections: printedSections(documentContent.parse({ sections: [{ id: 'a', title: 'Bab I Uji', part: 'chapter', body: { type: 'doc', content } }] }).sections), signature: null, initials: [],
});

test('every kind of block, page by page, says and draws what it did', async () => {
  const pdf = await printDocument(sampleBook({}, { sections: bookContent(1).sections.filter(({ id }) => id !== 'lamp-3' && id !== 'lamp-4') }), { pictures });
  const drawings = pdfDrawings(pdf).map((drawing) => createHash('sha256').update(drawing).digest('hex').slice(0, 16));
  await expect(pages(pdf).map((page, index) => `--- ${index + 1} ${drawings[index]}\n${page.replaceAll(/(?: \.)+/g, ' …')}\n`).join('')).toMatchFileSnapshot('../../../test/support/book.golden.txt');
});

test('a book is archival and tagged, its faces stand in it, pictures and charts have words', async () => {
  const file = (await printDocument(sampleBook(), { pictures })).toString('latin1');
  expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>[\s\S]*<pdfaid:conformance>B<\/pdfaid:conformance>/);
  for (const mark of ['/StructTreeRoot', '/S /Table', '/S /TH', '/S /TOC', '/S /Figure', '/S /Caption', '/S /Note', '/S /Link', '/S /L\n', '/Lang (id)', '/Alt (Bangunan pasar rakyat beratap merah)', '/Alt (Persentase koperasi aktif dari tahun 2022']) expect(file).toContain(mark);
  const faces = file.match(/\/Type \/FontDescriptor\b[\s\S]*?endobj/g) ?? [];
  expect(faces.length).toBeGreaterThan(1);
  for (const face of faces) expect(face).toMatch(/\/FontFile[23]/);
});

test('lists of contents name the pages on which things stand; parts open on a page of their own', async () => {
  const all = pages(await printDocument(sampleBook(), { pictures }));
  const contents = all.filter((page) => / DAFTAR ISI KATA PENGANTAR|^SIMULASI DATA CONTOH Daftar Isi /.test(page) || /Daftar Isi/.test(page)).join(' ');
  for (const [label, name] of [['BAB I', 'PENDAHULUAN'], ['BAB III', 'AKUNTABILITAS KINERJA'], ['LAMPIRAN 2', 'PENGUKURAN KINERJA']] as const) {
    const listed = new RegExp(`${label} ${name}[ .]+(\\d+)`).exec(contents)?.[1];
    expect([label, all.findIndex((page) => page.startsWith(`SIMULASI DATA CONTOH ${label} ${name}`)) + 1]).toEqual([label, Number(listed)]);
  }
  expect(all[0]).not.toContain('Halaman');
  expect(all.at(-1)).toContain(`Halaman ${all.length} dari ${all.length}`);
});

test('hostile words are words in every place', async () => {
  const evil = '#panic("x") $a$ @b <c> \\ ]';
  const captioned = (id: string, label: string, inner: object) => ({ type: 'captioned', attrs: { id, label }, content: [{ type: 'caption', content: [text(evil), { type: 'footnote', attrs: { text: evil } }] }, inner] });
  const chart = { type: 'chart', attrs: { chart: { categories: [evil, '<b>'], unit: evil, decimals: 1, alt: evil, series: [{ name: evil, kind: 'bar', values: ['1', null] }, { name: '</svg>', kind: 'line', values: ['2', '3'] }] } } };
  const all = pages(await printDocument(bookOf(
    { type: 'heading', attrs: { level: 2 }, content: [text(evil)] }, captioned('a', 'figure', chart), captioned('a', 'table', { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text(evil)] }] }] }] }),
    { type: 'paragraph', content: [{ type: 'reference', attrs: { target: 'a' } }, { type: 'reference', attrs: { target: 'none' } }] },
    { type: 'field', attrs: { key: 'f', prompt: evil, required: true }, content: [{ type: 'paragraph', content: [] }] },
    { type: 'signers', attrs: { dateline: evil, signers: [{ label: evil, title: evil, name: evil, rank: evil, nip: '1' }] } }, { type: 'contents', attrs: { of: 'headings' } },
  ))).join(' ');
  expect(all.split('#panic("x")').length).toBeGreaterThan(9);
  expect(all).toContain('[rujukan tidak ditemukan]');
  expect(all).toContain('Belum diisi.');
});

test('a picture that is not at hand is its words; one higher than the page is made to fit', async () => {
  const image = (hash: string): Node => ({ type: 'image', attrs: { file: '01890000-0000-7000-8000-000000000001', hash, alt: 'Pasar', width: 100 } });
  expect(pages(await printDocument(bookOf(image('f'.repeat(64))))).join(' ')).toContain('Gambar tidak tersedia: Pasar');
  const tower = png(40, 400, () => [10, 90, 70]);
  expect(pages(await printDocument(bookOf(image('e'.repeat(64))), { pictures: new Map([['e'.repeat(64), tower]]) }))).toHaveLength(1);
});

test('a row stays on one page; a head that spans pages comes again', async () => {
  const row = (type: string, ...cells: string[]) => ({ type: 'tableRow', content: cells.map((words) => ({ type, content: [{ type: 'paragraph', content: [text(words)] }] })) });
  const rows = Array.from({ length: 60 }, (_, index) => row('tableCell', `awal${index}`, `${'kata '.repeat(60)}akhir${index}`));
  const all = pages(await printDocument(bookOf({ type: 'table', content: [row('tableHeader', 'Kepala', 'Uraian'), ...rows] })));
  expect(all.length).toBeGreaterThan(4);
  for (const page of all) expect([page.includes('Kepala'), page.match(/awal\d+/g)?.map((each) => each.slice(4))]).toEqual([true, page.match(/akhir\d+/g)?.map((each) => each.slice(5))]);
});

test('every figure of known origin is found on its page', async () => {
  const origins = await traceDocument(sampleBook(), { pictures });
  const all = pages(await printDocument(sampleBook(), { pictures }));
  expect(origins).toHaveLength(15);
  expect(origins[0]).toMatchObject({ ref: 'figure:iku-1:2026:4:actual', text: '71,74', section: 'bab-3' });
  for (const { text: figure, page } of origins) expect(all[page - 1]).toContain(figure);
});

test('a chart draws the exact values in Indonesian, a gap as a gap, the same each time', () => {
  const spec = { categories: ['2025', '2026'], unit: '%', decimals: 2, alt: 'x', series: [{ name: 'Realisasi', kind: 'bar' as const, values: ['1234.5', null] }] };
  const svg = chartSvg(spec);
  expect(svg).toContain('1.234,50');
  expect(svg).not.toContain('0,00');
  expect(chartSvg(spec)).toBe(svg);
});

test('a letterhead of the office\'s own that fails gives way for origins and lists of contents, too', async () => {
  const book = sampleBook();
  const failing = { ...book, letterhead: { ...book.letterhead, template: '#panic("hanya kantor lain")' } };
  expect(await traceDocument(failing, { pictures })).toEqual(await traceDocument(book, { pictures }));
  expect(await listPages(failing, { pictures })).toEqual(await listPages(book, { pictures }));
});
