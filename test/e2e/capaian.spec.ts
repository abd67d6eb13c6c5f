import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { expect, lookAt, PHONE, test } from './office.ts';

const IKU = 'Indeks Kepuasan Masyarakat';
const ACTIVITY = 'Membina koperasi yang belum melaksanakan RAT';
/** The sample's own year, whatever the clock of the other journeys says. */
const YEAR = 2026;

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  expect(file.suggestedFilename()).toBe(`perkembangan-IKU-2.${name.toLowerCase()}`);
  return readFile(await file.path());
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('the lights of the office lead to a course with its table, its files and the trail of a figure', async ({ as }) => {
  const page = await as('kadis');
  await page.goto(`/kinerja/capaian?tahun=${YEAR}&tw=3`);
  const lights = page.getByRole('table', { name: 'Indikator kinerja utama. Capaian sampai triwulan 3 2026' });
  await expect(lights.getByRole('row', { name: new RegExp(`^${IKU}`) })).toContainText('100,11%');
  // Of the year alone: before it is due nothing is called missing.
  await expect(lights.getByRole('row', { name: /^Nilai SAKIP/ })).toContainText('belum jatuh waktu');
  await lights.getByRole('button', { name: IKU }).click();
  await expect(page.getByRole('img', { name: `Perkembangan ${IKU}` })).toBeVisible();
  await lookAt(page);

  const csv = (await download(page, 'CSV')).toString('utf8');
  expect(csv.startsWith('\uFEFFTriwulan;Target;Triwulan ini;Sampai triwulan itu;Capaian (%)\r\nTW 1 2025;')).toBe(true);
  expect(csv).toContain('\r\nTW 1 2026;92;91,4;91,4;99,35\r\n');
  const [sheet] = await readExcelFile(await download(page, 'XLSX'));
  expect(sheet?.data[0]).toEqual(['Triwulan', 'Target', 'Triwulan ini', 'Sampai triwulan itu', 'Capaian (%)']);
  expect(sheet?.data).toContainEqual(['TW 1 2026', 92, 91.4, 91.4, 99.35]);
  const svg = (await download(page, 'SVG')).toString('utf8');
  for (const word of [IKU, 'Realisasi', 'Target', 'TW 3 2026', '92,5', 'stroke-dasharray']) expect(svg).toContain(word);
  const png = await download(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 920]);

  await page.getByRole('table', { name: `Perkembangan ${IKU}` }).getByRole('link', { name: '92,9' }).click();
  await expect(page.getByRole('heading', { level: 1, name: IKU })).toBeVisible();
  await expect(page).toHaveURL(/\/kinerja\/angka\//);
});

test('on a phone each light stands beside its indicator and the page does not scroll sideways', async ({ as }) => {
  const page = await as('koperasi', PHONE);
  await page.goto(`/kinerja/capaian?tahun=${YEAR}&tw=3`);
  await expect(page.getByRole('rowheader', { name: new RegExp(`^${IKU}.*Sangat Tinggi`) })).toBeVisible();
  expect(await fits(page)).toBe(true);
});

test('a Perjanjian Kinerja is the statement with both parties and its attachments, with the money of the budget', async ({ as }) => {
  const page = await as('kadis');
  await page.goto(`/kinerja/perjanjian?tahun=${YEAR}`);
  const statement = page.getByRole('figure', { name: 'Pernyataan perjanjian kinerja, Kepala Dinas' });
  await expect(statement.getByRole('heading', { name: 'Perjanjian Kinerja Tahun 2026' })).toBeVisible();
  await expect(statement).toContainText('Bupati Tanjung Jabung Barat');
  await expect(page.getByRole('region', { name: 'Target yang dijanjikan, Kepala Dinas' }).getByRole('row')).toHaveCount(6);
  const money = page.getByRole('region', { name: 'Anggaran, Kepala Dinas' });
  await expect(money.getByRole('row', { name: /2\.17\.01/ })).toContainText('12.014.750.000');
  await expect(money.getByRole('row', { name: /Jumlah/ })).toContainText('18.203.250.000');
  await lookAt(page);
  await page.getByLabel('Jabatan').selectOption({ label: 'Kasubbag PEPP' });
  await expect(page.getByRole('figure', { name: 'Pernyataan perjanjian kinerja, Kasubbag PEPP' })).toContainText('Sekretaris');
  // What is signed is the paper of the server, not a print of the page.
  for (const [name, type] of [[/^PDF ?: Perjanjian Kinerja, Kasubbag PEPP$/, 'application/pdf'], [/^Word ?: Perjanjian Kinerja, Kasubbag PEPP$/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const) {
    const answer = await page.request.get(await page.getByRole('link', { name }).getAttribute('href') ?? '');
    expect(answer.headers()['content-type']).toBe(type);
  }
});

test('a bidang plans its activities, changes and removes one; another bidang only reads them, also on a phone', async ({ as }) => {
  const page = await as('koperasi');
  await page.goto(`/kinerja/rencana-aksi?tahun=${YEAR}`);
  await page.getByRole('button', { name: 'Tambah aktivitas untuk Persentase Koperasi Aktif' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Simpan aktivitas' }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  await lookAt(page);
  await panel.getByRole('textbox', { name: 'Aktivitas' }).fill(ACTIVITY);
  await panel.getByRole('checkbox', { name: 'TW 1' }).check();
  await panel.getByRole('checkbox', { name: 'TW 3' }).check();
  await panel.getByRole('button', { name: 'Simpan aktivitas' }).click();
  const row = page.getByRole('row', { name: new RegExp(ACTIVITY) });
  await expect(row).toContainText('TW 1, 3');
  await expect(row).toContainText('Kepala Bidang Koperasi');
  await row.getByRole('button', { name: ACTIVITY }).click();
  await panel.getByLabel('Pelaksana').selectOption({ label: 'Kasubbag PEPP' });
  await panel.getByRole('button', { name: 'Simpan aktivitas' }).click();
  await expect(row).toContainText('Kasubbag PEPP');
  await lookAt(page);

  const reader = await as('ukm', PHONE);
  await reader.goto(`/kinerja/rencana-aksi?tahun=${YEAR}`);
  await expect(reader.getByRole('button', { name: /^Tambah aktivitas/ }).first()).toBeVisible();
  await reader.getByLabel('Jabatan').selectOption({ label: 'Kepala Bidang Koperasi' });
  await expect(reader.getByText(ACTIVITY)).toBeVisible();
  await expect(reader.getByRole('button', { name: /aktivitas|koperasi yang/i })).toHaveCount(0);
  expect(await fits(reader)).toBe(true);

  await row.getByRole('button', { name: ACTIVITY }).click();
  await panel.getByRole('button', { name: 'Hapus' }).click();
  await expect(row).toBeHidden();
});
