/**
 * What the mechanism is for: the plan gets an indicator of the Bidang Perindustrian and the targets of the quarters before the
 * document is drafted, and the first quarter of 2027 is collected under the signed document. Every figure is invented.
 */
import { addIndicator, addProgram, approveCard, checkCard, publishPlan, type Quarter, revisePlan, splitYear, succeedCard, type Words, writeCard } from '../cards.ts';
import {
  bringWorkbook, close, declareInapplicable, enter, enterDrafts, enterRefused, exceptUnit, giveBack, lock, openRound, prove, release, seeLate, seePersonal, seeRound,
  speak, verify,
} from '../collection.ts';
import type { Collected, Line } from '../script.ts';

const FIRST: Quarter = { year: 2027, quarter: 1 };
const INDUSTRY = 'PROG-3.31.02';

/** What bidang said of their data, written into the cards. */
const cards = {
  'PROG-2.17.03': {
    definition: 'Koperasi yang dalam tiga tahun terakhir menyelenggarakan rapat anggota tahunan dan menjalankan usaha.',
    formula: 'Koperasi aktif dibagi seluruh koperasi dikali 100', source: 'ODS koperasi dan laporan rapat anggota tahunan', producer: 'Bidang Koperasi', collection: 'Ditarik dari ODS pada hari terakhir triwulan.',
    components: [
      { key: 'aktif', role: 'numerator', name: 'Koperasi aktif', unit: 'unit', source: 'ODS', factor: '1' },
      { key: 'semua', role: 'denominator', name: 'Seluruh koperasi', unit: 'unit', source: 'ODS', factor: '1' },
    ],
    multiplier: '100', evidence: [{ kind: 'file', label: 'Rekapitulasi ODS', mandatory: true }],
  },
  'PROG-2.17.07': {
    definition: 'Usaha mikro binaan yang memperoleh NIB dalam tahun berjalan.', formula: 'Usaha mikro ber-NIB baru dibagi usaha mikro informal binaan dikali 100',
    source: 'SIDT-KUMKM', producer: 'Bidang UKM', collection: 'Ditarik tiap triwulan.', evidence: [{ kind: 'link', label: 'Lembar kerja pendamping', mandatory: true }],
  },
  'PROG-3.30.04': {
    definition: 'Simpangan baku harga harian dibagi rata-ratanya, rerata seluruh komoditas pokok.', formula: 'Simpangan baku dibagi rata-rata dikali 100',
    source: 'Pantauan harga harian pasar', producer: 'Bidang Perdagangan', collection: 'Dihitung dari catatan harian.', evidence: [{ kind: 'statement', label: 'Pernyataan petugas pantau', mandatory: true }],
  },
} satisfies Record<string, Words>;
const industry = {
  code: INDUSTRY, name: 'Persentase pertumbuhan nilai produksi industri kecil dan menengah', unit: '%', reason: 'Ukuran hasil program perindustrian.',
  definition: 'Perubahan nilai produksi industri kecil dan menengah terhadap tahun sebelumnya.', formula: 'Selisih nilai produksi dibagi nilai produksi tahun lalu dikali 100',
  source: 'SIINas', producer: 'Bidang Perindustrian',
};
const CODES = Object.keys(cards) as (keyof typeof cards)[];

/** Per quarter; the Bidang Perindustrian has no target, since nobody knows yet where it stands. */
const TARGETS = {
  'IKU-2': ['92.6', '93', '93.2', '93.5'], 'IKU-3': ['54.04', '54.09', '54.14', '54.19'], 'IKU-4': ['9.6', '19.2', '28.8', '38.23'],
  'PROG-2.17.03': ['88.4', '88.6', '88.8', '89'], 'PROG-2.17.04': ['46.2', '46.5', '46.8', '47'], 'PROG-2.17.07': ['71', '73', '75', '77'],
  'PROG-2.17.08': ['10.5', '20', '30', '39'], 'PROG-3.30.04': ['5.13', '5.13', '5.12', '5.12'], 'PROG-3.30.06': ['5', '10', '15', '20.75'],
  'PROG-3.30.07': ['3.5', '7', '11', '14.86'], 'KEG-3.30.02.2.07': ['300', '300', '305', '305'], 'KEG-2.17.01.2.09': ['5', '5', '5', '5'],
  'KEG-3.30.04.2.01': ['3', '3', '3', '3'],
} as const;

