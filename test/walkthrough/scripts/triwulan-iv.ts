/**
 * The fourth quarter of 2026. When the LAKIP asks for its data the Bidang Koperasi is verified and nobody else has sent; the
 * others follow while the answers come in, but for the UPTD, whose post is vacant, and what was never measured. Figures are invented.
 */
import { enter, lock, openRound, type Proof, prove, release, seeRound, spend, verify, verifySpending } from '../collection.ts';
import type { Line } from '../script.ts';
import { SPENT } from './realisasi-iv.ts';

const FOURTH = { year: 2026, quarter: 4 } as const;
const KOPERASI = 'Bidang Koperasi';
const line = (when: string, who: Line[3], deed: Line[4]): Line => [when, 3, 'round', who, deed, '3 request-data staf'];
const said = (value: string, supporting: string) => ({ value, supporting, hindering: 'Koperasi tidak aktif belum dibubarkan.', followUp: 'Pendataan ulang sebelum triwulan II.' });

export const verifiedFourth: readonly Line[] = [
  line('2027-01-11 09:32', 'analis', openRound(FOURTH)),
  line('2027-01-11 09:33', 'kasubbag', seeRound(FOURTH, {
    status: 'open', mechanism: null, due: '2027-01-21 16:00',
    asked: {
      Sekretariat: 3, 'Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan': 1, 'Subbagian Umum dan Kepegawaian': 4, 'Subbagian Keuangan': 1,
      [KOPERASI]: 5, 'Bidang Usaha Kecil dan Menengah': 4, 'Bidang Perdagangan': 13, 'UPTD Metrologi Legal': 1,
    },
  })),
  line('2027-01-11 09:40', 'koperasi', enter(FOURTH, KOPERASI, {
    'IKU-3': said('53.8', 'Pemeriksaan kesehatan selesai.'), 'PROG-2.17.03': said('87.9', 'Pendampingan rapat anggota tahunan.'), 'PROG-2.17.04': said('46.1', 'Kertas kerja baru.'),
    'PROG-2.17.05': said('10', 'Uji kompetensi bersama provinsi.'), 'PROG-2.17.06': said('16.9', 'Penyaluran modal kerja.'),
  })),
  line('2027-01-11 09:45', 'koperasi', release(FOURTH, KOPERASI)),
  line('2027-01-11 09:55', 'kasubbag', verify(FOURTH, 5)),
];

/** What is not verified, code and quarter; earlier quarters are. Of the Bidang Perindustrian no indicator asks anything, so no round can hold its data. */
export const lacking = {
  ukm: ['IKU-4 IV', 'KEG-2.17.08.2.01 IV', 'PROG-2.17.07 IV', 'PROG-2.17.08 IV'],
  perindustrian: [],
  perdagangan: [
    'IKU-5 IV', 'KEG-3.30.02.2.02 IV', 'KEG-3.30.02.2.06 IV', 'KEG-3.30.02.2.07 IV', 'KEG-3.30.04.2.01 IV', 'KEG-3.30.04.2.02 IV', 'KEG-3.30.04.2.03 IV',
    'PROG-3.30.02 IV', 'PROG-3.30.03 IV', 'PROG-3.30.04 IV', 'PROG-3.30.05 IV', 'PROG-3.30.07 IV', 'TUJ-1 IV',
  ],
} as const;

const after = (when: string, who: Line[3], deed: Line[4]): Line => [when, 5, 'round', who, deed, '5 analyse kasubbag'];
const words = (value: string, supporting: string, hindering = '', followUp = '') => ({ value, supporting, hindering, followUp });
const proofs = (unit: string, who: Line[3], day: string, each: readonly Proof[]): Line[] => each.map((proof, index) => after(`${day}:${String(10 + index).padStart(2, '0')}`, who, prove(FOURTH, unit, proof)));

const UKM = 'Bidang Usaha Kecil dan Menengah';
const PERDAGANGAN = 'Bidang Perdagangan';

