import { expect, test } from 'vitest';
import { paragraphOf, type Section } from '#contract/document/content';
import { recapSection } from './recap.rules.ts';

const body = { type: 'doc' as const, content: [paragraphOf('Bidang Koperasi: 198')] };
const annex = (id: string, title: string): Section => ({ id, title, body, part: 'annex' });

test('the recap takes the number after the annexes of a book, again and again the same', () => {
  const book = [annex('pk', 'Lampiran 1. Perjanjian Kinerja'), annex('bukti', 'Lampiran 9. Bukti'), annex('aksi', 'Lampiran 2. Rencana Aksi')];
  const recap = recapSection(body, true, book);
  expect(recap).toEqual({ id: 'rekapitulasi', title: 'Lampiran 10. Rekapitulasi Data Bidang', body, part: 'annex' });
  expect(recapSection(body, true, [...book, recap])).toEqual(recap);
});

test('where nothing is numbered neither is the recap, and outside a book it is a section as any', () => {
  expect(recapSection(body, true, [annex('iku', 'Lampiran II Indikator')]).title).toBe('Rekapitulasi Data Bidang');
  expect(recapSection(body, false, [annex('pk', 'Lampiran 1. Perjanjian')])).toEqual({ id: 'rekapitulasi', title: 'Rekapitulasi Data Bidang', body });
});
