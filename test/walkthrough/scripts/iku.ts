/** Indikator Kinerja Utama, April 2027: returned by Kasubbag and Sekretaris, left unchanged once, signed by the Plh, sent and filed. */
import {
  accept, analyse, type Answers, appointPlh, archive, complete, confirm, dispose, type Given, initial, instruct, late, leaveUnchanged, original, receipt, recap, refreshed,
  register, requestData, send, sendBack, sign, submit, twice,
} from '../deeds.ts';
import { checkCard, seeCard, seePublished, succeedCard, type Words, writeCard } from '../cards.ts';
import { ACTUALS, ACTUALS_HEAD, cellsOf } from '../figures.ts';
import type { Line, Script } from '../script.ts';

const DRAFT = 'Draft Indikator Kinerja Utama';
const ACTUAL = 'Data Realisasi Kegiatan';

const HEAD = ['Sasaran', 'Indikator Kinerja Utama', 'Formula', 'Penanggung jawab'] as const;
const proposals = {
  koperasi: [['Meningkatnya kualitas koperasi', 'Persentase koperasi berkualitas', 'Koperasi berkualitas dibagi seluruh koperasi dikali 100', 'Bidang Koperasi']],
  ukm: [['Meningkatnya skala usaha mikro', 'Persentase usaha mikro naik kelas', 'Usaha mikro naik kelas dibagi usaha mikro binaan dikali 100', 'Bidang UKM']],
  perdagangan: [['Meningkatnya kinerja sektor perdagangan', 'Laju Pertumbuhan Indeks Harga Implisit PDRB', 'Indeks tahun ini dikurangi indeks tahun lalu dibagi indeks tahun lalu dikali 100', 'Bidang Perdagangan']],
  perindustrian: [['Meningkatnya nilai tambah industri kecil', 'Persentase pertumbuhan nilai produksi industri kecil dan menengah', 'Selisih nilai produksi dibagi nilai produksi tahun lalu dikali 100', 'Bidang Perindustrian']],
} as const;
const lateUkm = 'Realisasi triwulan I sudah ada dalam putaran pengumpulan data dan tidak diketik ulang.';

const answers = {
  koperasi: [{ title: DRAFT, table: [HEAD, ...proposals.koperasi] }, { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.koperasi] }],
  ukm: [{ title: DRAFT, table: [HEAD, ...proposals.ukm] }, { title: ACTUAL, nothing: lateUkm }],
  perindustrian: [{ title: DRAFT, table: [HEAD, ...proposals.perindustrian] }, { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.perindustrian] }],
  perdagangan: [{ title: DRAFT, table: [HEAD, ...proposals.perdagangan] }, { title: ACTUAL, table: [ACTUALS_HEAD, ...ACTUALS.perdagangan] }],
} satisfies Record<string, readonly Given[]>;

const known: Answers = {
  'menimbang-isian': () => 'Penetapan ini menindaklanjuti surat Bagian Organisasi Sekretariat Daerah dan menyesuaikan Indikator Kinerja Utama dengan Rencana Strategis 2025-2029.',
  'tugas-fungsi': () => 'Dinas membantu Bupati melaksanakan urusan pemerintahan di bidang koperasi, usaha kecil dan menengah, perindustrian, dan perdagangan.',
};
const revised: Answers = {
  'menimbang-isian': () => 'Penetapan ini menindaklanjuti surat Bagian Organisasi Sekretariat Daerah. Target indikator perindustrian belum dapat ditetapkan karena nilai dasarnya belum tersedia.',
};

/** The cards that this decision brings into force; the tables of the document are filled from them. */
const SECOND = { year: 2027, quarter: 2 } as const;
const cards = {
  koperasi: { code: 'IKU-3', words: {
    definition: 'Koperasi yang nilai pemeriksaan kesehatannya sehat atau cukup sehat.', formula: 'Koperasi berkualitas dibagi seluruh koperasi dikali 100',
    reason: 'Ukuran utama kualitas koperasi.', source: 'ODS koperasi dan hasil pemeriksaan kesehatan', producer: 'Bidang Koperasi',
    benchmarks: [{ year: 2026, scope: 'provinsi', value: '52.1', source: 'angka contoh' }],
  } },
  ukm: { code: 'IKU-4', words: {
    definition: 'Usaha mikro binaan yang beralih menjadi usaha kecil dalam tahun berjalan.', formula: 'Usaha mikro naik kelas dibagi usaha mikro binaan dikali 100',
    reason: 'Ukuran utama skala usaha mikro.', source: 'SIDT-KUMKM', producer: 'Bidang UKM',
  } },
  perdagangan: { code: 'IKU-5', words: {
    definition: 'Perubahan indeks harga implisit PDRB lapangan usaha perdagangan.', formula: 'Indeks tahun ini dikurangi indeks tahun lalu dibagi indeks tahun lalu dikali 100',
    reason: 'Ukuran utama kinerja sektor perdagangan.', source: 'BPS', producer: 'Bidang Perdagangan',
  } },
} satisfies Record<string, { readonly code: string; readonly words: Words }>;