/** The rest of the quarter, the Bidang Perdagangan a day late, and the money of the year. */
export const restOfFourth: readonly Line[] = [
  ...proofs('Sekretariat', 'sekretaris', '2027-01-21 09', [
    { code: 'IKU-1', label: 'Laporan hasil evaluasi AKIP 2026', file: 'lhe-akip-2026.pdf' }, { code: 'IKU-2', label: 'Laporan survei kepuasan masyarakat 2026', file: 'skm-2026.pdf' },
  ]),
  after('2027-01-21 09:20', 'sekretaris', enter(FOURTH, 'Sekretariat', {
    'IKU-1': words('91.6', 'Rencana aksi dipantau setiap triwulan.', 'Sasaran kinerja pegawai belum seluruhnya selaras.', 'Penyelarasan sasaran kinerja pegawai pada awal tahun.'),
    'IKU-2': words('93.4', 'Antrean layanan diatur menurut jenis layanan.', 'Survei daring belum banyak diisi.', 'Tautan survei pada tanda terima layanan.'),
    'PROG-2.17.01': words('92', 'Layanan penunjang berjalan menurut rencana kebutuhan.'),
  })),
  after('2027-01-21 09:25', 'sekretaris', release(FOURTH, 'Sekretariat')),
  after('2027-01-21 09:30', 'analis', enter(FOURTH, 'Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan', { 'KEG-2.17.01.2.01': words('7', 'Seluruh dokumen perencanaan dan pelaporan selesai.') })),
  after('2027-01-21 09:35', 'kasubbag', release(FOURTH, 'Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan')),
  // Figures of the planners' own unit are verified by the leader.
  after('2027-01-21 09:38', 'sekretaris', verify(FOURTH, 1)),
  after('2027-01-21 09:40', 'umum', enter(FOURTH, 'Subbagian Umum dan Kepegawaian', {
    'KEG-2.17.01.2.06': words('2', 'Administrasi umum terlaksana.'), 'KEG-2.17.01.2.07': words('10', 'Pengadaan selesai sebelum November.'),
    'KEG-2.17.01.2.08': words('1', 'Jasa penunjang tersedia sepanjang tahun.'), 'KEG-2.17.01.2.09': words('5', 'Pemeliharaan berjalan menurut jadwal.'),
  })),
  after('2027-01-21 09:45', 'umum', release(FOURTH, 'Subbagian Umum dan Kepegawaian')),
  after('2027-01-21 09:50', 'keuangan', enter(FOURTH, 'Subbagian Keuangan', { 'KEG-2.17.01.2.02': words('12', 'Gaji dan tunjangan dibayarkan setiap bulan.') })),
  after('2027-01-21 09:55', 'keuangan', release(FOURTH, 'Subbagian Keuangan')),
  ...proofs(UKM, 'ukm', '2027-01-21 10', [{ code: 'IKU-4', label: 'Daftar usaha mikro naik kelas 2026', file: 'usaha-mikro-naik-kelas.pdf' }]),
  after('2027-01-21 10:20', 'ukm', enter(FOURTH, UKM, {
    'IKU-4': words('38.02', 'Kurasi dan pendampingan izin usaha berjalan di semua kecamatan.', 'Data omzet usaha mikro belum seragam.', 'Pemutakhiran data bersama pendamping kecamatan.'),
    'PROG-2.17.07': words('76', 'Layanan NIB keliling diminati.', 'Sinyal di kecamatan pesisir lemah.', 'Pendaftaran kolektif di balai desa.'),
    'PROG-2.17.08': words('37', 'Bazar triwulanan menaikkan penjualan.', 'Pencatatan omzet belum rutin.', 'Bimbingan pembukuan sederhana.'),
    'KEG-2.17.08.2.01': words('2547', 'Pendampingan usaha berjalan di semua kecamatan.'),
  })),
  after('2027-01-21 10:25', 'ukm', release(FOURTH, UKM)),
  after('2027-01-21 14:00', 'kasubbag', verify(FOURTH, 12)),
  after('2027-01-21 15:00', 'analis', spend(FOURTH, SPENT)),
  after('2027-01-21 15:30', 'keuangan', verifySpending(FOURTH, Object.keys(SPENT).length)),
  ...proofs(PERDAGANGAN, 'perdagangan', '2027-01-22 08', [{ code: 'IKU-5', label: 'PDRB menurut lapangan usaha, BPS', link: 'https://tanjabbarkab.bps.go.id' }]),
  after('2027-01-22 08:20', 'perdagangan', enter(FOURTH, PERDAGANGAN, {
    'TUJ-1': words('17.91', 'Perdagangan ritel tumbuh menjelang hari besar.', 'Daya beli awal tahun melemah.', 'Perluasan pasar murah dan promosi.'),
    'IKU-5': words('2.58', 'Distribusi barang kebutuhan pokok lancar.', 'Harga jual hasil pertanian turun pada panen raya.', 'Pemantauan harga di tingkat pengepul.'),
    'PROG-3.30.02': words('100', 'Seluruh permohonan izin difasilitasi.'),
    'PROG-3.30.03': words('25', 'Revitalisasi pasar rakyat selesai.'),
    'PROG-3.30.04': words('5.08', 'Pemantauan harga harian berjalan.', 'Harga cabai bergejolak pada awal tahun.', 'Operasi pasar menjelang hari besar.'),
    'PROG-3.30.05': words('177.1', 'Permintaan olahan kelapa dan pinang tetap tinggi.', 'Biaya angkut laut naik.', 'Konsolidasi pengapalan bersama eksportir.'),
    'PROG-3.30.07': words('13.95', 'Pameran produk lokal berjalan.', 'Kuota stan terbatas.', 'Promosi melalui kanal daring.'),
    'KEG-3.30.02.2.02': words('15', 'Seluruh pelaku usaha sasaran dibina.'), 'KEG-3.30.02.2.06': words('12', 'Pengawasan bulanan terlaksana.'),
    'KEG-3.30.02.2.07': words('352', 'Fasilitasi berjalan di pasar kabupaten.'), 'KEG-3.30.04.2.01': words('3', 'Pemantauan bulanan terlaksana.'),
    'KEG-3.30.04.2.02': words('12', 'Laporan harga bulanan lengkap.'), 'KEG-3.30.04.2.03': words('11', 'Satu operasi pasar ditunda banjir.', 'Jalan terputus pada Desember.', 'Operasi pasar susulan pada Januari.'),
  })),
  after('2027-01-22 08:25', 'perdagangan', release(FOURTH, PERDAGANGAN)),
  after('2027-01-22 09:00', 'kasubbag', verify(FOURTH, 13)),
  after('2027-01-22 09:10', 'kasubbag', lock(FOURTH)),
];
