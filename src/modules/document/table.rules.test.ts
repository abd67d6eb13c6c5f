import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.rules.ts';
import type { Cell, Row } from './content.contract.ts';
import type { TableBlock } from './print.contract.ts';

const cell = (text: string, attrs: Partial<Cell['attrs']> = {}, type: Cell['type'] = 'tableCell'): Cell => ({
  type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
  content: [{ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] }],
});
const head = (text: string, attrs: Partial<Cell['attrs']> = {}) => cell(text, attrs, 'tableHeader');
const table = (...rows: Cell[][]): TableBlock =>
  blocksOf({ type: 'doc', content: [{ type: 'table', content: rows.map((content): Row => ({ type: 'tableRow', content })) }] })[0] as TableBlock;

describe('tables', () => {
  test('leading header rows repeat, and a heading spanning two rows ends with them', () => {
    const made = table([head('No', { rowspan: 3 }), head('Capaian', { colspan: 2 })], [head('Target'), head('Realisasi')], [cell('1'), cell('71,50'), cell('71,74')]);
    expect(made.headRows).toBe(2);
    expect(made.rows.map((row) => row.map(({ x, rowspan }) => [x, rowspan]))).toEqual([[[0, 2], [1, 1]], [[1, 1], [2, 1]], [[0, 1], [1, 1], [2, 1]]]);
  });

  test('columns of figures stand right, words left, headings in the middle, unless the writer said otherwise', () => {
    const made = table([head('Uraian'), head('Nilai'), head('Ket')], [cell('2.17.05'), cell('Rp1.234.567,89'), cell('–')], [cell('Serapan'), cell('71,74%'), cell('naik', { align: 'center' })]);
    expect(made.rows.map((row) => row.map(({ align }) => align))).toEqual([['center', 'center', 'center'], ['left', 'right', 'left'], ['left', 'right', 'center']]);
  });

  test('words in the place of a figure leave a column of figures where it is', () => {
    const made = table([head('2024'), head('Tahun'), head('Arah')], [cell('belum ada data'), cell('2025'), cell('naik')], [cell('3,62'), cell('Semua tahun'), cell('turun')]);
    expect(made.rows.slice(1).map((row) => row.map(({ align }) => align))).toEqual([['right', 'left', 'left'], ['right', 'left', 'left']]);
  });

  test('lines of colons are the head of a letter; with a head of its own, or other words, a table has its frame', () => {
    const lines = (...rows: string[][]) => table(...rows.map((row) => row.map((text) => cell(text)))).lines;
    expect([lines(['Dari', ':', 'Kasubbag'], ['Hal', ':', 'Data']), lines(['Dari', ':', 'Kasubbag'], ['Hal', '-', 'Data']), table([head('Apa'), head(':'), head('Isi')], [cell('Hal'), cell(':'), cell('Data')]).lines]).toEqual([true, false, false]);
  });

  test('drawn widths are kept; otherwise long texts get more room than figures', () => {
    expect(table([cell('a', { colwidth: [100] }), cell('b', { colwidth: [300] })]).widths).toEqual([0.25, 0.75]);
    const [words = 0, figure = 0] = table([cell('Pertumbuhan industri kecil dan menengah'), cell('3,41')]).widths;
    expect(words).toBeGreaterThan(3 * figure);
  });

  test('a code is not wider than a column that was drawn too narrow for it', () => {
    const [code = 0, words = 0] = table([cell('SUB-2.17.03.2.01.0003', { colwidth: [60] }), cell('Jumlah koperasi', { colwidth: [400] })]).widths;
    expect(code * 84).toBeGreaterThanOrEqual('SUB-2.17.03.2.01.0003'.length + 1.9);
    expect(code + words).toBeCloseTo(1);
  });

  const CODES = ['2.17.05.2.01.05', '5.1.02.02.12.0002', 'Belanja Alat/Bahan untuk Kegiatan Kantor', '1.040.000.000', 'e-Budgeting Perubahan 2023'];
  test.each([
    ['a code, a text, an amount', ['2.17.05', 'Belanja Sosialisasi', '1.040.000.000'], 9.5],
    ['codes and amounts beside texts, in smaller print', CODES, 8],
    ['as much as the smallest print takes', ['2.17', ...CODES, '1.040.000.000', '980.000.000'], 7],
  ])('no code or amount is wider than its column: %s', (_, row, size) => {
    const made = table(row.map((text) => cell(text)));
    expect(made.size).toBe(size);
    const room = { 9.5: 84, 8: 98, 7: 112 }[made.size];
    for (const [x, text] of row.entries()) expect((made.widths[x] ?? 0) * room, text).toBeGreaterThanOrEqual(Math.max(...text.split(' ').map(({ length }) => length)) + 1.9);
  });

  test('every place of the grid is covered exactly once, whatever spans an editor left behind', () => {
    const anyCell = fc.record({ colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 1, max: 4 }), header: fc.boolean() })
      .map(({ header, ...attrs }) => cell('x', attrs, header ? 'tableHeader' : 'tableCell'));
    fc.assert(fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const made = table(...rows);
      const covered = made.rows.flat().flatMap(({ x, y, colspan, rowspan }) =>
        Array.from({ length: colspan * rowspan }, (_, i) => `${x + (i % colspan)},${y + Math.floor(i / colspan)}`));
      expect(covered.length).toBe(new Set(covered).size);
      expect(covered.length).toBe(made.widths.length * rows.length);
      expect(made.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
    }));
  });
});
