import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archive } from '../../../test/support/archive.ts';
import writeXlsxFile from 'write-excel-file/node';
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet.adapter.ts';

const cell = (text: string, style: 'open' | 'fixed' = 'fixed') => ({ text, style });
const sheet = (name: string, rows: ReturnType<typeof cell>[][], hidden = false) => ({ name, hidden, widths: [10, 10], hiddenColumns: [0], rows });

/** One part of an archive, as written. */
function partOf(bytes: Buffer, name: string): string {
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const length = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  }
  throw new Error(`${name} is not in the archive`);
}

describe('writing', () => {
  test('protects all but open cells, which hold text, and hides what is not for people', async () => {
    const bytes = await writeSpreadsheet([sheet('Isian', [[cell('kunci'), cell('1.210', 'open'), cell('', 'open')]]), sheet('tertib', [[cell('x'), cell('y')]], true)]);
    const page = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(page).toContain('<sheetProtection sheet="1"');
    expect(page).toMatch(/<col [^>]*hidden="1"/);
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/<sheet [^>]*name="tertib"[^>]*state="veryHidden"/);
    const styles = partOf(bytes, 'xl/styles.xml');
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)>(.*?)<\/xf>/g)].map(([, facts = '', inner = '']) => ({ text: facts.includes('numFmtId="49"'), open: inner.includes('locked="0"') }));
    const used = [...page.matchAll(/<c r="([A-Z]1)" s="(\d+)"/g)].map(([, place, style]) => [place, formats[Number(style)]]);
    expect(used).toEqual([['A1', { text: false, open: false }], ['B1', { text: true, open: true }], ['C1', { text: true, open: true }]]);
  });
});

describe('reading', () => {
  test('what was written comes back letter by letter', async () => {
    const texts = ['Baris satu\nbaris dua', '<a & "b">', '_x0041_', '_x005F_x', 'tab\tdi tengah', 'a\u000bb', 'é • 😀'];
    expect((await readSpreadsheet(await writeSpreadsheet([sheet('Isian', texts.map((text) => [cell(text, 'open')]))])))[0]?.rows.map(([text]) => text)).toEqual(texts);
  });

  test('gives texts as they stand and numbers as the file writes them', async () => {
    const bytes = await writeXlsxFile([[{ value: '1.210', type: String }, { value: 44.11, type: Number }, null, { value: true, type: Boolean }, { value: new Date('2026-12-31'), type: Date, format: 'dd/mm/yyyy' }]], { sheet: 'A' }).toBuffer();
    expect(await readSpreadsheet(bytes)).toEqual([{ name: 'A', rows: [['1.210', { number: '44.11' }, null, { other: 'boolean' }, { other: 'date' }]] }]);
  });

  test('a failed formula is no empty cell', async () => {
    const bytes = await writeXlsxFile([['=', { value: 5, type: Number }]], { sheet: 'A' }).toBuffer();
    const page = partOf(bytes, 'xl/worksheets/sheet1.xml').replace(/<c r="B1"[^>]*>.*?<\/c>/, '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    const parts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'].map((name) => [name, partOf(bytes, name)] as const);
    expect(await readSpreadsheet(archived([...parts, ['xl/worksheets/sheet1.xml', page]]))).toEqual([{ name: 'A', rows: [['=', '#DIV/0!']] }]);
  });

  test.each([
    ['a part that unpacks to far more than it says', archive('xl/workbook.xml', Buffer.alloc(70 * 1024 * 1024, 32)), 'too-large'],
    ['a row far below', archive('xl/worksheets/sheet1.xml', Buffer.from('<sheetData><row r="1048576"><c r="A1048576"/></row></sheetData>')), 'too-large'],
    ['a column far right', archive('xl/worksheets/sheet1.xml', Buffer.from('<sheetData><row r="1"><c r="XFD1"/></row></sheetData>')), 'too-large'],
    ['a place that is none', archive('xl/worksheets/sheet1.xml', Buffer.from('<sheetData><row r="&#49;"/></sheetData>')), 'unreadable'],
    ['no archive', Buffer.from('Kode;Nilai\n1;2\n'), 'unreadable'],
    ['an archive cut short', archive('xl/workbook.xml', Buffer.alloc(100)).subarray(20), 'unreadable'],
    ['an archive without sheets', archive('xl/styles.xml', Buffer.from('<styleSheet/>')), 'unreadable'],
  ])('refuses %s', async (_, bytes, reason) => {
    await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ name: 'ArchiveError', reason });
  });
});

function archived(parts: readonly (readonly [string, string])[]): Buffer {
  const singles = parts.map(([name, text]) => archive(name, Buffer.from(text)));
  let at = 0;
  const cut = singles.map((single) => {
    const central = single.indexOf('PK\x01\x02');
    const entry = Buffer.from(single.subarray(central, single.length - 22));
    entry.writeUInt32LE(at, 42);
    at += central;
    return { local: single.subarray(0, central), entry };
  });
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...cut.map(({ local }) => local), ...cut.map(({ entry }) => entry), end]);
}
