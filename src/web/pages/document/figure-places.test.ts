import { expect, test } from 'vitest';
import { figurePlaces } from './figure-places.ts';

const text = (said: string, ref?: string) => ({ type: 'text', text: said, marks: ref ? [{ type: 'origin', attrs: { ref } }] : [] });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const row = (...cells: object[]) => ({ type: 'tableRow', content: cells.map((inner) => ({ type: 'tableCell', content: [paragraph(inner)] })) });

test('a figure is told by the words before it, or by row and column; each origin once', () => {
  expect(figurePlaces({ type: 'doc', content: [
    paragraph(text('Pada tahun 2026, koperasi aktif terealisasi '), text('53,80%', 'figure:a'), text(' dari '), text('53,99%', 'target:a')),
    { type: 'dataBlock', content: [{ type: 'table', content: [row(text('No'), text('Indikator'), text('Realisasi')), row(text('1'), text('Koperasi aktif'), text('53,80', 'figure:a')), row(text('2'), text('Pasar'), text('7', 'figure:b'))] }] },
  ] })).toEqual([
    { ref: 'figure:a', words: '53,80%', place: 'tahun 2026, koperasi aktif terealisasi' },
    { ref: 'target:a', words: '53,99%', place: 'koperasi aktif terealisasi 53,80% dari' },
    { ref: 'figure:b', words: '7', place: 'Pasar, Realisasi' },
  ]);
});
