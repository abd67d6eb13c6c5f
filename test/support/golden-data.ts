/** What an invented office holds of 2026: two sasaran, ten indicators, two programs. Nothing in it is computed. */
import type { Narrative } from '../../src/modules/performance/cell.contract.ts';
import type { Card } from '../../src/modules/plan/indicator.contract.ts';
import type { ReportedNode } from '../../src/modules/plan/report.contract.ts';
import type { ReportedOffice, ReportedPost } from '../../src/modules/people/report.contract.ts';

export const SAMPLE = 'seluruh angka dan nama adalah rekaan untuk pengujian.';

const post = (id: string, unitId: string, title: string, more: Partial<ReportedPost> = {}): ReportedPost => ({
  id, title, unitId, duties: [], lanes: [],
  holder: { name: `Pemangku ${title}`, titleBefore: null, titleAfter: 'S.E.', rank: 'Pembina (IV/a)', nip: '197001011990011001', education: 'S1', form: 'definitif' }, ...more,
});
const unit = (id: string, name: string, kind: string, headPostId: string, dataPostId: string, parentId: string | null = null) => ({ id, name, kind, parentId, headPostId, dataPostId });

export const office: ReportedOffice = {
  name: 'Dinas Uji', shortName: 'Dinas Uji', region: 'Kabupaten Uji', city: 'Uji',
  units: [
    unit('pimpinan', 'Kepala Dinas', 'sekretariat', 'kadis', 'kasubbag'), unit('pepp', 'Subbagian PEPP', 'subbagian', 'kasubbag', 'kasubbag', 'pimpinan'),
    unit('koperasi', 'Bidang Koperasi', 'bidang', 'kabid-koperasi', 'kabid-koperasi'), unit('ukm', 'Bidang Usaha Mikro', 'bidang', 'kabid-ukm', 'penyuluh'),
  ],
  posts: [
    post('kadis', 'pimpinan', 'Kepala Dinas', { lanes: ['kepala_dinas'] }), post('kasubbag', 'pepp', 'Kasubbag PEPP', { duties: ['planner'], lanes: ['kasubbag'] }),
    post('kabid-koperasi', 'koperasi', 'Kepala Bidang Koperasi', { lanes: ['bidang'] }), post('pengawas', 'koperasi', 'Pengawas Koperasi', { holder: null }),
    post('kabid-ukm', 'ukm', 'Kepala Bidang Usaha Mikro', { lanes: ['bidang'] }), post('penyuluh', 'ukm', 'Penyuluh Usaha Mikro'),
  ],
};

const [TUJUAN, KOPERASI, MIKRO] = ['n-tujuan', 'n-koperasi', 'n-mikro'];
const node = (id: string, level: ReportedNode['level'], parentId: string | null, name: string, ownerPostId: string, more: Partial<ReportedNode> = {}): ReportedNode =>
  ({ id, lineageId: `l-${id}`, level, parentId, name, ownerPostId, code: null, answers: [], ...more });

/** As the nomenclature names them. */
export const NAMES: Readonly<Record<string, string>> = {
  '2.17.03': 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI',
  '2.17.03.2.01': 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/Kota',
  '2.17.03.2.01.0003': 'Penguatan Tata Kelola Kelembagaan Koperasi',
  '2.17.03.2.01.0004': 'Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi yang Wilayah Keanggotaannya Daerah Kabupaten/Kota',
  '2.17.07': 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)',
  '2.17.07.2.01': 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan',
  '2.17.07.2.01.0014': 'Penyusunan Basis Data Usaha Mikro',
  '2.17.07.2.01.0022': 'Pembinaan dan Fasilitasi Perizinan Berusaha bagi UMKM',
};
const coded = (code: string, parent: string, ownerPostId: string, answers: readonly string[] = []): ReportedNode =>
  node(code, code.length === 7 ? 'program' : code.length === 12 ? 'kegiatan' : 'sub_kegiatan', parent, NAMES[code] ?? '', ownerPostId, { code, answers });

export const nodes: readonly ReportedNode[] = [
  node(TUJUAN, 'tujuan', null, 'Meningkatnya daya saing koperasi dan usaha mikro', 'kadis'),
  node(KOPERASI, 'sasaran', TUJUAN, 'Meningkatnya kualitas koperasi', 'kadis'),
  node(MIKRO, 'sasaran', TUJUAN, 'Meningkatnya skala usaha mikro', 'kadis'),
  coded('2.17.03', KOPERASI, 'kabid-koperasi', [KOPERASI]), coded('2.17.07', MIKRO, 'kabid-ukm', [MIKRO]),
  coded('2.17.03.2.01', '2.17.03', 'kabid-koperasi'), coded('2.17.07.2.01', '2.17.07', 'kabid-ukm'),
  coded('2.17.03.2.01.0003', '2.17.03.2.01', 'kabid-koperasi'), coded('2.17.03.2.01.0004', '2.17.03.2.01', 'kabid-koperasi'),
  coded('2.17.07.2.01.0014', '2.17.07.2.01', 'kabid-ukm'), coded('2.17.07.2.01.0022', '2.17.07.2.01', 'kabid-ukm'),
];

