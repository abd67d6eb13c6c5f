/** Two at once, each in a browser of his own: neither loses a word. */
import type { Locator, Page } from '@playwright/test';
import type { Writers } from '#contract/dossier/co-writer';
import { ACTS } from './acts.ts';
import { expect, lookAt, PHONE, test } from './office.ts';
import { type As, asked, drafting, send } from './prepare.ts';
import { expectNoSideways, takeUp } from './steps.ts';

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

test('two fill one form, each told of the other, and one is chosen; two write one text at once, and both texts stand', async ({ as }) => {
  test.setTimeout(600_000);
  const dossier = await test.step('two dossiers as far as the data request: the one worked on is the second on every desk', async () => {
    await asked(as, YEAR + 1);
    return asked(as, YEAR);
  });
  await test.step('the form of one bidang, on a computer and on a phone', () => oneForm(as, dossier));
  await test.step('the text, on a computer and on a phone', () => oneText(as, dossier));
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

/** Both write in one section at once; one loses the line and comes back. Both texts stand, and each takes back only its own. */
async function oneText(as: As, dossier: string): Promise<void> {
  const [computer, phone] = [await as('staf'), await as('staf', PHONE)];
  const document = await drafting(as, dossier, PAPER);
  const section = (page: Page) => page.getByRole('textbox', { name: 'Bagian: RKA-Pendapatan' });
  const stored = async () => JSON.stringify(await (await computer.request.get(`/api/documents/${document}`)).json());
  for (const page of [computer, phone]) {
    await page.goto(`/documents/${document}`);
    await section(page).click();
  }
  await computer.keyboard.type('Retribusi pasar, dari komputer.');
  await expect(section(phone)).toContainText('Retribusi pasar, dari komputer.');
  await expect(phone.getByText(/^Sedang menulis: .*\(RKA-Pendapatan\)/)).toBeVisible();
  await expect(section(phone).locator('[data-caret]')).toHaveCount(1);
  await lookAt(phone);
  await expectNoSideways(phone);
  const reader = await as('sekretaris');
  await reader.goto(`/documents/${document}`);
  await expect(reader.getByText(/^Sedang menulis: Staf Perencanaan \(RKA-Pendapatan\)/)).toBeVisible();
  await expect(reader.getByRole('navigation', { name: 'Kerangka' }).getByRole('link', { name: /^.*RKA-Pendapatan/ })).toContainText('Staf Perencanaan sedang menulis');
  await phone.keyboard.press('Control+End');
  await phone.keyboard.press('Enter');
  await cutOff(phone, async () => {
    await phone.keyboard.type('Tanpa pendapatan, dari telepon.');
    await expect(phone.getByRole('status').filter({ hasText: 'Tersimpan di komputer ini' })).toBeVisible();
    await computer.keyboard.type(' Ditambah.');
    await expect(saved(computer)).toBeVisible();
  });
  for (const page of [computer, phone]) {
    await expect(section(page)).toContainText('Retribusi pasar, dari komputer. Ditambah.');
    await expect(section(page)).toContainText('Tanpa pendapatan, dari telepon.');
    await expect(saved(page)).toBeVisible();
  }
  await expect(computer.getByRole('alert')).toHaveCount(0);
  await lookAt(computer);
  await computer.keyboard.press('Control+z');
  await expect(section(phone)).not.toContainText('Ditambah.');
  for (const page of [computer, phone]) await expect(section(page)).toContainText('Tanpa pendapatan, dari telepon.');
  await expect.poll(stored).not.toContain('Ditambah.');
  expect(await stored()).toContain('Tanpa pendapatan, dari telepon.');
  await phone.goto('/');
  await expect(computer.getByText(/^Sedang menulis:/)).toHaveCount(0);
  await takenOff(as, dossier, document);
  await afterwards(as, computer, dossier, section);
}

/** A post that sees nothing else of the dossier is taken off while it has the text open: the page says so at once, and what was not stored can be copied, and is there again when it is invited again. */
async function takenOff(as: As, dossier: string, document: string): Promise<void> {
  const [drafter, page] = [await as('staf'), await as('keuangan')];
  const path = `/api/dossiers/${dossier}/documents/rka/writers`;
  const { candidates } = await (await drafter.request.get(path)).json() as Writers;
  const post = candidates.find(({ title }) => title === 'Kasubbag Keuangan')?.id;
  const invited = async () => {
    await send(drafter, path, { post });
    await page.goto(`/documents/${document}`);
    await page.getByRole('textbox', { name: 'Bagian: RKA-Belanja' }).click();
  };
  const end = () => send(drafter, `${path}/${post}/end`, {});
  await invited();
  await end();
  await expect(page.getByText('Naskah ini tidak lagi terbuka untuk Anda')).toBeVisible({ timeout: 3000 });
  await invited();
  await page.route('**/api/documents/*/rooms/*', (route) => route.abort('internetdisconnected'));
  await page.keyboard.type('Belanja modal belum rinci.');
  await end();
  await expect(page.getByRole('alert').filter({ hasText: 'salin bila masih diperlukan' })).toBeVisible({ timeout: 3000 });
  await expect(page.getByRole('textbox', { name: 'Bagian: RKA-Belanja' })).toContainText('Belanja modal belum rinci.');
  await lookAt(page);
  await page.unroute('**/api/documents/*/rooms/*');
  await invited();
  await expect(page.getByRole('textbox', { name: 'Bagian: RKA-Belanja' })).toContainText('Belanja modal belum rinci.');
  await expect(saved(page)).toBeVisible();
}

/** The dossier ends while one writes: the page says so, and what was typed last can still be copied. */
async function afterwards(as: As, page: Page, dossier: string, section: (page: Page) => Locator): Promise<void> {
  await page.route('**/api/documents/*/rooms/*', (route) => route.abort('internetdisconnected'));
  await page.keyboard.type(' Tidak sempat.');
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk melihat dua orang menulis bersamaan.' });
  const notice = page.getByRole('alert').filter({ hasText: 'Naskah sudah diserahkan atau tidak lagi menjadi tugas Anda' });
  await expect(notice).toContainText('salin bila masih diperlukan');
  await expect(section(page)).toContainText('Tidak sempat.');
  await expect(section(page)).toHaveAttribute('contenteditable', 'false');
  await lookAt(page);
}
