import { getSchema, type JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { dataIn, isReplaceable, placeOf, quoteOf } from './comment-anchor.ts';
import { extensions } from './extensions.ts';
import { toEditor } from '#contract/document/editor';
import { dataBlock, noWords, paragraph, text } from './nodes/content.fixture.ts';

const schema = getSchema(extensions(noWords, { onKept: () => undefined, onTools: () => false, onBrought: () => undefined, newId: () => '' }));
const doc = (...content: JSONContent[]) => Node.fromJSON(schema, toEditor({ type: 'doc', content }));
const said = (node: Node, range: { from: number; to: number } | null) => range && node.textBetween(range.from, range.to, '\n');

describe('a comment', () => {
  const before = doc(paragraph('Koperasi aktif naik.'), { type: 'paragraph', content: [text('Realisasi '), text('naik', { type: 'bold' }), text(' 2,10 poin.')] });
  const place = { from: 33, to: 42 };

  it('is made at words, bold ones included, with what stands around them', () => {
    expect(said(before, place)).toBe('naik 2,10');
    expect(quoteOf(before, place)).toEqual({ exact: 'naik 2,10', prefix: '\nKoperasi aktif naik.\nRealisasi ', suffix: ' poin.' });
  });

  it('finds them again when text was put before, and prefers the place with the same neighbours', () => {
    const quote = { exact: 'naik', prefix: '\nRealisasi ', suffix: ' 2,10 poin.' };
    const after = doc(paragraph('Tambahan yang naik.'), ...before.toJSON().content as JSONContent[]);
    const range = placeOf(after, quote);
    expect(said(after, range)).toBe('naik');
    expect(after.textBetween(range!.to, range!.to + 5)).toBe(' 2,10');
  });

  it('stands nowhere when its words are gone', () => expect(placeOf(before, { exact: 'turun', prefix: '', suffix: '' })).toBeNull());

  it('reaches over paragraphs', () => {
    const range = { from: 16, to: 33 };
    const quote = quoteOf(before, range);
    expect(quote?.exact).toBe('naik.\nRealisasi ');
    expect(placeOf(before, quote!)).toEqual(range);
  });

  it('at words of data stands at the whole block', () => {
    const data = doc(paragraph('Awal.'), dataBlock('d', paragraph('Realisasi 71,74 persen.')), paragraph('Akhir.'));
    expect(placeOf(data, { exact: '71,74', prefix: 'Realisasi ', suffix: ' persen.' })).toEqual({ from: 7, to: 8 });
    expect(quoteOf(data, { from: 7, to: 8 })?.exact).toBe('Realisasi 71,74 persen.');
    expect([dataIn(data, { from: 7, to: 8 }), dataIn(data, { from: 2, to: 12 }), dataIn(data, { from: 1, to: 5 }), dataIn(data, { from: 9, to: 9 })]).toEqual([7, 7, null, null]);
  });

  it.each<[string, JSONContent[], { from: number; to: number }, boolean]>([
    ['words of a paragraph', [paragraph('Koperasi aktif naik.')], { from: 1, to: 9 }, true],
    ['words of two paragraphs', [paragraph('Koperasi.'), paragraph('Pasar.')], { from: 1, to: 14 }, false],
    ['more than is quoted', [paragraph('a'.repeat(600))], { from: 1, to: 600 }, false],
    ['data of one paragraph', [dataBlock('d', paragraph('Realisasi 71,74 persen.'))], { from: 0, to: 1 }, true],
    ['data of two paragraphs', [dataBlock('d', paragraph('Realisasi.'), paragraph('Target.'))], { from: 0, to: 1 }, false],
    ['data and more', [dataBlock('d', paragraph('Realisasi.')), paragraph('Target.')], { from: 0, to: 4 }, false],
  ])('can suggest other words for %s', (_, content, range, can) => {
    const node = doc(...content);
    expect(isReplaceable(node, range, quoteOf(node, range)!)).toBe(can);
  });

  it('is not made where no words are', () => expect(quoteOf(doc(paragraph('')), { from: 1, to: 1 })).toBeNull());
});