const at = (when: string) => (who: Line[3], deed: Line[4]): Line => [when, 6, 'card', who, deed, '6 draft analis'];

/** Between the analysis and the draft of the mechanism. */
export const prepared: readonly Line[] = [
  ...CODES.flatMap((code, index) => [
    at(`2027-03-22 11:2${index}`)('analis', succeedCard(code, FIRST, 'Definisi, sumber data dan bukti dari bahan bidang.')),
    at(`2027-03-22 11:2${index}`)('analis', writeCard(code, cards[code])),
  ]),
  at('2027-03-22 11:30')('analis', revisePlan(FIRST, 'Program perindustrian dan pembagian target per triwulan.')),
  at('2027-03-22 11:32')('analis', addProgram('3.31.02', 'perindustrian', 'Meningkatnya skala usaha mikro')),
  at('2027-03-22 11:36')('analis', addIndicator('3.31.02', FIRST, 'PROG-2.17.08', 'perindustrian', industry)),
  ...[...CODES, INDUSTRY].map((code) => at('2027-03-22 11:40')('kasubbag', checkCard(code))),
  ...[...CODES, INDUSTRY].map((code) => at('2027-03-22 11:50')('sekretaris', approveCard(code, '000.8.6.3/12/Diskoperindag/2027', '2027-03-22'))),
  at('2027-03-22 13:10')('analis', splitYear(2027, TARGETS)),
  at('2027-03-22 13:20')('analis', publishPlan),
];

/** What the document of the mechanism must say of it. */
export const printed: readonly string[] = [
  ...CODES.flatMap((code) => [cards[code].definition, cards[code].formula, cards[code].source, ...cards[code].evidence.map(({ label }) => label)]),
  `${INDUSTRY} ${industry.name} Kepala Bidang Perindustrian`, 'Isian komponen: Koperasi aktif; Seluruh koperasi',
];

const KOPERASI = 'Bidang Koperasi';
const UKM = 'Bidang Usaha Kecil dan Menengah';
const PERINDUSTRIAN = 'Bidang Perindustrian';
const PERDAGANGAN = 'Bidang Perdagangan';
const SECRETARIAT = 'Sekretariat';
const UMUM = 'Subbagian Umum dan Kepegawaian';
const METROLOGY = 'UPTD Metrologi Legal';
const PERSONAL = 'daftar-usaha-naik-kelas.pdf';

const bookOfKoperasi = {
  'IKU-3': { value: '53,90', supporting: 'Pemeriksaan kesehatan koperasi dimulai Februari.', hindering: 'Laporan RAT belum lengkap.', followUp: 'Surat pengingat RAT.' },
  'PROG-2.17.03': { components: { aktif: '220', semua: '250' }, supporting: 'Pengawasan triwulanan.', hindering: 'Tiga puluh koperasi tidak aktif.', followUp: 'Usul pembubaran.' },
  'PROG-2.17.04': { value: '46,5', supporting: 'Kertas kerja baru dipakai.' },
};
const prices = { value: '5.2', supporting: 'Pantauan harian berjalan.', hindering: 'Harga cabai naik.', followUp: 'Operasi pasar.' };
const promotion = { value: '2.8', supporting: 'Satu pameran.', hindering: 'Kuota stan terbatas.', followUp: 'Promosi daring.' };

const line = (when: string, who: Line[3], deed: Line[4]): Line => [when, 10, 'round', who, deed, 'selesai'];

