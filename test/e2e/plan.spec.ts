import { expect, lookAt, PHONE, test } from './office.ts';

const NODE = 'Meningkatnya tertib niaga di pasar rakyat';
const REASON = 'Menyesuaikan rencana dengan hasil evaluasi tahun lalu';

test('the planner begins a revision, adds a sasaran and pastes targets; what is doubtful is asked', async ({ as }) => {
  const page = await as('analis');
  await page.goto('/kinerja');
  await expect(page.getByRole('heading', { level: 1, name: 'Pohon kinerja' })).toBeVisible();
  await page.getByRole('button', { name: 'Mulai perubahan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan perubahan').fill(REASON);
  await dialog.getByLabel('Berlaku mulai tahun').fill('2028');
  await dialog.getByRole('button', { name: 'Mulai perubahan' }).click();
  await expect(page.getByText('konsep', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Tambah ke pohon' }).click();
  await page.getByLabel('Tingkat').selectOption({ label: 'Sasaran' });
  await page.getByLabel('Tujuan', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Tambah ke pohon' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nama' }).fill(NODE);
  await page.getByRole('button', { name: 'Tambah ke pohon' }).click();
  await expect(page.getByRole('heading', { level: 2, name: NODE })).toBeVisible();
  await page.getByLabel('Cari kode, nama, atau indikator').fill('tertib niaga');
  await expect(page.getByText('1 dari 1 yang cocok')).toBeVisible();
  await lookAt(page);

  await page.goto('/kinerja/target');
  const cell = page.getByRole('table', { name: 'Target' }).getByRole('textbox', { name: /, 2029$/ }).first();
  await cell.focus();
  await cell.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', '1,210\t72,5\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const save = page.getByRole('button', { name: /^Simpan \d+ target$/ });
  await expect(save).toBeDisabled();
  await lookAt(page);
  await page.getByRole('button', { name: /^1,21/ }).click();
  await expect(save).toBeEnabled();
  await save.click();
  await expect(page.getByRole('button', { name: 'Batalkan isian' })).toBeHidden();
  await page.reload();
  await expect(cell).toHaveValue(/^1,21/);
});

test('a bidang reads tree, card, targets and agreements on a phone, and changes none of them', async ({ as }) => {
  const page = await as('koperasi', PHONE);
  await page.goto('/kinerja/pohon');
  await expect(page.getByRole('button', { name: 'Tambah ke pohon' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Mulai perubahan' })).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Persentase koperasi berkualitas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Persentase koperasi berkualitas' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ubah kartu' })).toBeHidden();
  await lookAt(page);
  for (const place of ['target', 'perjanjian', 'rencana-aksi']) {
    await page.goto(`/kinerja/${place}`);
    await lookAt(page);
    await expect(page.getByRole('main').getByRole('table').getByRole('textbox')).toHaveCount(0);
  }
});
