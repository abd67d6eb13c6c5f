/** Writing the LAKIP together, as its journey does it: by the pages, at Bab III. */
import { expect, type Locator, type Page } from '@playwright/test';
import { unpack } from '../../src/modules/document/archive.adapter.ts';
import { pdfText } from '../support/pdf-text.ts';
import { ACTS } from './acts.ts';
import { lookAt } from './office.ts';
import { takeUp } from './steps.ts';

const CHAPTER = 'Bab III Akuntabilitas Kinerja';
const CAUSE = /penyebab keberhasilan/;

export const text = (page: Page): Locator => page.getByRole('textbox', { name: `Bagian: ${CHAPTER}` });
const side = (page: Page): Locator => page.getByRole('complementary', { name: 'Versi dan perubahan' });
const saved = (page: Page): Promise<void> => expect(page.getByRole('status').filter({ hasText: 'Tersimpan.' })).toBeVisible();

async function atChapter(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Kerangka' }).getByRole('link', { name: CHAPTER }).click();
  await expect(text(page)).toBeVisible();
}

/** From the drafting form to Bab III. */
export async function openPaper(page: Page, dossier: string): Promise<void> {
  const form = await takeUp(page, dossier, ACTS.draft[0]);
  await form.getByRole('link', { name: /^Buka naskah/ }).filter({ hasText: 'Laporan Akuntabilitas' }).click();
  await atChapter(page);
}

/** From the desk to Bab III, by the invitation that stands there. */
export async function fromDesk(page: Page, paper: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `Ikut menulis ${paper}` }).first().click();
  await atChapter(page);
}

