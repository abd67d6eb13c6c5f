/** SOP 4: a late bidang, and the Sekretaris who signs as Plh. Kepala Dinas; from the assignment to the archive, with the ways that are forbidden. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { HolderView } from '#contract/people/holder';
import { ACTS, act, at } from './acts.ts';
import { closed, refused } from './forbidden.ts';
import { type Account, type Clock, expect, lookAt, PHONE, test } from './office.ts';
import { answered } from './prepare.ts';
import { attach, expectDone, filed, openDossier, originals, ownTask, pasteCells, perform, receive, signing, takeUp, write } from './steps.ts';

const SOP = 'Penyusunan Anggaran';
const KEY = 'penyusunan-anggaran';
const YEAR = 2028;
const PAPER = 'Rencana Kerja dan Anggaran (RKA)';
const SHELF = 'Lemari 4, baris 2';
const DECREE = '800.1.11.1/77/BKPSDM/2027';
const WAIVER = 'Loket BPKAD tutup; naskah diterima lewat aplikasi.';
const ACCOUNTS = ['sekretaris', 'kasubbag', 'staf', 'umum', 'kadis', 'admin', 'koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const satisfies readonly Account[];

type Run = Readonly<Record<(typeof ACCOUNTS)[number], Page>> & { readonly phone: Page; readonly dossier: string; readonly clock: Clock };

test('RKA: a late bidang and a Plh. who signs, in the browser, with the ways that are forbidden', async ({ as, clock }) => {
  test.setTimeout(1_200_000);
  const pages = Object.fromEntries(await Promise.all(ACCOUNTS.map(async (account) => [account, await as(account)]))) as Omit<Run, 'phone' | 'dossier' | 'clock'>;
  const dossier = await test.step('Sekretaris opens the dossier', async () => {
    await refused(pages.koperasi, '/api/dossiers', { sopKey: KEY, year: YEAR, checklist: [] }, 403, 'dossier.not-allowed');
    return openDossier(pages.sekretaris, SOP, YEAR);
  });
  const run: Run = { ...pages, phone: await as('sekretaris', PHONE), dossier, clock };
  await test.step('1 to 3: Sekretaris assigns, Kasubbag instructs, Staf asks', () => asked(run));
  await test.step('4: one bidang is late, is reminded and answers; Staf compiles', () => gathered(run));
  await test.step('5 to 7: analysis, text, two initials', () => drafted(run));
  try {
    await test.step('8: the administrator enters the Plh.; conflicts are shown', () => appointed(run));
    await test.step('8: the Plh. signs on the phone; Umum records the original', () => signed(run));
    await test.step('8: the administrator ends the Plh., who is not taken back', async () => {
      await ended(run);
      await notTakenBack(run);
    });
    await test.step('9: Kasubbag orders copies, Staf makes them', () => copied(run));
    await test.step('10 to 12: one receipt comes, one is waived with a reason; Staf files', () => sentAndFiled(run));
  } finally {
    await nextMorning(run);
  }
});

async function asked({ sekretaris, kasubbag, staf, koperasi, dossier, clock }: Run): Promise<void> {
  await perform(sekretaris, dossier, 'dispose', { not: [[kasubbag], [koperasi, 'none']], lacks: /Pilih paling sedikit/, fill: (form) => form.getByLabel('Untuk ditindaklanjuti').check() });
  await perform(kasubbag, dossier, 'instruct', { not: [[sekretaris]], lacks: /Wajib diisi/, fill: (form) => form.getByLabel('Petunjuk').fill('Minta rincian belanja dengan dasar perhitungannya.') });
  await perform(staf, dossier, 'request-data', {
    not: [[kasubbag]], lacks: /Bentuk isian ini tidak benar|Wajib diisi/, fill: async (form) => {
      await form.getByLabel('Batas pengiriman').fill(await clock.in(20));
    },
  });
}

async function gathered({ staf, kasubbag, sekretaris, koperasi, ukm, perindustrian, perdagangan, dossier, clock }: Run): Promise<void> {
  await answered([ukm, perindustrian, perdagangan], dossier);
  await clock.pass(45);
  await staf.goto('/data-requests');
  await staf.getByRole('listitem').locator(`a[href$="${dossier}"]`).click();
  await expect(staf.getByText('3 dari 4 bidang mengirim')).toBeVisible();
  await expect(staf.getByText('1 terlambat')).toBeVisible();
  await lookAt(staf);
  await staf.getByRole('button', { name: 'Ingatkan Kepala Bidang Koperasi' }).click();
  await expect(staf.getByText(/^Diingatkan 1 kali/)).toBeVisible();
  // Nothing is compiled before the last answer.
  await staf.goto(at(dossier));
  await expect(staf.getByRole('heading', { name: 'Menunggu' })).toBeVisible();
  await expect(act(staf, ACTS.recap[0])).toBeHidden();
  await perform(koperasi, dossier, 'submit-data', { not: [[staf], [sekretaris]], fill: async (form) => {
    await expect(form).toContainText('lewat batas');
    await expect(form).toContainText('Diingatkan');
    await pasteCells(form.getByRole('table', { name: '1. Usulan rincian belanja' }).getByLabel('Judul kolom 1'), [['Kode rekening', 'Pagu'], ['5.1.02.01.001.00024', '405.600.000']]);
    await form.getByLabel('2. Dasar perhitungan usulan').fill('Sosialisasi perkoperasian tiga angkatan.');
    await attach(form, '3. Kerangka Acuan Kerja', 'kak-rab-koperasi.pdf');
    await lookAt(koperasi);
  } });
  await perform(staf, dossier, 'recap', { not: [[kasubbag], [koperasi, 'own']], fill: (form) => form.getByLabel('Catatan rekap').fill('Koperasi terlambat.') });
}

async function drafted({ kasubbag, staf, sekretaris, kadis, dossier, clock }: Run): Promise<void> {
  await perform(kasubbag, dossier, 'analyse', { not: [[staf]], lacks: /Wajib diisi/, fill: (form) => form.getByLabel('Hasil analisis dan petunjuk penyusunan').fill('Cocokkan jumlah dengan pagu.') });
  await clock.pass(20);
  await write(staf, dossier, PAPER, 'RKA-Rincian Belanja', 'Rincian menurut kode rekening tercantum pada rekapitulasi.');
  await perform(staf, dossier, 'draft', { not: [[kasubbag]] });
  await perform(kasubbag, dossier, 'initial', { not: [[sekretaris], [kadis]] });
  await perform(sekretaris, dossier, 'initial', { not: [[kasubbag]] });
}

/** The settings page, at the form that appoints. */
async function appointing(admin: Page): Promise<Locator> {
  await admin.goto('/settings');
  await admin.getByRole('link', { name: /^Pelaksana tugas/ }).click();
  await admin.getByRole('button', { name: 'Tunjuk pelaksana' }).click();
  return admin.getByRole('complementary', { name: 'Tunjuk pemangku jabatan' });
}

