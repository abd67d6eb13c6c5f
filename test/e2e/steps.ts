/** Steps that journeys through an SOP share: what an official does on the pages, found by role and label. */
import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DossierView, TaskView } from '#contract/dossier/dossier';
import { sampleScan } from '../support/scan.ts';
import { lookAt } from './office.ts';

/** A dossier by its id, seen through the pages of the officials. */
export const at = (dossier: string): string => `/dossiers/${dossier}`;

/** Opens the SOP's dossier for this year from its page in the library; answers its id. */
export async function openDossier(page: Page, sop: string, year: number): Promise<string> {
  await page.goto('/sops');
  await page.getByRole('link', { name: sop }).first().click();
  await page.getByRole('button', { name: 'Buka berkas' }).click();
  const dialog = page.getByRole('dialog', { name: `Buka berkas ${sop}` });
  await dialog.getByLabel(/^Tahun /).fill(String(year));
  await dialog.getByRole('button', { name: 'Buka berkas' }).click();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: String(year) })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** The act on the page: the form with this heading. */
export const act = (page: Page, title: string): Locator => page.getByRole('form', { name: title });

/** Goes to the dossier from the desk, as people do, and answers the form of the act that waits there. */
export async function takeUp(page: Page, dossier: string, title: string): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('listitem').locator(`a[href^="${at(dossier)}"]`).first().click();
  const form = act(page, title);
  await expect(form).toBeVisible();
  return form;
}

/** Sends the form and waits until the work has left this desk, or `next` has come to it. */
export async function submit(page: Page, form: Locator, verb: string, next?: string): Promise<void> {
  await form.getByRole('button', { name: verb, exact: true }).click();
  if (next) await expect(act(page, next)).toBeVisible();
  else await expect(page.getByText('Berkas berlanjut ke meja berikutnya')).toBeVisible();
}

/** Chooses a file in the field of this label, as a scan marked CONTOH. */
export async function attach(form: Locator, label: string, name: string): Promise<void> {
  await form.getByLabel(label).setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(sampleScan([name])) });
  await expect(form.getByRole('link', { name })).toBeVisible();
}

/** Pastes cells of a spreadsheet into the cell with this label. */
export async function pasteCells(cell: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  await cell.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, rows.map((row) => row.join('\t')).join('\n'));
}

/** Types a text into one section of the paper and waits until it is stored. */
export async function typeSection(page: Page, section: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: `Bagian: ${section}` });
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan.' })).toBeVisible();
}

/** Sends the work back with this reason. */
export async function sendBack(page: Page, form: Locator, reason: string): Promise<void> {
  await form.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' });
  // Without a reason nothing goes back.
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog.getByLabel('Yang perlu diperbaiki')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await lookAt(page);
  await dialog.getByLabel('Yang perlu diperbaiki').fill(reason);
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog).toBeHidden();
}

export async function viewOf(page: Page, dossier: string): Promise<DossierView> {
  const answer = await page.request.get(`/api${at(dossier)}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

export async function openTask(page: Page, dossier: string, kind: TaskView['kind']): Promise<TaskView> {
  const found = (await viewOf(page, dossier)).tasks.find((task) => task.closedAt === null && task.kind === kind);
  expect(found, `tugas ${kind} terbuka`).toBeDefined();
  return found as TaskView;
}

/** What somebody tries past the pages, with his own cookie: it must be refused with this status and code. */
export async function refused(page: Page, path: string, body: object, status: number, code: string): Promise<void> {
  const answer = await page.request.post(path, { data: body, headers: { 'idempotency-key': randomUUID() } });
  expect({ status: answer.status(), code: (await answer.json()).code }).toEqual({ status, code });
}

/**
 * Another post tries to do what waits on somebody's desk. Who sees every dossier is told that it is not his task; who sees
 * only this one, or nothing of it, does not learn that the task exists.
 */
export async function wrongPost(page: Page, task: TaskView, sees: 'all' | 'own' | 'none' = 'all'): Promise<void> {
  await refused(page, `/api/tasks/${task.id}/perform`, { input: {} }, sees === 'all' ? 403 : 404, sees === 'all' ? 'act.not-yours' : 'task.not-found');
  await page.goto(at(task.dossierId));
  if (sees === 'none') await expect(page.getByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible();
  else await expect(page.getByRole('heading', { name: 'Menunggu' })).toBeVisible();
}
