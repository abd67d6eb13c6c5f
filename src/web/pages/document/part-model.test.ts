import { describe, expect, it } from 'vitest';
import { captioned, cell, dataBlock, field, paragraph, table } from './nodes/content.fixture.ts';
import { captionsIn, completenessOf, figuresIn, headingsOf, type LooseSection, partAt, partsOf, wordsOf } from './part-model.ts';

const section = (id: string, part?: LooseSection['part'], ...content: object[]): LooseSection => ({ id, title: id, body: { type: 'doc', content }, ...(part ? { part } : {}) });

describe('partsOf', () => {
  it('makes each part of a book one, and lets the rest run on together', () => {
    const parts = partsOf([section('cover', 'cover'), section('a'), section('b'), section('bab-1', 'chapter'), section('bab-2', 'chapter'), section('c')]);
    expect(parts.map(({ id, sections }) => [id, sections.length])).toEqual([['cover', 1], ['a', 2], ['bab-1', 1], ['bab-2', 1], ['c', 1]]);
  });
  it('finds the part of a section, and the first for an unknown one', () => {
    const parts = partsOf([section('bab-1', 'chapter'), section('a'), section('b')]);
    expect([partAt(parts, 'b')?.id, partAt(parts, 'gone')?.id, partAt(parts, undefined)?.id]).toEqual(['a', 'bab-1', 'bab-1']);
  });
});

describe('completenessOf', () => {
  it('counts what is compulsory: answered and waived are done, blanks are not', () => {
    const waived = { ...field('c', ''), attrs: { key: 'c', prompt: '?', required: true, waived: 'Belum diukur' } };
    expect(completenessOf({ type: 'doc', content: [field('a', 'Sebab'), field('b', '  '), waived, field('d', '', false), { type: 'blockquote', content: [field('e', '')] }] }))
      .toEqual({ required: 4, done: 2, written: true });
  });
  it('a table that nobody filled in answers nothing, a footnote does, as at the hand-over', () => {
    const blank = { type: 'table', content: [{ type: 'tableRow', content: [cell('tableCell', ''), cell('tableCell', ' ')] }] };
    const footnote = { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'Sementara.' } }] };
    expect(completenessOf({ type: 'doc', content: [{ ...field('a', ''), content: [blank] }, { ...field('b', ''), content: [footnote] }] })).toMatchObject({ required: 2, done: 1 });
  });
  it('a blank text is not written', () => expect(completenessOf({ type: 'doc', content: [paragraph('')] }).written).toBe(false));
});

it('captions are found within data, too, and read without gaps between their words', () => {
  expect(captionsIn([section('a', 'chapter', dataBlock('d', captioned('k1', 'table', table)))])).toEqual([{ id: 'k1', words: 'Capaian' }]);
  expect(wordsOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '71' }, { type: 'text', text: ',74' }] }, paragraph('%')] })).toBe('71,74 %');
});

it('a heading knows the questions under it, up to the next', () => {
  const heading = (words: string, level = 2) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: words }] });
  expect(headingsOf({ type: 'doc', content: [field('x', ''), heading('A'), field('a', 'Sebab'), heading('kecil', 3), field('b', ''), dataBlock('d', heading('B')), paragraph('')] }))
    .toEqual([{ words: 'A', required: 2, done: 1 }, { words: 'B', required: 0, done: 0 }]);
});

it('figures are found in data and in the cells of tables', () => {
  expect(figuresIn({ type: 'doc', content: [dataBlock('d', captioned('k1', 'table', table))] })).toEqual([{ ref: 'figure:a:2026:4:actual', words: '71,74' }]);
});
