import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { act, at } from './acts.ts';
import { expect, PASSWORD, test } from './office.ts';
import { openTask, submit } from './steps.ts';

/** What is shown must be there this soon after somebody else acted, without a reload. */
const SOON = { timeout: 3_000 };

/** A page that is followed: a mark that a reload would lose. */
const hold = (page: Page) => page.evaluate(() => { (window as unknown as { held: boolean }).held = true; });
const held = (page: Page) => page.evaluate(() => (window as unknown as { held?: boolean }).held === true);

test('what one does the other sees within three seconds; a lost line is told, and what happened meanwhile is there when it is back', async ({ as }) => {
  const sekretaris = await as('sekretaris');
  const kasubbag = await as('kasubbag');
  const desk = kasubbag.getByRole('main');
  await kasubbag.goto('/');
  await expect(desk.getByRole('heading', { level: 1, name: 'Meja kerja' })).toBeVisible();
  await hold(kasubbag);

  const year = 2031;
  await sekretaris.goto('/');
  const { id } = await post(sekretaris, '/api/dossiers', { sopKey: 'penyusunan-lakip', year, checklist: [] });
  await sekretaris.goto(at(id));
  const form = act(sekretaris, 'Beri disposisi');
  await form.getByRole('group', { name: 'Instruksi' }).getByLabel('Untuk ditindaklanjuti').check();
  await submit(sekretaris, form, 'Beri disposisi');
  await expect(desk.locator(`a[href^="${at(id)}"]`)).toBeVisible(SOON);
  expect(await held(kasubbag)).toBe(true);

  // The reminder shows on the desk reminded.
  await sekretaris.getByRole('button', { name: 'Ingatkan Kasubbag PEPP' }).click();
  await expect(desk.getByText(/Diingatkan 1 kali, terakhir .* oleh Sekretaris/)).toBeVisible(SOON);

  // The line breaks: it is said, and what is typed stays.
  await kasubbag.goto(at(id));
  await kasubbag.getByRole('textbox', { name: 'Petunjuk' }).fill('Kumpulkan data sampai Jumat.');
  await hold(kasubbag);
  await kasubbag.context().setOffline(true);
  const told = kasubbag.getByRole('status').filter({ hasText: 'Sambungan terputus, mencoba lagi' });
  await expect(told).toBeVisible();
  await post(sekretaris, `/api/tasks/${(await openTask(sekretaris, id, 'instruct')).id}/ask`, { text: 'Apakah bidang sudah diberi tahu?' });
  await kasubbag.context().setOffline(false);
  await expect(told).toBeHidden();
  await expect(act(kasubbag, 'Beri petunjuk dan tugaskan').getByText('Apakah bidang sudah diberi tahu?')).toBeVisible(SOON);
  await expect(kasubbag.getByRole('textbox', { name: 'Petunjuk' })).toHaveValue('Kumpulkan data sampai Jumat.');
  expect(await held(kasubbag)).toBe(true);

  // Nothing of this run waits on for the specs that follow.
  await post(sekretaris, `/api/dossiers/${id}/cancel`, { reason: 'Hanya untuk melihat pembaruan langsung.' });
  await expect(kasubbag.getByText(/dibatalkan/i).first()).toBeVisible(SOON);
});

test('a tab keeps one line from page to page, and none after signing out', async ({ visitor: page }) => {
  const opened: string[] = [];
  // A page asks for its line before it knows whether somebody is signed in: only what was granted is a line.
  page.on('response', (response) => { if (response.url().endsWith('/api/events') && response.ok()) opened.push(response.url()); });
  await page.goto('/');
  await page.getByLabel('Nama akun').fill('keuangan');
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meja kerja' })).toBeVisible();
  await page.getByRole('link', { name: 'SOP', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'SOP' })).toBeVisible();
  await expect.poll(() => opened.length).toBe(1);
  await page.getByRole('button', { name: 'Kasubbag Keuangan, menu akun' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('heading', { name: 'Masuk ke meja kerja' })).toBeVisible();
  // Longer than the first pause after which a lost line is tried again.
  await page.waitForTimeout(2_000);
  expect(opened).toHaveLength(1);
});

/** A write as a program would make it, with the cookie of this page's person. */
async function post(page: Page, path: string, body: unknown): Promise<{ id: string }> {
  const answer = await page.request.post(path, { data: body as Record<string, unknown>, headers: { 'idempotency-key': randomUUID() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json() as Promise<{ id: string }>;
}
