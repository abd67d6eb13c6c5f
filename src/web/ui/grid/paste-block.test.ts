import { describe, expect, it } from 'vitest';
import { placeBlock, readBlock, readCell } from './paste-block.ts';

describe('readBlock', () => {
  it.each([
    ['71,5\t72\r\n73\t74\r\n', [['71,5', '72'], ['73', '74']]],
    ['1', [['1']]],
    ['a\t\tb\n', [['a', '', 'b']]],
    ['"dua\nbaris"\t"kata ""baik"""\n3\t4', [['dua\nbaris', 'kata "baik"'], ['3', '4']]],
    ['1\n\n2', [['1'], [''], ['2']]],
    ['', [['']]],
    ['"tanpa tutup\t2', [['"tanpa tutup', '2']]],
  ])('reads %j', (text, rows) => expect(readBlock(text)).toEqual(rows));
});

describe('readCell', () => {
  it.each([
    ['1.210', { kind: 'value', value: '1210' }],
    ['1,21', { kind: 'value', value: '1.21' }],
    ['12,50', { kind: 'value', value: '12.5' }],
    ['71,74%', { kind: 'value', value: '71.74' }],
    ['0', { kind: 'value', value: '0' }],
    ['', { kind: 'empty' }],
    ['–', { kind: 'empty' }],
    ['1,210', { kind: 'doubtful', typed: '1,210', readings: ['1.21', '1210'] }],
    ['1,234.56', { kind: 'doubtful', typed: '1,234.56', readings: ['1234.56'] }],
    ['naik', { kind: 'refused', typed: 'naik' }],
  ])('reads %j as a figure', (typed, reading) => expect(readCell(typed, false)).toEqual(reading));

  it('keeps a grade as it was written', () => {
    expect(readCell('BB', true)).toEqual({ kind: 'words', words: 'BB' });
    expect(readCell('1,210', true)).toEqual({ kind: 'words', words: '1,210' });
  });
});

describe('placeBlock', () => {
  it('covers the grid from a corner and counts what falls outside, blanks apart', () => {
    const { cells, outside } = placeBlock([['1', '2', ''], ['3', '4', '5']], { row: 1, column: 1 }, { rows: 2, columns: 3 });
    expect(cells.map(({ row, column, typed }) => `${row}/${column} ${typed}`)).toEqual(['1/1 1', '1/2 2']);
    expect(outside).toBe(3);
  });
});
