/** Ways that are forbidden: another post, a second time, too late. Tried on the page and past it, with the official's own cookie. */
import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { TaskView } from '#contract/dossier/dossier';
import { ACTS, act, at, type Kind } from './acts.ts';
import { PASSWORD } from './office.ts';

/**
 * An official whose turn it is not, and how much of the dossier he sees: every dossier (default), this one because he had a
 * part in it, or nothing of it.
 */
export type Stranger = readonly [page: Page, sees?: 'all' | 'own' | 'none'];

/** What somebody tries past the pages, with his own cookie: it must be refused with this status and code. */
export async function refused(page: Page, path: string, body: object, status: number, code: string): Promise<void> {
  const answer = await page.request.post(path, { data: body, headers: { 'idempotency-key': randomUUID() } });
  expect({ status: answer.status(), code: (await answer.json()).code }).toEqual({ status, code });
}

/**
 * Another post tries to do what waits on somebody's desk. Who sees every dossier is told that it is not his task; who sees
 * only this one, or nothing of it, does not learn that the task exists. His page has no button for it.
 */
export async function wrongPost([page, sees = 'all']: Stranger, task: TaskView, verb: string): Promise<void> {
  await refused(page, `/api/tasks/${task.id}/perform`, { input: {} }, sees === 'all' ? 403 : 404, sees === 'all' ? 'act.not-yours' : 'task.not-found');
  await page.goto(at(task.dossierId));
  await expect(page.getByRole('heading', { name: sees === 'none' ? 'Halaman tidak ditemukan' : 'Menunggu' })).toBeVisible();
  await expect(page.getByRole('button', { name: verb, exact: true })).toBeHidden();
}

/** The same act once more, from a page that did not hear that it is done. */
export async function closed(page: Page, { id, kind }: TaskView): Promise<void> {
  await refused(page, `/api/tasks/${id}/perform`, { input: {}, ...(kind === 'sign' ? { password: PASSWORD } : {}) }, 409, 'act.closed');
}

const TYPED = 'Kalimat yang sudah diketik dan tidak boleh hilang.';

const CLOSED = 'Tugas ini sudah selesai dikerjakan orang lain.';

interface TooLate {
  /** Field in which something stands typed when the news comes. */
  readonly field: string;
  /** What happens meanwhile: somebody else, or the same official in his other tab, is faster. */
  readonly meanwhile: () => Promise<unknown>;
  /** Who was faster, as the page tells it. */
  readonly winner: string;
  /** The button and the refusal, where they are not the usual ones. */
  readonly verb?: string;
  readonly refusal?: string;
}

/**
 * A tab in which the act stands open does not hear, as on a bad line, that it is done elsewhere. Pressing the button is
 * refused with 409 and told; once the line is back the page names who was faster, and what was typed is still there.
 */
export async function tooLate(page: Page, dossier: string, kind: Kind, { field, meanwhile, winner, verb = ACTS[kind][1], refusal = CLOSED }: TooLate): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(at(dossier));
  const form = act(tab, ACTS[kind][0]);
  await form.getByLabel(field).fill(TYPED);
  const hear = await deafen(tab);
  await meanwhile();
  await form.getByRole('button', { name: verb, exact: true }).click();
  await expectAlert(form, refusal);
  await expect(form.getByLabel(field)).toHaveValue(TYPED);
  hear();
  await expectAlert(form, `${winner} sudah menyelesaikan tugas ini lebih dahulu. Isian Anda di bawah ini tidak dikirim dan masih dapat disalin.`);
  await expect(form.getByLabel(field)).toHaveValue(TYPED);
  await expect(form.getByRole('button', { name: verb, exact: true })).toBeDisabled();
  await tab.close();
}

const expectAlert = (form: Locator, words: string): Promise<void> => expect(form.getByRole('alert').filter({ hasText: words })).toBeVisible();

/** From now on this tab's readings hang; the answered function lets them through. */
async function deafen(tab: Page): Promise<() => void> {
  let hear = () => {};
  const heard = new Promise<void>((resolve) => { hear = resolve; });
  await tab.route('**/api/**', async (route) => {
    if (route.request().method() === 'GET') await heard;
    await route.continue();
  });
  return hear;
}