async function appointed({ admin, sekretaris, kadis, dossier, clock }: Run): Promise<void> {
  const today = (await clock.now()).slice(0, 10);
  // Until then he does not sign what he examined, and nobody but the administrator appoints.
  const task = await ownTask(kadis, dossier, 'sign');
  await refused(sekretaris, `/api/tasks/${task.id}/perform`, { input: {} }, 403, 'act.not-yours');
  const panel = await appointing(admin);
  await panel.getByLabel('Jabatan').selectOption({ label: 'Kepala Dinas' });
  const choose = async (title: string) => {
    await panel.getByPlaceholder('Ketik nama atau jabatan').fill(title);
    await admin.getByRole('option', { name: new RegExp(`, ${title}$`) }).click();
  };
  await choose('Kepala Dinas');
  await expect(panel).toContainText('pejabat definitifnya sendiri; pilih orang lain.');
  await choose('Sekretaris');
  await expect(panel.getByRole('status').filter({ hasText: 'Orang ini juga Sekretaris.' })).toContainText('yang ia periksa boleh, dengan paraf orang ketiga lebih dahulu');
  await expect(panel.getByLabel('Mulai tanggal')).toHaveValue(today);
  await panel.getByLabel('Sampai dengan').fill(today);
  await panel.getByRole('button', { name: 'Tunjuk sebagai Plh.' }).click();
  await expect(panel.getByLabel('Nomor surat')).toHaveAccessibleDescription(/selalu memakai nomor surat/);
  await lookAt(admin);
  await panel.getByLabel('Nomor surat').fill(DECREE);
  await panel.getByRole('button', { name: 'Tunjuk sebagai Plh.' }).click();
  await expect(panel).toBeHidden();
  await expect(admin.getByRole('listitem').filter({ hasText: DECREE })).toContainText('Kepala Dinas');
  const { postId, personId } = (await holdings(admin))[0] ?? {};
  await refused(sekretaris, '/api/holders', { postId, personId, since: today, until: today, form: 'plh', letterNumber: DECREE }, 403, 'people.not-allowed');
}

async function holdings(admin: Page): Promise<readonly HolderView[]> {
  const answer = await admin.request.get('/api/holders?acting=true');
  return (await answer.json() as { holders: HolderView[] }).holders.filter(({ letterNumber }) => letterNumber === DECREE);
}

async function signed({ phone, kasubbag, umum, staf, dossier, clock }: Run): Promise<void> {
  await perform(phone, dossier, 'sign', { not: [[kasubbag], [umum, 'none']], lacks: /Ketik kata sandi Anda lagi/, fill: async (form) => {
    await expect(form).toContainText('Anda bertindak sebagai Plh. Kepala Dinas.');
    await expect(form).toContainText(`${PAPER}, versi 1`);
    await lookAt(phone);
    await signing(form);
  } });
  await perform(umum, dossier, 'record-original', { not: [[staf]], lacks: /Lengkapi|Wajib diisi|Bentuk isian/, fill: originals((await clock.now()).slice(0, 10), SHELF) });
}