/** After the archive: the round of the first quarter. */
export const collecting: readonly Line[] = [
  line('2027-04-01 09:20', 'analis', openRound(FIRST)),
  line('2027-04-01 09:22', 'kasubbag', seeRound(FIRST, {
    status: 'open', mechanism: /^000\.8\.6\.3\/\d+\/Diskoperindag\/2027$/, due: '2027-04-10 16:00',
    asked: { [SECRETARIAT]: 1, [UMUM]: 1, [KOPERASI]: 3, [UKM]: 3, [PERINDUSTRIAN]: 1, [PERDAGANGAN]: 4, [METROLOGY]: 1 },
  })),
  line('2027-04-01 09:40', 'analis', exceptUnit(FIRST, PERINDUSTRIAN, '2027-04-14 12:00', 'SIINas dibuka kembali tanggal 12 April.')),
  line('2027-04-05 09:00', 'koperasi', bringWorkbook(FIRST, KOPERASI, bookOfKoperasi)),
  line('2027-04-05 09:05', 'koperasi', prove(FIRST, KOPERASI, { code: 'PROG-2.17.03', label: 'Rekapitulasi ODS', file: 'rekapitulasi-ods.pdf' })),
  line('2027-04-05 09:10', 'koperasi', enterDrafts(FIRST, KOPERASI, Object.keys(bookOfKoperasi))),
  line('2027-04-05 09:12', 'koperasi', release(FIRST, KOPERASI)),
  line('2027-04-06 10:00', 'sekretaris', enter(FIRST, SECRETARIAT, { 'IKU-2': { value: '93.1', supporting: 'Survei triwulan I selesai.', hindering: 'Responden daring sedikit.', followUp: 'Kuesioner di loket.' } })),
  line('2027-04-06 10:02', 'sekretaris', release(FIRST, SECRETARIAT)),
  line('2027-04-06 11:00', 'umum', declareInapplicable(FIRST, UMUM, 'KEG-2.17.01.2.09', 'Pemeliharaan baru dimulai triwulan II menurut kontrak.')),
  line('2027-04-06 11:02', 'umum', release(FIRST, UMUM)),
  line('2027-04-07 09:00', 'perdagangan', enterRefused(FIRST, PERDAGANGAN, { 'PROG-3.30.04': prices }, 'cell.evidence-missing')),
  line('2027-04-07 09:10', 'perdagangan', prove(FIRST, PERDAGANGAN, { code: 'PROG-3.30.04', label: 'Pernyataan petugas pantau', statement: 'Harga dicatat setiap hari kerja di tiga pasar.' })),
  line('2027-04-07 09:20', 'perdagangan', enter(FIRST, PERDAGANGAN, {
    'PROG-3.30.04': prices, 'PROG-3.30.07': { ...promotion, value: '28' },
    'KEG-3.30.02.2.07': { value: '285', supporting: 'Fasilitasi berjalan.' }, 'KEG-3.30.04.2.01': { value: '3', supporting: 'Pemantauan bulanan terlaksana.' },
  })),
  line('2027-04-07 09:22', 'perdagangan', release(FIRST, PERDAGANGAN)),
  line('2027-04-12 08:30', 'kasubbag', seeLate(FIRST, { [UKM]: { late: 0, overdue: 3 }, [PERINDUSTRIAN]: { late: 0, overdue: 0 }, [METROLOGY]: { late: 0, overdue: 1 } })),
  line('2027-04-12 09:00', 'ukm', prove(FIRST, UKM, { code: 'PROG-2.17.07', label: 'Lembar kerja pendamping', link: 'https://contoh.tanjabbarkab.example/lembar-kerja' })),
  line('2027-04-12 09:05', 'ukm', prove(FIRST, UKM, { code: 'IKU-4', label: 'Daftar usaha naik kelas dengan NIK', file: PERSONAL, personal: true })),
  line('2027-04-12 09:20', 'ukm', enter(FIRST, UKM, {
    'IKU-4': { value: '9.12', supporting: 'Pendampingan izin usaha.', hindering: 'Omzet belum seragam.', followUp: 'Pemutakhiran data.' },
    'PROG-2.17.07': { value: '69.58', supporting: 'NIB keliling.', hindering: 'Sinyal lemah.', followUp: 'Pendaftaran kolektif.' },
    'PROG-2.17.08': { value: '0', supporting: 'Belum ada pelaku usaha yang omzetnya naik.', hindering: 'Bazar pertama baru April.', followUp: 'Bazar triwulan II.' },
  })),
  line('2027-04-12 09:22', 'ukm', release(FIRST, UKM)),
  line('2027-04-13 08:00', 'perindustrian', enter(FIRST, PERINDUSTRIAN, { [INDUSTRY]: { value: '2', supporting: 'Produksi batik naik.' } })),
  line('2027-04-13 08:02', 'perindustrian', release(FIRST, PERINDUSTRIAN)),
  line('2027-04-13 08:30', 'kasubbag', seeLate(FIRST, { [UKM]: { late: 3, overdue: 0 }, [PERINDUSTRIAN]: { late: 0, overdue: 0 } })),
  line('2027-04-13 09:00', 'kasubbag', seePersonal(FIRST, PERSONAL, true)),
  line('2027-04-13 09:01', 'analis', seePersonal(FIRST, PERSONAL, false)),
  line('2027-04-13 09:02', 'perdagangan', seePersonal(FIRST, PERSONAL, false)),
  line('2027-04-13 10:00', 'kasubbag', giveBack(FIRST, 'PROG-3.30.07', 'Delapan kali target; apakah komanya terlewat?')),
  line('2027-04-13 10:10', 'kasubbag', verify(FIRST, 12)),
  line('2027-04-13 14:00', 'perdagangan', enter(FIRST, PERDAGANGAN, { 'PROG-3.30.07': promotion })),
  line('2027-04-13 14:02', 'perdagangan', release(FIRST, PERDAGANGAN)),
  line('2027-04-14 08:30', 'kasubbag', verify(FIRST, 1)),
  line('2027-04-14 09:00', 'kasubbag', lock(FIRST)),
  line('2027-04-15 10:00', 'kadis', speak(FIRST, 'IKU-2', 'note', 'Pertahankan; ulangi survei pada loket.', '2027-04-15')),
  line('2027-04-15 10:01', 'kadis', speak(FIRST, 'IKU-3', 'decision', 'Bidang Koperasi menagih laporan RAT sebelum 31 Mei.', '2027-04-15')),
  line('2027-04-15 10:02', 'kadis', speak(FIRST, 'IKU-4', 'decision', 'Pendampingan ditambah di empat kecamatan pesisir.', '2027-04-15')),
  line('2027-04-15 10:05', 'kadis', close(FIRST)),
];

