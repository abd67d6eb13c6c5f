/** SOP 2 from the letter to the archive: returned, left unchanged with a reason, handed to Umum who sends and files it. */
import type { Page } from '@playwright/test';
import { ACTS, type Kind } from './acts.ts';
import { refused } from './forbidden.ts';
import { type Account, type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { answered, answeredAll, paperIn } from './prepare.ts';
import { attach, expectDone, expectNoSideways, filed, openDossier, originals, ownTask, perform, receive, sendBack, signing, submit, takeUp, write } from './steps.ts';

const SOP = 'Penyusunan Indikator Kinerja Utama (IKU)';
const PAPER = 'Dokumen Indikator Kinerja Utama';
const SHELF = 'Lemari 1, baris 3';
const BODY = 'Bagian Organisasi Sekretariat Daerah';
const ACCOUNTS = ['umum', 'sekretaris', 'kasubbag', 'analis', 'staf', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const satisfies readonly Account[];

type Run = Readonly<Record<(typeof ACCOUNTS)[number] | 'kadis', Page>> & { readonly dossier: string; readonly clock: Clock };

test('IKU: from the letter to the archive, in the browser, returned and left unchanged once, sent and filed by Umum', async ({ as, clock }) => {
  test.setTimeout(1_200_000);
  const pages = Object.fromEntries(await Promise.all(ACCOUNTS.map(async (account) => [account, await as(account)]))) as Omit<Run, 'kadis' | 'dossier' | 'clock'>;
  const dossier = await test.step('Umum opens the dossier', () => openDossier(pages.umum, SOP, 2027));
  const run: Run = { ...pages, kadis: await as('kadis', PHONE), dossier, clock };
  await test.step('1 and 2: letter, disposition, instruction', () => assigned(run));
  await test.step('3 to 5: data of the bidang, acceptance, analysis', () => gathered(run));
  await test.step('6 to 8: text, return, no change needed, two initials', () => drafted(run));
  await test.step('9: signature and original', () => signed(run));
  await test.step('10: handed to Umum, sent, received, filed', () => sent(run));
});

async function assigned({ umum, kadis, sekretaris, dossier }: Run): Promise<void> {
  await perform(umum, dossier, 'register', { fill: async (form) => {
    await form.getByLabel('Pengirim').fill(BODY);
    await form.getByLabel('Nomor surat').fill('060/45/Org/2027');
    await form.getByLabel('Tanggal surat').fill('2027-01-07');
    await form.getByLabel('Perihal').fill('Penetapan Indikator Kinerja Utama perangkat daerah');
    await attach(form, 'Pindaian surat', 'surat-masuk-iku.pdf');
  } });
  await perform(kadis, dossier, 'dispose', { not: [[sekretaris]], fill: (form) => form.getByLabel('Untuk ditindaklanjuti').check() });
  await perform(sekretaris, dossier, 'instruct', { fill: async (form) => {
    await form.getByLabel('Petunjuk').fill('Siapkan draft IKU bersama bidang.');
    await form.getByRole('button', { name: 'Tegaskan: Data Awal' }).click();
    const dialog = sekretaris.getByRole('dialog', { name: 'Data Awal' });
    await dialog.getByLabel('Berkas apa yang Anda lihat, dan di mana').fill('IKU tahun lalu dan Renstra 2025-2029.');
    await dialog.getByRole('button', { name: 'Tegaskan' }).click();
    await expect(form).toContainText('Syarat langkah ini terpenuhi');
  } });
}

async function gathered({ analis, kasubbag, staf, koperasi, ukm, perindustrian, perdagangan, dossier, clock }: Run): Promise<void> {
  await perform(analis, dossier, 'request-data', { not: [[staf]], fill: async (form) => {
    await form.getByRole('textbox', { name: 'Data 1', exact: true }).fill('Draft Indikator Kinerja Utama');
    await form.getByLabel('Batas pengiriman').fill(await clock.in(120));
  } });
  await answered([koperasi, ukm, perindustrian], dossier);
  // The fourth sends after the time that was set: late, and taken all the same.
  await clock.pass(150);
  await perdagangan.goto('/data-requests');
  await expect(perdagangan.getByRole('listitem').filter({ hasText: 'Indikator Kinerja Utama' })).toContainText('Isian Anda terlambat');
  await answered([perdagangan], dossier);
  await perform(analis, dossier, 'recap', { fill: (form) => expect(form).toContainText('4 dari 4 bidang mengirim') });
  await perform(kasubbag, dossier, 'accept');
  await perform(analis, dossier, 'analyse', { next: 'draft', fill: (form) => form.getByLabel('Hasil analisis dan petunjuk penyusunan').fill('Nilai dasar perindustrian belum tersedia.') });
}

async function drafted({ analis, kasubbag, sekretaris, dossier, clock }: Run): Promise<void> {
  await write(analis, dossier, PAPER, 'Keputusan Kepala Dinas tentang Penetapan Indikator Kinerja Utama', 'Salinan keputusan ini disampaikan kepada Bagian Organisasi.');
  await answeredAll(analis, await paperIn(analis, dossier, PAPER));
  await perform(analis, dossier, 'draft', { not: [[kasubbag]] });
  await sendBack(kasubbag, await takeUp(kasubbag, dossier, ACTS.initial[0]), 'Apakah target sudah sama dengan Renstra?');
  await clock.pass(10);
  const { id } = await ownTask(analis, dossier, 'draft');
  await refused(analis, `/api/tasks/${id}/perform`, { input: { outcome: 'unchanged', note: '' } }, 422, 'act.input-invalid');
  const form = await takeUp(analis, dossier, ACTS.draft[0]);
  await form.getByText('Tidak perlu perubahan').click();
  await form.getByLabel('Mengapa tidak perlu perubahan').fill('Target sudah sama dengan Renstra; naskah tidak diubah.');
  await lookAt(analis);
  await submit(analis, form, 'Serahkan tanpa perubahan');
  await perform(kasubbag, dossier, 'initial');
  await perform(sekretaris, dossier, 'initial', { not: [[analis]] });
}

async function signed({ kadis, sekretaris, umum, dossier, clock }: Run): Promise<void> {
  await perform(kadis, dossier, 'sign', { not: [[sekretaris]], fill: signing });
  await perform(umum, dossier, 'record-original', { fill: originals((await clock.now()).slice(0, 10), SHELF) });
}

/** The lane stays answerable; Umum does it. */
async function handedToUmum(page: Page, dossier: string, kind: Kind): Promise<void> {
  const form = await takeUp(page, dossier, ACTS[kind][0]);
  await form.getByRole('button', { name: 'Serahkan ke Umum' }).click();
  const dialog = page.getByRole('dialog', { name: /^Serahkan kepada/ });
  await dialog.getByRole('button', { name: 'Serahkan ke Umum' }).click();
  await expect(dialog).toBeHidden();
}

async function sent({ kasubbag, sekretaris, umum, kadis, staf, dossier }: Run): Promise<void> {
  const task = await ownTask(kasubbag, dossier, 'dispatch');
  await refused(staf, `/api/tasks/${task.id}/perform`, { input: {} }, 403, 'act.not-yours');
  await handedToUmum(kasubbag, dossier, 'dispatch');
  const form = await takeUp(umum, dossier, ACTS.dispatch[0]);
  await form.getByRole('button', { name: 'Tambah penerima' }).click();
  await form.getByRole('textbox', { name: 'Penerima 1' }).fill(BODY);
  await form.getByRole('button', { name: ACTS.dispatch[1], exact: true }).click();
  await expect(form).toContainText(`${BODY}: menunggu bukti terima`);
  await receive(umum, BODY, 'Petugas loket');
  await expect(form).toBeHidden();

  await handedToUmum(sekretaris, dossier, 'archive');
  const archive = await takeUp(umum, dossier, ACTS.archive[0]);
  await filed(SHELF)(archive);
  await archive.getByRole('button', { name: ACTS.archive[1], exact: true }).click();
  await expect(umum.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
  await expectDone(kadis, dossier, { 6: 2, 7: 2 });
  await expectNoSideways(kadis);
}
