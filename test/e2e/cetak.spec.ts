/** A text is made as PDF and as Word: at once where it is short, told and to be cancelled where it takes longer. */
import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, lookAt, PHONE, test } from './office.ts';
import { asked, drafting, send } from './prepare.ts';
import { expectNoSideways } from './steps.ts';

/** A year that no other journey plans for. */
const YEAR = 2038;
const PAPER = 'Rencana Kerja dan Anggaran (RKA)';
const SLOW = { offline: false, latency: 2500, downloadThroughput: -1, uploadThroughput: -1 };

async function line(page: Page, conditions: typeof SLOW): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', conditions);
}

test('a text is printed; what takes longer is told and can be cancelled', async ({ as }) => {
  const dossier = await asked(as, YEAR);
  const document = await drafting(as, dossier, PAPER);
  const staf = await as('staf');
  await staf.goto(`/documents/${document}`);
  const link = (name: string) => staf.getByRole('main').getByRole('link', { name, exact: true });
  await test.step('the PDF opens beside the page', async () => {
    const [opened] = await Promise.all([staf.waitForEvent('popup'), link('PDF').click()]);
    expect(new URL(opened.url()).pathname).toBe(`/api/documents/${document}/document.pdf`);
    await opened.close();
  });
  await test.step('the Word file is saved', async () => {
    const [saved] = await Promise.all([staf.waitForEvent('download'), link('Word').click()]);
    expect(statSync(await saved.path()).size).toBeGreaterThan(5000);
  });
  await test.step('on a slow line it says what it does, and Esc or the button ends it', async () => {
    await line(staf, SLOW);
    for (const end of [() => staf.keyboard.press('Escape'), () => staf.keyboard.press('Enter')]) {
      await link('PDF').focus();
      await staf.keyboard.press('Enter');
      const told = staf.getByRole('dialog', { name: 'Menyusun PDF' });
      await expect(told.getByRole('status')).toHaveText(/Membaca naskah|Menata halaman/);
      await expect(told.getByRole('button', { name: 'Batalkan' })).toBeFocused();
      await end();
      await expect(told).toHaveCount(0);
      await expect(link('PDF')).toBeFocused();
    }
    expect(staf.context().pages()).toHaveLength(1);
  });
  await test.step('so on a phone', async () => {
    const phone = await as('staf', PHONE);
    await phone.goto(`/documents/${document}`);
    await line(phone, SLOW);
    await phone.getByRole('main').getByRole('link', { name: 'Word', exact: true }).click();
    await expect(phone.getByRole('dialog', { name: 'Menyusun Word' })).toBeVisible();
    await expectNoSideways(phone);
    await phone.getByRole('button', { name: 'Batalkan' }).click();
    await line(phone, { ...SLOW, latency: 0 });
    await lookAt(phone);
  });
  await line(staf, { ...SLOW, latency: 0 });
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk mencetak naskah.' });
});
