/** LAKIP for 2026, January and February 2027: assignment, what verified figures lack, two drafts, signed by the Plh, sent, filed. */
import {
  analyse, type Answers, appointPlh, archiveShelf, archiveSoft, ask, complete, type Given, handOver, initial, instructDated, late, makeCopies, orderCopies, original,
  receipt, recap, requestLacking, send, sendBack, sign, submit, submitPart, dispose, twice, waive,
} from '../deeds.ts';
import { beginAgreement, fixAgreement, numberAgreement } from '../agreement.ts';
import { ACTUALS, ACTUALS_HEAD, BUDGET, BUDGET_HEAD, cellsOf } from '../figures.ts';
import type { Script } from '../script.ts';
import { lacking, restOfFourth, verifiedFourth } from './triwulan-iv.ts';

const ACTUAL = 'Data Realisasi Kinerja';
const MONEY = 'Realisasi Anggaran';
const FACTORS = 'Faktor pendorong, penghambat dan solusi';
const EVIDENCE = 'Bukti dukung';

const factors = {
  ukm: 'Pendorong: fasilitasi NIB. Penghambat: pencatatan omzet pelaku usaha belum rapi. Solusi: pelatihan pembukuan sederhana.',
  perindustrian: 'Pendorong: permintaan olahan pinang dan kelapa. Penghambat: mesin produksi terbatas. Solusi: usulan DAK industri kecil.',
  perdagangan: 'Pendorong: revitalisasi pasar. Penghambat: harga barang kebutuhan pokok berfluktuasi. Solusi: pasar murah menjelang hari besar.',
} as const;
const noIndustry = 'RKA contoh yang dipakai tidak memuat urusan perindustrian.';
const noEvidence = 'Berita acara monitoring masih ditandatangani UPTD.';

const answers = {
  koperasi: [{ title: MONEY, table: [BUDGET_HEAD, ...BUDGET.koperasi] }],
  ukm: [
    { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.ukm] }, { title: MONEY, table: [BUDGET_HEAD, ...BUDGET.ukm] },
    { title: FACTORS, text: factors.ukm }, { title: EVIDENCE, file: 'daftar-usaha-mikro.pdf' },
  ],
  perindustrian: [
    { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.perindustrian] }, { title: MONEY, nothing: noIndustry },
    { title: FACTORS, text: factors.perindustrian }, { title: EVIDENCE, file: 'laporan-ikm.pdf' },
  ],
  perdagangan: [
    { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.perdagangan] }, { title: MONEY, table: [BUDGET_HEAD, ...BUDGET.perdagangan] },
    { title: FACTORS, text: factors.perdagangan }, { title: EVIDENCE, nothing: noEvidence },
  ],
} satisfies Record<string, readonly Given[]>;

/** What is written of an indicator, or of its sasaran, by the beginning of its name. */
const WRITTEN: Readonly<Record<string, { readonly cause?: string; readonly remedy?: string; readonly programs?: string }>> = {
  'Nilai SAKIP': {
    cause: 'Pemantauan rencana aksi setiap triwulan membuat data kinerja siap sebelum evaluasi; penyelarasan sasaran kinerja pegawai masih tertinggal.',
    remedy: 'Sasaran kinerja pegawai diselaraskan dengan Perjanjian Kinerja pada bulan Januari dan diperiksa Subbagian PEPP.',
  },
  'Indeks Kepuasan': {
    cause: 'Loket terpadu dan jadwal antrean memperpendek waktu tunggu; unsur sarana masih dinilai paling rendah oleh responden.',
    remedy: 'Ruang tunggu ditata ulang dan tautan survei dicantumkan pada setiap tanda terima layanan.',
  },
  'Persentase koperasi berkualitas': {
    cause: 'Pendampingan rapat anggota tahunan menaikkan jumlah koperasi yang dinilai, tetapi koperasi tidak aktif yang belum dibubarkan tetap menjadi pembagi.',
    remedy: 'Koperasi yang tiga tahun tidak berkegiatan diusulkan pembubarannya, dan sisanya didata ulang sebelum triwulan II.',
  },
  'Persentase usaha mikro naik kelas': {
    cause: 'Layanan NIB keliling dan kurasi produk menambah usaha mikro yang memenuhi syarat naik kelas di semua kecamatan.',
    remedy: 'Pencatatan omzet diseragamkan melalui pembukuan sederhana bersama pendamping kecamatan.',
  },
  'Laju Pertumbuhan Indeks': {
    cause: 'Distribusi barang kebutuhan pokok lancar sepanjang tahun; turunnya harga hasil pertanian pada panen raya menahan laju indeks.',
    remedy: 'Harga di tingkat pengepul dipantau mingguan dan pasar murah dijadwalkan sebelum panen raya.',
  },
  'Meningkatnya Akuntabilitas': { programs: 'Penyusunan laporan tepat waktu dan pemeliharaan sarana layanan paling menentukan; pengadaan yang menunggu katalog menahan hasil pada awal tahun.' },
  'Meningkatnya kualitas koperasi': { programs: 'Penilaian kesehatan koperasi dan pelatihan pengurus berdampak langsung; pengawasan berkurang daya dorongnya karena petugas terbatas.' },
  'Meningkatnya skala usaha': { programs: 'Pengembangan UMKM dan pemberdayaan usaha mikro saling melengkapi: legalitas dahulu, kemudian perluasan pasar.' },
  'Meningkatnya kinerja sektor perdagangan': { programs: 'Stabilisasi harga dan peningkatan sarana distribusi paling berpengaruh; tera ulang belum dapat dinilai karena jabatan Kepala UPTD kosong.' },
};
const about = (of: string) => Object.entries(WRITTEN).find(([name]) => of.toLowerCase().startsWith(name.toLowerCase()))?.[1];

