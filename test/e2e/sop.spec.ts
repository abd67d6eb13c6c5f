/** The SOP library: reading a sheet with its findings, confirming what was inferred, opening a dossier, complaining. */
import { expect, lookAt, PHONE, test } from './office.ts';
import { tabTo } from './keyboard.ts';

const LAKIP = 'Penyusunan LAKIP';
const IKU = 'Penyusunan Indikator Kinerja Utama (IKU)';

test('everyone finds a sheet on the shelf, reads its findings and the register behind them', async ({ as }) => {
  const page = await as('koperasi');
  await page.goto('/sops');
  const papers = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(papers).toHaveCount(6);
  await expect(papers.last()).toContainText('Contoh');
  await lookAt(page);

  await tabTo(page, page.getByRole('link', { name: LAKIP }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: LAKIP })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Buka berkas' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Langkah 8, Kadis/ })).toBeVisible();
  await expect(page.getByText('Nomor urut SOP belum diisi.')).toBeVisible();

  await page.getByRole('button', { name: 'temuan pada langkah 8' }).click();
  const notes = page.getByRole('tabpanel', { name: /^Temuan/ });
  await expect(notes.getByText('Waktu tidak diisi, jadi langkah ini tidak mempunyai batas.')).toBeVisible();
  await expect(notes.getByText('Nomor urut SOP belum diisi.')).toBeHidden();
  await notes.getByRole('button', { name: 'Seluruh lembar' }).click();

  const register = notes.getByRole('button', { name: 'Buka register: UU 25/1999' });
  await register.click();
  const entry = page.getByRole('complementary', { name: 'UU 25/1999' });
  await expect(entry).toContainText('Sudah tidak berlaku menurut register');
  await expect(entry).toContainText('Belum dikonfirmasi');
  await lookAt(page);
  await entry.getByRole('button', { name: 'UU 33/2004' }).click();
  await expect(page.getByRole('complementary', { name: 'UU 33/2004' })).toContainText('Tidak disebut pada lembar ini.');
  await page.keyboard.press('Escape');
  await expect(register).toBeFocused();

  const sheet = await page.request.get('/api/sops/penyusunan-lakip/sheet.pdf');
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('its owner confirms one part, corrects another, and is told why a third cannot be so', async ({ as }) => {
  const page = await as('kasubbag');
  await page.goto('/sops');
  await page.getByRole('link', { name: IKU }).click();
  await page.getByRole('tab', { name: /^Tafsiran/ }).click();
  const list = page.getByRole('tabpanel', { name: /^Tafsiran/ });
  const before = await list.getByRole('button', { name: 'Konfirmasi' }).count();
  await list.getByRole('button', { name: /^Konfirmasi ?: Langkah 2, Pelaksana/ }).click();
  const question = page.getByRole('dialog', { name: 'Benar demikian pada lembar asli?' });
  await expect(question).toContainText('Sekretaris Dinas');
  await lookAt(page);
  await question.getByRole('button', { name: 'Konfirmasi' }).click();
  await expect(question).toBeHidden();
  await expect(list.getByRole('button', { name: 'Konfirmasi' })).toHaveCount(before - 1);

  await list.getByRole('button', { name: /^Perbaiki ?: Langkah 3, Pelaksana/ }).click();
  const form = page.getByRole('dialog', { name: /^Perbaiki Langkah 3/ });
  await form.getByRole('checkbox', { name: 'Kepala Dinas' }).check();
  await form.getByRole('button', { name: 'Simpan perbaikan' }).click();
  await expect(form.getByLabel('Alasan')).toHaveAccessibleDescription(/Paling sedikit/);
  await form.getByLabel('Alasan').fill('Terlihat pada lembar asli.');
  await form.getByRole('button', { name: 'Simpan perbaikan' }).click();
  await expect(form.getByRole('alert')).toContainText('Langkah 3: Kepala Dinas tidak mengerjakan apa pun di langkah itu.');
  await expect(form.getByLabel('Alasan')).toHaveValue('Terlihat pada lembar asli.');
  await lookAt(page);
  await form.getByRole('button', { name: 'Batal' }).click();

  await page.getByRole('tab', { name: /^Versi/ }).click();
  const versions = page.getByRole('tabpanel', { name: /^Versi/ });
  await expect(versions.getByRole('listitem').first()).toContainText('Langkah 2, Pelaksana dikonfirmasi: Sekretaris Dinas');
  await lookAt(page);
  await versions.getByRole('link', { name: 'Lihat Versi 1' }).click();
  await expect(page.getByText('Anda melihat versi 1; yang berlaku adalah versi lain.')).toBeVisible();
});

test('on a phone a complaint reaches the Sekretaris, who answers it', async ({ as }) => {
  const page = await as('ukm', PHONE);
  await page.goto('/sops/penyusunan-iku');
  const text = `Permintaan data perlu dikirim lebih awal, ${Date.now()}.`;
  await page.getByText('Keluhan', { exact: true }).click();
  await page.getByLabel('Isi', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Terkirim');
  const own = page.getByRole('listitem').filter({ hasText: text });
  await expect(own).toContainText('menunggu jawaban');

  const desk = await as('sekretaris');
  await desk.goto('/sops');
  const waiting = desk.getByRole('listitem').filter({ hasText: text });
  await waiting.getByRole('button', { name: 'Jawab' }).click();
  await waiting.getByLabel(/^Jawaban kepada/).fill('Permintaan berikutnya dikirim sepekan lebih awal.');
  await waiting.getByRole('button', { name: 'Jawab dan tutup' }).click();
  await expect(waiting).toBeHidden();

  await page.reload();
  await expect(own).toContainText('Permintaan berikutnya dikirim sepekan lebih awal.');
  await expect(own).toContainText('dijawab, selesai');
});
