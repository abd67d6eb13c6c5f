/** Mekanisme Pengumpulan Data Kinerja, March 2027: one answer returned, one bidang asked again, returned by the Plh, signed by the Kepala Dinas; then the first quarter collected under it. */
import {
  accept, analyse, answer, type Answers, appointPlh, archive, ask, complete, confirm, dispose, type Given, initial, instruct, late, original, recap, refreshed, register,
  requestData, returnAnswer, sendBack, sign, submit, twice,
} from '../deeds.ts';
import { seePublished } from '../cards.ts';
import { cellsOf, TARGETS, TARGETS_HEAD } from '../figures.ts';
import type { Script } from '../script.ts';
import { collected, collecting, prepared, printed } from './triwulan.ts';

const IKU = 'IKU';
const RENSTRA = 'Renstra';
const STRUCTURE = 'Struktur Organisasi';

const renstra = {
  koperasi: 'Sasaran Renstra yang didukung: meningkatnya kualitas koperasi. Data berasal dari ODS koperasi dan laporan rapat anggota tahunan.',
  ukm: 'Sasaran Renstra yang didukung: meningkatnya skala usaha mikro. Data berasal dari pendataan lapangan pendamping UMKM.',
  ukmAgain: 'Sasaran Renstra yang didukung: meningkatnya skala usaha mikro. Data berasal dari SIDT-KUMKM, ditarik tiap triwulan.',
  perindustrian: 'Sasaran Renstra yang didukung: meningkatnya nilai tambah industri kecil. Data berasal dari SIINas, disampaikan tiap semester.',
  perdagangan: 'Sasaran Renstra yang didukung: terkendalinya harga barang kebutuhan pokok. Data berasal dari pantauan harga harian pasar.',
} as const;
const noIndustry = 'Target indikator perindustrian belum ada dalam sumber yang dipakai.';
const sameStructure = 'Struktur organisasi bidang tidak berubah sejak tahun lalu.';

const koperasiAgain: readonly Given[] = [
  { title: IKU, table: [[...TARGETS_HEAD], ...TARGETS.koperasi] },
  { title: RENSTRA, text: `${renstra.koperasi} Penanggung jawab: Kepala Bidang Koperasi.` }, { title: STRUCTURE, file: 'struktur-bidang-koperasi.pdf' },
];
const answers = {
  koperasi: [{ title: IKU, table: [[...TARGETS_HEAD], ...TARGETS.koperasi] }, { title: RENSTRA, text: renstra.koperasi }, { title: STRUCTURE, file: 'struktur-bidang-koperasi.pdf' }],
  ukm: [{ title: IKU, table: [[...TARGETS_HEAD], ...TARGETS.ukm] }, { title: RENSTRA, text: renstra.ukm }, { title: STRUCTURE, nothing: sameStructure }],
  ukmAgain: [{ title: IKU, table: [[...TARGETS_HEAD], ...TARGETS.ukm] }, { title: RENSTRA, text: renstra.ukmAgain }, { title: STRUCTURE, nothing: sameStructure }],
  perindustrian: [{ title: IKU, nothing: noIndustry }, { title: RENSTRA, text: renstra.perindustrian }, { title: STRUCTURE, file: 'struktur-bidang-perindustrian.pdf' }],
  perdagangan: [{ title: IKU, table: [[...TARGETS_HEAD], ...TARGETS.perdagangan] }, { title: RENSTRA, text: renstra.perdagangan }, { title: STRUCTURE, file: 'struktur-bidang-perdagangan.pdf' }],
} satisfies Record<string, readonly Given[]>;