export async function invite(page: Page, post: string): Promise<void> {
  await side(page).getByRole('button', { name: 'Ajak menulis' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajak menulis' });
  await dialog.getByLabel('Jabatan').selectOption(post);
  await lookAt(page);
  await dialog.getByRole('button', { name: 'Ajak menulis' }).click();
  await expect(dialog).toBeHidden();
  await expect(side(page)).toContainText(`${post}, diajak Staf Perencanaan`);
}

/** Types at the end of the answer to this question about causes, and waits until it is stored. */
export async function typeIn(page: Page, place: number, words: string): Promise<void> {
  const field = text(page).getByRole('group', { name: CAUSE }).nth(place);
  await field.getByRole('paragraph').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await expect(field).toContainText(words.trim());
  await saved(page);
}

/** The first of these types; the others, who have the same text open, see it without doing anything. */
export async function answer([writer, ...others]: readonly [Page, ...Page[]], place: number, words: string): Promise<void> {
  await typeIn(writer, place, words);
  for (const page of others) await expect(text(page).getByRole('group', { name: CAUSE }).nth(place)).toContainText(words.trim());
}

/** A reader suggests other words for these; the writer hears of it and takes them over. */
export async function suggest(reader: Page, writer: Page, document: string, words: string, instead: string): Promise<void> {
  await reader.goto(`/documents/${document}?section=akuntabilitas`);
  const place = text(reader).getByText(words);
  await place.first().evaluate((element, wanted) => {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) element.ownerDocument.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
  await reader.getByRole('button', { name: 'Tambah komentar' }).click();
  const form = reader.getByRole('form', { name: 'Tambah komentar' });
  await form.getByLabel('Komentar').fill('Sebut bulannya.');
  await form.getByLabel('Usulkan kata pengganti').check();
  await form.getByLabel('Kata pengganti', { exact: true }).fill(instead);
  await form.getByRole('button', { name: 'Kirim' }).click();
  await expect(form).toBeHidden();
  await expect(side(writer)).toContainText('Sebut bulannya.');
  await side(writer).getByRole('button', { name: 'Terapkan usulan' }).click();
  await expect(text(writer)).toContainText(instead);
  await expect(side(writer)).toContainText('Selesai (1)');
}

/** Writes over the first block of data for this reason, which stands with the text and among its findings. */
export async function writeOver(page: Page, reason: string, words: string): Promise<void> {
  const block = text(page).getByRole('group', { name: /^Data per/ }).filter({ has: page.locator('p:not([data-tag])') }).first();
  const key = await block.getAttribute('data-key');
  // Beside its words: its name stands above it only once it is chosen.
  await block.locator('p:not([data-tag])').first().click({ position: { x: 2, y: 8 } });
  await page.getByRole('toolbar', { name: 'Blok data' }).getByRole('button', { name: 'Ganti dengan teks sendiri' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ganti dengan teks sendiri' });
  await dialog.getByRole('button', { name: 'Ganti dengan teks sendiri' }).click();
  await expect(dialog).toContainText('Tulis alasannya.');
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Ganti dengan teks sendiri' }).click();
  const own = text(page).locator(`[data-node="ownText"][data-key="${key}"]`);
  await expect(own).toContainText(`Ditulis sendiri: ${reason}`);
  await own.getByRole('paragraph').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await saved(page);
  await side(page).getByRole('button', { name: /^Tampilkan \d+ lainnya/ }).click();
  await expect(side(page)).toContainText(`Data diganti teks sendiri: ${reason}`);
}

/** Leaves out the only question that is still open, for a reason. */
export async function leaveOut(page: Page, reason: string): Promise<void> {
  await side(page).getByRole('listitem').filter({ hasText: 'Belum diisi:' }).first().getByRole('button', { name: 'Lihat' }).click();
  const field = page.getByRole('group').filter({ hasText: 'belum diisi' }).filter({ hasText: 'wajib' }).last();
  await field.getByRole('paragraph').last().click();
  await page.getByRole('toolbar', { name: 'Isian' }).getByRole('button', { name: 'Tidak diisi karena …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tidak diisi karena …' });
  await dialog.getByLabel(/Tidak diisi karena/).fill(reason);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await saved(page);
}

/** A figure on the paper, then its trail: two clicks. */
export async function originIn(page: Page): Promise<void> {
  await text(page).locator('[data-origin^="figure:"]').first().click();
  await expect(side(page).getByRole('heading', { name: 'Asal angka' })).toBeVisible();
  await side(page).getByRole('link', { name: 'Buka asalnya' }).click();
  await expect(page).toHaveURL(/\/kinerja\/angka\//);
  await expect(page.getByRole('heading', { name: 'Angkanya' })).toBeVisible();
  await lookAt(page);
}

/** Takes the text of a version back, not without a reason. */
export async function restore(page: Page, no: number, reason: string): Promise<void> {
  await side(page).getByRole('button', { name: `Pulihkan versi ${no} ke konsep` }).click();
  const dialog = page.getByRole('dialog', { name: `Pulihkan versi ${no} ke konsep` });
  await lookAt(page);
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Pulihkan' }).click();
  await expect(dialog).toBeHidden();
}

const plain = (words: string): string => words.replaceAll(/[\s\u00ad-]/g, '');

/** The PDF and the Word file, by the links of the page: a book of many pages that says these words. */
export async function printed(page: Page, document: string, says: readonly string[]): Promise<void> {
  await page.goto(`/documents/${document}`);
  const main = page.getByRole('main');
  const pdf = await main.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href');
  const pages = pdfText(await (await page.request.get(pdf ?? '')).body());
  expect(pages.length).toBeGreaterThan(20);
  const drawn = plain(pages.map((lines) => lines.join('')).join(''));
  for (const words of says) expect(drawn, words).toContain(plain(words));
  const [download] = await Promise.all([page.waitForEvent('download'), main.getByRole('link', { name: 'Word', exact: true }).click()]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const word = unpack(Buffer.concat(chunks), /^word\/document\.xml$/)[0]?.bytes.toString('utf8').replaceAll(/<[^>]+>/g, '') ?? '';
  for (const words of says) expect(plain(word), words).toContain(plain(words));
}
