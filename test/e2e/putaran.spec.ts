/** A collection round: opened, filled by four bidang (by Excel, offline, pasted, late), released, verified with one return, locked, closed, traced. */
import type { Page } from '@playwright/test';
import { ACCOUNTS, ACTIVE, byExcel, GIVEN, offline, pasted, QUALITY, type Run, withEvidence } from './filling.ts';
import { type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { field, formTable, lineNamed, openForm, postNamed, recard, releaseFigures, roundOf, row, saved, sendFigures, unitNamed } from './rounds.ts';

const FROM = { year: 2026, quarter: 4 };
const EXPORT = 'Jumlah realisasi ekspor';
const REASON = 'Angka ini belum memakai rekap bulan Desember.';
const SHARE = {
  components: [
    { key: 'aktif', role: 'numerator', name: 'Koperasi aktif', unit: 'unit', source: 'ODS', factor: '1' },
    { key: 'semua', role: 'denominator', name: 'Semua koperasi', unit: 'unit', source: 'ODS', factor: '1' },
  ],
  multiplier: '100', evidence: [{ kind: 'file', label: 'Rekap ODS', mandatory: true }, { kind: 'link', label: 'Laman ODS', mandatory: false }],
};

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
  await expect(side).toContainText('Batas waktu khusus: Sidang tera di pesisir baru selesai hari ini.');
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
  // Still said when the list is empty.
  await expect(kasubbag.getByRole('heading', { level: 2, name: 'Menunggu verifikasi 0' })).toBeVisible();
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
    await expect(note).toBeHidden();
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
