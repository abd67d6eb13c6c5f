/** Pictures and files that come by the clipboard or a drop. */
import { expect, type Locator, type Page } from '@playwright/test';
import { png } from '../support/png.ts';
import { stored, text } from './editor.ts';
import { lookAt } from './office.ts';

/** A grey square. */
export const PICTURE = png(64, 64, () => [128, 128, 128]);

interface Given { readonly name: string; readonly type: string; readonly bytes: number[] }

/** Pastes, or drops at the beginning of the text, what the clipboard of Word, of a page or of a folder holds. */
async function bring(box: Locator, how: 'paste' | 'drop', html: string, files: readonly Given[] = []): Promise<void> {
  await box.evaluate((element, given) => {
    const data = new DataTransfer();
    if (given.html) data.setData('text/html', given.html);
    for (const { name, type, bytes } of given.files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const { left, top } = (element.querySelector('p') ?? element).getBoundingClientRect();
    const options = { bubbles: true, cancelable: true, clientX: left + 2, clientY: top + 2 };
    element.dispatchEvent(given.how === 'paste' ? new ClipboardEvent('paste', { ...options, clipboardData: data }) : new DragEvent('drop', { ...options, dataTransfer: data }));
  }, { how, html, files: [...files] });
}

const PHOTO: Given = { name: 'foto.png', type: 'image/png', bytes: [...PICTURE] };

/** A pasted picture asks for its words, one by one; what is not taken over is told. */
export async function brought(page: Page, document: string): Promise<void> {
  const box = text(page, 'Bab II Rencana');
  const dialog = page.getByRole('dialog', { name: 'Gambar' });
  const told = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Tutup pesan' }) });
  await box.getByText('Rencana disusun menurut pagu.').click();
  await bring(box, 'paste', '', [PHOTO, { ...PHOTO, name: 'foto-2.png' }]);
  await expect(dialog.getByRole('link', { name: 'foto.png' })).toBeVisible();
  await expect(dialog.getByLabel('Yang terlihat pada gambar')).toBeFocused();
  await page.keyboard.type('Papan nama pasar.');
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(box.getByRole('img', { name: 'Papan nama pasar.' })).toBeVisible();
  await expect(told).toContainText('1 gambar lain belum disisipkan.');
  await expect(box).toBeFocused();
  // From Word: the words come, the pictures between them are told, and nobody is interrupted.
  await page.keyboard.press('Control+End');
  await bring(box, 'paste', '<p class=MsoNormal>Foto di bawah ini.<img src="file:///C:/a.png"></p><p class=MsoNormal><img src="file:///C:/b.png"></p>', [PHOTO]);
  await expect(box.getByText('Foto di bawah ini.')).toBeVisible();
  await expect(told).toContainText('2 gambar tidak ikut ditempel. Sisipkan satu per satu dengan Sisipkan > Gambar.');
  await expect(told).toBeInViewport();
  await expect(box).toBeFocused();
  await lookAt(page);
  await told.getByRole('button', { name: 'Tutup pesan' }).click();
  await expect(told).toHaveCount(0);
  await expect(box).toBeFocused();
  await bring(box, 'drop', '', [{ name: 'surat.pdf', type: 'application/pdf', bytes: [37, 80] }]);
  await expect(told).toContainText('1 berkas bukan gambar, jadi tidak masuk ke teks: surat.pdf.');
  // A file that only says that it is a picture is refused as when it is chosen by hand.
  await bring(box, 'drop', '', [{ name: 'palsu.png', type: 'image/png', bytes: [1, 2, 3] }]);
  await dialog.getByLabel('Yang terlihat pada gambar').fill('Bukan gambar.');
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(dialog.getByText('Pilih gambarnya.')).toBeVisible();
  await expect(dialog).toContainText('Berkas palsu.png tidak dapat diterima');
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect.poll(() => stored(page, document)).toContain('Foto di bawah ini.');
  const kept = await stored(page, document);
  expect(kept).toContain('Papan nama pasar.');
  expect(kept).not.toContain('file:///C:');
}
