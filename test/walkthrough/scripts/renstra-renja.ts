/** Renstra and Renja for 2028, May and June 2027: two documents in one dossier, returned by the Sekretaris, signed by the Plh. */
import {
  analyse, appointPlh, archive, dispose, draft, type Given, initial, instruct, late, makeCopies, orderCopies, original, receipt, recap, requestData, send,
  sendBack, sign, submit, twice,
} from '../deeds.ts';
import { cellsOf, PROGRAMMES, PROGRAMMES_HEAD, TARGETS, TARGETS_HEAD } from '../figures.ts';
import type { Script } from '../script.ts';
import type { Section } from '../text.ts';

const FIVE = 'Data pendukung Renstra';
const YEAR = 'Data pendukung Renja';
const PAPERS = 'Dokumen pendukung';

const none = {
  five: 'Target lima tahun perindustrian menunggu RPIK yang baru.',
  year: 'Pagu indikatif perindustrian belum dibagi Bappeda.',
  papers: 'Dokumen pendukung sama dengan tahun lalu.',
} as const;

const answers = {
  koperasi: [{ title: FIVE, table: [TARGETS_HEAD, ...TARGETS.koperasi] }, { title: YEAR, table: [PROGRAMMES_HEAD, ...PROGRAMMES.koperasi] }, { title: PAPERS, file: 'profil-koperasi.pdf' }],
  ukm: [{ title: FIVE, table: [TARGETS_HEAD, ...TARGETS.ukm] }, { title: YEAR, table: [PROGRAMMES_HEAD, ...PROGRAMMES.ukm] }, { title: PAPERS, nothing: none.papers }],
  perindustrian: [{ title: FIVE, nothing: none.five }, { title: YEAR, nothing: none.year }, { title: PAPERS, file: 'potensi-industri.pdf' }],
  perdagangan: [{ title: FIVE, table: [TARGETS_HEAD, ...TARGETS.perdagangan] }, { title: YEAR, table: [PROGRAMMES_HEAD, ...PROGRAMMES.perdagangan] }, { title: PAPERS, file: 'data-pasar.pdf' }],
} satisfies Record<string, readonly Given[]>;

const renstra: Record<string, Section> = {
  'Bab I Pendahuluan': ['Rencana Strategis 2025-2029 menjabarkan RPJMD ke dalam tujuan, sasaran, program, kegiatan dan subkegiatan Dinas.'],
  'Bab II Gambaran Pelayanan, Permasalahan dan Isu Strategis': [{ list: ['Kelembagaan koperasi belum seluruhnya aktif.', 'Usaha mikro masih banyak yang informal.', 'Sarana distribusi perdagangan belum merata.'] }],
  'Bab III Tujuan, Sasaran, Strategi dan Arah Kebijakan': ['Tujuan: meningkatnya daya saing sektor koperasi, usaha mikro dan perdagangan.'],
  'Bab IV Program, Kegiatan, Subkegiatan dan Kinerja Penyelenggaraan Bidang Urusan': ['Target lima tahun tercantum pada rekapitulasi data bidang.'],
  'Bab V Penutup': ['Renstra menjadi pedoman umum untuk menjalankan program dan kegiatan sampai dengan tahun 2029.'],
};
const renja: Record<string, Section> = {
  'Bab I Pendahuluan': ['Rencana Kerja Tahun 2028 disusun berpedoman pada Renstra dan rancangan RKPD.'],
  'Bab II Hasil Evaluasi Renja Tahun Lalu': ['Evaluasi Renja 2026 menunjukkan satu indikator melampaui target dan tiga belum dapat dihitung.'],
  'Bab III Tujuan dan Sasaran': ['Sasaran tahun 2028: persentase koperasi berkualitas 54,39 persen dan usaha mikro naik kelas 38,73 persen.'],
  'Bab IV Rencana Kerja dan Pendanaan': [
    { table: [['Program', 'Pagu 2028 (Rp)'], ['Program Pengembangan UMKM', '900.767.000'], ['Program Stabilisasi Harga Barang Kebutuhan Pokok dan Barang Penting', '1.738.410.100']] },
  ],
  'Bab V Kinerja Penyelenggaraan Bidang Urusan': ['Kinerja bidang urusan mengikuti target pada rekapitulasi data bidang.'],
  'Bab VI Penutup': ['Renja ini menjadi dasar penyusunan Rencana Kerja dan Anggaran Tahun 2028.'],
};
const revised: Record<string, Section> = {
  'Bab IV Rencana Kerja dan Pendanaan': [
    ...(renja['Bab IV Rencana Kerja dan Pendanaan'] ?? []), 'Pagu bersifat indikatif dan menunggu surat edaran pagu dari Bappeda; program perindustrian disusulkan setelah pagunya dibagi.',
  ],
};

const POSTS_AND_DATES = [
  'Kuala Tungkal, 3 Juni 2027', 'Plh. Kepala Dinas', 'Kasubbag PEPP', 'Kepala Bidang Koperasi', 'Kepala Bidang UKM', 'Kepala Bidang Perindustrian',
  'Kepala Bidang Perdagangan', '2028', 'SIMULASI',
] as const;