/** What only people know, by the beginning of the key of the question. */
const known: Answers = {
  'tugas-fungsi': () => 'Dinas membantu Bupati melaksanakan urusan pemerintahan bidang koperasi, usaha kecil dan menengah, perindustrian, dan perdagangan.',
  'aspek-strategis-isian': () => 'Koperasi dan usaha mikro menyerap sebagian besar tenaga kerja di luar pertanian, sehingga menjadi tumpuan pertumbuhan ekonomi daerah.',
  'isu-strategis-isian': () => 'Koperasi tidak aktif masih perlu ditata, usaha mikro perlu naik kelas, dan harga barang kebutuhan pokok perlu dijaga.',
  pembanding: (of) => `Angka nasional dan provinsi untuk ${of} belum diterbitkan menurut kabupaten.`,
  sebab: (of) => about(of)?.cause ?? `Hasil ${of} dibahas bersama bidang pengampu.`,
  solusi: (of) => about(of)?.remedy ?? `Untuk ${of} dilakukan pencocokan data setiap bulan.`,
  'peran-program': (of) => about(of)?.programs ?? `Pendampingan langsung kepada pelaku usaha paling menentukan ${of}.`,
  'tindak-lanjut-lhe-isian': () => 'Rekomendasi yang belum selesai dilanjutkan bersama penetapan kartu indikator pada awal tahun.',
  'langkah-isian': () => 'Langkah perbaikan tahun berikutnya dititikberatkan pada pendataan ulang koperasi dan pelatihan pembukuan usaha mikro.',
  'reviu-penyusun': () => 'Laporan disusun oleh Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan.',
  'reviu-analisis': () => 'Analisis dibahas bersama semua bidang pada rapat akhir Januari 2027.',
  'reviu-belum': (of) => `Sampai laporan ini disusun hal tersebut belum terpenuhi; ${of} termasuk langkah perbaikan tahun berikutnya.`,
  'reviu-smart': () => 'Indikator telah diuji spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu; sumber datanya akan dilengkapi pada kartu indikator.',
};

const revised: Answers = {
  sebab: (of) => `Analisis penyebab dan solusi. ${about(of)?.cause ?? of}${/^persentase koperasi/i.test(of) ? ' Dari koperasi tidak aktif, sebagian masih menunggu rapat pembubaran.' : ''} Sumber angka: putaran data kinerja triwulan IV 2026 (angka contoh).`,
};

const letter = {
  'Tujuan (Yth.)': ['Bupati Tanjung Jabung Barat melalui Bagian Organisasi', 'Kepala Bappeda', 'Inspektur Kabupaten Tanjung Jabung Barat'],
  Sifat: ['Segera'],
  Tembusan: ['Sekretaris Daerah Kabupaten Tanjung Jabung Barat sebagai laporan'],
};

