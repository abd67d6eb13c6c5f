/** The page of a document as its writers use it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DocumentView } from '#contract/document/document';

export const text = (page: Page, title: string): Locator => page.getByRole('textbox', { name: `Bagian: ${title}` });
export const saved = (page: Page): Promise<void> => expect(page.getByRole('status').filter({ hasText: 'Tersimpan.' })).toBeVisible();
export const outline = (page: Page): Locator => page.getByRole('navigation', { name: 'Kerangka' });

/** What another program puts on the clipboard. */
export async function paste(box: Locator, html: string): Promise<void> {
  await box.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

export async function insert(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Sisipkan' }).click();
  await page.getByRole('menuitem', { name: what, exact: true }).click();
}

export async function standing(page: Page, document: string): Promise<NonNullable<DocumentView['draft']>> {
  const view = await (await page.request.get(`/api/documents/${document}`)).json() as DocumentView;
  return view.draft!;
}

/** What is stored, as one line of JSON. */
export const stored = async (page: Page, document: string): Promise<string> => JSON.stringify((await standing(page, document)).content);
