import { expect, test } from 'vitest';
import { missingNote } from './missing.rules.ts';

const figure = (code: string, ...quarters: number[]) => ({ code, name: 'Persentase Koperasi Aktif', quarters });

test('names post by post what is not verified, and nobody who is complete', () => {
  expect(missingNote(2026, [
    { title: 'Kepala Bidang Koperasi', figures: [figure('K-1', 1, 4), figure('K-2', 4)] }, { title: 'Kepala Bidang UKM', figures: [] }, { title: 'Kepala Bidang Perdagangan', figures: [figure('P-1', 2)] },
  ])).toBe('Yang belum terverifikasi dalam data kinerja 2026:\nKepala Bidang Koperasi: K-1 Persentase Koperasi Aktif (triwulan I, IV); K-2 Persentase Koperasi Aktif (triwulan IV).\n'
    + 'Kepala Bidang Perdagangan: P-1 Persentase Koperasi Aktif (triwulan II).');
  expect(missingNote(2026, [{ title: 'Kepala Bidang UKM', figures: [] }])).toBe('');
});

test('fits into the note of a request, and says how many more there are', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ title: `Kepala Bidang ${at}`, figures: [figure(`K-${at}`, 4)] }));
  const note = missingNote(2026, many);
  expect(note.length).toBeLessThan(4000);
  expect(note).toMatch(/\nDan \d+ bidang lagi; lihat halaman data kinerja\.$/);
});
