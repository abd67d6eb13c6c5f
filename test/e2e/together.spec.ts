/** Two at once, each in a browser of his own: what one stores the other is told of, and neither loses a word. */
import type { Locator, Page } from '@playwright/test';
import { ACTS } from './acts.ts';
import { expect, lookAt, PHONE, test } from './office.ts';
import { type As, asked, drafting, send } from './prepare.ts';
import { takeUp } from './steps.ts';

/** A year that no other journey plans for. */
const YEAR = 2034;
const PAPER = 'Rencana Kerja dan Anggaran (RKA)';

/** A page on a whole line takes over what the other stored before a key is pressed; so its line is cut meanwhile. */
async function cutOff(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await meanwhile();
  await page.context().setOffline(false);
}

const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'Tersimpan.' });
const told = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'Orang lain menyimpan isian ini sementara Anda mengetik. Keduanya masih ada.' });

test('two fill one form, then two write one text: each is told of the other, both texts stand, and one is chosen', async ({ as }) => {
  test.setTimeout(600_000);
  const dossier = await test.step('a dossier as far as the data request', () => asked(as, YEAR));
  await test.step('the form of one bidang, on a computer and on a phone', () => oneForm(as, dossier));
  await test.step('the text, on a computer and on a phone', () => oneText(as, dossier));
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk melihat dua orang menulis bersamaan.' });
});

/** The later one is told and keeps its own; the earlier one, typing on, is told in turn and takes the other. */
async function oneForm(as: As, dossier: string): Promise<void> {
  const [computer, phone] = [await as('koperasi'), await as('koperasi', PHONE)];
  const [there, here] = [await takeUp(computer, dossier, ACTS['submit-data'][0]), await takeUp(phone, dossier, ACTS['submit-data'][0])];
  const basis = (form: Locator) => form.getByLabel('2. Dasar perhitungan usulan');
  // The box that leaves an item out says which item it means.
  await expect(there.getByRole('group', { name: '2. Dasar perhitungan usulan' }).getByRole('checkbox', { name: 'Tidak ada yang dilaporkan' })).toBeVisible();
  await cutOff(phone, async () => {
    await basis(there).fill('Standar harga satuan 2027, dari komputer.');
    await expect(saved(computer)).toBeVisible();
    await basis(here).fill('Standar harga satuan 2026, dari telepon.');
  });
  await expect(told(phone)).toBeVisible();
  await expect(basis(here)).toHaveValue('Standar harga satuan 2026, dari telepon.');
  await told(phone).getByText('Lihat isian yang tersimpan').click();
  await expect(told(phone)).toContainText('Standar harga satuan 2027, dari komputer.');
  await lookAt(phone);
  await cutOff(computer, async () => {
    await told(phone).getByRole('button', { name: 'Pakai isian saya' }).click();
    await expect(saved(phone)).toBeVisible();
    await basis(there).fill('Standar harga satuan 2027, ditambah dari komputer.');
  });
  await expect(told(computer)).toBeVisible();
  await expect(basis(there)).toHaveValue('Standar harga satuan 2027, ditambah dari komputer.');
  await told(computer).getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  await expect(basis(there)).toHaveValue('Standar harga satuan 2026, dari telepon.');
}

async function oneText(as: As, dossier: string): Promise<void> {
  const [computer, phone] = [await as('staf'), await as('staf', PHONE)];
  const document = await drafting(as, dossier, PAPER);
  const section = (page: Page) => page.getByRole('textbox', { name: 'Bagian: RKA-Pendapatan' });
  for (const page of [computer, phone]) {
    await page.goto(`/documents/${document}`);
    await section(page).click();
  }
  await cutOff(phone, async () => {
    await computer.keyboard.type('Retribusi pasar, dari komputer.');
    await expect(saved(computer)).toBeVisible();
    await phone.keyboard.type('Tanpa pendapatan, dari telepon.');
  });
  await expect(told(phone)).toBeVisible();
  await expect(section(phone)).toContainText('Tanpa pendapatan, dari telepon.');
  await told(phone).getByText('Lihat isian yang tersimpan').click();
  await expect(told(phone)).toContainText('Retribusi pasar, dari komputer.');
  await told(phone).getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  await expect(section(phone)).toContainText('Retribusi pasar, dari komputer.');
}
