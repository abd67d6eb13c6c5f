/** A long text is written: one part at a time, with questions, tables, notes and references, and nothing typed is ever lost. */
import type { Page } from '@playwright/test';
import { pack, unpack } from '../../src/modules/document/archive.adapter.ts';
import { brought, PICTURE } from './brought.ts';
import { insert, outline, paste, saved, standing, stored, text } from './editor.ts';
import { tabTo } from './keyboard.ts';
import { expect, lookAt, PHONE, test } from './office.ts';
import { ownSection } from './own-section.ts';
import { asked, drafting, send } from './prepare.ts';
import { expectNoSideways } from './steps.ts';

/** A year that no other journey plans for. */
const YEAR = 2037;
const PAPER = 'Rencana Kerja dan Anggaran (RKA)';
const QUESTION = 'Apa sebab penyerapan rendah?';

const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] });
const BOOK = { sections: [
  { id: 'bab-1', title: 'Bab I Pendahuluan', part: 'chapter', body: { type: 'doc', content: [paragraph('Latar belakang.')] } },
  { id: 'bab-2', title: 'Bab II Rencana', part: 'chapter', body: { type: 'doc', content: [
    paragraph('Rencana disusun menurut pagu.'), { type: 'field', attrs: { key: 'sebab', prompt: QUESTION, required: true, waived: null }, content: [paragraph('')] }, paragraph(''),
  ] } },
] };

