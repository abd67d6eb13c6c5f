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

test('an agreement becomes a text: numbered, written in, fixed, and withdrawn for a reason', async ({ as }) => {
  const page = await as('analis');
  await page.goto('/kinerja/perjanjian');
  const main = page.getByRole('main');
  await page.getByLabel('Jabatan', { exact: true }).selectOption({ label: 'Kepala Bidang Koperasi' });
  await main.getByRole('button', { name: /^Susun naskah/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Perjanjian Kinerja Tahun/ })).toBeVisible();
  await lookAt(page);

  // Without a day it is not fixed; said where the day is set.
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Tanggal naskah belum diisi');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Nomor dan tanggal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nomor dari buku agenda').fill('000.7.2.7/7/DKUPP/2027');
  await dialog.getByLabel('Tanggal naskah').fill('2027-01-22');
  await lookAt(page);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('22 Januari 2027').first()).toBeVisible();
  await page.getByText('Pihak Pertama berjanji mewujudkan').click();
  await page.getByRole('toolbar', { name: 'Blok data' }).getByRole('button', { name: 'Tulis di bawahnya' }).click();
  await page.keyboard.type('Dibuat rangkap dua.');
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click();
  await expect(page.getByText('Naskah sudah tetap dan tidak dapat diubah lagi.')).toBeVisible();
  await expect(page.getByText('Dibuat rangkap dua.').first()).toBeVisible();
  await lookAt(page);

  await page.getByRole('link', { name: 'Ke perjanjian kinerja' }).click();
  await expect(main.getByText('000.7.2.7/7/DKUPP/2027')).toBeVisible();
  await lookAt(page);
  const reader = await as('koperasi', PHONE);
  await reader.goto(`${page.url().slice(new URL(page.url()).origin.length)}`);
  await reader.getByRole('main').getByRole('link', { name: /^Perjanjian Kinerja, Kepala Bidang Koperasi/ }).click();
  await expect(reader.getByText('Dibuat rangkap dua.').first()).toBeVisible();
  await lookAt(reader);

  await main.getByRole('link', { name: /^Perjanjian Kinerja, Kepala Bidang Koperasi/ }).click();
  await page.getByRole('button', { name: 'Batalkan naskah' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Target salah ketik.');
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan naskah' }).click();
  await expect(page.getByText('Tidak berlaku lagi: Target salah ketik.')).toBeVisible();
  await page.getByRole('link', { name: 'Ke perjanjian kinerja' }).click();
  await expect(main.getByRole('button', { name: /^Susun naskah/ })).toBeVisible();
});