/** An indicator: its card, where it stands, what was planned and what came of it. */
export interface Measured {
  readonly card: Card;
  readonly node: string;
  /** By year, or year and quarter as `2026-1`. */
  readonly targets: Readonly<Record<string, string>>;
  /** The same of realisasi. */
  readonly actuals: Readonly<Record<string, string>>;
  readonly verified?: boolean;
  readonly narrative?: Narrative;
  /** Of every quarter; `name` without its quarter. */
  readonly evidence?: { readonly label: string; readonly name: string; readonly personal: boolean };
  readonly steps?: readonly { readonly activity: string; readonly quarters: readonly number[]; readonly post: string }[];
}

const plain: Card = {
  code: '', name: '', kind: 'outcome', isIku: false, isIkk: false, isSpm: false, definition: '', reason: '', formula: '', unit: '%', decimals: 2, polarity: 'higher', method: null,
  aggregation: 'last', entryMode: 'running_total', frequency: 'tahunan', source: 'Laporan bidang', producer: 'Bidang', collection: 'Rekap bidang', evidence: [], postId: 'kabid-koperasi',
  baseline: null, baselineWords: null, baselineYear: null, components: [], multiplier: null, stages: [], benchmarks: [],
};
const main: Partial<Card> = { isIku: true, frequency: 'triwulan' };
const file = (label: string) => [{ kind: 'file' as const, label, mandatory: true }];
const output = (code: string, name: string, unit: string, postId: string, target: string, actual: string): Measured =>
  ({ card: { ...plain, code: `SUB-${code}`, name, unit, decimals: 0, kind: 'output', postId }, node: code, targets: { 2026: target }, actuals: { 2026: actual } });

