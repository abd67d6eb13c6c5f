/** SOP 3: two documents and their cover letter from the assignment to the archive, and the ways that are forbidden on it. */
import type { Locator, Page } from '@playwright/test';
import { ACTS, act, at } from './acts.ts';
import { closed, refused } from './forbidden.ts';
import { type Account, type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { answered } from './prepare.ts';
import { attach, expectDone, expectNoSideways, filed, openDossier, originals, ownTask, pasteCells, perform, receive, sendBack, signing, takeUp, write } from './steps.ts';

const SOP = 'Penyusunan Renstra dan Renja';
const KEY = 'penyusunan-renstra-renja';
const YEAR = 2028;
const RENSTRA = 'Rencana Strategis (Renstra)';
const RENJA = 'Rencana Kerja (Renja)';
const LETTER = 'Surat Pengantar Renstra dan Renja';
const SHELF = 'Lemari 3, baris 1';
const REASON = 'Bab IV Renja perlu menyebut bahwa pagu masih indikatif.';
const ACCOUNTS = ['sekretaris', 'kasubbag', 'staf', 'umum', 'koperasi', 'ukm', 'perindustrian', 'perdagangan', 'bappeda'] as const satisfies readonly Account[];

type Run = Readonly<Record<(typeof ACCOUNTS)[number] | 'kadis', Page>> & { readonly dossier: string; readonly clock: Clock };

test('Renstra and Renja: two documents under one cover letter, in the browser, with the ways that are forbidden', async ({ as, clock }) => {
  test.setTimeout(1_200_000);
  const pages = Object.fromEntries(await Promise.all(ACCOUNTS.map(async (account) => [account, await as(account)]))) as Omit<Run, 'kadis' | 'dossier' | 'clock'>;
  const dossier = await test.step('Sekretaris opens the dossier; a second one for the same year is refused', async () => {
    await refused(pages.koperasi, '/api/dossiers', { sopKey: KEY, year: YEAR, checklist: [] }, 403, 'dossier.not-allowed');
    const id = await openDossier(pages.sekretaris, SOP, YEAR);
    await refused(pages.kasubbag, '/api/dossiers', { sopKey: KEY, year: YEAR, checklist: [] }, 409, 'dossier.exists');
    return id;
  });
  const run: Run = { ...pages, kadis: await as('kadis', PHONE), dossier, clock };
  await test.step('1 and 2: Sekretaris assigns, Kasubbag instructs', () => assigned(run));
  await test.step('3 and 4: Staf asks for two tables and a file, the bidang answer, Staf compiles', () => gathered(run));
  await test.step('5 and 6: Kasubbag analyses; Staf writes both documents and their letter', () => drafted(run));
  await test.step('7: Sekretaris sends back because of one document; the other stays as it was', () => examined(run));
  await test.step('8: Kepala Dinas signs all three on the phone, Umum records the originals', () => signed(run));
  await test.step('9: Kasubbag orders copies, Staf makes them', () => copied(run));
  await test.step('10 to 12: Staf sends to Bappeda, and files once the receipt is in', () => sentAndFiled(run));
});

async function assigned({ sekretaris, kasubbag, staf, koperasi, dossier, clock }: Run): Promise<void> {
  await perform(sekretaris, dossier, 'dispose', {
    not: [[kasubbag], [koperasi, 'none']], lacks: /Pilih paling sedikit/, fill: async (form) => {
      const to = form.getByRole('group', { name: 'Diteruskan kepada' });
      await expect(to.getByLabel('Kasubbag PEPP')).toBeChecked();
      await form.getByLabel('Untuk dilaksanakan').check();
      await form.getByLabel('Catatan disposisi').fill(`Susun Renstra dan Renja ${YEAR}.`);
    },
  });
  await clock.pass(10);
  await perform(kasubbag, dossier, 'instruct', { not: [[staf]], lacks: /Wajib diisi/, fill: (form) => form.getByLabel('Petunjuk').fill('Kumpulkan data pendukung dari bidang.') });
}

async function gathered({ staf, kasubbag, koperasi, ukm, perindustrian, perdagangan, dossier, clock }: Run): Promise<void> {
  await perform(staf, dossier, 'request-data', {
    not: [[kasubbag]], lacks: /Bentuk isian ini tidak benar|Wajib diisi/, fill: async (form) => {
      for (const [index, title] of ['Data pendukung Renstra', 'Data pendukung Renja', 'Dokumen pendukung'].entries()) {
        await expect(form.getByLabel(`Data ${index + 1}`, { exact: true })).toHaveValue(title);
      }
      await form.getByLabel('Batas pengiriman').fill(await clock.in(240));
    },
  });
  const task = await ownTask(koperasi, dossier, 'submit-data');
  await refused(ukm, `/api/tasks/${task.id}/perform`, { input: { partial: true, answers: [] } }, 404, 'task.not-found');
  await perform(koperasi, dossier, 'submit-data', { fill: async (form) => {
    await pasteCells(form.getByRole('table', { name: '1. Data pendukung Renstra' }).getByLabel('Judul kolom 1'), [['Indikator', '2028', '2029'], ['Koperasi berkualitas', '54,39', '55,00']]);
    await form.getByLabel('Tidak ada yang dilaporkan').nth(1).check();
    await attach(form, '3. Dokumen pendukung', 'profil-koperasi.pdf');
    // Nothing to report counts as an answer only with its reason.
    await expect(form.getByRole('button', { name: 'Kirim sebagian', exact: true })).toBeVisible();
    await form.getByLabel('Alasannya').fill('Pagu indikatif koperasi belum dibagi Bappeda.');
  } });
  await answered([ukm, perindustrian, perdagangan], dossier);
  await perform(staf, dossier, 'recap', { not: [[kasubbag], [koperasi, 'own']], fill: (form) => expect(form).toContainText('4 dari 4 bidang mengirim') });
}

async function drafted(run: Run): Promise<void> {
  const { kasubbag, staf, bappeda, dossier, clock } = run;
  await perform(kasubbag, dossier, 'analyse', { not: [[staf]], lacks: /Wajib diisi/, fill: (form) => form.getByLabel('Hasil analisis dan petunjuk penyusunan').fill('Pagu menyusul; ketik dahulu selebihnya.') });
  await clock.pass(30);
  await write(staf, dossier, RENSTRA, 'Bab III Tujuan, Sasaran', 'Tujuan: meningkatnya daya saing koperasi dan usaha mikro.');
  await write(staf, dossier, RENJA, 'Bab IV Rencana Kerja dan Pendanaan', 'Program Pengembangan UMKM.');
  await addressed(run);
  await perform(staf, dossier, 'draft', { not: [[kasubbag], [bappeda, 'none']], fill: async (form) => {
    for (const paper of [RENSTRA, RENJA, LETTER]) await expect(form.getByRole('link', { name: 'Buka naskah' }).filter({ hasText: paper })).toBeVisible();
    await lookAt(staf);
  } });
}

/** The letter is filled in advance; without its addressee it is not handed over. */
async function addressed({ staf, dossier }: Run): Promise<void> {
  const open = async () => {
    await (await takeUp(staf, dossier, ACTS.draft[0])).getByRole('link', { name: 'Buka naskah' }).filter({ hasText: LETTER }).click();
    return staf.getByRole('textbox', { name: 'Bagian: Tujuan (Yth.)' });
  };
  const stored = expect(staf.getByRole('status').filter({ hasText: 'Tersimpan.' }));
  const box = await open();
  await expect(box).toContainText('Bappeda');
  for (const paper of [RENSTRA, RENJA]) await expect(staf.getByRole('textbox', { name: 'Bagian: Naskah yang dikirimkan' })).toContainText(`${paper} ${YEAR}`);
  await lookAt(staf);
  await box.click();
  await staf.keyboard.press('Control+A');
  await staf.keyboard.press('Delete');
  await stored.toBeVisible();
  const form = await takeUp(staf, dossier, ACTS.draft[0]);
  await form.getByRole('button', { name: ACTS.draft[1], exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('Surat pengantar belum lengkap');
  await (await open()).click();
  await staf.keyboard.type('Bappeda Kabupaten Tanjung Jabung Barat');
  await stored.toBeVisible();
}

async function examined({ kasubbag, sekretaris, staf, kadis, dossier, clock }: Run): Promise<void> {
  await perform(kasubbag, dossier, 'initial', { not: [[sekretaris], [staf]] });
  const task = await ownTask(sekretaris, dossier, 'initial');
  await sendBack(sekretaris, await takeUp(sekretaris, dossier, ACTS.initial[0]), REASON);
  await closed(sekretaris, task);
  await clock.pass(20);
  await expect(await takeUp(staf, dossier, ACTS.draft[0])).toContainText(REASON);
  await write(staf, dossier, RENJA, 'Bab IV Rencana Kerja dan Pendanaan', ' Pagu bersifat indikatif.');
  await perform(staf, dossier, 'draft', { not: [[sekretaris]], fill: (form) => form.getByLabel('Catatan penyerahan').fill('Renstra tidak berubah.') });
  await perform(kasubbag, dossier, 'initial', { fill: (form) => seesSecondRound(form) });
  // Kepala Dinas does not sign before the second paraf.
  await kadis.goto(at(dossier));
  await expect(kadis.getByRole('heading', { name: 'Menunggu' })).toBeVisible();
  await expect(act(kadis, ACTS.sign[0])).toBeHidden();
  await perform(sekretaris, dossier, 'initial', { not: [[kasubbag]], fill: (form) => seesSecondRound(form) });
}

/** Only what was sent back is a new version. */
async function seesSecondRound(form: Locator): Promise<void> {
  await expect(form).toContainText(`${RENJA}, versi 2`);
  await expect(form).toContainText('Pagu bersifat indikatif.');
  await expect(form).toContainText(`${RENSTRA}, versi 1`);
  await expect(form).toContainText(`${LETTER}, versi 1`);
}

async function signed({ kadis, sekretaris, umum, staf, dossier, clock }: Run): Promise<void> {
  await clock.pass(15);
  await perform(kadis, dossier, 'sign', { not: [[sekretaris], [umum, 'none']], lacks: /Ketik kata sandi Anda lagi/, fill: async (form) => {
    for (const paper of [`${RENSTRA}, versi 1`, `${RENJA}, versi 2`, `${LETTER}, versi 1`]) await expect(form).toContainText(paper);
    await lookAt(kadis);
    await expectNoSideways(kadis);
    await signing(form);
  } });
  await perform(umum, dossier, 'record-original', { not: [[staf]], lacks: /Lengkapi|Wajib diisi|Bentuk isian/, fill: originals((await clock.now()).slice(0, 10), SHELF) });
}

async function copied({ kasubbag, staf, umum, dossier }: Run): Promise<void> {
  await perform(kasubbag, dossier, 'instruct', { not: [[staf], [umum, 'own']], lacks: /Wajib diisi/, fill: async (form) => {
    await form.getByLabel('Petunjuk').fill('Gandakan dua rangkap untuk Bappeda.');
    await form.getByLabel('Jumlah').fill('2');
    await form.getByLabel('Penerima salinan').fill('Bappeda');
  } });
  await perform(staf, dossier, 'copy', { not: [[kasubbag]], next: 'dispatch', fill: async (form) => {
    await expect(form.getByRole('textbox', { name: 'Penerima 1' })).toHaveValue('Bappeda');
    await form.getByLabel('Jumlah').fill('2');
  } });
}

async function sentAndFiled({ staf, kasubbag, kadis, dossier, clock }: Run): Promise<void> {
  const dispatch = await ownTask(staf, dossier, 'dispatch');
  await refused(kasubbag, `/api/tasks/${dispatch.id}/perform`, { input: {} }, 403, 'act.not-yours');
  const form = await takeUp(staf, dossier, ACTS.dispatch[0]);
  await expect(form.getByRole('textbox', { name: 'Penerima 1' })).toHaveValue('Bappeda');
  await form.getByRole('button', { name: ACTS.dispatch[1], exact: true }).click();
  await expect(form).toContainText('Bukti terima: 0 dari 1');
  await expect(act(staf, ACTS.archive[0])).toBeHidden();
  await clock.pass(10);
  await receive(staf, 'Bappeda', 'Petugas loket Bappeda');
  await closed(staf, dispatch);

  const task = await ownTask(staf, dossier, 'archive');
  await refused(kasubbag, `/api/tasks/${task.id}/perform`, { input: {} }, 403, 'act.not-yours');
  await refused(staf, `/api/tasks/${task.id}/perform`, { input: { classification: '000.7.2.2', soft: null, shelf: null } }, 422, 'archive.incomplete');
  const archive = await takeUp(staf, dossier, ACTS.archive[0]);
  await filed(SHELF)(archive);
  await archive.getByRole('button', { name: ACTS.archive[1], exact: true }).click();
  await expect(staf.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
  await expectDone(kadis, dossier, { 6: 2, 7: 2, 8: 1 });
  await expectNoSideways(kadis);
  await refused(staf, `/api/tasks/${task.id}/perform`, { input: {} }, 409, 'dossier.not-open');
  await staf.getByRole('tab', { name: 'Surat' }).click();
  // One number, the cover letter's, for all that travelled under it.
  await expect(staf.getByRole('tabpanel').getByText(/^000\.7\.2\.2\/\d+\/.+/)).toHaveCount(1);
}