export const renstraRenja: Script = {
  sop: 'penyusunan-renstra-renja',
  year: 2028,
  steps: 12,
  opened: { when: '2027-05-03 08:00', by: 'sekretaris', desks: '1 dispose sekretaris' },
  standard: { 1: 120, 2: 120, 3: 60, 5: 120, 9: 120, 11: 5 },
  rounds: { 6: 2, 7: 2 },
  papers: [
    { key: 'renstra', title: 'Rencana Strategis (Renstra)', number: '000.7.2.2/{n}/Diskoperindag/2027', says: [...POSTS_AND_DATES, 'RPJMD ke dalam tujuan'] },
    { key: 'renja', title: 'Rencana Kerja (Renja)', number: '000.7.2.2/{n}/Diskoperindag/2027', says: [...POSTS_AND_DATES, 'menunggu surat edaran pagu dari Bappeda'] },
    {
      key: 'surat_pengantar', title: 'Surat Pengantar Renstra dan Renja', number: '000.7.2.2/{n}/Diskoperindag/2027', covers: true,
      says: ['SURAT PENGANTAR', 'Yth. Bappeda', '2 (dua) berkas', 'Penyampaian Rencana Strategis (Renstra) 2028 dan Rencana Kerja (Renja) 2028', 'SIMULASI'],
    },
  ],
  answers: [...cellsOf(TARGETS), ...cellsOf(PROGRAMMES), ...Object.values(none)],
  lines: [
    ['2027-05-03 08:30', 1, 'dispose', 'sekretaris', dispose('kasubbag', 'Susun Renstra dan Renja 2028.', '2027-06-11'), '2 instruct kasubbag'],
    ['2027-05-03 09:40', 2, 'instruct', 'kasubbag', instruct('Kumpulkan data pendukung dari bidang.'), '3 request-data staf'],
    ['2027-05-03 10:20', 3, 'request-data', 'staf', requestData('2027-05-10 16:00', 'Target 2026-2030 dan pagu indikatif per program.'), '4 submit-data koperasi ukm perindustrian perdagangan'],
    ['2027-05-05 09:15', 4, 'submit-data', 'koperasi', submit(answers.koperasi), '4 submit-data ukm perindustrian perdagangan'],
    ['2027-05-07 10:00', 4, 'submit-data', 'ukm', submit(answers.ukm), '4 submit-data perindustrian perdagangan'],
    ['2027-05-07 14:00', 4, 'submit-data', 'perdagangan', twice(submit(answers.perdagangan)), '4 submit-data perindustrian'],
    ['2027-05-12 09:00', 4, 'submit-data', 'perindustrian', late(submit(answers.perindustrian)), '4 recap staf'],
    ['2027-05-12 14:00', 4, 'recap', 'staf', recap('Perindustrian terlambat dan belum mempunyai angka; alasannya dicatat.'), '5 analyse kasubbag'],
    ['2027-05-13 09:30', 5, 'analyse', 'kasubbag', analyse('Pagu perindustrian disusulkan; ketik dahulu selebihnya.'), '6 draft staf'],
    ['2027-05-25 15:00', 6, 'draft', 'staf', draft({ renstra, renja }, 'Konsep pertama Renstra dan Renja'), '7 initial kasubbag'],
    ['2027-05-26 10:00', 7, 'initial', 'kasubbag', initial(), '7 initial sekretaris'],
    ['2027-05-27 09:00', 7, 'initial', 'sekretaris', sendBack('Bab IV Renja perlu menyebut bahwa pagu masih indikatif.'), '6 draft staf'],
    ['2027-05-28 14:00', 6, 'draft', 'staf', draft({ renja: revised }, 'Keterangan pagu indikatif ditambahkan; Renstra tidak berubah'), '7 initial kasubbag'],
    ['2027-05-31 08:30', 7, 'initial', 'kasubbag', initial(), '7 initial sekretaris'],
    ['2027-05-31 13:30', 7, 'initial', 'sekretaris', initial(), '8 sign kadis'],
    ['2027-05-31 15:00', 8, 'appoint', 'admin', appointPlh('kadis', 'sekretaris', '2027-06-02', '2027-06-08', '800.1.11.1/58/BKPSDM/2027'), '8 sign kadis'],
    ['2027-06-03 09:00', 8, 'sign', 'sekretaris as kadis', sign, '8 record-original umum'],
    ['2027-06-04 10:00', 8, 'record-original', 'umum', original('2027-06-03', 'Lemari 3, baris 1'), '9 instruct kasubbag'],
    ['2027-06-07 08:00', 9, 'instruct', 'kasubbag', orderCopies('Gandakan dua rangkap untuk Bappeda.', 2, ['Bappeda']), '9 copy staf'],
    ['2027-06-07 09:20', 9, 'copy', 'staf', makeCopies([['Bappeda', 2, 'cetak']]), '10 dispatch staf'],
    ['2027-06-07 10:00', 10, 'dispatch', 'staf', send('2027-06-07 09:45', [['Bappeda', 'langsung', null]]), '10 dispatch staf'],
    ['2027-06-08 09:00', 10, 'dispatch', 'staf', receipt('Bappeda', 'Petugas loket Bappeda', '2027-06-08 08:20', true), '11 archive staf'],
    ['2027-06-08 09:04', 11, 'archive', 'staf', archive('000.7.2.4', 'Lemari 3, baris 1'), 'selesai'],
  ],
};