/** The Analis completes a card, the Kasubbag checks it. */
function completed({ code, words }: (typeof cards)[keyof typeof cards], times: readonly [string, string, string], step: number, desks: string): Line[] {
  return [
    [times[0], step, 'card', 'analis', succeedCard(code, SECOND, 'Definisi, formula dan sumber data dilengkapi.'), desks],
    [times[1], step, 'card', 'analis', writeCard(code, words), desks],
    [times[2], step, 'card', 'kasubbag', checkCard(code), desks],
  ];
}

const ALL = '3 submit-data koperasi ukm perindustrian perdagangan';

export const iku: Script = {
  sop: 'penyusunan-iku',
  year: 2027,
  steps: 10,
  opened: { when: '2027-04-19 08:00', by: 'umum', desks: '1 register umum' },
  standard: { 1: 10, 2: 20, 3: 450, 4: 15, 5: 20, 6: 10, 7: 5, 8: 30, 9: 450, 10: 10 },
  rounds: { 6: 3, 7: 3, 8: 2 },
  papers: [{
    key: 'iku', title: 'Dokumen Indikator Kinerja Utama', number: '000.8.6.3/{n}/Diskoperindag/2027',
    says: [
      'Target indikator perindustrian belum dapat ditetapkan', 'Kuala Tungkal, 26 April 2027', 'Plh. Kepala Dinas', 'Kasubbag PEPP', 'Kepala Bidang Koperasi',
      'Kepala Bidang UKM', 'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan', 'SIMULASI',
      'Formulasi/Cara Pengukuran', 'Manual Indikator Kinerja Utama', 'Berlaku sejak Triwulan II 2027', 'IKU-1 Nilai SAKIP Perangkat Daerah', 'Target 2027: 54,19; 2028: 54,39; 2029: 54,59; 2030: 54,79', 'Provinsi 2026: 52,10 (angka contoh)', 'Makin tinggi makin baik',
    ],
    cells: Object.values(cards).flatMap(({ words }) => [words.definition, words.reason, words.source]),
  }],
  answers: [...cellsOf(proposals), ...cellsOf({ koperasi: ACTUALS.koperasi, perindustrian: ACTUALS.perindustrian, perdagangan: ACTUALS.perdagangan }), lateUkm],
  lines: [
    ['2027-04-19 08:06', 1, 'register', 'umum', register({
      number: '060/45/Org/2027', date: '2027-04-15', from: 'Bagian Organisasi Sekretariat Daerah', subject: 'Penetapan Indikator Kinerja Utama perangkat daerah',
      receivedAt: '2027-04-19 07:45',
    }), '1 dispose kadis'],
    ['2027-04-19 08:09', 1, 'dispose', 'kadis', dispose('sekretaris', 'Susun IKU sesuai Renstra yang baru.', '2027-04-30'), '2 instruct sekretaris'],
    ['2027-04-19 08:20', 2, 'confirm', 'sekretaris', confirm('Data Awal', 'IKU tahun lalu dan Renstra 2025-2029.'), '2 instruct sekretaris'],
    ['2027-04-19 08:27', 2, 'instruct', 'sekretaris', instruct('Siapkan draft IKU bersama bidang.'), '3 request-data analis'],
    ['2027-04-19 09:00', 3, 'request-data', 'analis', requestData('2027-04-21 12:00', 'Usulan IKU beserta formulanya, dan realisasi kegiatan terakhir.'), ALL],
    ['2027-04-19 15:00', 3, 'submit-data', 'perindustrian', submit(answers.perindustrian), '3 submit-data koperasi ukm perdagangan'],
    ['2027-04-20 10:00', 3, 'submit-data', 'koperasi', submit(answers.koperasi), '3 submit-data ukm perdagangan'],
    ['2027-04-20 13:30', 3, 'submit-data', 'perdagangan', submit(answers.perdagangan), '3 submit-data ukm'],
    ['2027-04-22 08:30', 3, 'submit-data', 'ukm', late(submit(answers.ukm)), '3 recap analis'],
    ['2027-04-22 09:20', 3, 'recap', 'analis', recap('UKM terlambat satu hari kerja.'), '4 accept kasubbag'],
    ['2027-04-22 09:30', 4, 'accept', 'kasubbag', accept('Diterima.'), '5 analyse analis'],
    ...completed(cards.koperasi, ['2027-04-22 09:32', '2027-04-22 09:36', '2027-04-22 09:40'], 5, '5 analyse analis'),
    ...completed(cards.ukm, ['2027-04-22 09:42', '2027-04-22 09:45', '2027-04-22 09:47'], 5, '5 analyse analis'),
    ['2027-04-22 09:50', 5, 'analyse', 'analis', analyse('Nilai dasar perindustrian belum tersedia.'), '6 draft analis'],
    ['2027-04-22 10:00', 6, 'draft', 'analis', complete('iku', known, {}, 'Konsep pertama'), '7 initial kasubbag'],
    ['2027-04-22 10:04', 7, 'initial', 'kasubbag', sendBack('Formula indikator perdagangan pada Lampiran II masih kosong.'), '6 draft analis'],
    ...completed(cards.perdagangan, ['2027-04-22 10:08', '2027-04-22 10:14', '2027-04-22 10:20'], 6, '6 draft analis'),
    ['2027-04-22 10:30', 6, 'draft', 'analis', refreshed(complete('iku', revised, {}, 'Formula indikator perdagangan dilengkapi, data disegarkan')), '7 initial kasubbag'],
    ['2027-04-22 10:34', 7, 'initial', 'kasubbag', initial(), '8 initial sekretaris'],
    ['2027-04-22 11:00', 8, 'initial', 'sekretaris', sendBack('Apakah target usaha mikro naik kelas sudah sama dengan Renstra?'), '6 draft analis'],
    ['2027-04-22 11:08', 6, 'draft', 'analis', leaveUnchanged('Target 38,23 sudah sama dengan Renstra; naskah tidak diubah.'), '7 initial kasubbag'],
    ['2027-04-22 11:12', 7, 'initial', 'kasubbag', initial(), '8 initial sekretaris'],
    ['2027-04-22 11:40', 8, 'initial', 'sekretaris', initial('Terima kasih, sudah jelas.'), '9 sign kadis'],
    ['2027-04-23 08:00', 9, 'appoint', 'admin', appointPlh('kadis', 'sekretaris', '2027-04-26', '2027-04-30', '800.1.11.1/40/BKPSDM/2027'), '9 sign kadis'],
    ['2027-04-26 10:00', 9, 'sign', 'sekretaris as kadis', twice(sign), '9 record-original umum'],
    ['2027-04-26 10:05', 9, 'look', 'kasubbag', seeCard('IKU-5', 'checked', null), '9 record-original umum'],
    ['2027-04-27 09:00', 9, 'record-original', 'umum', original('2027-04-26', 'Lemari 1, baris 3'), '10 dispatch sekretaris kasubbag analis'],
    ['2027-04-27 09:02', 10, 'look', 'kasubbag', seePublished({ publishes: 'iku' }), '10 dispatch sekretaris kasubbag analis'],
    ...Object.values(cards).map(({ code }): Line => ['2027-04-27 09:05', 10, 'look', 'kasubbag', seeCard(code, 'approved', '2027-04-26'), '10 dispatch sekretaris kasubbag analis']),
    ['2027-04-27 10:00', 10, 'dispatch', 'analis', send('2027-04-27 09:40', [['Bagian Organisasi Sekretariat Daerah', 'langsung', null]]), '10 dispatch analis'],
    ['2027-04-28 11:00', 10, 'dispatch', 'analis', receipt('Bagian Organisasi Sekretariat Daerah', 'Staf Bagian Organisasi', '2027-04-28 09:15', true), '10 archive sekretaris kasubbag analis'],
    ['2027-04-28 13:15', 10, 'archive', 'kasubbag', archive('000.8.6.3', 'Lemari 1, baris 3'), 'selesai'],
  ],
};
