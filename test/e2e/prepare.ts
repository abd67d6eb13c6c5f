/** What a journey needs and does not examine, done through the API with the cookie of the official whose work it is. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Kind } from './acts.ts';
import { ownTask, viewOf } from './steps.ts';

/** A write as the page of this official would send it. */
export async function send<T = unknown>(page: Page, path: string, body: object): Promise<T> {
  const answer = await page.request.post(path, { data: body, headers: { 'idempotency-key': randomUUID() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json() as T;
}

/** Does the act of this kind that waits on this official's desk. */
export async function performed(page: Page, dossier: string, kind: Kind, input: object): Promise<void> {
  await send(page, `/api/tasks/${(await ownTask(page, dossier, kind)).id}/perform`, { input });
}

/** The answers of these bidang to everything they are asked: a sentence where a text is wanted, else nothing to report. */
export async function answered(pages: readonly Page[], dossier: string): Promise<void> {
  for (const page of pages) {
    const request = (await viewOf(page, dossier)).requests.at(-1);
    const asked = request?.items.filter(({ id }) => request.submissions[0]?.items.includes(id)) ?? [];
    await performed(page, dossier, 'submit-data', {
      partial: false,
      answers: asked.map(({ id, kind }) => (kind === 'text' ? { item: id, kind, text: 'Data bidang sudah diperiksa.' } : { item: id, kind: 'nothing', reason: 'Tidak ada perubahan.' })),
    });
  }
}
