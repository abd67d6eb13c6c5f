/** Three ways in which a bidang fills its form: by Excel, on a dropped line with evidence, by a pasted block. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { edited } from '../support/workbook.ts';
import { type Account, type Clock, expect, lookAt } from './office.ts';
import { field, formTable, lineNamed, openForm, panel, releaseFigures, row, saved, sendFigures } from './rounds.ts';
import { attach, expectNoSideways, pasteCells } from './steps.ts';

/** Minutes from opening to the deadline. */
export const GIVEN = 120;
export const ACTIVE = 'Persentase Koperasi Aktif';
export const QUALITY = 'Persentase koperasi berkualitas';
const HEALTHY = 'Persentase KSP/USP Sehat';
const VOLUME = 'Pertumbuhan Volume Usaha Koperasi';
const GROWN = 'Persentase usaha mikro naik kelas';
const FORMAL = 'Persentase Usaha Mikro yang Bertransformasi dari Informal ke Formal';
const PRICE = 'Persentase koefisien variasi harga antar waktu per komoditas bahan pokok';
export const ACCOUNTS = ['analis', 'kasubbag', 'kadis', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const satisfies readonly Account[];

export interface Run extends Readonly<Record<(typeof ACCOUNTS)[number], Page>> {
  readonly phone: Page;
  readonly clock: Clock;
  /** The round, and its units by the account that fills them. */
  readonly round: string;
  readonly units: Readonly<Record<'koperasi' | 'ukm' | 'perindustrian' | 'perdagangan', string>>;
}

/** Takes the workbook of the form on this page; answers its bytes. */
async function workbook(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh Excel' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^isian-2026-tw4-.+\.xlsx$/);
  return readFile(await download.path());
}

const bring = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"][accept=".xlsx"]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });

export async function byExcel({ ukm, koperasi, round, units }: Run): Promise<void> {
  const table = await openForm(ukm);
  const bytes = await workbook(ukm);
  await koperasi.goto(`/kinerja/data/${round}/${units.koperasi}`);
  await bring(ukm, 'isian-koperasi.xlsx', await workbook(koperasi));
  await expect(ukm.getByRole('alert').filter({ hasText: 'Buku ini milik bidang lain.' })).toBeVisible();
  // In the order of the form: value and narrative of the first two; the last is doubtful.
  await bring(ukm, 'isian.xlsx', await edited(bytes, { I5: 36.2, J5: 'Kurasi berjalan.', K5: 'Data omzet belum seragam.', I6: '2.540', I7: '75,5', I8: '38,125' }));
  const preview = ukm.getByRole('table', { name: 'Perbedaan dengan isian.xlsx' });
  await expect(ukm.getByText('5 baru, 0 berubah, 10 tetap, 1 ditolak')).toBeVisible();
  await expect(ukm.getByRole('button', { name: 'Terapkan 5 sel' })).toBeDisabled();
  await lookAt(ukm);
  await preview.getByRole('row').filter({ hasText: 'I8' }).getByRole('button', { name: 'Pakai 38,125' }).click();
  await ukm.getByRole('button', { name: 'Terapkan 6 sel' }).click();
  await expect(ukm.getByText('6 sel sudah masuk sebagai draf.')).toBeVisible();
  await expect(field(table, GROWN)).toHaveValue('36,2');
  await expect(row(table, GROWN)).toContainText('95,94%');
  expect((await lineNamed(ukm, round, units.ukm, FORMAL)).state).toBe('drafted');
  await sendFigures(ukm, 4);
  await releaseFigures(ukm, 4);
  await expect(row(table, GROWN)).toContainText('dilepas, menunggu verifikasi');
  expect((await lineNamed(ukm, round, units.ukm, GROWN)).entered).toMatchObject({ value: '36.2', origin: 'workbook' });
}

/** On another page of the same browser, so that closing it loses what stands in its memory. */
export async function offline({ koperasi, phone, round, units }: Run): Promise<void> {
  const context = koperasi.context();
  const address = `/kinerja/data/${round}/${units.koperasi}`;
  const tab = await context.newPage();
  // Another open page would ask in vain whether the server is there.
  await koperasi.goto('about:blank');
  await tab.goto(address);
  const table = await formTable(tab);
  await field(table, QUALITY).fill('53');
  await saved(tab);
  await context.setOffline(true);
  await field(table, QUALITY).fill('54,1');
  await field(table, HEALTHY).fill('45,125');
  const side = await panel(table, HEALTHY);
  // What stood before is still there, and what is typed is still read.
  await expect(row(table, HEALTHY)).toContainText('45,9');
  await expect(side).toContainText('Triwulan lalu: Penilaian kesehatan memakai kertas kerja terbaru.');
  await side.getByLabel('Faktor penghambat').fill('Petugas penilai cuti bersama.');
  await expect(tab.getByText('dapat dibaca lebih dari satu cara')).toBeVisible();
  await expect(tab.getByRole('status').filter({ hasText: 'Server belum terjangkau. Isian disimpan di komputer ini' })).toBeVisible();
  await expect(row(table, QUALITY)).toContainText('dihitung setelah tersambung');
  await tab.close();

  await phone.goto(address);
  const there = await formTable(phone);
  await expectNoSideways(phone);
  await field(there, QUALITY).fill('52,5');
  await saved(phone);
  await lookAt(phone);
  await context.setOffline(false);

  await koperasi.goto(address);
  const back = await formTable(koperasi);
  // Field by field: one was changed there meanwhile, the others go on by themselves.
  await expect(koperasi.getByText('1 isian juga diubah orang lain.')).toBeVisible();
  const both = koperasi.getByRole('listitem').filter({ hasText: `${QUALITY}` }).filter({ has: koperasi.getByRole('button', { name: 'Pakai isian saya' }) });
  await expect(both).toContainText('54,1');
  await expect(both).toContainText('52,5');
  await expect(field(back, HEALTHY)).toHaveValue('45,125');
  await expect.poll(async () => (await lineNamed(koperasi, round, units.koperasi, HEALTHY)).drafts.map(({ field: name, value }) => [name, value]))
    .toEqual([['hindering', 'Petugas penilai cuti bersama.'], ['value', '45,125']]);
  await lookAt(koperasi);
  await both.getByRole('button', { name: 'Pakai isian saya' }).click();
  await koperasi.getByRole('button', { name: '45,1250', exact: true }).click();
  await saved(koperasi);
  await expect(field(there, QUALITY)).toHaveValue('54,1');
  await koperasi.reload();
  await expect(field(await formTable(koperasi), QUALITY)).toHaveValue('54,1');
}

export async function withEvidence({ koperasi, round, units }: Run): Promise<void> {
  const table = await formTable(koperasi);
  await field(table, ACTIVE, 'Koperasi aktif').fill('240');
  await field(table, ACTIVE, 'Semua koperasi').fill('276');
  await expect(row(table, ACTIVE)).toContainText('86,96');
  await expect(koperasi.getByText(`${ACTIVE} belum dapat dikirim: bukti wajib belum ada (Rekap ODS).`)).toBeVisible();
  await saved(koperasi);
  await expect(koperasi.getByRole('button', { name: 'Kirim 2 angka' })).toBeVisible();
  await koperasi.getByRole('button', { name: 'Tambah bukti' }).first().click();
  const side = koperasi.getByRole('complementary', { name: ACTIVE });
  await side.getByRole('button', { name: 'Tambah bukti' }).click();
  await attach(side, 'Berkas', 'rekap-ods.pdf');
  await side.getByLabel('Memuat data pribadi').check();
  await lookAt(koperasi);
  await side.getByRole('button', { name: 'Simpan bukti' }).click();
  await expect(side).toContainText('Rekap ODS (berkas), wajib, ada');
  await addEvidence(side, { label: 'Laman ODS', field: 'Alamat tautan', text: 'https://ods.example.id/rekap' });
  await addEvidence(side, { label: null, name: 'Pernyataan kepala bidang', field: 'Isi pernyataan', text: 'Data sudah direkonsiliasi dengan provinsi.' });
  await expect(side.getByRole('link', { name: 'https://ods.example.id/rekap' })).toBeVisible();
  await expect(side).toContainText('Data sudah direkonsiliasi dengan provinsi.');
  await side.getByRole('listitem').filter({ hasText: 'Pernyataan kepala bidang' }).getByRole('button', { name: 'Tarik bukti' }).click();
  const withdrawing = koperasi.getByRole('dialog', { name: 'Tarik bukti ini?' });
  await withdrawing.getByLabel('Alasan').fill('Berita acaranya menyusul.');
  await withdrawing.getByRole('button', { name: 'Tarik bukti' }).click();
  await expect(side.getByText('Data sudah direkonsiliasi dengan provinsi.')).toBeHidden();
  // The file holds data of persons: it is opened only by those who ask, and that is kept.
  await expect(side.getByRole('link', { name: 'rekap-ods.pdf' })).toBeHidden();
  await side.getByLabel('Faktor penghambat').fill('Sebagian koperasi belum lapor.');
  await saved(koperasi);
  await sendFigures(koperasi, 3, (dialog) => expect(dialog).toContainText('Kepala Bidang Koperasi melepasnya ke Kasubbag'));
  await inapplicable(table, VOLUME);
  await releaseFigures(koperasi, 4, (dialog) => expect(dialog).toContainText('4 di antaranya Anda isi sendiri'));
  await expect(row(table, ACTIVE)).toContainText('dilepas, menunggu verifikasi');
  expect((await lineNamed(koperasi, round, units.koperasi, HEALTHY)).entered).toMatchObject({ value: '45.125', narrative: { hindering: 'Petugas penilai cuti bersama.' } });
}

/** Neither missing nor zero: said with a reason, and verified like a figure. */
async function inapplicable(table: Locator, name: string): Promise<void> {
  const side = await panel(table, name);
  await side.getByRole('button', { name: 'Tidak berlaku triwulan ini' }).click();
  const dialog = table.page().getByRole('dialog', { name: 'Nyatakan tidak berlaku?' });
  await dialog.getByRole('button', { name: 'Nyatakan tidak berlaku' }).click();
  await expect(dialog.getByLabel('Alasan')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await dialog.getByLabel('Alasan').fill('Data volume usaha baru terbit bulan Maret.');
  await dialog.getByRole('button', { name: 'Nyatakan tidak berlaku' }).click();
  await expect(side).toContainText('Tidak berlaku triwulan ini: Data volume usaha baru terbit bulan Maret.');
}

async function addEvidence(side: Locator, { label, name, field: at, text }: { label: string | null; name?: string; field: string; text: string }): Promise<void> {
  await side.getByRole('button', { name: 'Tambah bukti' }).click();
  await side.getByLabel('Bukti untuk').selectOption({ label: label ? `${label} (tautan)` : 'Bukti lain' });
  if (name) {
    await side.getByLabel('Bentuk').selectOption({ label: 'pernyataan' });
    await side.getByLabel('Nama bukti').fill(name);
  }
  await side.getByLabel(at).fill(text);
  await side.getByRole('button', { name: 'Simpan bukti' }).click();
  await expect(side.getByRole('button', { name: 'Simpan bukti' })).toBeHidden();
}

export async function pasted({ perdagangan, round, units }: Run): Promise<void> {
  const table = await openForm(perdagangan);
  const first = table.getByRole('textbox').first();
  const rows = [['2,5', 'Pasar stabil.', '', 'Pantauan harian'], ['15'], ['1.210'], ['1,210'], ['lihat lampiran'], ['12'], ['12'], ['100'], ['25'], ['5,09'], ['13'], ['18,05'], ['kelebihan']];
  await pasteCells(first, rows);
  await expect(perdagangan.getByText('1 sel tidak ditempel')).toBeVisible();
  const asked = perdagangan.getByRole('alert').filter({ hasText: 'dapat dibaca lebih dari satu cara' });
  // Thousands are read as such, three decimals are asked, words are no number; none is changed silently.
  await expect(table.getByRole('textbox').nth(2)).toHaveValue('1.210');
  await expect(table.getByRole('textbox').nth(3)).toHaveValue('1,210');
  await expect(asked.getByRole('listitem')).toHaveCount(2);
  await expect(asked).toContainText('bukan angka, perbaiki di tabel');
  await expect(perdagangan.getByRole('button', { name: /^Kirim/ })).toBeDisabled();
  await lookAt(perdagangan);
  await asked.getByRole('button', { name: '1.210', exact: true }).click();
  await table.getByRole('textbox').nth(4).fill('3');
  await saved(perdagangan);
  await expect(asked).toBeHidden();
  await sendFigures(perdagangan, 12, (dialog) => expect(dialog).toContainText('perlu dilihat sekali lagi'));
  await releaseFigures(perdagangan, 12);
  expect((await lineNamed(perdagangan, round, units.perdagangan, PRICE)).entered).toMatchObject({ value: '5.09', origin: 'paste' });
}
