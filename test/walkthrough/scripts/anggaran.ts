/** RKA for 2028, July 2027: returned by the Kepala Dinas, signed by the Plh in the week after. */
import {
  analyse, appointPlh, archive, dispose, draft, type Given, initial, instruct, late, makeCopies, orderCopies, original, receipt, recap, requestData, send,
  sendBack, sign, submit, submitPart, twice,
} from '../deeds.ts';
import { cellsOf, LINES, LINES_HEAD } from '../figures.ts';
import type { Script } from '../script.ts';
import type { Section } from '../text.ts';

const PROPOSAL = 'Usulan rincian belanja';
const BASIS = 'Dasar perhitungan usulan';
const TERMS = 'Kerangka Acuan Kerja dan Rencana Anggaran Biaya';

const basis = {
  koperasi: 'Sosialisasi perkoperasian tiga angkatan, tiap angkatan empat puluh peserta; konsumsi dan alat tulis menurut standar harga satuan.',
  ukm: 'Pelatihan pembukuan bagi usaha mikro binaan di tiga belas kecamatan; barang yang diserahkan berupa peralatan produksi sederhana.',
  perindustrian: 'Usulan perindustrian menunggu pagu; yang disampaikan baru kebutuhan pendampingan sentra.',
  perdagangan: 'Promosi produk lokal pada dua pameran dan fasilitasi pelaku usaha melalui bantuan yang direncanakan.',
} as const;
const none = { proposal: 'Pagu urusan perindustrian belum ditetapkan.', terms: 'Kerangka acuan disusun setelah pagu ditetapkan.' } as const;

const answers = {
  koperasi: [{ title: PROPOSAL, table: [LINES_HEAD, ...LINES.koperasi] }, { title: BASIS, text: basis.koperasi }, { title: TERMS, file: 'kak-rab-koperasi.pdf' }],
  ukm: [{ title: PROPOSAL, table: [LINES_HEAD, ...LINES.ukm] }, { title: BASIS, text: basis.ukm }, { title: TERMS, file: 'kak-rab-ukm.pdf' }],
  perindustrian: [{ title: PROPOSAL, nothing: none.proposal }, { title: BASIS, text: basis.perindustrian }, { title: TERMS, nothing: none.terms }],
  perdagangan: [{ title: PROPOSAL, table: [LINES_HEAD, ...LINES.perdagangan] }, { title: BASIS, text: basis.perdagangan }, { title: TERMS, file: 'kak-rab-perdagangan.pdf' }],
} satisfies Record<string, readonly Given[]>;

const OVERVIEW = 'RKA-SKPD (Ringkasan Pendapatan, Belanja dan Pembiayaan)';
const text: Record<string, Section> = {
  [OVERVIEW]: [
    { table: [['Uraian', 'Jumlah (Rp)'], ['Pendapatan', '-'], ['Belanja yang diusulkan bidang', '2.150.420.000'], ['Pembiayaan', '-']] },
    'Tanda hubung berarti tidak dianggarkan, bukan nol.',
  ],
  'RKA-Pendapatan': ['Dinas tidak menganggarkan pendapatan pada tahun 2028.'],
  'RKA-Belanja': [
    { table: [['Subkegiatan', 'Jumlah (Rp)'], ['2.17.05.2.01.01', '405.600.000'], ['2.17.07.2.01.04', '84.820.000'], ['2.17.08.2.01.01', '260.000.000'], ['3.30.07.2.01.02', '1.400.000.000']] },
  ],
  'RKA-Rincian Belanja': ['Rincian menurut kode rekening tercantum pada rekapitulasi data bidang.'],
  Lampiran: ['Kerangka Acuan Kerja dan Rencana Anggaran Biaya tiap subkegiatan.'],
};
const revised: Record<string, Section> = {
  'RKA-Rincian Belanja': [
    ...(text['RKA-Rincian Belanja'] ?? []), 'Belanja bantuan sosial yang direncanakan disertai daftar calon penerima menurut nama dan alamat, yang dilampirkan sebelum pembahasan.',
  ],
};

