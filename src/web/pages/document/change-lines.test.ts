import { expect, test } from 'vitest';
import type { Change } from '#contract/document/document';
import { changeGroups, changeLines, type Words } from './change-lines.ts';

const words: Words = { word: (key, name) => (name ? `${key} ${name}` : key), moment: (instant) => instant.slice(0, 10) };
const change = (more: Partial<Change>): Change => ({ part: 'section', sectionTitle: 'Bab III', what: 'text', name: null, row: null, column: null, kind: 'changed', before: null, after: null, words: [], ...more });
const cell = { what: 'cell', name: 'Tabel 3.1 Capaian', row: { no: 2, words: 'Koperasi aktif' }, column: { no: 4, words: 'Realisasi' }, before: '71,74', after: '71,80' } as const;
const said = (more: Partial<Change>) => { const [{ id: _, ...line } = { id: '', under: '', where: '' }] = changeLines([change(more)], words, true); return line; };

test.each<[string, Partial<Change>, object]>([
  ['a cell by table, row and column', cell, { under: 'Tabel 3.1 Capaian', where: 'Koperasi aktif, Realisasi', before: '71,74', after: '71,80' }],
  ['a cell without names by their numbers', { ...cell, name: null, row: { no: 2, words: '' }, column: { no: 4, words: '' } }, { under: 'table', where: 'row 2, column 4', before: '71,74', after: '71,80' }],
  ['a cell of the head', { ...cell, row: null, before: 'Target', after: 'Target 2027' }, { under: 'Tabel 3.1 Capaian', where: 'head, Realisasi', before: 'Target', after: 'Target 2027' }],
  ['a new row', { what: 'row', kind: 'added', name: 'Tabel 3.1', row: { no: 1, words: 'Baru' }, after: 'Baru | 5' }, { under: 'Tabel 3.1', where: 'row “Baru” (added)', after: 'Baru | 5' }],
  ['a reason', { what: 'overridden', name: 'Tabel 3.1', after: 'Salah cetak.' }, { under: '', where: 'overridden Tabel 3.1', after: 'Salah cetak.' }],
  ['data read again', { what: 'refreshed', name: 'Tabel 3.1', before: '2027-01-05T01:00:00.000Z', after: '2027-01-06T01:00:00.000Z' }, { under: '', where: 'refreshed Tabel 3.1', before: '2027-01-05', after: '2027-01-06' }],
  ['a look', { kind: 'format', name: 'A. Umum', before: 'x', after: 'x' }, { under: 'A. Umum', where: '(look)' }],
  ['another picture', { what: 'picture', name: 'Gambar 1', before: 'Rapat.', after: 'Rapat.' }, { under: '', where: 'picture Gambar 1 (replaced)' }],
])('%s', (_, more, line) => {
  expect(said(more)).toEqual(line);
});

test('a long sentence is told with what differs in it; one that is another altogether as both', () => {
  const long = 'Realisasi persentase koperasi berkualitas sampai akhir tahun 2026 adalah';
  const both = { before: `${long} 53,80%.`, after: `${long} 53,88%.` };
  const stretches = [{ kind: 'same', text: long }, { kind: 'removed', text: ' 53,80%.' }, { kind: 'added', text: ' 53,88%.' }] as const;
  expect(said({ ...both, words: [...stretches] })).toEqual({ under: '', where: '', words: stretches });
  expect(said({ ...both, words: [...stretches.slice(1)] })).toEqual({ under: '', where: '', ...both });
});

test('on a page of several sections the section stands before the name', () => {
  expect(changeLines([change(cell)], words)).toMatchObject([{ under: 'Bab III, Tabel 3.1 Capaian', where: 'Koperasi aktif, Realisasi' }]);
});

test('groups follow the text; title and attachments have one of their own', () => {
  const changes = [change({ part: 'title', sectionTitle: null }), change({}), change({ sectionTitle: 'Bab IV' }), change({}), change({ part: 'attachments', sectionTitle: null })];
  expect(changeGroups(changes, words, String).map(({ title, count }) => `${title} ${count}`)).toEqual(['title 1', 'Bab III 2', 'Bab IV 1', 'attachments 1']);
});