/** Ended on its only day; what was done stands under the acting holder. */
async function ended({ admin, sekretaris, dossier, clock }: Run): Promise<void> {
  const today = (await clock.now()).slice(0, 10);
  await admin.getByRole('listitem').filter({ hasText: DECREE }).getByRole('button', { name: 'Akhiri' }).click();
  const dialog = admin.getByRole('dialog', { name: /^Akhiri .+Kepala Dinas\?$/ });
  await dialog.getByLabel('Hari terakhir').fill('2027-01-01');
  await dialog.getByRole('button', { name: 'Akhiri', exact: true }).click();
  await expect(dialog.getByLabel('Hari terakhir')).toHaveAccessibleDescription(/Hari terakhir mendahului hari pertama/);
  await dialog.getByLabel('Hari terakhir').fill(today);
  await dialog.getByRole('button', { name: 'Akhiri', exact: true }).click();
  await expect(dialog).toBeHidden();
  await sekretaris.goto(at(dossier));
  await expect(sekretaris.getByText('Plh. Kepala Dinas').first()).toBeVisible();
}

/** What was signed names the appointment: it is not taken back, not even on its day. */
async function notTakenBack({ admin }: Run): Promise<void> {
  const [holding] = await holdings(admin);
  const answer = await admin.request.delete(`/api/holders/${holding?.id}`, { headers: { 'idempotency-key': randomUUID() } });
  expect({ status: answer.status(), code: (await answer.json()).code }).toEqual({ status: 409, code: 'holder.has-acted' });
}

/** The last day still counts, and other journeys share the office: they begin on the next. */
async function nextMorning({ admin, clock }: Run): Promise<void> {
  const [hours = 0, minutes = 0] = (await clock.now()).slice(11).split(':').map(Number);
  await clock.pass((24 + 7 - hours) * 60 + 45 - minutes);
  expect((await holdings(admin)).map(({ state }) => state)).not.toContain('current');
}

async function copied({ kasubbag, staf, dossier }: Run): Promise<void> {
  await perform(kasubbag, dossier, 'instruct', { not: [[staf]], lacks: /Wajib diisi/, fill: async (form) => {
    await form.getByLabel('Petunjuk').fill('Gandakan untuk TAPD dan BPKAD.');
    await form.getByLabel('Jumlah').fill('2');
    await form.getByLabel('Penerima salinan').fill('TAPD melalui Bappeda\nBPKAD');
  } });
  await perform(staf, dossier, 'copy', { not: [[kasubbag]], next: 'dispatch', fill: (form) => expect(form.getByRole('textbox', { name: 'Penerima 2' })).toHaveValue('BPKAD') });
}

async function sentAndFiled({ staf, kasubbag, kadis, dossier, clock }: Run): Promise<void> {
  const form = await takeUp(staf, dossier, ACTS.dispatch[0]);
  const task = await ownTask(staf, dossier, 'dispatch');
  await form.getByRole('button', { name: 'Tambah penerima' }).click();
  await form.getByRole('textbox', { name: 'Penerima 1' }).fill('TAPD melalui Bappeda');
  await form.getByRole('textbox', { name: 'Penerima 2' }).fill('BPKAD');
  await form.getByLabel('Cara kirim').nth(1).selectOption({ label: 'SRIKANDI' });
  await form.getByRole('button', { name: ACTS.dispatch[1], exact: true }).click();
  await expect(form).toContainText('Bukti terima: 0 dari 2');
  await form.getByRole('listitem').filter({ hasText: 'BPKAD: menunggu' }).getByRole('button', { name: 'Kecualikan' }).click();
  const dialog = staf.getByRole('dialog', { name: 'Lanjut tanpa bukti terima BPKAD?' });
  await dialog.getByRole('button', { name: 'Kecualikan', exact: true }).click();
  await expect(dialog.getByLabel('Alasan')).toHaveAccessibleDescription(/Wajib diisi|Paling sedikit/);
  await dialog.getByLabel('Alasan').fill(WAIVER);
  await dialog.getByRole('button', { name: 'Kecualikan', exact: true }).click();
  await expect(form).toContainText('BPKAD: dikecualikan');
  await expect(act(staf, ACTS.archive[0])).toBeHidden();
  await clock.pass(10);
  await receive(staf, 'TAPD melalui Bappeda', 'Petugas loket Bappeda');
  await closed(staf, task);

  const filing = await ownTask(staf, dossier, 'archive');
  await refused(kasubbag, `/api/tasks/${filing.id}/perform`, { input: {} }, 403, 'act.not-yours');
  const archive = await takeUp(staf, dossier, ACTS.archive[0]);
  await filed(SHELF)(archive);
  await archive.getByRole('button', { name: ACTS.archive[1], exact: true }).click();
  await expect(staf.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
  await expectDone(kadis, dossier, { 4: 1, 8: 1 });
  await staf.getByRole('tab', { name: 'Surat' }).click();
  await expect(staf.getByRole('tabpanel')).toContainText(WAIVER);
}
