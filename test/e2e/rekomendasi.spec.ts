/** Recommendations of the AKIP evaluation are noted, planned and closed with what was done. */
import { expect, lookAt, PHONE, test } from './office.ts';
import { expectNoSideways } from './steps.ts';

const TEXT = 'Menyempurnakan penjabaran sasaran sampai indikator kegiatan';

test('a recommendation is noted by the Kasubbag, changed and closed; a bidang reads it on a phone', async ({ as }) => {
  const page = await as('kasubbag');
  await page.goto('/kinerja/rekomendasi?tahun=2026');
  await expect(page.getByRole('heading', { name: 'Tindak lanjut LHE' })).toBeVisible();
  await expect(page.getByText('Belum ada rekomendasi LHE tahun 2026.')).toBeVisible();
  await page.getByRole('button', { name: 'Tambah rekomendasi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah rekomendasi' });
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog.getByLabel('Rekomendasi')).toHaveAccessibleDescription(/.+/);
  await dialog.getByLabel('Rekomendasi').fill(TEXT);
  await dialog.getByLabel('Rencana tindak lanjut').fill('Reviu pohon kinerja bersama bidang.');
  await dialog.getByLabel('Penanggung jawab').selectOption({ label: 'Kasubbag PEPP' });
  await dialog.getByLabel('Batas waktu').fill('2026-12-31');
  await lookAt(page);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  const line = page.getByRole('listitem').filter({ hasText: TEXT });
  await expect(line).toContainText('Belum mulai');
  await line.getByRole('button', { name: 'Ubah rekomendasi 1' }).click();
  await page.getByRole('dialog').getByLabel('Keadaan').selectOption({ label: 'Sedang berjalan' });
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await expect(line).toContainText('Sedang berjalan');
  await line.getByRole('button', { name: 'Selesaikan rekomendasi 1' }).click();
  await page.getByRole('dialog').getByLabel('Yang sudah dilakukan').fill('Pohon kinerja sudah direviu.');
  await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan', exact: true }).click();
  await expect(line).toContainText('Hasil: Pohon kinerja sudah direviu.');
  await expect(line.getByRole('button')).toHaveCount(0);

  const phone = await as('koperasi', PHONE);
  await phone.goto('/kinerja/rekomendasi?tahun=2026');
  await expect(phone.getByRole('listitem').filter({ hasText: TEXT })).toContainText('Selesai');
  await expect(phone.getByRole('button', { name: 'Tambah rekomendasi' })).toHaveCount(0);
  await expectNoSideways(phone);
});
