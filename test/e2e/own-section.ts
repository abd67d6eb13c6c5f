/** Sections that writers add to a text: named, turned, written, printed and removed, without a mouse and on a phone. */
import type { Page } from '@playwright/test';
import { pdfText } from '../support/pdf-text.ts';
import { outline, saved, standing, stored, text } from './editor.ts';
import { tabTo } from './keyboard.ts';
import { expect, lookAt, PHONE } from './office.ts';
import { expectNoSideways } from './steps.ts';

const TITLE = 'Lampiran foto kegiatan';

/** The writer adds, and another who reads sees it, too, and may change nothing of it. */
export async function ownSection({ page, reader, other }: { readonly page: Page; readonly reader: Page; readonly other: Page }, document: string): Promise<void> {
  await add(page);
  const box = text(page, TITLE);
  await box.click();
  await page.keyboard.type('Rapat anggota di Aula Dinas.');
  await saved(page);
  expect((await standing(page, document)).content.sections.at(-1)).toMatchObject({ title: TITLE, part: 'annex', page: 'landscape' });
  await expect(outline(page).getByRole('link', { name: TITLE })).toContainText('mendatar');
  await lookAt(page);
  await expect(outline(reader).getByRole('link', { name: TITLE })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Tambah bagian' })).toHaveCount(0);
  await expect(reader.getByRole('button', { name: 'Atur bagian' })).toHaveCount(0);
  const pdf = await (await page.request.get(`/api/documents/${document}/document.pdf?version=draft`)).body();
  expect(pdfText(pdf).flat().join('\n')).toContain('Rapat anggota di Aula Dinas.');
  await onPhone(page);
  await offLine(other, document);
  await remove(page, document);
  // Who wrote there without a line has the words still, and can write everywhere else.
  await other.context().setOffline(false);
  const notice = other.getByRole('alert').filter({ hasText: 'Bagian ini dihapus penulis lain' });
  await expect(notice).toBeVisible();
  await expect(text(other, 'Lampiran foto rapat')).toContainText('Ditulis di jalan.');
  await lookAt(other);
  await notice.getByRole('button', { name: 'tutup bagian ini' }).click();
  await expect(text(other, 'Bab I Pendahuluan')).toHaveAttribute('contenteditable', 'true');
  await expect(text(other, 'Lampiran foto rapat')).toHaveCount(0);
}

/** The same writer on the way, whose line is lost. */
async function offLine(other: Page, document: string): Promise<void> {
  const { sections } = (await standing(other, document)).content;
  await other.goto(`/documents/${document}?section=${sections.at(-1)?.id}`);
  await text(other, 'Lampiran foto rapat').click();
  await other.context().setOffline(true);
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Ditulis di jalan.');
  await expect(other.getByRole('status').filter({ hasText: 'Tersimpan di komputer ini' })).toBeVisible();
}

async function add(page: Page): Promise<void> {
  await outline(page).getByRole('button', { name: 'Tambah bagian' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tambah bagian' });
  await expect(dialog.getByLabel('Nama bagian')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Isi nama bagiannya.');
  await page.keyboard.type(TITLE);
  await expect(dialog.getByLabel('Jenis')).toHaveValue('annex');
  await expect(dialog.getByLabel('Letak')).toContainText('Setelah Bab II Rencana');
  await dialog.getByLabel('Halaman').selectOption('landscape');
  await lookAt(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Tambah', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: TITLE })).toBeFocused();
}

/** Named anew and turned upright where the outline is a list to choose from. */
async function onPhone(page: Page): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize(PHONE);
  await arrange(page, 'Ubah nama');
  const dialog = page.getByRole('dialog', { name: 'Ubah nama' });
  await dialog.getByLabel('Nama bagian').fill('Lampiran foto rapat');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(text(page, 'Lampiran foto rapat')).toContainText('Rapat anggota di Aula Dinas.');
  await expectNoSideways(page);
  await lookAt(page);
  if (wide) await page.setViewportSize(wide);
  await arrange(page, 'Jadikan halaman tegak');
  await expect(outline(page).getByRole('link', { name: 'Lampiran foto rapat' })).not.toContainText('mendatar');
}

async function arrange(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Atur bagian' }).click();
  await page.getByRole('menuitem', { name: what, exact: true }).click();
}

async function remove(page: Page, document: string): Promise<void> {
  await arrange(page, 'Hapus bagian');
  const dialog = page.getByRole('dialog', { name: 'Hapus bagian “Lampiran foto rapat”?' });
  await dialog.getByRole('button', { name: 'Hapus bagian' }).click();
  await expect(text(page, 'Bab II Rencana')).toBeVisible();
  await expect(outline(page).getByRole('link')).toHaveCount(2);
  expect(await stored(page, document)).not.toContain('Rapat anggota di Aula Dinas.');
  // What came with the text is turned, and nothing else.
  await page.getByRole('button', { name: 'Atur bagian' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Jadikan halaman mendatar']);
  await page.keyboard.press('Escape');
}
