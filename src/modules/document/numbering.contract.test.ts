import { expect, test } from 'vitest';
import { type Captioned, cellOf, type Node, type Section } from './content.contract.ts';
import { numbersOf } from './numbering.contract.ts';

const captioned = (id: string, label: 'table' | 'figure' = 'table'): Captioned =>
  ({ type: 'captioned', attrs: { id, label }, content: [{ type: 'caption', content: [] }, { type: 'table', content: [{ type: 'tableRow', content: [] }] }] });
const section = (part: Section['part'], ...content: Node[]): Section => ({ id: 'a', title: 'A', body: { type: 'doc', content }, ...(part ? { part } : {}) });

test('tables and pictures are counted apart, in each chapter anew, inside data, fields and cells, too', () => {
  const within: Node = { type: 'dataBlock', attrs: { key: 'k', state: 'live', asOf: '2027-01-05T01:00:00Z', reason: null }, content: [captioned('c'), captioned('d', 'figure')] };
  const cell: Node = { type: 'table', content: [{ type: 'tableRow', content: [cellOf('tableCell', captioned('f', 'figure'))] }] };
  const numbers = numbersOf([section('front', captioned('a')), section('chapter'), section('chapter', captioned('b'), within, cell), section('annex', captioned('e'))]);
  expect(Object.fromEntries(numbers)).toEqual({ a: 'Tabel 1', b: 'Tabel 2.1', c: 'Tabel 2.2', d: 'Gambar 2.1', f: 'Gambar 2.2', e: 'Tabel L.1' });
});