/** A table as Word puts it on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body><!--StartFragment-->
<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr><td rowspan=2><p class=MsoNormal><b>Uraian<o:p></o:p></b></p></td><td colspan=2 align=center><p class=MsoNormal onclick="alert(1)">Anggaran</p></td></tr>
<tr><td><p class=MsoNormal>2036</p></td><td><p class=MsoNormal>2037<img src="http://luar.invalid/x.png"></p></td></tr><tr><td><p class=MsoNormal>Belanja</p></td><td align=right><p>1.234.567,50</p></td><td align=right><p>2.345.678,00</p></td></tr></table><script>alert(1)</script><!--EndFragment--></body></html>`;

async function openBook(page: Page, document: string): Promise<void> {
  const { revision } = await standing(page, document);
  const answer = await page.request.put(`/api/drafts/${document}`, { data: { revision, content: BOOK } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.goto(`/documents/${document}`);
}

test('a text in parts: written, pasted into, numbered, and kept through a crash and a lost line', async ({ as }) => {
  const dossier = await asked(as, YEAR);
  const document = await drafting(as, dossier, PAPER);
  const staf = await as('staf');
  await openBook(staf, document);
  await test.step('it goes to Word and comes back changed', () => throughWord(staf, document));
  await test.step('one part at a time, by the outline, by keys and by a link', () => parts(staf, document));
  await test.step('a question is answered, left out with a reason, and counted', () => question(staf));
  await test.step('a table from Word stands clean, under a number that the text refers to', () => table(staf, document));
  await test.step('a footnote is put in and changed', () => footnote(staf, document));
  await test.step('a picture stands under its number, with words for who does not see it', () => picture(staf, document));
  await test.step('a pasted picture asks for its words, and what is not taken over is told', () => brought(staf, document));
  await test.step('another person comments and suggests; the writer applies it', async () => comments(staf, await as('sekretaris'), document));
  await test.step('a section of the writer stands beside those of the outline', async () => ownSection({ page: staf, reader: await as('sekretaris'), other: await as('staf', PHONE) }, document));
  await test.step('what was typed survives a lost line', () => lineLost(staf, document));
  await test.step('and a crash of the tab', () => crash(staf, document));
  await test.step('on a phone the text is read and written', async () => {
    const phone = await as('staf', PHONE);
    await phone.goto(`/documents/${document}?section=bab-2`);
    await expect(text(phone, 'Bab II Rencana')).toContainText('disusun menurut pagu');
    await expectNoSideways(phone);
    await lookAt(phone);
  });
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk menulis naskah panjang.' });
});

async function parts(page: Page, document: string): Promise<void> {
  await expect(text(page, 'Bab I Pendahuluan')).toBeVisible();
  await expect(text(page, 'Bab II Rencana')).toHaveCount(0);
  await outline(page).getByRole('link', { name: 'Bab II Rencana' }).click();
  await expect(text(page, 'Bab II Rencana')).toBeVisible();
  await expect(text(page, 'Bab I Pendahuluan')).toHaveCount(0);
  await page.keyboard.press('Alt+PageUp');
  await expect(text(page, 'Bab I Pendahuluan')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bab I Pendahuluan' })).toBeFocused();
  await page.getByRole('button', { name: 'Berikutnya: Bab II Rencana' }).click();
  await expect(page).toHaveURL(/section=bab-2/);
  await page.goto(`/documents/${document}?section=bab-2`);
  await expect(text(page, 'Bab II Rencana')).toBeVisible();
}

async function question(page: Page): Promise<void> {
  const line = outline(page).getByRole('link', { name: /Bab II Rencana/ });
  await expect(line).toContainText('0 dari 1 isian');
  const finding = page.getByRole('complementary').getByRole('listitem').filter({ hasText: `Belum diisi: ${QUESTION}` });
  await finding.getByRole('button', { name: 'Lihat' }).click();
  const field = text(page, 'Bab II Rencana').getByRole('group', { name: QUESTION });
  await expect(field).toBeInViewport();
  // Without a mouse: the cursor stands in the question, its tools are a key away, and so is the text behind them.
  const tools = page.getByRole('toolbar', { name: 'Isian' });
  await expect(text(page, 'Bab II Rencana')).toBeFocused();
  await expect(tools).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(tools.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text(page, 'Bab II Rencana')).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await tabTo(page, tools.getByRole('button', { name: 'Tidak diisi karena …' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tidak diisi karena …' });
  await dialog.getByLabel(/Tidak diisi karena/).fill('Data belum ada.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(field).toContainText('Tidak diisi karena Data belum ada.');
  await expect(line).toContainText('1 dari 1 isian');
  await field.getByRole('paragraph').nth(1).click();
  await page.keyboard.type('Lelang baru selesai pada triwulan keempat.');
  await expect(field).toContainText('sudah diisi');
  await saved(page);
  await expect(finding).toHaveCount(0);
  // The question itself stays, whatever is selected.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('status').filter({ hasText: 'tidak dapat dihapus' })).toBeAttached();
  await expect(field).toContainText('Lelang baru selesai');
  await lookAt(page);
}

async function table(page: Page, document: string): Promise<void> {
  const box = text(page, 'Bab II Rencana');
  const cell = box.getByRole('cell', { name: '1.234.567,50' });
  // Everything was selected: until the editor has heard of the new place, a paste would take the question along and is refused.
  await expect(async () => {
    await box.click();
    await page.keyboard.press('Control+End');
    await paste(box, WORD);
    await expect(cell).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(box.getByRole('cell', { name: 'Anggaran' })).toHaveAttribute('colspan', '2');
  await cell.click();
  await insert(page, 'Keterangan bernomor');
  await page.keyboard.type('Rencana belanja');
  const caption = box.getByText('Rencana belanja');
  await expect.poll(() => caption.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Tabel 2.1 "');
  await box.getByText('Rencana disusun menurut pagu.').click();
  await page.keyboard.press('End');
  await insert(page, 'Rujukan');
  const dialog = page.getByRole('dialog', { name: 'Rujuk tabel atau gambar' });
  await expect(dialog.getByLabel('Tabel atau gambar')).toContainText('Tabel 2.1 Rencana belanja');
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await saved(page);
  const kept = await stored(page, document);
  expect(kept).toContain('"type":"reference"');
  await columns(page, document);
  expect(kept).toContain('1.234.567,50');
  expect(kept).not.toMatch(/Mso|onclick|luar\.invalid|script/);
}

/** A column is made wider without a mouse, and shares the width again. */
async function columns(page: Page, document: string): Promise<void> {
  const cell = text(page, 'Bab II Rencana').getByRole('cell', { name: 'Belanja' });
  await cell.click();
  const before = (await cell.boundingBox())?.width ?? 0;
  const menu = page.getByRole('button', { name: 'Tabel', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  const wider = page.getByRole('menuitem', { name: 'Lebarkan kolom' });
  await wider.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.2);
  await expect.poll(() => stored(page, document)).toMatch(/"colspan":2,"rowspan":1,"colwidth":\[\d+,\d+\]/);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Lebar kolom otomatis' }).click();
  await expect.poll(() => stored(page, document)).not.toMatch(/"colwidth":\[/);
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeLessThan(before * 1.1);
}

async function footnote(page: Page, document: string): Promise<void> {
  const box = text(page, 'Bab II Rencana');
  await box.getByText('Rencana disusun menurut pagu.').click();
  await page.keyboard.press('Home');
  await insert(page, 'Catatan kaki');
  const dialog = page.getByRole('dialog', { name: 'Catatan kaki' });
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(dialog).toContainText('Isi bunyi catatannya.');
  await dialog.getByLabel('Bunyi catatan').fill('Pagu murni.');
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await box.getByRole('note', { name: 'Catatan kaki: Pagu murni.' }).click();
  // Without a mouse: Enter leads from the note to its tools.
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('toolbar', { name: 'Catatan kaki' }).getByRole('button', { name: 'Ubah' }));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Catatan kaki' }).getByLabel('Bunyi catatan').fill('Pagu perubahan.');
  await page.getByRole('dialog', { name: 'Catatan kaki' }).getByRole('button', { name: 'Simpan' }).click();
  await expect(box.getByRole('note', { name: 'Catatan kaki: Pagu perubahan.' })).toBeVisible();
  await expect.poll(() => stored(page, document)).toContain('Pagu perubahan.');
}

async function picture(page: Page, document: string): Promise<void> {
  const box = text(page, 'Bab II Rencana');
  await box.click();
  await page.keyboard.press('Control+Home');
  await insert(page, 'Gambar');
  const dialog = page.getByRole('dialog', { name: 'Gambar' });
  await dialog.getByLabel('Berkas gambar (PNG atau JPEG)').setInputFiles({ name: 'rapat.png', mimeType: 'image/png', buffer: PICTURE });
  await dialog.getByLabel('Keterangan bernomor di bawah gambar').fill('Rapat anggota');
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(dialog).toContainText('Tulis apa yang terlihat pada gambar.');
  await dialog.getByLabel('Yang terlihat pada gambar').fill('Anggota koperasi duduk melingkar.');
  await lookAt(page);
  await dialog.getByRole('button', { name: 'Sisipkan' }).click();
  const image = box.getByRole('img', { name: 'Anggota koperasi duduk melingkar.' });
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await image.click();
  await page.getByRole('toolbar', { name: 'Gambar' }).getByLabel('Lebar gambar').selectOption('50');
  await expect.poll(() => stored(page, document)).toMatch(/"width":50/);
}

async function comments(page: Page, reader: Page, document: string): Promise<void> {
  await reader.goto(`/documents/${document}?section=bab-2`);
  const words = text(reader, 'Bab II Rencana').getByText('Rencana disusun menurut pagu.');
  // By double-clicking the first word of the sentence, as one selects it.
  await words.dblclick({ position: { x: 30, y: 8 } });
  await reader.getByRole('button', { name: 'Tambah komentar' }).click();
  const form = reader.getByRole('form', { name: 'Tambah komentar' });
  await form.getByLabel('Komentar').fill('Sebut tahunnya.');
  await form.getByLabel('Usulkan kata pengganti').check();
  await form.getByLabel('Kata pengganti', { exact: true }).fill('Rencana tahun 2037');
  await form.getByRole('button', { name: 'Kirim' }).click();
  await expect(form).toBeHidden();
  await expect(reader.getByRole('button', { name: 'Tambah komentar' })).toBeFocused();
  await text(reader, 'Bab II Rencana').focus();
  await reader.keyboard.press('Shift+Tab');
  await reader.keyboard.press('Tab');
  await expect.poll(() => text(reader, 'Bab II Rencana').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await lookAt(reader);
  // The writer hears of it at once.
  const side = page.getByRole('complementary');
  await expect(side).toContainText('Sebut tahunnya.');
  await side.getByRole('button', { name: 'Balas' }).click();
  await side.getByRole('button', { name: 'Batal' }).click();
  await expect(side.getByRole('button', { name: 'Balas' })).toBeFocused();
  await side.getByRole('button', { name: 'Balas' }).click();
  await side.getByLabel('Balas').fill('Baik.');
  await side.getByRole('button', { name: 'Kirim' }).click();
  await expect(reader.getByRole('complementary')).toContainText('Baik.');
  await side.getByRole('button', { name: 'Terapkan usulan' }).click();
  await expect(text(page, 'Bab II Rencana')).toContainText('Rencana tahun 2037 disusun menurut pagu.');
  await expect(side).toContainText('Selesai (1)');
  expect(await stored(page, document)).toContain('Rencana tahun 2037');
  // So does who made it, of its end and of the new words; opened again there, it is open here.
  const other = reader.getByRole('complementary');
  await expect(other).toContainText('Selesai (1)');
  await expect(text(reader, 'Bab II Rencana')).toContainText('Rencana tahun 2037 disusun menurut pagu.');
  await other.getByText('Selesai (1)').click();
  await other.getByRole('button', { name: 'Buka lagi' }).click();
  await expect(side.getByText('1 terbuka').first()).toBeVisible();
  await side.getByRole('button', { name: 'Tandai selesai' }).click();
  await expect(other.getByText('Selesai (1)')).toBeVisible();
}

const held = (page: Page): Promise<void> => expect(page.getByRole('status').filter({ hasText: 'Tersimpan di komputer ini' })).toBeVisible();

async function lineLost(page: Page, document: string): Promise<void> {
  await page.goto(`/documents/${document}?section=bab-1`);
  await text(page, 'Bab I Pendahuluan').click();
  await page.keyboard.press('Control+End');
  await page.context().setOffline(true);
  await page.keyboard.type(' Ditambah di jalan.');
  await held(page);
  await page.context().setOffline(false);
  await saved(page);
  expect(await stored(page, document)).toContain('Ditambah di jalan.');
}

async function crash(page: Page, document: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(`/documents/${document}?section=bab-1`);
  await text(tab, 'Bab I Pendahuluan').click();
  await tab.route('**/api/documents/*/rooms/*', (route) => route.abort('internetdisconnected'));
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type(' Diketik sebelum rusak.');
  await held(tab);
  const crashed = tab.waitForEvent('crash');
  const session = await page.context().newCDPSession(tab);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  expect(await stored(page, document)).not.toContain('Diketik sebelum rusak.');
  await page.goto(`/documents/${document}?section=bab-1`);
  await expect(text(page, 'Bab I Pendahuluan')).toContainText('Diketik sebelum rusak.');
  await expect.poll(() => stored(page, document)).toContain('Diketik sebelum rusak.');
}

/** A picture as Word puts it into a text. */
const DRAWING = '<w:drawing><wp:inline><wp:docPr id="9" name="Foto"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rIdFoto"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';

/** Goes out as Word, is worked on there, and comes back. */
async function throughWord(page: Page, document: string): Promise<void> {
  const word = await (await page.request.get(`/api/documents/${document}/document.docx?version=draft`)).body();
  const changes = [
    ['word/document.xml', 'Latar belakang.', `Latar belakang menurut Word.</w:t>${DRAWING}<w:t>`],
    ['word/_rels/document.xml.rels', '</Relationships>', '<Relationship Id="rIdFoto" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/foto.png"/></Relationships>'],
  ] as const;
  const worked = pack(unpack(word, /./).map(({ name, bytes }) => ({ name, bytes: changes.reduce((made, [part, from, to]) => (part === name ? Buffer.from(made.toString('utf8').replaceAll(from, to)) : made), bytes) })));
  const side = page.getByRole('complementary');
  await side.locator('input[accept=".docx"]').setInputFiles({ name: 'rka.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: worked });
  const found = side.getByRole('group', { name: 'rka.docx' });
  await expect(found).toContainText('1 bagian berubah');
  await expect(found).toContainText('1 gambar dari berkas tidak ikut');
  await expect(found.getByRole('checkbox', { name: 'Bab I Pendahuluan' })).toBeChecked();
  await found.getByRole('button', { name: 'Ambil 1 bagian' }).click();
  await expect(side).toContainText('Teks dari Word sudah masuk ke konsep.');
  await expect(text(page, 'Bab I Pendahuluan')).toContainText('Latar belakang menurut Word.');
}
