/** SOP 1 from the letter to the archive, and the ways that are forbidden on it. */
import type { Page } from '@playwright/test';
import { ACTS, act, at } from './acts.ts';
import { refused, tooLate } from './forbidden.ts';
import { type Account, type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { answered, answeredAll, paperIn } from './prepare.ts';
import { answerIn, attach, expectDone, expectNoSideways, filed, openDossier, originals, ownTask, pasteCells, perform, sendBack, signing, takeUp } from './steps.ts';

const SOP = 'Penyusunan Mekanisme Pengumpulan Data Kinerja';
const KEY = 'pengumpulan-data-kinerja';
const PAPER = 'Dokumen Mekanisme Pengumpulan Data Kinerja';
const SHELF = 'Lemari 1, baris 2';
const ACCOUNTS = ['umum', 'sekretaris', 'kasubbag', 'analis', 'staf', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const satisfies readonly Account[];

type Run = Readonly<Record<(typeof ACCOUNTS)[number] | 'kadis', Page>> & { readonly dossier: string; readonly clock: Clock };

test('Mekanisme Pengumpulan Data: from the letter to the archive, in the browser, with the ways that are forbidden', async ({ as, clock }) => {
  test.setTimeout(1_200_000);
  const pages = Object.fromEntries(await Promise.all(ACCOUNTS.map(async (account) => [account, await as(account)]))) as Omit<Run, 'kadis' | 'dossier' | 'clock'>;
  const dossier = await test.step('Umum opens the dossier', async () => {
    await refused(pages.koperasi, '/api/dossiers', { sopKey: KEY, year: 2027, checklist: [] }, 403, 'dossier.not-allowed');
    return openDossier(pages.umum, SOP, 2027);
  });
  const run: Run = { ...pages, kadis: await as('kadis', PHONE), dossier, clock };
  await test.step('1: Umum enters the letter, Kepala Dinas disposes on the phone', () => disposed(run));
  await test.step('2: Sekretaris instructs, not before the initial data are confirmed', () => instructed(run));
  await test.step('3: Analis asks, the bidang answer, one again; Analis compiles', () => gathered(run));
  await test.step('4: Kasubbag returns one bidang, then accepts', () => accepted(run));
  await test.step('5 to 8: analysis, text, two initials', () => drafted(run));
  await test.step('9: Kepala Dinas signs on the phone, Umum records the original', () => signed(run));
  await test.step('10: two of the three posts file it at once', () => archived(run));
});

async function disposed({ umum, kadis, staf, koperasi, sekretaris, dossier }: Run): Promise<void> {
  await perform(umum, dossier, 'register', {
    not: [[kadis], [koperasi, 'none']], lacks: /Wajib diisi/, fill: async (form) => {
      await form.getByLabel('Pengirim').fill('Inspektorat Kabupaten Tanjung Jabung Barat');
      await form.getByLabel('Nomor surat').fill('700/118/Inspektorat/2027');
      await form.getByLabel('Tanggal surat').fill('2027-01-08');
      await form.getByLabel('Perihal').fill('Tindak lanjut evaluasi AKIP');
      await attach(form, 'Pindaian surat', 'surat-masuk.pdf');
      await lookAt(umum);
    },
  });
  await perform(kadis, dossier, 'dispose', {
    not: [[umum, 'own'], [staf]], lacks: /Pilih paling sedikit/, fill: async (form) => {
      const to = form.getByRole('group', { name: 'Diteruskan kepada' });
      await expect(to.getByLabel('Sekretaris')).toBeChecked();
      await form.getByLabel('Untuk dikoordinasikan').check();
      await to.getByLabel('Sekretaris').uncheck();
      await to.getByLabel('Kasubbag PEPP').check();
      await form.getByRole('button', { name: 'Beri disposisi', exact: true }).click();
      await expect(form.getByRole('alert')).toContainText('Disposisi harus ditujukan kepada pelaksana langkah berikutnya');
      await to.getByLabel('Sekretaris').check();
      await form.getByLabel('Catatan disposisi').fill('Koordinasikan dengan semua bidang.');
      await expectNoSideways(kadis);
      await lookAt(kadis);
    },
  });
  await expect(act(sekretaris, ACTS.instruct[0])).toBeHidden();
}

async function instructed({ sekretaris, kasubbag, dossier, clock }: Run): Promise<void> {
  await clock.pass(5);
  await perform(sekretaris, dossier, 'instruct', {
    not: [[kasubbag]], fill: async (form) => {
      await form.getByLabel('Petunjuk').fill('Siapkan bahan bersama bidang.');
      await expect(form.getByRole('button', { name: 'Tugaskan', exact: true })).toBeDisabled();
      await refused(sekretaris, `/api/tasks/${(await ownTask(sekretaris, dossier, 'instruct')).id}/perform`, { input: { note: 'Tanpa data awal' } }, 409, 'requirement.unmet');
      await expect(form).toContainText('Data Awal: ditegaskan pelaksana dengan catatan');
      await form.getByRole('button', { name: 'Tegaskan: Data Awal' }).click();
      const dialog = sekretaris.getByRole('dialog', { name: 'Data Awal' });
      await dialog.getByLabel('Berkas apa yang Anda lihat, dan di mana').fill('Hasil evaluasi AKIP tahun lalu, di map PEPP.');
      await dialog.getByRole('button', { name: 'Tegaskan' }).click();
      await expect(form).toContainText('Syarat langkah ini terpenuhi');
      await expect(form.getByLabel('Petunjuk')).toHaveValue('Siapkan bahan bersama bidang.');
    },
  });
}

async function gathered(run: Run): Promise<void> {
  const { analis, kasubbag, staf, koperasi, ukm, perindustrian, perdagangan, dossier, clock } = run;
  await perform(analis, dossier, 'request-data', {
    not: [[kasubbag]], lacks: /Bentuk isian ini tidak benar|Wajib diisi/, fill: async (form) => {
      for (const [index, title] of ['IKU', 'Renstra', 'Struktur Organisasi'].entries()) await expect(form.getByLabel(`Data ${index + 1}`, { exact: true })).toHaveValue(title);
      await form.getByLabel('Batas pengiriman').fill(await clock.in(240));
      await lookAt(analis);
    },
  });
  await refused(ukm, `/api/tasks/${(await ownTask(koperasi, dossier, 'submit-data')).id}/perform`, { input: { partial: true, answers: [] } }, 404, 'task.not-found');
  await perform(koperasi, dossier, 'submit-data', { fill: async (form) => {
    await refused(koperasi, `/api/tasks/${(await ownTask(koperasi, dossier, 'submit-data')).id}/perform`, { input: { partial: false, answers: [] } }, 422, 'data.incomplete');
    await pasteCells(form.getByRole('table', { name: '1. IKU' }).getByLabel('Judul kolom 1'), [['Indikator', 'Target'], ['Persentase koperasi berkualitas', '54,19']]);
    await form.getByLabel('2. Renstra').fill('Sasaran: meningkatnya kualitas koperasi.');
    // As long as one item is open the page offers a part only.
    await expect(form.getByRole('button', { name: 'Kirim sebagian', exact: true })).toBeVisible();
    await attach(form, '3. Struktur Organisasi', 'struktur.pdf');
  } });
  await answered([ukm, perindustrian], dossier);
  await analis.goto(at(dossier));
  await expect(analis.getByRole('heading', { name: 'Menunggu' })).toBeVisible();
  await expect(analis.getByRole('listitem').filter({ hasText: 'Kepala Bidang Perdagangan' }).filter({ hasText: 'mengirim data' })).toBeVisible();
  await expect(act(analis, ACTS.recap[0])).toBeHidden();
  await answered([perdagangan], dossier);

  const form = await takeUp(analis, dossier, ACTS.recap[0]);
  await form.getByText('Kembalikan, tambah, atau kurangi bidang').click();
  await form.getByRole('button', { name: /^Kembalikan ?: Kepala Bidang Koperasi$/ }).click();
  const dialog = analis.getByRole('dialog', { name: 'Kembalikan isian Kepala Bidang Koperasi' });
  await dialog.getByLabel('Yang perlu diperbaiki').fill('Renstra belum menyebut sumber data.');
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog).toBeHidden();
  await perform(koperasi, dossier, 'submit-data', { fill: async (again) => {
    await expect(again).toContainText('Renstra belum menyebut sumber data.');
    await expect(again.getByLabel('2. Renstra')).toHaveValue('Sasaran: meningkatnya kualitas koperasi.');
    await again.getByLabel('2. Renstra').fill('Sasaran: meningkatnya kualitas koperasi. Sumber: ODS.');
  } });
  await perform(analis, dossier, 'recap', { not: [[staf], [koperasi, 'own']] });
}

async function accepted({ kasubbag, analis, ukm, dossier, clock }: Run): Promise<void> {
  await clock.pass(10);
  const form = await takeUp(kasubbag, dossier, ACTS.accept[0]);
  await lookAt(kasubbag);
  await sendBack(kasubbag, form, 'Data UKM belum lengkap.', 'Kepala Bidang UKM');
  await perform(ukm, dossier, 'submit-data', { fill: (again) => expect(again).toContainText('Data UKM belum lengkap.') });
  await perform(analis, dossier, 'recap');
  await tooLate(kasubbag, dossier, 'accept', {
    field: 'Catatan penerimaan', winner: 'Kasubbag PEPP', meanwhile: () => perform(kasubbag, dossier, 'accept', { not: [[analis]] }),
  });
}

async function drafted({ analis, kasubbag, sekretaris, dossier, clock }: Run): Promise<void> {
  await perform(analis, dossier, 'analyse', {
    not: [[kasubbag]], lacks: /Wajib diisi/, next: 'draft', fill: (form) => form.getByLabel('Hasil analisis dan petunjuk penyusunan').fill('Sebut penanggung jawab setiap data.'),
  });
  await clock.pass(20);
  await answerIn(analis, dossier, [PAPER, 'Bab IV Verifikasi dan Penyimpanan Data'], /berapa lama data dan bukti dukung disimpan/, 'Lima tahun, di lemari arsip PEPP.');
  await answeredAll(analis, await paperIn(analis, dossier, PAPER));
  await perform(analis, dossier, 'draft', { not: [[kasubbag]] });
  await tooLate(kasubbag, dossier, 'initial', {
    field: 'Catatan untuk Sekretaris', winner: 'Kasubbag PEPP', meanwhile: () => perform(kasubbag, dossier, 'initial', { not: [[sekretaris]] }),
  });
  await perform(sekretaris, dossier, 'initial', { not: [[kasubbag]] });
}

async function signed({ kadis, sekretaris, umum, analis, dossier, clock }: Run): Promise<void> {
  await clock.pass(15);
  await perform(kadis, dossier, 'sign', { not: [[sekretaris]], lacks: /Ketik kata sandi Anda lagi/, fill: async (form) => {
    await lookAt(kadis);
    await expectNoSideways(kadis);
    await signing(form);
  } });
  await perform(umum, dossier, 'record-original', { not: [[analis]], lacks: /Lengkapi|Wajib diisi|Bentuk isian/, fill: originals((await clock.now()).slice(0, 10), SHELF) });
}

/** The winner is Analis; the Sekretaris had already typed where the original stands. */
async function archived({ sekretaris, analis, staf, umum, kadis, dossier }: Run): Promise<void> {
  await tooLate(sekretaris, dossier, 'archive', {
    field: 'Tempat simpan', verb: 'Simpan, belum lengkap', refusal: 'Berkas ini sudah selesai atau dibatalkan.', winner: 'Analis Perencanaan, Evaluasi dan Pelaporan',
    meanwhile: async () => {
      const task = await ownTask(analis, dossier, 'archive');
      const form = await takeUp(analis, dossier, ACTS.archive[0]);
      await refused(staf, `/api/tasks/${task.id}/perform`, { input: {} }, 403, 'act.not-yours');
      await refused(umum, `/api/tasks/${task.id}/perform`, { input: {} }, 404, 'task.not-found');
      await refused(analis, `/api/tasks/${task.id}/perform`, { input: { classification: '000.8.6.3', soft: null, shelf: null } }, 422, 'archive.incomplete');
      await filed(SHELF)(form);
      await form.getByRole('button', { name: 'Arsipkan', exact: true }).click();
      await expect(analis.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
    },
  });
  await expectDone(kadis, dossier, { 3: 2, 4: 2 });
  await expectNoSideways(kadis);
}