/** Signed a year before on paper; what it says stands in the report. */
const agreed = {
  year: 2026, of: 'kadis', number: '000.7.2.7/3/Diskoperindag/2026', date: '2026-01-12',
  says: ['PERJANJIAN KINERJA TAHUN 2026', 'Nilai SAKIP Perangkat Daerah', 'Kuala Tungkal, 12 Januari 2026', '000.7.2.7/3/Diskoperindag/2026', 'Bupati Tanjung Jabung Barat', 'SIMULASI'],
} as const;

export const lakip: Script = {
  sop: 'penyusunan-lakip',
  year: 2026,
  steps: 12,
  agreed,
  opened: { when: '2027-01-11 08:05', by: 'sekretaris', desks: '1 dispose sekretaris' },
  standard: { 1: 120, 2: 120, 3: 60, 5: 120, 9: 120, 11: 5 },
  rounds: { 6: 2, 7: 2 },
  papers: [{
    key: 'lkjip', title: 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)', number: '000.8.6.3/{n}/Diskoperindag/2027',
    says: [
      'Analisis penyebab dan solusi', 'Kuala Tungkal, 9 Februari 2027', 'Plh. Kepala Dinas', 'Sekretaris', 'Kasubbag PEPP', 'Kepala Bidang Koperasi',
      'Kepala Bidang UKM', 'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan', '2026', 'SIMULASI',
      'Perjanjian Kinerja Nomor 000.7.2.7/3/Diskoperindag/2026 tanggal 12 Januari 2026',
    ],
  }, {
    key: 'surat_pengantar', title: 'Surat Pengantar LAKIP', number: '000.8.6.3/{n}/Diskoperindag/2027', covers: true,
    says: [
      'SURAT PENGANTAR', 'Kuala Tungkal, 9 Februari 2027', ...letter['Tujuan (Yth.)'], 'Penyampaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) 2026',
      '1 (satu) berkas', 'Naskah Dinas yang Dikirimkan', 'Diterima tanggal', 'Pengirim', 'Plh. Kepala Dinas', 'Kasubbag PEPP', 'Kode naskah', 'Tembusan', 'SIMULASI',
    ],
  }],
  answers: [...cellsOf({ ukm: ACTUALS.ukm, perindustrian: ACTUALS.perindustrian, perdagangan: ACTUALS.perdagangan }), ...cellsOf(BUDGET), ...Object.values(factors), noIndustry, noEvidence],
  lines: [
    ['2027-01-11 08:40', 1, 'dispose', 'sekretaris', dispose('kasubbag', 'Susun LAKIP 2026; laporan harus terkirim sebelum batas waktu.', '2027-02-26'), '2 instruct kasubbag'],
    ['2027-01-11 09:30', 2, 'instruct', 'kasubbag', instructDated('Kumpulkan data realisasi kinerja tahun 2026 dari semua bidang.',
      { 3: '2027-01-12', 4: '2027-01-20', 5: '2027-01-22', 6: '2027-01-29', 7: '2027-02-03', 8: '2027-02-10', 9: '2027-02-11', 10: '2027-02-16', 11: '2027-02-17' },
      '2027-02-26'), '3 request-data staf'],
    ...verifiedFourth,
    ['2027-01-11 10:00', 3, 'agreement', 'analis', beginAgreement(agreed.year, agreed.of), '3 request-data staf'],
    ['2027-01-11 10:05', 3, 'agreement', 'analis', numberAgreement(agreed), '3 request-data staf'],
    ['2027-01-11 10:10', 3, 'agreement', 'analis', fixAgreement(agreed), '3 request-data staf'],
    ['2027-01-11 10:15', 3, 'request-data', 'staf', requestLacking('2027-01-18 16:00', lacking),
      '4 submit-data koperasi ukm perindustrian perdagangan'],
    ['2027-01-12 09:00', 4, 'ask', 'perdagangan', ask('submit-data', 'Apakah omzet pasar dihitung per pasar atau seluruh kabupaten?'), '4 submit-data koperasi ukm perindustrian perdagangan'],
    ['2027-01-13 10:20', 4, 'submit-data', 'koperasi', twice(submit(answers.koperasi)), '4 submit-data ukm perindustrian perdagangan'],
    ['2027-01-14 14:05', 4, 'submit-data', 'perindustrian', submit(answers.perindustrian), '4 submit-data ukm perdagangan'],
    ['2027-01-15 09:30', 4, 'submit-data', 'ukm', submitPart(answers.ukm.slice(0, 1)), '4 submit-data ukm perdagangan'],
    ['2027-01-18 11:10', 4, 'submit-data', 'ukm', submit(answers.ukm), '4 submit-data perdagangan'],
    ['2027-01-20 09:15', 4, 'submit-data', 'perdagangan', late(submit(answers.perdagangan)), '4 recap staf'],
    ['2027-01-21 08:45', 4, 'recap', 'staf', recap('Empat bidang telah mengirim; Perdagangan terlambat dua hari kerja.'), '5 analyse kasubbag'],
    ...restOfFourth,
    ['2027-01-22 10:30', 5, 'analyse', 'kasubbag', analyse('Kelima indikator terhitung. Tera ulang tidak terdata karena jabatan Kepala UPTD kosong; tulis sebabnya, jangan diisi nol.'), '6 draft staf'],
    ['2027-01-29 15:20', 6, 'draft', 'staf', complete('lkjip', known, { surat_pengantar: letter }, 'Konsep pertama'), '7 initial kasubbag'],
    ['2027-02-01 09:10', 7, 'initial', 'kasubbag', sendBack('Bab III belum memuat analisis penyebab dan solusi atas koperasi tidak aktif.'), '6 draft staf'],
    ['2027-02-02 14:00', 6, 'draft', 'staf', complete('lkjip', revised, {}, 'Bab III dilengkapi analisis penyebab dan solusi'), '7 initial kasubbag'],
    ['2027-02-03 08:30', 7, 'initial', 'kasubbag', initial(), '7 initial sekretaris'],
    ['2027-02-03 13:40', 7, 'initial', 'sekretaris', initial('Sudah diteliti.'), '8 sign kadis'],
    ['2027-02-04 07:50', 8, 'appoint', 'admin', appointPlh('kadis', 'sekretaris', '2027-02-08', '2027-02-12', '800.1.11.1/12/BKPSDM/2027'), '8 sign kadis'],
    ['2027-02-09 09:20', 8, 'sign', 'sekretaris as kadis', sign, '8 record-original umum'],
    ['2027-02-10 10:45', 8, 'record-original', 'umum', original('2027-02-09', 'Lemari 2, baris 3'), '9 instruct kasubbag'],
    ['2027-02-10 13:00', 9, 'instruct', 'kasubbag', orderCopies('Gandakan untuk tiga penerima.', 3, ['Bupati melalui Bagian Organisasi', 'Bappeda', 'Inspektorat']), '9 copy staf'],
    ['2027-02-11 09:30', 9, 'copy', 'staf', makeCopies([['Bupati melalui Bagian Organisasi', 1, 'cetak'], ['Bappeda', 1, 'cetak'], ['Inspektorat', 1, 'digital']]), '10 dispatch staf'],
    ['2027-02-11 13:15', 10, 'hand-over', 'staf', handOver('umum', 'Mohon dikirim lewat buku ekspedisi.'), '10 dispatch umum'],
    ['2027-02-12 09:00', 10, 'dispatch', 'umum', send('2027-02-12 08:50', [
      ['Bupati melalui Bagian Organisasi', 'langsung', null], ['Bappeda', 'langsung', null], ['Inspektorat', 'aplikasi_lain', null]]), '10 dispatch umum'],
    ['2027-02-12 11:00', 10, 'dispatch', 'umum', receipt('Bappeda', 'Petugas loket Bappeda', '2027-02-12 10:20'), '10 dispatch umum'],
    ['2027-02-15 09:30', 10, 'dispatch', 'umum', receipt('Bupati melalui Bagian Organisasi', 'Staf Bagian Organisasi', '2027-02-15 08:40'), '10 dispatch umum'],
    ['2027-02-16 09:00', 10, 'dispatch', 'umum', waive('Inspektorat', 'Diunggah ke aplikasi Inspektorat, yang tidak menerbitkan tanda terima.', true), '11 archive staf'],
    ['2027-02-16 10:00', 11, 'archive', 'staf', archiveSoft('000.8.6.3'), '11 archive staf'],
    ['2027-02-17 08:20', 11, 'archive', 'staf', archiveShelf('Lemari 2, baris 3'), 'selesai'],
  ],
};