export const measured: readonly Measured[] = [
  {
    card: {
      ...plain, ...main, code: 'IKU-1', name: 'Persentase koperasi berkualitas', baseline: '51.60', baselineYear: 2024, evidence: file('Rekap pemeringkatan koperasi'),
      definition: 'Koperasi aktif yang memperoleh peringkat sekurang-kurangnya cukup berkualitas.', reason: 'Menggambarkan hasil pembinaan kelembagaan dan usaha koperasi.',
      formula: 'Jumlah koperasi berkualitas dibagi jumlah koperasi aktif, dikali 100', source: 'Online Data System (ODS) Koperasi', producer: 'Bidang Koperasi',
      benchmarks: [{ scope: 'provinsi', year: 2025, value: '55.10', source: 'dinas provinsi' }, { scope: 'nasional', year: 2025, value: '51.20', source: 'kementerian' }],
    },
    node: KOPERASI,
    targets: { 2024: '52', 2025: '53', 2026: '54', 2027: '55', 2028: '56', 2029: '57', 2030: '58', '2026-1': '53.25', '2026-2': '53.5', '2026-3': '53.75', '2026-4': '54' },
    actuals: { 2024: '51.60', 2025: '53.10', '2026-1': '53.10', '2026-2': '53.30', '2026-3': '53.55', '2026-4': '53.80' },
    narrative: { supporting: 'Pendampingan rapat anggota tahunan pada 40 koperasi.', hindering: 'Sebagian pengurus belum menyusun laporan keuangan.', followUp: 'Pendampingan penyusunan laporan keuangan diperluas ke seluruh kecamatan.' },
    evidence: { label: 'Rekap pemeringkatan koperasi', name: 'rekap-koperasi-2026', personal: false },
    steps: [{ activity: 'Pendampingan rapat anggota tahunan', quarters: [1, 2], post: 'Kepala Bidang Koperasi' }, { activity: 'Pemeringkatan koperasi', quarters: [3, 4], post: 'Kepala Bidang Koperasi' }],
  },
  {
    card: {
      ...plain, ...main, code: 'IKU-2', name: 'Persentase usaha mikro naik kelas', postId: 'kabid-ukm', baseline: '2.85', baselineYear: 2024, evidence: file('Rekap usaha mikro naik kelas'),
      definition: 'Usaha mikro binaan yang omzetnya meningkat sehingga tergolong usaha kecil.', reason: 'Menggambarkan hasil pemberdayaan usaha mikro.',
      formula: 'Jumlah usaha mikro yang naik kelas dibagi jumlah usaha mikro binaan, dikali 100', source: 'Basis data usaha mikro', producer: 'Bidang Usaha Mikro',
      benchmarks: [{ scope: 'kabupaten', year: 2025, value: '4.30', source: 'kabupaten tetangga' }, { scope: 'provinsi', year: 2025, value: '3.40', source: 'dinas provinsi' }],
    },
    node: MIKRO,
    targets: { 2024: '3', 2025: '3.5', 2026: '4', 2027: '4.5', 2028: '5', 2029: '5.5', 2030: '6', '2026-1': '1', '2026-2': '2', '2026-3': '3', '2026-4': '4' },
    actuals: { 2024: '2.85', 2025: '3.62', '2026-1': '0.95', '2026-2': '2.10', '2026-3': '3.05', '2026-4': '4.12' },
    narrative: { supporting: 'Pelatihan pembukuan dan pemasaran daring.', hindering: 'Akses pembiayaan masih terbatas.', followUp: 'Kerja sama pembiayaan dengan bank daerah.' },
    evidence: { label: 'Rekap usaha mikro naik kelas', name: 'rekap-naik-kelas-2026', personal: true },
    steps: [{ activity: 'Pelatihan pembukuan dan pemasaran daring', quarters: [1, 2, 3], post: 'Penyuluh Usaha Mikro' }],
  },
  {
    card: {
      ...plain, ...main, code: 'IKU-3', name: 'Rata-rata waktu pendampingan perizinan usaha mikro', unit: 'hari', decimals: 1, polarity: 'lower', method: 'linear', postId: 'kabid-ukm',
      definition: 'Rata-rata hari kerja sejak permohonan pendampingan diterima sampai izin terbit.', reason: 'Menggambarkan mutu layanan kepada usaha mikro.',
      formula: 'Jumlah hari pendampingan seluruh permohonan dibagi jumlah permohonan', source: 'Buku layanan pendampingan', producer: 'Bidang Usaha Mikro', evidence: file('Rekap layanan pendampingan'),
    },
    node: MIKRO,
    targets: { 2025: '10', 2026: '9', 2027: '8.5', 2028: '8', 2029: '7.5', 2030: '7', '2026-1': '9', '2026-2': '9', '2026-3': '9', '2026-4': '9' },
    actuals: { 2025: '10.4', '2026-1': '9.8', '2026-2': '9.2', '2026-3': '8.8', '2026-4': '8.4' },
    narrative: { supporting: 'Loket pendampingan dibuka setiap hari kerja.', hindering: 'Berkas permohonan sering belum lengkap.', followUp: 'Daftar periksa berkas dibagikan sebelum permohonan diajukan.' },
    evidence: { label: 'Rekap layanan pendampingan', name: 'layanan-2026', personal: false },
  },
  { card: { ...plain, code: 'TUJ-1', name: 'Pertumbuhan volume usaha koperasi', kind: 'impact' }, node: TUJUAN, targets: { 2025: '5', 2026: '5.5', 2027: '6', 2028: '6.5', 2029: '7', 2030: '7.5' }, actuals: { 2025: '4.60', 2026: '5.80' } },
  { card: { ...plain, code: 'PROG-2.17.03', name: 'Persentase koperasi yang diperiksa' }, node: '2.17.03', targets: { 2026: '60' }, actuals: { 2026: '64.50' } },
  // Entered, not verified: a report tells nothing of it.
  { card: { ...plain, code: 'PROG-2.17.07', name: 'Persentase usaha mikro yang terdata', postId: 'kabid-ukm' }, node: '2.17.07', targets: { 2026: '80' }, actuals: { 2026: '77.20' }, verified: false },
  output('2.17.03.2.01.0003', 'Jumlah koperasi yang dikuatkan tata kelolanya', 'unit usaha', 'kabid-koperasi', '40', '40'),
  output('2.17.03.2.01.0004', 'Jumlah koperasi yang diperiksa dan diawasi', 'unit usaha', 'kabid-koperasi', '86', '92'),
  output('2.17.07.2.01.0014', 'Jumlah usaha mikro yang terdata', 'unit usaha', 'kabid-ukm', '3200', '3088'),
  output('2.17.07.2.01.0022', 'Jumlah usaha mikro yang difasilitasi perizinannya', 'unit usaha', 'kabid-ukm', '450', '463'),
];

/** Pagu (murni, perubahan) and realisasi of sub kegiatan from January to the end of each quarter, in Rupiah. */
export const money: readonly { readonly year: number; readonly code: string; readonly murni: string; readonly perubahan?: string; readonly spent: readonly string[] }[] = [
  { year: 2025, code: '2.17.03.2.01.0003', murni: '380000000', spent: ['72000000', '170500000', '265000000', '361200000'] },
  { year: 2025, code: '2.17.03.2.01.0004', murni: '540000000', spent: ['98000000', '241000000', '370250000', '498600000'] },
  { year: 2025, code: '2.17.07.2.01.0014', murni: '240000000', spent: ['31000000', '92400000', '160000000', '221900000'] },
  { year: 2025, code: '2.17.07.2.01.0022', murni: '430000000', spent: ['64500000', '180000000', '301000000', '402700000'] },
  { year: 2026, code: '2.17.03.2.01.0003', murni: '400000000', spent: ['80000000', '182000000', '290000000', '384500000'] },
  { year: 2026, code: '2.17.03.2.01.0004', murni: '600000000', perubahan: '550000000', spent: ['102000000', '260000000', '398000000', '519750000'] },
  { year: 2026, code: '2.17.07.2.01.0014', murni: '250000000', spent: ['35000000', '101000000', '168500000', '231400000'] },
  { year: 2026, code: '2.17.07.2.01.0022', murni: '450000000', perubahan: '520000000', spent: ['70000000', '198000000', '331000000', '468350000'] },
];
