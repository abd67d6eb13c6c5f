/** What journeys through a collection round share: cards made ready, the form of a unit, its figures. */
import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { CellForm, CellLine } from '#contract/performance/cell';
import type { RoundView } from '#contract/performance/round';
import type { IndicatorCard, IndicatorState } from '#contract/plan/indicator';
import { send } from './prepare.ts';

const read = async <T>(page: Page, path: string): Promise<T> => {
  const answer = await page.request.get(path);
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json() as T;
};

export const roundOf = (page: Page, id: string): Promise<RoundView> => read(page, `/api/rounds/${id}`);
export const formOf = (page: Page, round: string, unit: string): Promise<CellForm> => read(page, `/api/rounds/${round}/forms/${unit}`);
export const unitNamed = ({ units }: RoundView, word: string): string => units.find(({ unit }) => unit.includes(word))?.unitId ?? '';

/** The post with this title. */
export async function postNamed(page: Page, title: string): Promise<string> {
  const { units } = await read<{ units: { posts: { id: string; title: string }[] }[] }>(page, '/api/directory');
  const post = units.flatMap(({ posts }) => posts).find((each) => each.title === title);
  expect(post, title).toBeDefined();
  return post?.id ?? '';
}

const FULL = { definition: 'Menurut berita acara rekonsiliasi data akhir triwulan.', formula: 'Menurut rekapitulasi bidang.', reason: 'Ukuran program.', source: 'Rekapitulasi bidang', producer: 'Bidang', collection: 'Triwulanan', baseline: '1', baselineYear: 2025 };

/** A new version of a card from the quarter on, changed, checked and approved by those whose work it is. */
export async function recard({ analis, kasubbag, kadis }: { analis: Page; kasubbag: Page; kadis: Page }, code: string, from: { year: number; quarter: number }, change: object): Promise<void> {
  const matrix = await read<{ rows: { code: string; indicatorId: string }[] }>(analis, `/api/matrix?fromYear=${from.year}&toYear=${from.year}`);
  const id = matrix.rows.find((row) => row.code === code)?.indicatorId;
  const { version, card } = await read<IndicatorCard>(analis, `/api/indicators/${id}`);
  const next = await send<IndicatorState>(analis, `/api/indicator-versions/${version.id}/successors`, { id: version.id, revision: version.revision, from, reason: 'Kartu dilengkapi sebelum pengumpulan data.' });
  const put = await analis.request.put(`/api/indicator-versions/${next.versionId}`, { data: { id: next.versionId, revision: next.revision, card: { ...card, ...FULL, ...change } }, headers: { 'idempotency-key': randomUUID() } });
  expect(put.ok(), await put.text()).toBe(true);
  const edited = await put.json() as IndicatorState;
  const checked = await send<IndicatorState>(kasubbag, `/api/indicator-versions/${next.versionId}/check`, { id: next.versionId, revision: edited.revision });
  await send(kadis, `/api/indicator-versions/${next.versionId}/approval`, { id: next.versionId, revision: checked.revision, approval: { level: 'kepala_pd', number: '050/12/2026', date: '2026-10-01' } });
}

/** From the desk to the form of one's own unit, as people go; answers the table of the form. */
export async function openForm(page: Page): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('listitem').filter({ hasText: 'Isi data kinerja' }).getByRole('link').click();
  return formTable(page);
}

export async function formTable(page: Page): Promise<Locator> {
  const table = page.getByRole('table', { name: 'Isian data kinerja' });
  await expect(table).toBeVisible();
  return table;
}

/** The field of a figure, or of one of its components. */
export const field = (table: Locator, name: string, part = 'Realisasi'): Locator => table.getByRole('textbox', { name: `${name}, ${part}`, exact: true });

/** The row of an indicator in the form, and its panel beside it. */
export const row = (table: Locator, name: string): Locator => table.getByRole('row').filter({ has: table.page().getByRole('button', { name, exact: true }) });
export async function panel(table: Locator, name: string): Promise<Locator> {
  await table.getByRole('button', { name, exact: true }).click();
  const side = table.page().getByRole('complementary', { name });
  await expect(side).toBeVisible();
  return side;
}

export const saved = (page: Page): Promise<void> => expect(page.getByRole('status').filter({ hasText: 'Semua isian tersimpan.' })).toBeVisible();

/** Sends what is ready, as many figures as said; answers nothing before all of them are sent. */
export async function sendFigures(page: Page, count: number, look?: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name: `Kirim ${count} angka` }).click();
  const dialog = page.getByRole('dialog', { name: `Kirim ${count} angka?` });
  await look?.(dialog);
  await dialog.getByRole('button', { name: `Kirim ${count} angka` }).click();
  await expect(dialog).toBeHidden();
}

export async function releaseFigures(page: Page, count: number, look?: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name: `Lepas ${count} angka ke Kasubbag` }).click();
  const dialog = page.getByRole('dialog', { name: `Lepas ${count} angka ke Kasubbag?` });
  await look?.(dialog);
  await dialog.getByRole('button', { name: `Lepas ${count} angka ke Kasubbag` }).click();
  await expect(dialog).toBeHidden();
}

/** What the server holds of an indicator. */
export async function lineNamed(page: Page, round: string, unit: string, name: string): Promise<CellLine> {
  const line = (await formOf(page, round, unit)).lines.find((each) => each.name === name);
  expect(line, name).toBeDefined();
  return line as CellLine;
}
