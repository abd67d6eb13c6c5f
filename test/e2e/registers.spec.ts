/** What the keeper of the agenda does by hand, and a dossier opened to an examiner. */
import type { Locator, Page } from '@playwright/test';
import { at } from './acts.ts';
import { expect, lookAt, PHONE, test } from './office.ts';
import { send } from './prepare.ts';
import { attach } from './steps.ts';

const SUBJECT = 'Undangan rapat koordinasi pasar rakyat';
const LATE = 'Laporan harian pasar yang terlambat diagendakan';
const UNUSED = 'Surat yang batal dibuat';

const row = (page: Page, subject: string): Locator => page.getByRole('row').filter({ hasText: subject });

test('numbers are kept free, used, put between and voided by the keeper of the agenda, each with its reason', async ({ as, clock }) => {
  const page = await as('umum');
  await page.goto('/surat?tab=outgoing');
  await reserve(page, SUBJECT);
  await reserve(page, UNUSED);

  await test.step('the letter is entered under its number, with its scan', async () => {
    await row(page, SUBJECT).getByRole('button', { name: 'Pakai' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Catat surat' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Penanda tangan' })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: 'Tujuan' }).fill('Para kepala pasar');
    await dialog.getByRole('textbox', { name: 'Penanda tangan' }).fill('Kepala Dinas');
    await attach(dialog, 'Pindaian', 'undangan.pdf');
    await lookAt(page);
    await dialog.getByRole('button', { name: 'Catat surat' }).click();
    await expect(row(page, SUBJECT)).toContainText('Para kepala pasar');
  });

  await test.step('a number behind it, for a letter that was forgotten', async () => {
    await row(page, SUBJECT).getByRole('button', { name: 'Sisipkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tanggal surat').fill('2020-01-02');
    await purpose(dialog, LATE);
    await dialog.getByRole('button', { name: 'Sisipkan' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Tanggal harus antara');
    await expect(dialog.getByRole('textbox', { name: 'Perihal' })).toHaveValue(LATE);
    await dialog.getByLabel('Tanggal surat').fill((await clock.now()).slice(0, 10));
    await dialog.getByRole('button', { name: 'Sisipkan' }).click();
    await expect(row(page, LATE)).toContainText(/\.a\b/);
  });

  await test.step('one that is not needed stays in the book, as void', async () => {
    await row(page, UNUSED).getByRole('button', { name: 'Batalkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('Suratnya tidak jadi dibuat.');
    await dialog.getByRole('button', { name: 'Batalkan nomor' }).click();
    await expect(row(page, UNUSED)).toContainText('batal');
    await expect(row(page, UNUSED).getByRole('button', { name: 'Pakai' })).toHaveCount(0);
  });

  const other = await as('koperasi');
  await other.goto('/surat?tab=outgoing');
  await expect(other.getByRole('searchbox', { name: 'Cari nomor atau perihal' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Cadangkan nomor' })).toHaveCount(0);
});

test('a dossier is opened to an examiner until a day; each reading is written down; ended, it is gone', async ({ as, clock }) => {
  const head = await as('sekretaris');
  const { id } = await send<{ id: string }>(head, '/api/dossiers', { sopKey: 'penyusunan-lakip', year: 2033, checklist: [] });
  const examiner = await as('pemeriksa', PHONE);
  await examiner.goto(at(id));
  await expect(examiner.getByRole('heading', { level: 1 })).not.toContainText('LAKIP');

  await head.goto(at(id));
  await head.getByRole('button', { name: 'Pemeriksaan' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Hari terakhir').fill('2020-01-02');
  await dialog.getByLabel('Alasan').fill('Evaluasi AKIP oleh Inspektorat.');
  await dialog.getByRole('button', { name: 'Buka untuk pemeriksa' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Hari terakhir tidak boleh sebelum hari ini.');
  await dialog.getByLabel('Hari terakhir').fill((await clock.now()).slice(0, 10));
  await lookAt(head);
  await dialog.getByRole('button', { name: 'Buka untuk pemeriksa' }).click();
  await expect(dialog).toBeHidden();

  await examiner.goto(at(id));
  await expect(examiner.getByRole('heading', { level: 1 })).toContainText('LAKIP');
  await head.getByRole('button', { name: 'Pemeriksaan' }).click();
  await dialog.getByText('Pembacaan terakhir').click();
  await expect(dialog.getByText(`dossiers/${id}`).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Akhiri' }).click();
  await dialog.getByLabel('Alasan').fill('Pemeriksaan selesai.');
  await dialog.getByRole('button', { name: 'Akhiri' }).click();
  await expect(dialog).toBeHidden();
  await examiner.reload();
  await expect(examiner.getByRole('heading', { level: 1 })).not.toContainText('LAKIP');
  await send(head, `/api/dossiers/${id}/cancel`, { reason: 'Hanya untuk melihat pemeriksaan.' });
});

async function reserve(page: Page, subject: string): Promise<void> {
  await page.getByRole('button', { name: 'Cadangkan nomor' }).click();
  const dialog = page.getByRole('dialog');
  await purpose(dialog, subject);
  await dialog.getByRole('button', { name: 'Cadangkan nomor' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, subject)).toContainText('dicadangkan');
}

async function purpose(dialog: Locator, subject: string): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Klasifikasi' }).fill('500.3');
  await dialog.getByRole('textbox', { name: 'Perihal' }).fill(subject);
  await dialog.getByLabel('Alasan').fill('Dibuat di luar berkas.');
}
