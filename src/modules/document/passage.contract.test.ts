import { expect, test } from 'vitest';
import { headingOf, type Node, paragraphOf, tableOf } from './content.contract.ts';
import { lineOf, paragraphsIn, passagesIn } from './passage.contract.ts';

const list = (...content: Node[]): Node => ({ type: 'bulletList', content: content.map((each) => ({ type: 'listItem', content: [each] })) });
const data: Node = { type: 'dataBlock', attrs: { key: 't1', state: 'live', asOf: '2027-01-05T01:00:00.000Z', reason: null }, content: [paragraphOf('Capaian 91,47 persen.')] };
const field: Node = { type: 'field', attrs: { key: 'sebab', prompt: 'Mengapa?', required: true, waived: null }, content: [paragraphOf('Anggaran turun.')] };

const written = [headingOf('A. Umum'), paragraphOf('Pasar  dibenahi.'), paragraphOf(''), data, list(paragraphOf('Pendataan pedagang pasar selesai.'), paragraphOf('Retribusi ditata.')), field, tableOf(['Pasar'], [['Tanggo Rajo']])];

test('what people wrote: neither headings, tables, data and questions nor empty lines', () => {
  expect(passagesIn(written).map(lineOf)).toEqual(['Pasar dibenahi.', 'Pendataan pedagang pasar selesai. Retribusi ditata.']);
});

test('paragraphs are told each by itself, short ones not at all', () => {
  expect(paragraphsIn(written)).toEqual(['Pendataan pedagang pasar selesai.']);
});

test('a reference says nothing of its number, a footnote its words', () => {
  expect(lineOf({ type: 'paragraph', content: [{ type: 'text', text: 'Lihat ' }, { type: 'reference', attrs: { target: 'tabel-1' } }, { type: 'hardBreak' }, { type: 'text', text: 'dan' }, { type: 'footnote', attrs: { text: 'LHE 2024' } }] }))
    .toBe('Lihat … dan (LHE 2024)');
});
