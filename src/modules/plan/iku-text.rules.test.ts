import { expect, test } from 'vitest';
import { manualRows, type PrintedCard, runsOf, tableRow } from './iku-text.rules.ts';

const card: PrintedCard['card'] = {
  code: 'IKU-3', name: 'Persentase koperasi berkualitas', kind: 'outcome', isIku: true, isIkk: true, isSpm: false, definition: 'Koperasi sehat.', reason: 'Ukuran utama.',
  formula: 'Berkualitas dibagi seluruhnya', unit: '%', decimals: 2, polarity: 'lower', method: 'linear', aggregation: 'sum', entryMode: 'running_total', frequency: 'triwulan',
  source: 'ODS', producer: 'Bidang Koperasi', collection: 'Ditarik tiap triwulan.', evidence: [{ kind: 'file', label: 'Rekap', mandatory: true }], postId: null,
  baseline: '53.5', baselineWords: null, baselineYear: 2025, multiplier: '100', stages: [],
  components: [
    { key: 'baik', role: 'numerator', name: 'Berkualitas', unit: 'unit', source: 'ODS', factor: '1' },
    { key: 'semua', role: 'denominator', name: 'Seluruhnya', unit: 'unit', source: '', factor: '0.5' },
  ],
  benchmarks: [{ year: 2025, scope: 'nasional', value: '1234.5', source: 'Kementerian' }, { year: 2025, scope: 'provinsi', value: '49', source: '' }],
};
const figures = { low: null, high: null, words: null };
const printed: PrintedCard = {
  card, from: { year: 2027, quarter: 2 }, sasaran: 'Meningkatnya kualitas koperasi', postTitle: 'Kepala Bidang Koperasi', sampleSource: null,
  targets: [{ ...figures, year: 2027, value: '54.195' }, { ...figures, year: 2028, value: null, low: '2', high: '3' }, { ...figures, year: 2029, value: null, words: 'WTP' }],
};

test('a manual card says everything that measures, targets and compares the indicator', () => {
  expect(Object.fromEntries(manualRows(printed))).toEqual({
    Kode: 'IKU-3', 'Nama indikator': card.name, Sasaran: printed.sasaran, Jenis: 'Outcome, IKK', 'Definisi operasional': 'Koperasi sehat.', 'Alasan pemilihan': 'Ukuran utama.',
    'Formulasi/cara pengukuran': card.formula, Komponen: 'Pembilang: Berkualitas (unit), sumber: ODS\nPenyebut: Seluruhnya (unit), dikali 0,5\nHasil bagi dikali 100',
    Satuan: '%, 2 angka di belakang koma', 'Arah capaian': 'Makin rendah makin baik, linear', 'Angka setahun dari triwulan': 'Dijumlahkan',
    'Cara mengisi': 'Angka sampai dengan triwulan itu', Frekuensi: 'Triwulanan', 'Sumber data': 'ODS', 'Produsen data': 'Bidang Koperasi', 'Cara pengumpulan': 'Ditarik tiap triwulan.',
    'Bukti dukung': 'Rekap (berkas, wajib)', 'Penanggung jawab': 'Kepala Bidang Koperasi', 'Kondisi awal': '53,50 (2025)',
    // More decimals than the indicator shows are not rounded away.
    Target: '2027: 54,195; 2028: 2,00 s.d. 3,00; 2029: WTP',
    'Angka pembanding': 'Nasional 2025: 1.234,50 (Kementerian)\nProvinsi 2025: 49,00', Berlaku: 'Sejak Triwulan II 2027',
  });
});

test('how figures are entered is said only where quarters add up', () => {
  const rows = manualRows({ ...printed, card: { ...card, aggregation: 'last' } });
  expect(rows.map(([name]) => name)).not.toContain('Cara mengisi');
});

test('what a signature must find is the table row and the card', () => {
  const row = tableRow(printed);
  expect(row).toEqual([printed.sasaran, card.name, '%', 'Ukuran utama.', card.formula, 'ODS', 'Kepala Bidang Koperasi', 'Berlaku sejak Triwulan II 2027']);
  const [table = [], manual = []] = runsOf(printed);
  expect(table).toEqual([row.join(' | ')]);
  expect(manual).toContain('Angka pembanding | Nasional 2025: 1.234,50 (Kementerian) Provinsi 2025: 49,00');
});
