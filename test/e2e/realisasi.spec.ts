import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { readSpreadsheet } from '../../src/modules/document/spreadsheet.adapter.ts';
import { edited } from '../support/workbook.ts';
import { expect, lookAt, PHONE, test } from './office.ts';

/** A quarter that the sample leaves open. */
const QUARTER = '/anggaran/realisasi?tahun=2026&tw=4';
const RKA = 'Koordinasi dan Penyusunan Dokumen RKA-SKPD';
const BLOCK = [
  'Kode\tUraian\tRealisasi\tFisik', '2.17.01.2.01\tPerencanaan\t1\t1', '2.17.01.2.01.0001\tRenja\t48.900.250\t100', '2.17.01.2.01.0002\tRKA\t1,210\t94,5',
  '9.99.99.2.01.0001\tTidak dikenal\t1\t1', '',
].join('\r\n');

const paste = (cell: Locator, text: string) => cell.evaluate((input, block) => {
  const data = new DataTransfer();
  data.setData('text/plain', block);
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

test('realisasi is pasted by code, the doubtful asked, verified by Keuangan without findings and returned with one', async ({ as }) => {
  const page = await as('analis');
  await page.goto(QUARTER);
  await page.getByRole('button', { name: 'Isi realisasi' }).click();
  const money = page.getByRole('textbox', { name: '2.17.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah, realisasi' });
  await paste(money, BLOCK);
  await expect(money).toHaveValue('48.900.250');
  await expect(page.getByText('Tidak ditempel, karena kodenya tidak ada di tabel ini: 9.99.99.2.01.0001.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Simpan/ })).toBeDisabled();
  await lookAt(page);
  await page.getByRole('button', { name: '1.210', exact: true }).click();
  await money.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('30000000');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('79,9');
  await expect(page.getByText('Jumlah realisasi 3 baris yang akan disimpan: Rp78.901.460.')).toBeVisible();
  await page.getByRole('button', { name: 'Simpan 3 baris' }).click();
  await expect(page.getByText('3 dari 42 sub kegiatan diisi untuk triwulan 4 tahun 2026.')).toBeVisible();
  await lookAt(page);

  const finance = await as('keuangan');
  await finance.goto(QUARTER);
  // One equals its absorption, one fell below the quarter before.
  await expect(finance.getByText('2 baris bertemuan')).toBeVisible();
  await finance.getByRole('button', { name: 'Verifikasi 1 baris tanpa temuan' }).click();
  await finance.getByRole('dialog').getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await expect(finance.getByText('1 terverifikasi.')).toBeVisible();
  await finance.getByRole('button', { name: RKA }).click();
  await expect(finance.getByText('Realisasi turun.')).toBeVisible();
  await lookAt(finance);
  await finance.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await finance.getByRole('textbox', { name: 'Alasan' }).fill('Angka itu ribuan, bukan Rupiah penuh.');
  await finance.getByRole('dialog').getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(finance.getByText('Angka itu ribuan, bukan Rupiah penuh.')).toBeVisible();

  // What is verified takes no more figures; what came back does.
  await page.goto(QUARTER);
  await page.getByRole('button', { name: 'Isi realisasi' }).click();
  await expect(money).toBeHidden();
  await expect(page.getByRole('textbox', { name: `2.17.01.2.01.0002 ${RKA}, realisasi` })).toHaveValue('1.210');
});

test('pagu comes as a list; a code that no nomenclature has refuses all of it', async ({ as }) => {
  const page = await as('staf');
  await page.goto('/anggaran/realisasi?tahun=2031&tw=1');
  await expect(page.getByText('Belum ada pagu tahun 2031')).toBeVisible();
  await page.getByRole('button', { name: 'Masukkan pagu' }).click();
  const list = page.getByRole('textbox', { name: 'Kode dan pagu' });
  await list.fill('2.17.01.2.06.0009\t310.000.000\n2.17.01.2.06.9999\t1');
  await page.getByRole('button', { name: 'Simpan 2 pagu' }).click();
  await expect(page.getByText('Kode 2.17.01.2.06.9999 bukan sub kegiatan')).toBeVisible();
  await lookAt(page);
  await list.fill('2.17.01.2.06.0009\t310.000.000');
  await page.getByRole('button', { name: 'Simpan 1 pagu' }).click();
  await expect(page.getByRole('row', { name: /^2\.17\.01\.2\.06\.0009/ })).toContainText('310.000.000');
});

test('realisasi goes out as a workbook and comes back as a difference, the doubtful asked, with its file kept', async ({ as }) => {
  const page = await as('keuangan');
  await page.goto('/anggaran/realisasi?tahun=2031&tw=1');
  const went = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh Excel' }).click();
  const bytes = await readFile(await (await went).path());
  const rows = (await readSpreadsheet(bytes))[1]?.rows ?? [];
  const row = rows.findIndex(([code]) => code === '2.17.01.2.06.0009') + 1;
  const buffer = await edited(bytes, { [`F${row}`]: '77,500', [`G${row}`]: '25' });
  await page.locator('input[type=file]').setInputFiles({ name: 'realisasi-tw1.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByText('1 baru, 0 berubah')).toBeVisible();
  await expect(page.getByText('77,500 dapat dibaca dengan lebih dari satu cara')).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: 'Pakai 77.500', exact: true }).click();
  await page.getByRole('button', { name: 'Terapkan 2 sel' }).click();
  await expect(page.getByText('2 sel sudah disimpan bersama berkasnya.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^2\.17\.01\.2\.06\.0009/ })).toContainText('77.500');
  await page.locator('input[type=file]').setInputFiles({ name: 'realisasi-tw1.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByText('sudah berubah sejak buku diunduh')).toBeVisible();
});

test('on a phone the table is read by those who enter nothing', async ({ as }) => {
  const page = await as('kadis', PHONE);
  await page.goto('/anggaran/realisasi?tahun=2026&tw=3');
  await expect(page.getByText('42 dari 42 sub kegiatan diisi')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Isi realisasi' })).toBeHidden();
  await page.getByRole('button', { name: RKA }).click();
  await expect(page.getByRole('heading', { name: RKA })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