/** What every one sees afterwards. Computed by hand: reached in percent of the target, the coefficient of variation as 2 - 5,20/5,13. */
export const collected: Collected = {
  ...FIRST,
  figures: [
    { code: 'IKU-2', unit: SECRETARIAT, request: 'verified', target: '92.6', actual: '93.1', printed: '100,54', predicate: 'sangat-tinggi', reason: null },
    { code: 'IKU-3', unit: KOPERASI, request: 'verified', target: '54.04', actual: '53.9', printed: '99,74', predicate: 'sangat-tinggi', reason: null },
    { code: 'IKU-4', unit: UKM, request: 'verified', target: '9.6', actual: '9.12', printed: '95,00', predicate: 'sangat-tinggi', reason: null },
    { code: 'KEG-2.17.01.2.09', unit: UMUM, request: 'verified', target: '5', actual: null, printed: null, predicate: null, reason: 'no-actual' },
    { code: 'KEG-3.30.02.2.07', unit: PERDAGANGAN, request: 'verified', target: '300', actual: '285', printed: '95,00', predicate: 'sangat-tinggi', reason: null },
    { code: 'KEG-3.30.04.2.01', unit: PERDAGANGAN, request: 'verified', target: '3', actual: '3', printed: '100,00', predicate: 'sangat-tinggi', reason: null },
    { code: 'PROG-2.17.03', unit: KOPERASI, request: 'verified', target: '88.4', actual: '88', printed: '99,55', predicate: 'sangat-tinggi', reason: null },
    { code: 'PROG-2.17.04', unit: KOPERASI, request: 'verified', target: '46.2', actual: '46.5', printed: '100,65', predicate: 'sangat-tinggi', reason: null },
    { code: 'PROG-2.17.07', unit: UKM, request: 'verified', target: '71', actual: '69.58', printed: '98,00', predicate: 'sangat-tinggi', reason: null },
    { code: 'PROG-2.17.08', unit: UKM, request: 'verified', target: '10.5', actual: '0', printed: '0,00', predicate: 'sangat-rendah', reason: null },
    { code: 'PROG-3.30.04', unit: PERDAGANGAN, request: 'verified', target: '5.13', actual: '5.2', printed: '98,64', predicate: 'sangat-tinggi', reason: null },
    { code: 'PROG-3.30.06', unit: METROLOGY, request: 'asked', target: '5', actual: null, printed: null, predicate: null, reason: 'no-actual' },
    { code: 'PROG-3.30.07', unit: PERDAGANGAN, request: 'verified', target: '3.5', actual: '2.8', printed: '80,00', predicate: 'tinggi', reason: null },
    { code: INDUSTRY, unit: PERINDUSTRIAN, request: 'verified', target: null, actual: '2', printed: null, predicate: null, reason: 'no-target' },
  ],
  notes: { 'IKU-2': 'note', 'IKU-3': 'decision', 'IKU-4': 'decision' },
  late: { [UKM]: 3 },
  returned: { code: 'PROG-3.30.07', reason: 'Delapan kali target; apakah komanya terlewat?', values: ['2.8', '28'] },
};
