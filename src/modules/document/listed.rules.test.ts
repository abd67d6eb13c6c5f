import { expect, test } from 'vitest';
import { sampleBook } from '../../../test/support/book.ts';
import { linesIn, listsOf } from './listed.rules.ts';

test('the lists of a report name its parts, their headings down to the third, tables and pictures', () => {
  const { headings, tables, figures } = listsOf(sampleBook().sections);
  expect(headings[0]).toEqual({ level: 1, label: null, words: 'Kata Pengantar' });
  expect(headings).toContainEqual({ level: 1, label: 'BAB III', words: 'Akuntabilitas Kinerja' });
  expect(headings).toContainEqual({ level: 2, label: null, words: 'A. Capaian Kinerja Organisasi' });
  expect(tables[0]).toEqual({ level: 1, label: 'Tabel 1', words: 'Ringkasan capaian sasaran tahun 2026' });
  expect([headings.some(({ words }) => words === 'Laporan Kinerja'), tables.length, figures.length]).toEqual([false, 42, 13]);
});

test('long titles take more lines', () => {
  const listed = (words: string) => ({ level: 1 as const, label: 'Tabel 1', words });
  expect([linesIn([]), linesIn([listed('Pendek')]), linesIn([listed('Pendek'), listed('kata '.repeat(20))])]).toEqual([0, 1, 3]);
});
