import { describe, expect, it } from 'vitest';
import { cellsOf, emptyGiven, readyAnswer } from './given.ts';

describe('cells pasted from a spreadsheet', () => {
  it('splits rows and columns, and forgets the last line break', () => expect(cellsOf('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]));
  it('keeps line breaks and quotes inside quoted cells', () => expect(cellsOf('"dua\nbaris"\t"kata ""kutip"""')).toEqual([['dua\nbaris', 'kata "kutip"']]));
  it('keeps empty cells', () => expect(cellsOf('a\t\tb')).toEqual([['a', '', 'b']]));
});

describe('the answer that a form makes', () => {
  it('says nothing while it is empty', () => {
    expect(readyAnswer('i1', undefined)).toBeNull();
    expect(readyAnswer('i1', { ...emptyGiven, text: '  ' })).toBeNull();
    expect(readyAnswer('i1', { ...emptyGiven, columns: ['a'], rows: [['', ' ']] })).toBeNull();
  });
  it('reports nothing only with a reason', () => {
    expect(readyAnswer('i1', { ...emptyGiven, nothing: true })).toBeNull();
    expect(readyAnswer('i1', { ...emptyGiven, nothing: true, reason: 'nihil', text: 'kept aside' })).toEqual({ item: 'i1', kind: 'nothing', reason: 'nihil' });
  });
  it('leaves out empty rows of a table', () =>
    expect(readyAnswer('i1', { ...emptyGiven, columns: ['a', 'b'], rows: [['1', ''], ['', '']] })).toEqual({ item: 'i1', kind: 'table', columns: ['a', 'b'], rows: [['1', '']] }));
});
