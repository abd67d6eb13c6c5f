import { expect, lookAt, test } from './office.ts';
import { tabTo } from './keyboard.ts';

const NAME = 'Hari Jadi Kabupaten Tanjung Jabung Barat';
const SOURCE = 'Surat Edaran Bupati Nomor 100/SE/2026';

test('the administrator adds a day off, is told when it stands already, and removes it, without a mouse', async ({ as, clock }) => {
  const page = await as('admin');
  const year = (await clock.now()).slice(0, 4);
  await page.goto('/settings');
  await lookAt(page);
  await tabTo(page, page.getByRole('link', { name: /^Hari libur/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hari libur' })).toBeVisible();
  await expect(page.getByText('Proklamasi Kemerdekaan RI')).toBeVisible();
  await lookAt(page);

  await tabTo(page, page.getByRole('button', { name: 'Tambah hari libur' }));
  await page.keyboard.press('Enter');
  const date = page.getByLabel('Tanggal');
  const source = page.getByLabel('Dasar');
  await tabTo(page, date);
  // Month first: the browser of these tests is an English one.
  await page.keyboard.type(`0817${year}`);
  await tabTo(page, page.getByLabel('Nama hari libur'));
  await page.keyboard.type(NAME);
  await tabTo(page, source);
  await page.keyboard.type(SOURCE);
  await page.keyboard.press('Enter');

  await expect(date).toHaveAccessibleDescription(/Tanggal itu sudah tercatat sebagai hari libur/);
  await expect(date).toHaveValue(`${year}-08-17`);
  await expect(page.getByLabel('Nama hari libur')).toHaveValue(NAME);
  await expect(source).toHaveValue(SOURCE);
  await lookAt(page);

  await tabTo(page, date);
  await page.keyboard.type('0810');
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: NAME });
  await expect(row).toContainText('10 Agustus');
  await expect(row).toContainText('hari libur kantor');
  await expect(page.getByLabel('Nama hari libur')).toBeHidden();

  await tabTo(page, row.getByRole('button', { name: 'Hapus' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Hapus ${NAME}?` });
  await expect(dialog).toContainText('menjadi hari kerja lagi');
  await lookAt(page);
  await page.keyboard.press('Escape');
  await expect(row).toBeVisible();
  await tabTo(page, row.getByRole('button', { name: 'Hapus' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Hapus hari libur' }));
  await page.keyboard.press('Enter');
  await expect(row).toBeHidden();
});

test('others read the days off and change none', async ({ as }) => {
  const page = await as('koperasi');
  await page.goto('/settings/holidays');
  await expect(page.getByText('Proklamasi Kemerdekaan RI')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tambah hari libur' })).toBeHidden();
});
