/** Steps that journeys through an SOP share: what an official does on the pages, found by role and label. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DossierView, TaskView } from '#contract/dossier/dossier';
import { sampleScan } from '../support/scan.ts';
import { ACTS, act, at, type Kind } from './acts.ts';
import { closed, type Stranger, wrongPost } from './forbidden.ts';
import { lookAt, PASSWORD } from './office.ts';

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

/** Goes to the dossier from the desk, as people do, and answers the form of the act that waits there. */
export async function takeUp(page: Page, dossier: string, title: string): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('listitem').locator(`a[href^="${at(dossier)}"]`).first().click();
  const form = act(page, title);
  await expect(form).toBeVisible();
  return form;
}

export interface How {
  /** Officials whose turn it is not; each tries first. */
  readonly not?: readonly Stranger[];
  /** What the page says is missing when the form is sent as it opens. */
  readonly lacks?: RegExp;
  readonly fill?: (form: Locator) => Promise<unknown>;
  /** The button, where it is not the usual one. */
  readonly verb?: string;
  /** The act that comes to the same desk next; absent: the work leaves this desk. */
  readonly next?: Kind;
}

/**
 * One act by the official whose turn it is, on his page. Before it the others try and are refused, a form that lacks
 * something says so; after it the same act comes too late.
 */
export async function perform(page: Page, dossier: string, kind: Kind, { not = [], lacks, fill, verb = ACTS[kind][1], next }: How = {}): Promise<void> {
  const task = await ownTask(page, dossier, kind);
  for (const stranger of not) await wrongPost(stranger, task, ACTS[kind][1]);
  const form = await takeUp(page, dossier, ACTS[kind][0]);
  if (lacks) {
    await form.getByRole('button', { name: verb, exact: true }).click();
    await expect(form).toContainText(lacks);
  }
  await fill?.(form);
  await submit(page, form, verb, next && ACTS[next][0]);
  await closed(page, task);
}

/** Sends the form and waits until the work has left this desk, or `next` has come to it. */
export async function submit(page: Page, form: Locator, verb: string, next?: string): Promise<void> {
  await form.getByRole('button', { name: verb, exact: true }).click();
  if (next) await expect(act(page, next)).toBeVisible();
  else await expect(page.getByText('Berkas berlanjut ke meja berikutnya')).toBeVisible();
}

/** Chooses a file in the field of this label, or the one at this place among several, as a scan marked CONTOH. */
export async function attach(form: Locator, label: string, name: string, place = 0): Promise<void> {
  await form.getByLabel(label).nth(place).setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(sampleScan([name])) });
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

/** Types a text at the end of one section of the paper of this title, from the drafting form, and waits until it is stored. */
export async function write(page: Page, dossier: string, paper: string, section: string, text: string): Promise<void> {
  const form = await takeUp(page, dossier, ACTS.draft[0]);
  await form.getByRole('link', { name: /^Buka naskah/ }).filter({ hasText: paper }).click();
  const box = page.getByRole('textbox', { name: `Bagian: ${section}` });
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan.' })).toBeVisible();
}

/** Opens a composed paper at a part and answers the first question in it that asks this. */
export async function answerIn(page: Page, dossier: string, [paper, part]: readonly [string, string], asks: RegExp, words: string): Promise<void> {
  const form = await takeUp(page, dossier, ACTS.draft[0]);
  await form.getByRole('link', { name: /^Buka naskah/ }).filter({ hasText: paper }).click();
  await page.getByRole('navigation', { name: 'Kerangka' }).getByRole('link', { name: part }).click();
  const field = page.getByRole('textbox', { name: `Bagian: ${part}` }).getByRole('group', { name: asks }).first();
  await field.getByRole('paragraph').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await expect(field).toContainText(words.trim());
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan.' })).toBeVisible();
}

/** Signs what lies before him, with his password. */
export const signing = (form: Locator): Promise<void> => form.getByLabel('Kata sandi Anda sekali lagi').fill(PASSWORD);

/** The scan of every paper with its wet signature, its day, and where the originals stand. */
export const originals = (signedOn: string, shelf: string) => async (form: Locator): Promise<void> => {
  const days = form.getByLabel('Tanggal tanda tangan');
  for (let place = 0; place < await days.count(); place += 1) {
    await attach(form, 'Pindaian naskah bertanda tangan', `naskah-asli-${place + 1}.pdf`, place);
    await days.nth(place).fill(signedOn);
  }
  await form.getByLabel('Tempat simpan').fill(shelf);
};

/** Soft copy and shelf, as an archive needs them. */
export const filed = (shelf: string) => async (form: Locator): Promise<void> => {
  await attach(form, 'Salinan digital', 'salinan-digital.pdf');
  await form.getByLabel('Tempat simpan').fill(shelf);
};

/** Records the receipt of one recipient from its paper; the last one ends the act. */
export async function receive(page: Page, body: string, by: string): Promise<void> {
  await act(page, ACTS.dispatch[0]).getByRole('listitem').filter({ hasText: `${body}: menunggu` }).getByRole('button', { name: 'Catat bukti terima' }).click();
  const dialog = page.getByRole('dialog', { name: `Bukti terima ${body}` });
  await dialog.getByLabel('Diterima oleh').fill(by);
  await dialog.getByRole('button', { name: 'Catat bukti terima' }).click();
  await expect(dialog).toBeHidden();
}

/** Sends the work back with this reason; with `only`, that bidang alone answers again. */
export async function sendBack(page: Page, form: Locator, reason: string, only?: string): Promise<void> {
  await form.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' });
  // Without a reason nothing goes back.
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog.getByLabel('Yang perlu diperbaiki')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await lookAt(page);
  await dialog.getByLabel('Yang perlu diperbaiki').fill(reason);
  if (only) await dialog.getByLabel(only).check();
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

/** The task of this kind that waits on this official's own desk. */
export async function ownTask(page: Page, dossier: string, kind: TaskView['kind']): Promise<TaskView> {
  const found = (await viewOf(page, dossier)).offers.find(({ task }) => task.kind === kind);
  expect(found, `tugas ${kind} di meja sendiri`).toBeDefined();
  return found!.task;
}

/** A phone shows everything without scrolling sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: window.innerWidth }));
  expect(wide).toBeLessThanOrEqual(seen);
}

/** Every step done; each step in as many rounds as said, once where nothing is said. */
export async function expectDone(page: Page, dossier: string, rounds: Readonly<Record<number, number>> = {}): Promise<void> {
  const view = await viewOf(page, dossier);
  expect(view.status).toBe('done');
  expect(view.progress.map(({ state }) => state)).toEqual(view.progress.map(() => 'done'));
  for (const [step, count] of Object.entries(rounds)) expect(view.progress.find((one) => one.step === Number(step))?.rounds, `langkah ${step}`).toHaveLength(count);
  await page.goto(at(dossier));
  await expect(page.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
}
