/** A text with every kind of node, for tests. */
import type { JSONContent } from '@tiptap/core';
import type { NodeWords } from './words.ts';

export const text = (words: string, ...marks: { type: string; attrs?: Record<string, string> }[]): JSONContent => ({ type: 'text', text: words, marks });
export const paragraph = (words: string): JSONContent => ({ type: 'paragraph', content: words ? [text(words)] : [] });
export const cell = (type: 'tableHeader' | 'tableCell', words: string, attrs = {}): JSONContent =>
  ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs }, content: [paragraph(words)] });
export const figure = (words: string, ref: string): JSONContent => text(words, { type: 'origin', attrs: { ref } });
export const table: JSONContent = { type: 'table', content: [
  { type: 'tableRow', content: [cell('tableHeader', 'Indikator', { colspan: 2, colwidth: [120, 80], align: 'center' })] },
  { type: 'tableRow', content: [cell('tableCell', 'Koperasi aktif'), { ...cell('tableCell', ''), content: [{ type: 'paragraph', content: [figure('71,74', 'figure:a:2026:4:actual')] }] }] },
] };
export const captioned = (id: string, label: 'table' | 'figure', inner: JSONContent): JSONContent =>
  ({ type: 'captioned', attrs: { id, label }, content: [{ type: 'caption', content: [text('Capaian')] }, inner] });
export const dataBlock = (key: string, ...content: JSONContent[]): JSONContent =>
  ({ type: 'dataBlock', attrs: { key, state: 'live', asOf: '2027-02-10T02:31:00Z', reason: null }, content });
export const field = (key: string, words: string, required = true): JSONContent =>
  ({ type: 'field', attrs: { key, prompt: `Mengapa ${key}?`, required, waived: null }, content: [paragraph(words)] });
const chart: JSONContent = { type: 'chart', attrs: { chart: { categories: ['2025', '2026'], series: [{ name: 'Realisasi', kind: 'bar', values: [null, '71.74'] }], unit: '%', decimals: 2, alt: 'Naik.' } } };
const image: JSONContent = { type: 'image', attrs: { file: '01980000-0000-7000-8000-000000000001', hash: 'a'.repeat(64), alt: 'Rapat anggota', width: 50 } };

export const everyKind: JSONContent = { type: 'doc', content: [
  ...([2, 3, 4] as const).map((level): JSONContent => ({ type: 'heading', attrs: { level }, content: [text('Judul')] })),
  { type: 'paragraph', content: [
    text('tebal', { type: 'bold' }, { type: 'italic' }, { type: 'underline' }), { type: 'hardBreak', marks: [] }, figure('2,10', 'derived:naik:a:2026'),
    { type: 'footnote', attrs: { text: 'Angka sementara.' } }, { type: 'reference', attrs: { target: 'k1' } },
  ] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('satu'), { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [paragraph('c')] }] }] }] },
  { type: 'blockquote', content: [paragraph('kutipan')] },
  table, captioned('k1', 'table', table), captioned('k2', 'figure', chart), captioned('k3', 'figure', image), image, chart,
  dataBlock('ukur.1', paragraph('Dari data.'), captioned('k4', 'table', table), chart),
  { ...dataBlock('ukur.2', paragraph('Ditulis sendiri.')), attrs: { key: 'ukur.2', state: 'overridden', asOf: '2027-02-10T02:31:00Z', reason: 'Angka BPS' } },
  { ...dataBlock('ukur.3', paragraph('Beku.')), attrs: { key: 'ukur.3', state: 'frozen', asOf: '2027-02-10T02:31:00Z', reason: null } },
  field('sebab.1', ''), { ...field('sebab.2', ''), attrs: { key: 'sebab.2', prompt: 'Mengapa?', required: true, waived: 'Belum diukur' } },
  { type: 'contents', attrs: { of: 'tables' } }, { type: 'signature' },
  { type: 'signers', attrs: { dateline: 'Kuala Tungkal', signers: [{ label: 'Pihak Kedua', title: 'Bupati', name: '(nama pejabat contoh)', rank: null, nip: null }] } },
] };

const plain = () => '';
export const noWords: NodeWords = {
  data: plain, ownText: plain, waived: plain, required: '', optional: '', filled: '', empty: '', footnote: '', contents: { headings: '', tables: '', figures: '' }, signature: '', category: '', missing: '',
};