/** Responsible posts, indicators and schedule are not typed: the document is composed from the plan in force, and asks for the rest. */
const known: Answers = {
  'latar-belakang-isian': () => 'Mekanisme ini disusun menindaklanjuti surat Inspektorat tentang hasil evaluasi AKIP, yang meminta penanggung jawab dan sumber setiap data disebut dengan jelas.',
  'jadwal-rapat': () => 'Hasil setiap triwulan dibahas pada rapat pimpinan minggu ketiga sesudah triwulan berakhir, dihadiri Sekretaris, semua kepala bidang, dan Kasubbag PEPP.',
  'penyimpanan-isian': () => 'Data tanpa bukti dukung ditandai belum lengkap. Berkas fisik disimpan di lemari arsip PEPP dan dijaga oleh Analis Perencanaan, Evaluasi dan Pelaporan.',
};
const revised: Answers = {
  'penyimpanan-isian': () => 'Bukti dukung disimpan bersama rekapitulasi sekurang-kurangnya lima tahun di lemari arsip PEPP dan diperiksa silang oleh Kasubbag PEPP.',
};

const ALL = '3 submit-data koperasi ukm perindustrian perdagangan';
const ANYONE = '10 archive sekretaris kasubbag analis';

export const pengumpulanData: Script = {
  sop: 'pengumpulan-data-kinerja',
  year: 2027,
  steps: 10,
  opened: { when: '2027-03-16 08:00', by: 'umum', desks: '1 register umum' },
  standard: { 1: 10, 2: 30, 3: 450, 4: 450, 5: 60, 6: 30, 7: 30, 8: 450, 9: 20, 10: 10 },
  rounds: { 3: 2, 4: 2, 6: 2, 7: 2, 8: 2, 9: 2 },
  papers: [{
    key: 'mekanisme_data_kinerja', title: 'Dokumen Mekanisme Pengumpulan Data Kinerja', number: '000.8.6.3/{n}/Diskoperindag/2027',
    says: [
      'diperiksa silang oleh Kasubbag PEPP', 'Kuala Tungkal, 31 Maret 2027', 'KEPALA DINAS', 'Sekretaris', 'Kepala Bidang Koperasi', 'Kepala Bidang UKM',
      'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan', 'SIMULASI',
      'PROG-2.17.03 Persentase Koperasi Aktif Kepala Bidang Koperasi', 'PROG-3.30.05 Jumlah realisasi ekspor', 'Formulir', 'Definisi Operasional', 'Data contoh: Angka contoh dari Renstra',
    ],
    cells: printed,
  }],
  answers: [...cellsOf(TARGETS), renstra.koperasi, renstra.ukmAgain, renstra.perindustrian, renstra.perdagangan, noIndustry, sameStructure, 'Penanggung jawab: Kepala Bidang Koperasi.'],
  lines: [
    ['2027-03-16 08:08', 1, 'register', 'umum', register({
      number: '700/118/Inspektorat/2027', date: '2027-03-12', from: 'Inspektorat Kabupaten Tanjung Jabung Barat',
      subject: 'Tindak lanjut evaluasi AKIP: mekanisme pengumpulan data kinerja', receivedAt: '2027-03-16 07:50',
    }), '1 dispose kadis'],
    ['2027-03-16 08:14', 1, 'dispose', 'kadis', dispose('sekretaris', 'Koordinasikan penyusunan mekanisme pengumpulan data kinerja.', '2027-04-01'), '2 instruct sekretaris'],
    ['2027-03-16 08:35', 2, 'confirm', 'sekretaris', confirm('Data Awal', 'Data awal berupa hasil evaluasi AKIP tahun lalu, ada di map PEPP.'), '2 instruct sekretaris'],
    ['2027-03-16 08:40', 2, 'instruct', 'sekretaris', instruct('Siapkan bahan penyusunan pengumpulan data kinerja.'), '3 request-data analis'],
    ['2027-03-16 10:00', 3, 'request-data', 'analis', requestData('2027-03-18 12:00', 'Mohon IKU, sasaran Renstra dan struktur organisasi bidang.'), ALL],
    ['2027-03-16 14:00', 3, 'submit-data', 'koperasi', submit(answers.koperasi), '3 submit-data ukm perindustrian perdagangan'],
    ['2027-03-17 09:00', 3, 'submit-data', 'ukm', submit(answers.ukm), '3 submit-data perindustrian perdagangan'],
    ['2027-03-17 10:05', 3, 'submit-data', 'perindustrian', submit(answers.perindustrian), '3 submit-data perdagangan'],
    ['2027-03-18 13:00', 3, 'ask', 'analis', ask('submit-data', 'Kapan data perdagangan dikirim? Batasnya sudah lewat.'), '3 submit-data perdagangan'],
    ['2027-03-18 13:30', 3, 'answer', 'perdagangan', answer('Sore ini, menunggu rekap pantauan harga.'), '3 submit-data perdagangan'],
    ['2027-03-18 15:00', 3, 'submit-data', 'perdagangan', late(submit(answers.perdagangan)), '3 recap analis'],
    ['2027-03-18 15:30', 3, 'return-answer', 'analis', returnAnswer('ukm', 'Sumber data belum disebut sistemnya; mohon nama aplikasi dan kapan ditarik.'), '3 submit-data ukm'],
    ['2027-03-19 09:00', 3, 'submit-data', 'ukm', twice(submit(answers.ukmAgain)), '3 recap analis'],
    ['2027-03-19 10:00', 3, 'recap', 'analis', recap('Lengkap dari empat bidang.'), '4 accept kasubbag'],
    ['2027-03-19 13:30', 4, 'accept', 'kasubbag', sendBack('Bidang Koperasi belum menyebut penanggung jawab data.', ['koperasi']), '3 submit-data koperasi'],
    ['2027-03-22 09:00', 3, 'submit-data', 'koperasi', submit(koperasiAgain), '3 recap analis'],
    ['2027-03-22 09:30', 3, 'recap', 'analis', recap('Penanggung jawab data koperasi sudah disebut.'), '4 accept kasubbag'],
    ['2027-03-22 10:30', 4, 'accept', 'kasubbag', accept('Bahan lengkap.'), '5 analyse analis'],
    ['2027-03-22 11:15', 5, 'analyse', 'analis', analyse('Definisi operasional dua indikator perlu disamakan antarbidang.'), '6 draft analis'],
    ...prepared,
    ['2027-03-22 14:30', 6, 'draft', 'analis', refreshed(complete('mekanisme_data_kinerja', known, {}, 'Konsep pertama, datanya disegarkan')), '7 initial kasubbag'],
    ['2027-03-22 14:55', 7, 'initial', 'kasubbag', initial(), '8 initial sekretaris'],
    ['2027-03-23 10:00', 8, 'initial', 'sekretaris', initial(), '9 sign kadis'],
    ['2027-03-23 13:00', 9, 'appoint', 'admin', appointPlh('kadis', 'sekretaris', '2027-03-24', '2027-03-30', '800.1.11.1/31/BKPSDM/2027'), '9 sign kadis'],
    ['2027-03-24 09:00', 9, 'sign', 'sekretaris as kadis', sendBack('Tambahkan lama penyimpanan bukti dukung dan pemeriksaan silangnya.'), '6 draft analis'],
    ['2027-03-24 13:30', 6, 'draft', 'analis', complete('mekanisme_data_kinerja', revised, {}, 'Penyimpanan dan pemeriksaan silang ditambahkan'), '7 initial kasubbag'],
    ['2027-03-29 08:30', 7, 'initial', 'kasubbag', initial(), '8 initial sekretaris'],
    ['2027-03-29 10:00', 8, 'initial', 'sekretaris', initial('Sudah sesuai.'), '9 sign kadis'],
    ['2027-03-31 08:10', 9, 'sign', 'kadis', sign, '9 record-original umum'],
    ['2027-03-31 08:12', 9, 'look', 'kasubbag', seePublished(null), '9 record-original umum'],
    ['2027-04-01 09:00', 9, 'record-original', 'umum', original('2027-03-31', 'Lemari 1, baris 2'), ANYONE],
    ['2027-04-01 09:02', 9, 'look', 'kasubbag', seePublished({ publishes: 'mechanism' }), ANYONE],
    ['2027-04-01 09:08', 10, 'archive', 'analis', archive('000.8.6.3', 'Lemari 1, baris 2'), 'selesai'],
    ...collecting,
  ],
  collected,
};