export const anggaran: Script = {
  sop: 'penyusunan-anggaran',
  year: 2028,
  steps: 12,
  opened: { when: '2027-07-05 08:00', by: 'sekretaris', desks: '1 dispose sekretaris' },
  standard: { 1: 120, 2: 120, 3: 60, 5: 120, 9: 120, 11: 5 },
  rounds: { 6: 2, 7: 2, 8: 2 },
  papers: [{
    key: 'rka', title: 'Rencana Kerja dan Anggaran (RKA)', number: '900.1.1.2/{n}/Diskoperindag/2027',
    says: [
      'daftar calon penerima menurut nama dan alamat', 'Kuala Tungkal, 27 Juli 2027', 'Plh. Kepala Dinas', 'Kasubbag PEPP', 'Kepala Bidang Koperasi', 'Kepala Bidang UKM',
      'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan', '2.150.420.000', '2028', 'SIMULASI',
    ],
  }, {
    key: 'surat_pengantar', title: 'Surat Pengantar RKA', number: '900.1.1.2/{n}/Diskoperindag/2027', covers: true,
    says: ['SURAT PENGANTAR', 'Kuala Tungkal, 27 Juli 2027', 'Yth. Bappeda', 'Penyampaian Rencana Kerja dan Anggaran (RKA) 2028', 'Plh. Kepala Dinas', 'SIMULASI'],
  }],
  answers: [...cellsOf(LINES), ...Object.values(basis), ...Object.values(none)],
  lines: [
    ['2027-07-05 08:45', 1, 'dispose', 'sekretaris', dispose('kasubbag', 'Susun RKA 2028 menurut pagu indikatif.', '2027-07-30'), '2 instruct kasubbag'],
    ['2027-07-05 10:00', 2, 'instruct', 'kasubbag', instruct('Minta rincian belanja beserta dasar perhitungannya.'), '3 request-data staf'],
    ['2027-07-05 10:45', 3, 'request-data', 'staf', requestData('2027-07-12 12:00', 'Rincian menurut kode rekening; lampirkan KAK dan RAB.'), '4 submit-data koperasi ukm perindustrian perdagangan'],
    ['2027-07-07 09:00', 4, 'submit-data', 'perdagangan', submit(answers.perdagangan), '4 submit-data koperasi ukm perindustrian'],
    ['2027-07-08 14:00', 4, 'submit-data', 'koperasi', submitPart(answers.koperasi.slice(0, 2)), '4 submit-data koperasi ukm perindustrian'],
    ['2027-07-09 10:00', 4, 'submit-data', 'perindustrian', submit(answers.perindustrian), '4 submit-data koperasi ukm'],
    ['2027-07-12 09:00', 4, 'submit-data', 'ukm', submit(answers.ukm), '4 submit-data koperasi'],
    ['2027-07-14 10:30', 4, 'submit-data', 'koperasi', late(submit(answers.koperasi)), '4 recap staf'],
    ['2027-07-14 13:30', 4, 'recap', 'staf', recap('Koperasi terlambat dua hari kerja.'), '5 analyse kasubbag'],
    ['2027-07-14 15:10', 5, 'analyse', 'kasubbag', analyse('Jumlah usulan Rp2.150.420.000; cocokkan dengan pagu sebelum diketik.'), '6 draft staf'],
    ['2027-07-19 14:00', 6, 'draft', 'staf', draft({ rka: text }, 'Konsep pertama'), '7 initial kasubbag'],
    ['2027-07-20 09:00', 7, 'initial', 'kasubbag', initial(), '7 initial sekretaris'],
    ['2027-07-20 13:30', 7, 'initial', 'sekretaris', initial(), '8 sign kadis'],
    ['2027-07-21 10:00', 8, 'sign', 'kadis', sendBack('Belanja bantuan sosial belum disertai daftar calon penerima.'), '6 draft staf'],
    ['2027-07-22 11:00', 6, 'draft', 'staf', draft({ rka: revised }, 'Daftar calon penerima disebut'), '7 initial kasubbag'],
    ['2027-07-22 14:00', 7, 'initial', 'kasubbag', twice(initial()), '7 initial sekretaris'],
    ['2027-07-23 08:30', 7, 'initial', 'sekretaris', initial(), '8 sign kadis'],
    ['2027-07-23 14:00', 8, 'appoint', 'admin', appointPlh('kadis', 'sekretaris', '2027-07-26', '2027-07-30', '800.1.11.1/77/BKPSDM/2027'), '8 sign kadis'],
    ['2027-07-27 09:15', 8, 'sign', 'sekretaris as kadis', sign, '8 record-original umum'],
    ['2027-07-28 09:00', 8, 'record-original', 'umum', original('2027-07-27', 'Lemari 4, baris 2'), '9 instruct kasubbag'],
    ['2027-07-28 10:00', 9, 'instruct', 'kasubbag', orderCopies('Gandakan untuk TAPD dan BPKAD.', 2, ['TAPD melalui Bappeda', 'BPKAD']), '9 copy staf'],
    ['2027-07-28 11:00', 9, 'copy', 'staf', makeCopies([['TAPD melalui Bappeda', 1, 'cetak'], ['BPKAD', 1, 'cetak']]), '10 dispatch staf'],
    ['2027-07-28 13:30', 10, 'dispatch', 'staf', send('2027-07-28 13:10', [['TAPD melalui Bappeda', 'langsung', null], ['BPKAD', 'kurir', 'KR-0728']]), '10 dispatch staf'],
    ['2027-07-29 09:00', 10, 'dispatch', 'staf', receipt('TAPD melalui Bappeda', 'Petugas loket Bappeda', '2027-07-29 08:10'), '10 dispatch staf'],
    ['2027-07-29 14:00', 10, 'dispatch', 'staf', receipt('BPKAD', 'Staf BPKAD', '2027-07-29 11:00', true), '11 archive staf'],
    ['2027-07-29 14:05', 11, 'archive', 'staf', archive('900.1.1.2', 'Lemari 4, baris 2'), 'selesai'],
  ],
};
