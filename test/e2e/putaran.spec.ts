/** A collection round: opened, filled by four bidang (by Excel, offline, pasted, late), released, verified with one return, locked, closed, traced. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { edited } from '../support/workbook.ts';
import { type Account, type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { field, formTable, lineNamed, openForm, panel, postNamed, recard, releaseFigures, roundOf, row, saved, sendFigures, unitNamed } from './rounds.ts';
import { attach, expectNoSideways, pasteCells } from './steps.ts';

const FROM = { year: 2026, quarter: 4 };
/** Minutes from opening to the deadline. */
const GIVEN = 120;
const ACTIVE = 'Persentase Koperasi Aktif';
const QUALITY = 'Persentase koperasi berkualitas';
const HEALTHY = 'Persentase KSP/USP Sehat';
const EXPORT = 'Jumlah realisasi ekspor';
const GROWN = 'Persentase usaha mikro naik kelas';
const FORMAL = 'Persentase Usaha Mikro yang Bertransformasi dari Informal ke Formal';
const VOLUME = 'Pertumbuhan Volume Usaha Koperasi';
const PRICE = 'Persentase koefisien variasi harga antar waktu per komoditas bahan pokok';
const REASON = 'Angka ini belum memakai rekap bulan Desember.';
const SHARE = {
  components: [
    { key: 'aktif', role: 'numerator', name: 'Koperasi aktif', unit: 'unit', source: 'ODS', factor: '1' },
    { key: 'semua', role: 'denominator', name: 'Semua koperasi', unit: 'unit', source: 'ODS', factor: '1' },
  ],
  multiplier: '100', evidence: [{ kind: 'file', label: 'Rekap ODS', mandatory: true }, { kind: 'link', label: 'Laman ODS', mandatory: false }],
};
const ACCOUNTS = ['analis', 'kasubbag', 'kadis', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const satisfies readonly Account[];

interface Run extends Readonly<Record<(typeof ACCOUNTS)[number], Page>> {
  readonly phone: Page;
  readonly clock: Clock;
  /** The round, and its units by the account that fills them. */
  readonly round: string;
  readonly units: Readonly<Record<'koperasi' | 'ukm' | 'perindustrian' | 'perdagangan', string>>;
}

test('a quarter is asked, filled by four bidang, released, verified with one return, locked and closed', async ({ as, clock }) => {
  test.setTimeout(900_000);
  const pages = Object.fromEntries(await Promise.all(ACCOUNTS.map(async (account) => [account, await as(account)]))) as Pick<Run, (typeof ACCOUNTS)[number]>;
  await test.step('cards with components, mandatory evidence and a bidang that was asked for nothing', async () => {
    await recard(pages, 'PROG-2.17.03', FROM, SHARE);
    await recard(pages, 'PROG-3.30.05', FROM, { postId: await postNamed(pages.analis, 'Kepala Bidang Perindustrian') });
  });
  const round = await test.step('the planner opens the round', () => opened(pages.analis, clock));
  const view = await roundOf(pages.analis, round);
  const units = { koperasi: unitNamed(view, 'Koperasi'), ukm: unitNamed(view, 'Usaha Kecil'), perindustrian: unitNamed(view, 'Perindustrian'), perdagangan: unitNamed(view, 'Perdagangan') };
  const run: Run = { ...pages, phone: await as('koperasi', PHONE), clock, round, units };
  await test.step('UKM fills in by Excel', () => byExcel(run));
  await test.step('Koperasi types on a dropped line, closes the page and comes back', () => offline(run));
  await test.step('Koperasi gives evidence, which is a gate, sends and releases', () => withEvidence(run));
  await test.step('Perdagangan pastes a block, and the doubtful is asked', () => pasted(run));
  await test.step('Perindustrian is late, is reminded, and sends', () => late(run));
  await test.step('the Kasubbag verifies and returns one, which comes again', () => verified(run));
  await test.step('the round is locked and the quarter closed with a word to each IKU', () => closed(run));
  await test.step('two clicks from the matrix to value, evidence and verifier', () => traced(run));
  await test.step('what proves wrong is corrected with a reason, and the old figure stays', () => corrected(run));
});

async function opened(analis: Page, clock: Clock): Promise<string> {
  await analis.goto('/kinerja/data');
  await analis.getByRole('button', { name: 'Buka putaran' }).click();
  const dialog = analis.getByRole('dialog', { name: 'Buka putaran pengumpulan data' });
  await dialog.getByLabel('Batas waktu').fill(await clock.in(GIVEN));
  await lookAt(analis);
  await dialog.getByRole('button', { name: 'Buka putaran' }).click();
  await expect(analis.getByText('Triwulan 4 2026 sedang diisi')).toBeVisible();
  await lookAt(analis);
  const { rounds: [round] } = await (await analis.request.get('/api/rounds')).json() as { rounds: { id: string }[] };
  return round?.id ?? '';
}

/** Takes the workbook of the form on this page; answers its bytes. */
async function workbook(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh Excel' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^isian-2026-tw4-.+\.xlsx$/);
  return readFile(await download.path());
}

const bring = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"][accept=".xlsx"]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });

async function byExcel({ ukm, koperasi, round, units }: Run): Promise<void> {
  const table = await openForm(ukm);
  const bytes = await workbook(ukm);
  await koperasi.goto(`/kinerja/data/${round}/${units.koperasi}`);
  await bring(ukm, 'isian-koperasi.xlsx', await workbook(koperasi));
  await expect(ukm.getByRole('alert').filter({ hasText: 'Buku ini milik bidang lain.' })).toBeVisible();
  // In the order of the form: value and narrative of the first two; the last is doubtful.
  await bring(ukm, 'isian.xlsx', await edited(bytes, { I5: 36.2, J5: 'Kurasi berjalan.', K5: 'Data omzet belum seragam.', I6: '2.540', I7: '75,5', I8: '38,125' }));
  const preview = ukm.getByRole('table', { name: 'Perbedaan dengan isian.xlsx' });
  await expect(ukm.getByText('5 baru, 0 berubah, 10 tetap, 1 ditolak')).toBeVisible();
  await expect(ukm.getByRole('button', { name: 'Terapkan 5 sel' })).toBeDisabled();
  await lookAt(ukm);
  await preview.getByRole('row').filter({ hasText: 'I8' }).getByRole('button', { name: 'Pakai 38,125' }).click();
  await ukm.getByRole('button', { name: 'Terapkan 6 sel' }).click();
  await expect(ukm.getByText('6 sel sudah masuk sebagai draf.')).toBeVisible();
  await expect(field(table, GROWN)).toHaveValue('36,2');
  await expect(row(table, GROWN)).toContainText('95,94%');
  expect((await lineNamed(ukm, round, units.ukm, FORMAL)).state).toBe('drafted');
  await sendFigures(ukm, 4);
  await releaseFigures(ukm, 4);
  await expect(row(table, GROWN)).toContainText('dilepas, menunggu verifikasi');
  expect((await lineNamed(ukm, round, units.ukm, GROWN)).entered).toMatchObject({ value: '36.2', origin: 'workbook' });
}

/** On another page of the same browser, so that closing it loses what stands in its memory. */
async function offline({ koperasi, phone, round, units }: Run): Promise<void> {
  const context = koperasi.context();
  const address = `/kinerja/data/${round}/${units.koperasi}`;
  const tab = await context.newPage();
  // Another open page would ask in vain whether the server is there.
  await koperasi.goto('about:blank');
  await tab.goto(address);
  const table = await formTable(tab);
  await field(table, QUALITY).fill('53');
  await saved(tab);
  await context.setOffline(true);
  await field(table, QUALITY).fill('54,1');
  await field(table, HEALTHY).fill('45,125');
  const side = await panel(table, HEALTHY);
  // What stood before is still there, and what is typed is still read.
  await expect(row(table, HEALTHY)).toContainText('45,9');
  await expect(side).toContainText('Triwulan lalu: Penilaian kesehatan memakai kertas kerja terbaru.');
  await side.getByLabel('Faktor penghambat').fill('Petugas penilai cuti bersama.');
  await expect(tab.getByText('dapat dibaca lebih dari satu cara')).toBeVisible();
  await expect(tab.getByRole('status').filter({ hasText: 'Server belum terjangkau. Isian disimpan di komputer ini' })).toBeVisible();
  await expect(row(table, QUALITY)).toContainText('dihitung setelah tersambung');
  await tab.close();

  await phone.goto(address);
  const there = await formTable(phone);
  await expectNoSideways(phone);
  await field(there, QUALITY).fill('52,5');
  await saved(phone);
  await lookAt(phone);
  await context.setOffline(false);

  await koperasi.goto(address);
  const back = await formTable(koperasi);
  // Field by field: one was changed there meanwhile, the others go on by themselves.
  await expect(koperasi.getByText('1 isian juga diubah orang lain.')).toBeVisible();
  const both = koperasi.getByRole('listitem').filter({ hasText: `${QUALITY}` }).filter({ has: koperasi.getByRole('button', { name: 'Pakai isian saya' }) });
  await expect(both).toContainText('54,1');
  await expect(both).toContainText('52,5');
  await expect(field(back, HEALTHY)).toHaveValue('45,125');
  await expect.poll(async () => (await lineNamed(koperasi, round, units.koperasi, HEALTHY)).drafts.map(({ field: name, value }) => [name, value]))
    .toEqual([['hindering', 'Petugas penilai cuti bersama.'], ['value', '45,125']]);
  await lookAt(koperasi);
  await both.getByRole('button', { name: 'Pakai isian saya' }).click();
  await koperasi.getByRole('button', { name: '45,1250', exact: true }).click();
  await saved(koperasi);
  await expect(field(there, QUALITY)).toHaveValue('54,1');
  await koperasi.reload();
  await expect(field(await formTable(koperasi), QUALITY)).toHaveValue('54,1');
}

async function withEvidence({ koperasi, round, units }: Run): Promise<void> {
  const table = await formTable(koperasi);
  await field(table, ACTIVE, 'Koperasi aktif').fill('240');
  await field(table, ACTIVE, 'Semua koperasi').fill('276');
  await expect(row(table, ACTIVE)).toContainText('86,96');
  await expect(koperasi.getByText(`${ACTIVE} belum dapat dikirim: bukti wajib belum ada (Rekap ODS).`)).toBeVisible();
  await saved(koperasi);
  await expect(koperasi.getByRole('button', { name: 'Kirim 2 angka' })).toBeVisible();
  await koperasi.getByRole('button', { name: 'Tambah bukti' }).first().click();
  const side = koperasi.getByRole('complementary', { name: ACTIVE });
  await side.getByRole('button', { name: 'Tambah bukti' }).click();
  await attach(side, 'Berkas', 'rekap-ods.pdf');
  await side.getByLabel('Memuat data pribadi').check();
  await lookAt(koperasi);
  await side.getByRole('button', { name: 'Simpan bukti' }).click();
  await expect(side).toContainText('Rekap ODS (berkas), wajib, ada');
  await addEvidence(side, { label: 'Laman ODS', field: 'Alamat tautan', text: 'https://ods.example.id/rekap' });
  await addEvidence(side, { label: null, name: 'Pernyataan kepala bidang', field: 'Isi pernyataan', text: 'Data sudah direkonsiliasi dengan provinsi.' });
  await expect(side.getByRole('link', { name: 'https://ods.example.id/rekap' })).toBeVisible();
  await expect(side).toContainText('Data sudah direkonsiliasi dengan provinsi.');
  await side.getByRole('listitem').filter({ hasText: 'Pernyataan kepala bidang' }).getByRole('button', { name: 'Tarik bukti' }).click();
  const withdrawing = koperasi.getByRole('dialog', { name: 'Tarik bukti ini?' });
  await withdrawing.getByLabel('Alasan').fill('Berita acaranya menyusul.');
  await withdrawing.getByRole('button', { name: 'Tarik bukti' }).click();
  await expect(side.getByText('Data sudah direkonsiliasi dengan provinsi.')).toBeHidden();
  // The file holds data of persons: it is opened only by those who ask, and that is kept.
  await expect(side.getByRole('link', { name: 'rekap-ods.pdf' })).toBeHidden();
  await side.getByLabel('Faktor penghambat').fill('Sebagian koperasi belum lapor.');
  await saved(koperasi);
  await sendFigures(koperasi, 3, (dialog) => expect(dialog).toContainText('Kepala Bidang Koperasi melepasnya ke Kasubbag'));
  await inapplicable(table, VOLUME);
  await releaseFigures(koperasi, 4, (dialog) => expect(dialog).toContainText('4 di antaranya Anda isi sendiri'));
  await expect(row(table, ACTIVE)).toContainText('dilepas, menunggu verifikasi');
  expect((await lineNamed(koperasi, round, units.koperasi, HEALTHY)).entered).toMatchObject({ value: '45.125', narrative: { hindering: 'Petugas penilai cuti bersama.' } });
}

/** Neither missing nor zero: said with a reason, and verified like a figure. */
async function inapplicable(table: Locator, name: string): Promise<void> {
  const side = await panel(table, name);
  await side.getByRole('button', { name: 'Tidak berlaku triwulan ini' }).click();
  const dialog = table.page().getByRole('dialog', { name: 'Nyatakan tidak berlaku?' });
  await dialog.getByRole('button', { name: 'Nyatakan tidak berlaku' }).click();
  await expect(dialog.getByLabel('Alasan')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await dialog.getByLabel('Alasan').fill('Data volume usaha baru terbit bulan Maret.');
  await dialog.getByRole('button', { name: 'Nyatakan tidak berlaku' }).click();
  await expect(side).toContainText('Tidak berlaku triwulan ini: “Data volume usaha baru terbit bulan Maret.”');
}

async function addEvidence(side: Locator, { label, name, field: at, text }: { label: string | null; name?: string; field: string; text: string }): Promise<void> {
  await side.getByRole('button', { name: 'Tambah bukti' }).click();
  await side.getByLabel('Bukti untuk').selectOption({ label: label ? `${label} (tautan)` : 'Bukti lain' });
  if (name) {
    await side.getByLabel('Bentuk').selectOption({ label: 'pernyataan' });
    await side.getByLabel('Nama bukti').fill(name);
  }
  await side.getByLabel(at).fill(text);
  await side.getByRole('button', { name: 'Simpan bukti' }).click();
  await expect(side.getByRole('button', { name: 'Simpan bukti' })).toBeHidden();
}

async function pasted({ perdagangan, round, units }: Run): Promise<void> {
  const table = await openForm(perdagangan);
  const first = table.getByRole('textbox').first();
  const rows = [['2,5', 'Pasar stabil.', '', 'Pantauan harian'], ['15'], ['1.210'], ['1,210'], ['lihat lampiran'], ['12'], ['12'], ['100'], ['25'], ['5,09'], ['13'], ['18,05'], ['kelebihan']];
  await pasteCells(first, rows);
  await expect(perdagangan.getByText('1 sel tidak ditempel')).toBeVisible();
  const asked = perdagangan.getByRole('alert').filter({ hasText: 'dapat dibaca lebih dari satu cara' });
  // Thousands are read as such, three decimals are asked, words are no number; none is changed silently.
  await expect(table.getByRole('textbox').nth(2)).toHaveValue('1.210');
  await expect(table.getByRole('textbox').nth(3)).toHaveValue('1,210');
  await expect(asked.getByRole('listitem')).toHaveCount(2);
  await expect(asked).toContainText('bukan angka, perbaiki di tabel');
  await expect(perdagangan.getByRole('button', { name: /^Kirim/ })).toBeDisabled();
  await lookAt(perdagangan);
  await asked.getByRole('button', { name: '1.210', exact: true }).click();
  await table.getByRole('textbox').nth(4).fill('3');
  await saved(perdagangan);
  await expect(asked).toBeHidden();
  await sendFigures(perdagangan, 12, (dialog) => expect(dialog).toContainText('perlu dilihat sekali lagi'));
  await releaseFigures(perdagangan, 12);
  expect((await lineNamed(perdagangan, round, units.perdagangan, PRICE)).entered).toMatchObject({ value: '5.09', origin: 'paste' });
}

async function late({ perindustrian, kasubbag, clock, round, units }: Run): Promise<void> {
  await clock.pass(GIVEN + 30);
  await kasubbag.goto('/');
  const waiting = kasubbag.getByRole('listitem').filter({ hasText: 'Bidang Perindustrian' });
  await expect(waiting).toContainText('1 dari 1 angka belum dikirim');
  await expect(waiting).toContainText('Lewat');
  await lookAt(kasubbag);
  await waiting.getByRole('link', { name: 'Ingatkan' }).click();
  const side = kasubbag.getByRole('complementary', { name: 'Bidang Perindustrian' });
  const address = `/kinerja/data/${round}/${units.perindustrian}`;
  await expect(side.getByLabel('Teks siap kirim, boleh diubah')).toHaveValue(new RegExp(`Yth\\. Bidang Perindustrian,[\\s\\S]*1\\. ${EXPORT} \\(PROG-3\\.30\\.05\\)[\\s\\S]*${address}`));
  const link = await side.getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href');
  expect(decodeURIComponent(link ?? '')).toMatch(new RegExp(`^https://wa\\.me/\\?text=Yth\\. Bidang Perindustrian,[\\s\\S]*${address}`));
  await lookAt(kasubbag);

  const table = await openForm(perindustrian);
  await expect(perindustrian.getByText('Batas waktu lewat')).toBeVisible();
  await expect(row(table, EXPORT)).toContainText('terlambat, belum dikirim');
  await field(table, EXPORT).fill('170,4');
  await saved(perindustrian);
  await sendFigures(perindustrian, 1);
  await releaseFigures(perindustrian, 1);
  await expect(row(table, EXPORT)).toContainText('dilepas, menunggu verifikasi, terlambat');
  await expect(kasubbag.getByRole('complementary', { name: 'Bidang Perindustrian' })).toContainText('1 angka dikirim terlambat');
  await excepted(kasubbag, await clock.in(GIVEN));
}

/** Another deadline for one unit, which is then late no more. */
async function excepted(kasubbag: Page, due: string): Promise<void> {
  const unit = kasubbag.getByRole('table', { name: 'Yang sudah dikirim bidang' }).getByRole('row', { name: /^UPTD Metrologi Legal/ });
  await unit.getByRole('button', { name: /^terlambat/ }).click();
  const side = kasubbag.getByRole('complementary', { name: 'UPTD Metrologi Legal' });
  await side.getByRole('button', { name: 'Ubah batas waktu bidang ini' }).click();
  const dialog = kasubbag.getByRole('dialog', { name: 'Batas waktu UPTD Metrologi Legal' });
  await dialog.getByLabel('Batas waktu').fill(due);
  await dialog.getByLabel('Alasan').fill('Sidang tera di pesisir baru selesai hari ini.');
  await lookAt(kasubbag);
  await dialog.getByRole('button', { name: 'Simpan batas waktu' }).click();
  await expect(side).toContainText('Batas waktu khusus: “Sidang tera di pesisir baru selesai hari ini.”');
  await expect(unit.getByRole('button', { name: /^belum dikirim/ })).toBeVisible();
}

async function verified({ kasubbag, koperasi, ukm, round, units }: Run): Promise<void> {
  await kasubbag.goto('/');
  await kasubbag.getByRole('listitem').filter({ hasText: 'Verifikasi data kinerja' }).getByRole('link').click();
  await expect(kasubbag.getByRole('heading', { level: 2, name: 'Menunggu verifikasi 21' })).toBeVisible();
  await lookAt(kasubbag);
  await kasubbag.getByRole('button', { name: ACTIVE, exact: true }).click();
  const side = kasubbag.getByRole('complementary', { name: ACTIVE });
  await side.getByRole('button', { name: /^Buka, dan catat pembukaan saya.*Rekap ODS$/ }).click();
  await expect(side.getByRole('link', { name: 'rekap-ods.pdf' })).toBeVisible();
  await side.getByText('Siapa yang pernah membuka').click();
  await expect(side).toContainText('(Kasubbag PEPP)');
  await lookAt(kasubbag);
  await side.getByRole('button', { name: 'Kembalikan' }).click();
  const dialog = kasubbag.getByRole('dialog', { name: 'Kembalikan angka ini?' });
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(dialog.getByLabel('Alasan')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await dialog.getByLabel('Alasan').fill(REASON);
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(dialog).toBeHidden();
  await choose(kasubbag);

  // The bidang is told on its desk, with the reason, and mends this one alone.
  await koperasi.goto('/');
  const back = koperasi.getByRole('listitem').filter({ hasText: `Perbaiki ${ACTIVE}` });
  await expect(back).toContainText(REASON);
  await lookAt(koperasi);
  await back.getByRole('link').click();
  await expect(koperasi.getByRole('complementary', { name: ACTIVE })).toContainText(REASON);
  const table = await formTable(koperasi);
  await expect(field(table, QUALITY)).toBeHidden();
  await field(table, ACTIVE, 'Koperasi aktif').fill('243');
  await saved(koperasi);
  await sendFigures(koperasi, 1);
  await releaseFigures(koperasi, 1);
  // The page of the Kasubbag hears of it by itself.
  await expect(kasubbag.getByRole('heading', { level: 2, name: 'Menunggu verifikasi 1' })).toBeVisible();
  await kasubbag.getByRole('button', { name: ACTIVE, exact: true }).click();
  await kasubbag.getByRole('complementary', { name: ACTIVE }).getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await expect(kasubbag.getByText('Tidak ada angka yang menunggu verifikasi Anda')).toBeVisible();
  expect((await roundOf(kasubbag, round)).counts).toMatchObject({ verified: 21, released: 0, returned: 0 });
  // Another bidang reads the figure, not the file with the data of persons.
  const { indicatorVersionId } = await lineNamed(koperasi, round, units.koperasi, ACTIVE);
  await ukm.goto(`/kinerja/angka/${indicatorVersionId}/2026/4`);
  await expect(ukm.getByText('Berisi data pribadi. Hanya unit pemilik')).toBeVisible();
  await expect(ukm.getByRole('link', { name: 'rekap-ods.pdf' })).toBeHidden();
}

/** Verifies all that wait: those without warnings together, the others one by one as the page asks. */
async function choose(kasubbag: Page): Promise<void> {
  await expect(kasubbag.getByRole('heading', { level: 2, name: 'Menunggu verifikasi 20' })).toBeVisible();
  const table = kasubbag.getByRole('table', { name: /^Angka yang dikirim/ });
  await table.getByLabel('Pilih semua yang tanpa peringatan').check();
  for (const box of await table.locator('tbody').getByRole('checkbox').all()) await box.check();
  await kasubbag.getByRole('button', { name: 'Verifikasi 20 angka' }).click();
  await kasubbag.getByRole('dialog', { name: 'Verifikasi 20 angka' }).getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await expect(kasubbag.getByText('20 angka terverifikasi.', { exact: true })).toBeVisible();
}

async function closed({ kasubbag, kadis, perindustrian, round, units }: Run): Promise<void> {
  await kasubbag.getByRole('button', { name: 'Kunci putaran' }).click();
  const dialog = kasubbag.getByRole('dialog', { name: 'Kunci putaran' });
  await dialog.getByLabel('Kunci walaupun ada yang kosong').check();
  await dialog.getByRole('button', { name: 'Kunci putaran' }).click();
  await expect(dialog).toBeHidden();
  await lookAt(kasubbag);
  await perindustrian.goto(`/kinerja/data/${round}/${units.perindustrian}`);
  await expect(perindustrian.getByText('Terkunci')).toBeVisible();
  await expect(perindustrian.getByRole('table', { name: 'Isian data kinerja' }).getByRole('textbox')).toHaveCount(0);

  await kadis.goto('/');
  const task = kadis.getByRole('listitem').filter({ hasText: 'Tutup triwulan' });
  await expect(task).toContainText('5 dari 5 IKU belum diberi catatan');
  await task.getByRole('link').click();
  await expect(kadis.getByRole('heading', { level: 1, name: 'Bahan rapat triwulan 4 2026' })).toBeVisible();
  await expect(kadis.getByRole('button', { name: 'Tutup triwulan' })).toBeHidden();
  const writes = kadis.getByRole('button', { name: /^Tulis catatan/ });
  for (let left = await writes.count(); left > 0; left -= 1) {
    await writes.first().click();
    const note = kadis.getByRole('form', { name: /^Tulis catatan untuk/ });
    if (left === 5) await note.getByText('Keputusan', { exact: true }).click();
    await note.getByLabel('Isi').fill(`Tindak lanjut sebelum akhir Februari, urutan ${left}.`);
    if (left === 5) await lookAt(kadis);
    await note.getByRole('button', { name: 'Simpan catatan' }).click();
    await expect(writes).toHaveCount(left - 1);
  }
  await kadis.getByRole('button', { name: 'Tutup triwulan' }).click();
  await kadis.getByRole('dialog', { name: 'Tutup triwulan' }).getByRole('button', { name: 'Tutup triwulan' }).click();
  await expect(kadis.getByText(/^Triwulan ini ditutup/)).toBeVisible();
  await kadis.goto('/');
  await expect(kadis.getByRole('listitem').filter({ hasText: 'Tutup triwulan' })).toBeHidden();
}

async function traced({ kadis }: Run): Promise<void> {
  await kadis.goto('/kinerja/data?tahun=2026');
  await kadis.getByRole('grid').getByRole('row').filter({ hasText: ACTIVE }).getByRole('gridcell').last().click();
  await lookAt(kadis);
  await kadis.getByRole('link', { name: 'Jejak angka: bukti dan pemeriksa' }).click();
  const main = kadis.getByRole('main');
  await expect(kadis.getByRole('heading', { level: 1, name: ACTIVE })).toBeVisible();
  await expect(main).toContainText('88,04');
  await expect(main).toContainText('rekap-ods.pdf');
  await expect(main.getByRole('link', { name: 'https://ods.example.id/rekap' })).toBeVisible();
  await expect(main.getByRole('listitem').filter({ hasText: 'Angka ke-2 diverifikasi' })).toContainText('Kasubbag PEPP');
  await expect(main.getByRole('listitem').filter({ hasText: 'Angka ke-1 dikembalikan' })).toContainText(REASON);
}

async function corrected({ kasubbag, koperasi, round, units }: Run): Promise<void> {
  const { indicatorVersionId } = await lineNamed(koperasi, round, units.koperasi, QUALITY);
  await kasubbag.goto(`/kinerja/angka/${indicatorVersionId}/2026/4`);
  await kasubbag.getByRole('button', { name: 'Koreksi angka ini' }).click();
  const side = kasubbag.getByRole('complementary', { name: 'Koreksi angka ini' });
  await side.getByRole('textbox', { name: 'Angka yang benar' }).fill('53,9');
  await side.getByRole('textbox', { name: 'Alasan' }).fill('Satu koperasi dihitung dua kali.');
  await lookAt(kasubbag);
  await side.getByRole('button', { name: 'Koreksi angka ini' }).click();
  const story = kasubbag.getByRole('listitem').filter({ hasText: 'Koreksi dari angka ke-1 ke angka ke-2' });
  await expect(story).toContainText('Satu koperasi dihitung dua kali.');
  await expect(kasubbag.getByRole('listitem').filter({ hasText: 'Angka ke-1 diisi: 54,10' })).toBeVisible();
}
