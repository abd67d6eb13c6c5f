import type { Page } from '@playwright/test';
import { ACTS, act, at } from './acts.ts';
import { refused, wrongPost } from './forbidden.ts';
import { expect, lookAt, PASSWORD, PHONE, test } from './office.ts';
import { answeredAll } from './prepare.ts';
import { answer, fromDesk, invite, leaveOut, openPaper, originIn, printed, restore, suggest, text, typeIn, writeOver } from './report-writing.ts';
import { attach, expectDone, expectNoSideways, openDossier, openTask, pasteCells, sendBack, submit, takeUp, viewOf } from './steps.ts';

const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const;
const PAPER = 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)';
const SHELF = 'Lemari 2, baris 3';

test('LAKIP: from the assignment to the archive, in the browser, with the ways that are forbidden', async ({ as, clock }) => {
  test.setTimeout(1_200_000);
  const sekretaris = await as('sekretaris');
  const kasubbag = await as('kasubbag');
  const staf = await as('staf');
  const umum = await as('umum');
  const koperasi = await as('koperasi');
  const kadis = await as('kadis', PHONE);
  const dossier = await test.step('Sekretaris opens the dossier; a second one for the same year is refused and named', async () => {
    const id = await openDossier(sekretaris, 'Penyusunan LAKIP', 2026);
    await lookAt(sekretaris);
    await refused(sekretaris, '/api/dossiers', { sopKey: 'penyusunan-lakip', year: 2026, checklist: [] }, 409, 'dossier.exists');
    await refused(koperasi, '/api/dossiers', { sopKey: 'penyusunan-lakip', year: 2025, checklist: [] }, 403, 'dossier.not-allowed');
    return id;
  });

  await test.step('1: Sekretaris assigns', async () => {
    await wrongPost([kasubbag], await openTask(sekretaris, dossier, 'dispose'), ACTS.dispose[1]);
    const form = await takeUp(sekretaris, dossier, 'Beri disposisi');
    await expect(form.getByRole('checkbox', { name: 'Kasubbag PEPP' })).toBeChecked();
    await form.getByRole('button', { name: 'Beri disposisi', exact: true }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByLabel('Untuk ditindaklanjuti').check();
    await form.getByLabel('Catatan disposisi').fill('Susun LAKIP 2026 sebelum batas waktu.');
    await lookAt(sekretaris);
    await submit(sekretaris, form, 'Beri disposisi');
  });

  await test.step('2: Kasubbag instructs, not without the schedule that the sheet demands', async () => {
    await clock.pass(20);
    await wrongPost([staf], await openTask(kasubbag, dossier, 'instruct'), ACTS.instruct[1]);
    const form = await takeUp(kasubbag, dossier, 'Beri petunjuk dan tugaskan');
    await expect(form.getByLabel('Tanggal pengiriman laporan')).not.toHaveValue('');
    await form.getByLabel('Petunjuk').fill('Kumpulkan data realisasi kinerja dari semua bidang.');
    const fifth = form.getByLabel(/^5\. /);
    const proposed = await fifth.inputValue();
    await fifth.fill('');
    await form.getByRole('button', { name: 'Tugaskan', exact: true }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await expect(form.getByLabel('Petunjuk')).toHaveValue('Kumpulkan data realisasi kinerja dari semua bidang.');
    await lookAt(kasubbag);
    await refused(kasubbag, `/api/tasks/${(await openTask(kasubbag, dossier, 'instruct')).id}/perform`, { input: { note: 'Tanpa jadwal' } }, 409, 'requirement.unmet');
    await fifth.fill(proposed);
    await submit(kasubbag, form, 'Tugaskan');
  });

  await test.step('3: Staf asks the bidang', async () => {
    await clock.pass(15);
    await wrongPost([kasubbag], await openTask(staf, dossier, 'request-data'), ACTS['request-data'][1]);
    const form = await takeUp(staf, dossier, 'Minta data kepada bidang');
    await expect(form.getByLabel('Batas pengiriman')).not.toHaveValue('');
    await form.getByLabel('Pengantar permintaan').fill('Mohon realisasi sampai 31 Desember 2026.');
    await lookAt(staf);
    await submit(staf, form, 'Kirim permintaan data');
  });

  await test.step('4: each bidang answers its own request, one in parts, one with nothing to report; Staf recaps', async () => {
    const tasks = (await viewOf(staf, dossier)).tasks.filter(({ kind, closedAt }) => kind === 'submit-data' && closedAt === null);
    const ukms = tasks.find(({ post }) => post.title === 'Kepala Bidang UKM');
    await refused(koperasi, `/api/tasks/${ukms?.id}/perform`, { input: { partial: true, answers: [] } }, 404, 'task.not-found');
    for (const bidang of BIDANG) {
      const page = await as(bidang);
      const form = await takeUp(page, dossier, 'Isi data yang diminta');
      await pasteCells(form.getByRole('table', { name: '1. Data Realisasi Kinerja' }).getByLabel('Judul kolom 1'),
        [['Indikator', 'Target', 'Realisasi'], [`Indikator ${bidang}`, '71,50', '69,88']]);
      if (bidang === 'ukm') {
        await submitPart(form);
        await expect(form.getByLabel('Baris 1, Indikator')).toHaveValue('Indikator ukm');
      }
      await form.getByLabel('Tidak ada yang dilaporkan').nth(1).check();
      await form.getByLabel('Alasannya').fill(`Pagu ${bidang} belum direviu.`);
      await form.getByLabel('3. Faktor pendorong, penghambat dan solusi').fill(`Faktor pendorong dari ${bidang}.`);
      await attach(form, '4. Bukti dukung', `bukti-${bidang}.pdf`);
      if (bidang === 'koperasi') await lookAt(page);
      await submit(page, form, 'Kirim isian');
    }
    const form = await takeUp(staf, dossier, 'Susun rekap data');
    await expect(form).toContainText('4 dari 4 bidang mengirim');
    await lookAt(staf);
    await form.getByRole('link', { name: 'Lihat semua isian' }).click();
    await expect(staf.getByRole('gridcell', { name: 'nihil' })).toHaveCount(BIDANG.length);
    await lookAt(staf);
    await submit(staf, await takeUp(staf, dossier, 'Susun rekap data'), 'Susun rekap');
  });

  await test.step('5: Kasubbag analyses', async () => {
    await clock.pass(10);
    await wrongPost([staf], await openTask(kasubbag, dossier, 'analyse'), ACTS.analyse[1]);
    const form = await takeUp(kasubbag, dossier, 'Analisis data');
    await form.getByRole('button', { name: 'Selesaikan analisis', exact: true }).click();
    await expect(form.getByLabel('Hasil analisis dan petunjuk penyusunan')).toHaveAccessibleDescription(/Wajib diisi/);
    await form.getByLabel('Hasil analisis dan petunjuk penyusunan').fill('Data lengkap; tulis sebab koperasi tidak aktif.');
    await submit(kasubbag, form, 'Selesaikan analisis');
  });

  const paper = await paperOf(staf, dossier);
  await test.step('6: three people write Bab III, each in a browser of his own; a reader suggests; the gate waits for what is missing', async () => {
    await clock.pass(60);
    await wrongPost([kasubbag], await openTask(staf, dossier, 'draft'), ACTS.draft[1]);
    await openPaper(staf, dossier);
    const ukm = await as('ukm');
    for (const [title, page] of [['Kepala Bidang Koperasi', koperasi], ['Kepala Bidang UKM', ukm]] as const) {
      await invite(staf, title);
      await fromDesk(page, PAPER);
    }
    await answer([koperasi, ukm, staf], 0, 'Pendampingan koperasi berjalan sepanjang tahun.');
    await answer([ukm, staf, koperasi], 1, 'Kurasi produk UKM dilakukan tiap triwulan.');
    await answer([staf, koperasi, ukm], 2, 'Pendataan pasar selesai pada triwulan ketiga.');
    await lookAt(koperasi);
    await suggest(kasubbag, staf, paper, 'sepanjang tahun', 'dari Januari sampai Desember');
    await writeOver(staf, 'Berita acara rekonsiliasi 12 Januari 2027.', ' Menurut rekonsiliasi 91,47 persen.');
    await originIn(staf);
    await openPaper(staf, dossier);
    await lookAt(staf);
    const form = await takeUp(staf, dossier, 'Susun naskah');
    await form.getByRole('button', { name: 'Serahkan naskah', exact: true }).click();
    await expect(form.getByRole('alert').first()).toContainText('Isian wajib yang masih kosong');
    await openPaper(staf, dossier);
    await answeredAll(staf, paper, 1);
    const last = await takeUp(staf, dossier, 'Susun naskah');
    await last.getByRole('button', { name: 'Serahkan naskah', exact: true }).click();
    await expect(last.getByRole('alert').first()).toContainText('Isian wajib yang masih kosong');
    await openPaper(staf, dossier);
    await leaveOut(staf, 'Analisis menunggu rilis statistik daerah.');
    await submit(staf, await takeUp(staf, dossier, 'Susun naskah'), 'Serahkan naskah');
    await expect(koperasi.getByText('Naskah ini tidak lagi terbuka untuk Anda')).toBeVisible();
    await ukm.goto('/');
    await expect(ukm.getByRole('link', { name: new RegExp(`Ikut menulis ${PAPER.slice(0, 20)}`) })).toHaveCount(0);
    await ukm.goto(at(dossier));
  });

  const first = (await viewOf(kasubbag, dossier)).offers[0]?.binds ?? {};

  await test.step('7: Kasubbag initials, which freezes the text; Sekretaris sends back; a wrong correction is undone by the version; a mark on the old text is refused', async () => {
    await clock.pass(10);
    const task = await openTask(kasubbag, dossier, 'initial');
    await wrongPost([sekretaris], task, ACTS.initial[1]);
    const form = await takeUp(kasubbag, dossier, 'Telaah dan paraf');
    await lookAt(kasubbag);
    await submit(kasubbag, form, 'Paraf dan teruskan');
    await kasubbag.goto(`/documents/${paper}`);
    await expect(kasubbag.getByRole('main')).toContainText(/Dibekukan saat paraf pertama \(Kasubbag PEPP, .*\): versi 1, kode [0-9A-F]{4}-[0-9A-F]{4}, data per \d+ Januari 2027/);
    await lookAt(kasubbag);
    const review = await takeUp(sekretaris, dossier, 'Telaah dan paraf');
    await expect(review).toContainText('Tidak berubah sejak paraf Kasubbag PEPP pada versi 1.');
    await sendBack(sekretaris, review, 'Bab III belum menyebut solusinya.');
    await clock.pass(45);
    const draft = await takeUp(staf, dossier, 'Susun naskah');
    await expect(draft).toContainText('Bab III belum menyebut solusinya.');
    await draft.getByRole('button', { name: 'Serahkan naskah', exact: true }).click();
    await expect(draft.getByRole('alert')).toContainText('belum mempunyai versi');
    await openPaper(staf, dossier);
    await typeIn(staf, 2, ' Kalimat yang keliru.');
    await restore(staf, 1, 'Perbaikan salah tempat.');
    await expect(text(staf)).not.toContainText('Kalimat yang keliru.');
    await fromDesk(koperasi, PAPER);
    await answer([koperasi, staf], 0, ' Solusi: pendataan ulang sebelum triwulan II.');
    await submit(staf, await takeUp(staf, dossier, 'Susun naskah'), 'Serahkan naskah');
    await refused(kasubbag, `/api/tasks/${task.id}/perform`, { input: { hashes: first, note: null } }, 409, 'act.closed');
    await refused(kasubbag, `/api/tasks/${(await openTask(kasubbag, dossier, 'initial')).id}/perform`, { input: { hashes: first, note: null } }, 409, 'document.changed');
    const again = await takeUp(kasubbag, dossier, 'Telaah dan paraf');
    await expect(again).toContainText('Berubah sejak paraf Anda pada versi 1');
    await expect(again).toContainText('pendataan ulang sebelum triwulan II');
    await kasubbag.goto(`/documents/${paper}`);
    await expect(kasubbag.getByRole('complementary')).toContainText('Berubah sejak paraf Anda pada versi 1');
    // Before anything else that the page says of the text.
    await expect(kasubbag.getByRole('complementary').getByRole('heading', { level: 2 }).first()).toHaveText('Perubahan');
    await expect(kasubbag.getByRole('complementary')).toContainText('pendataan ulang sebelum triwulan II');
    await lookAt(kasubbag);
    await submit(kasubbag, await takeUp(kasubbag, dossier, 'Telaah dan paraf'), 'Paraf dan teruskan');
    await wrongPost([staf], await openTask(sekretaris, dossier, 'initial'), ACTS.initial[1]);
    const second = await takeUp(sekretaris, dossier, 'Telaah dan paraf');
    await expect(second).toContainText('Berubah sejak Anda kembalikan versi 1');
    await submit(sekretaris, second, 'Paraf dan teruskan');
  });

  await test.step('8: Kepala Dinas signs on a phone, not with a wrong password and not an old text; Umum records the original', async () => {
    await clock.pass(30);
    const task = await openTask(kadis, dossier, 'sign');
    await wrongPost([sekretaris], task, ACTS.sign[1]);
    await refused(kadis, `/api/tasks/${task.id}/perform`, { input: { hashes: first }, password: PASSWORD }, 409, 'document.changed');
    await refused(kadis, `/api/tasks/${task.id}/perform`, { input: { hashes: task } }, 403, 'step-up.missing');
    await kadis.goto('/');
    await lookAt(kadis);
    const form = await takeUp(kadis, dossier, 'Baca dan tanda tangani');
    await expectNoSideways(kadis);
    await lookAt(kadis);
    await form.getByLabel('Kata sandi Anda sekali lagi').fill('bukan sandinya');
    await form.getByRole('button', { name: 'Baca dan setujui', exact: true }).click();
    await expect(form.getByLabel('Kata sandi Anda sekali lagi')).toHaveAccessibleDescription(/tidak cocok/);
    await form.getByLabel('Kata sandi Anda sekali lagi').fill(PASSWORD);
    await submit(kadis, form, 'Baca dan setujui');
    await lookAt(kadis);

    await test.step('the print says what was written, and Word can be taken', () => printed(kadis, paper, [
      'Pendampingan koperasi berjalan dari Januari sampai Desember.', 'Menurut rekonsiliasi 91,47 persen.', 'Analisis menunggu rilis statistik daerah.',
    ]));
    await wrongPost([staf], await openTask(umum, dossier, 'record-original'), ACTS['record-original'][1]);
    const original = await takeUp(umum, dossier, 'Rekam naskah bertanda tangan basah');
    await original.getByRole('button', { name: 'Rekam naskah asli', exact: true }).click();
    await expect(original.getByRole('alert')).toBeVisible();
    for (const [title, scan] of [[PAPER, 'lakip-bertanda-tangan.pdf'], ['Surat Pengantar LAKIP', 'pengantar-bertanda-tangan.pdf']] as const) {
      const part = original.locator('section').filter({ has: umum.getByRole('heading', { name: title, level: 3, exact: true }) }).last();
      await attach(part, 'Pindaian naskah bertanda tangan', scan);
      await part.getByLabel('Tanggal tanda tangan').fill('2027-01-11');
    }
    await original.getByLabel('Tempat simpan').fill(SHELF);
    await lookAt(umum);
    await submit(umum, original, 'Rekam naskah asli');
  });

  await test.step('9: Kasubbag orders copies, Staf makes them', async () => {
    await wrongPost([umum, 'own'], await openTask(kasubbag, dossier, 'instruct'), ACTS.instruct[1]);
    const form = await takeUp(kasubbag, dossier, 'Beri petunjuk dan tugaskan');
    await form.getByLabel('Petunjuk').fill('Gandakan untuk Bappeda.');
    await form.getByLabel('Jumlah').fill('1');
    await form.getByLabel('Penerima salinan').fill('Bappeda');
    await submit(kasubbag, form, 'Tugaskan');
    await wrongPost([kasubbag], await openTask(staf, dossier, 'copy'), ACTS.copy[1]);
    const copies = await takeUp(staf, dossier, 'Gandakan naskah');
    await copies.getByRole('textbox', { name: 'Penerima 1' }).fill('Bappeda');
    await submit(staf, copies, 'Catat salinan', 'Kirim naskah');
  });

  await test.step('10: Staf sends; the step ends with the receipt', async () => {
    await wrongPost([kasubbag], await openTask(staf, dossier, 'dispatch'), ACTS.dispatch[1]);
    const form = await takeUp(staf, dossier, 'Kirim naskah');
    await lookAt(staf);
    await form.getByRole('textbox', { name: 'Penerima 1' }).fill('');
    await form.getByRole('button', { name: 'Catat pengiriman', exact: true }).click();
    await expect(form.getByRole('textbox', { name: 'Penerima 1' })).toHaveAccessibleDescription(/Wajib diisi/);
    await form.getByRole('textbox', { name: 'Penerima 1' }).fill('Bappeda');
    await form.getByRole('button', { name: 'Catat pengiriman', exact: true }).click();
    await expect(form).toContainText('Bappeda: menunggu bukti terima');
    await lookAt(staf);
    await form.getByRole('button', { name: 'Catat bukti terima' }).click();
    const dialog = staf.getByRole('dialog', { name: 'Bukti terima Bappeda' });
    await dialog.getByLabel('Diterima oleh').fill('Petugas loket Bappeda');
    await dialog.getByRole('button', { name: 'Catat bukti terima' }).click();
    await expect(act(staf, 'Arsipkan berkas')).toBeVisible();
  });

  await test.step('11 and 12: filed in two goes; complete only with soft copy and shelf', async () => {
    const task = await openTask(staf, dossier, 'archive');
    await wrongPost([kasubbag], task, ACTS.archive[1]);
    await refused(staf, `/api/tasks/${task.id}/perform`, { input: { classification: '000.8.6.3', soft: null, shelf: null } }, 422, 'archive.incomplete');
    await staf.goto(at(dossier));
    const form = act(staf, 'Arsipkan berkas');
    await attach(form, 'Salinan digital', 'lakip.pdf');
    await form.getByRole('button', { name: 'Simpan, belum lengkap', exact: true }).click();
    await expect(form.getByText('Salinan digital (boleh kosong)')).toBeVisible();
    expect((await viewOf(staf, dossier)).status).toBe('open');
    await form.getByLabel('Tempat simpan').fill(SHELF);
    await lookAt(staf);
    await form.getByRole('button', { name: 'Arsipkan', exact: true }).click();
    await expect(staf.getByRole('heading', { name: 'Berkas selesai dan diarsipkan' })).toBeVisible();
  });

  await test.step('the Kepala Dinas sees it finished, every step done, both rounds of the check', async () => {
    await expectDone(kadis, dossier, { 7: 2 });
    await expectNoSideways(kadis);
    for (const name of ['lembar-kendali', 'lembar-disposisi', 'stofmap']) {
      expect((await kadis.request.get(`/api${at(dossier)}/${name}.pdf`)).headers()['content-type']).toBe('application/pdf');
    }
  });
});

async function submitPart(form: ReturnType<typeof act>): Promise<void> {
  await form.getByRole('button', { name: 'Kirim sebagian', exact: true }).click();
  await expect(form.getByRole('button', { name: 'Kirim sebagian', exact: true })).toBeEnabled();
}

const paperOf = async (page: Page, dossier: string): Promise<string> => (await viewOf(page, dossier)).documents.find(({ title }) => title === PAPER)?.documentId ?? '';
