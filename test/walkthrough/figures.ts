/**
 * Real figures that other agencies published, with where they were read. They stand for the sample office's own, so every
 * table that prints one names its source.
 */

export const SOURCE = {
  sumbar: 'Renja 2017 Dinas Koperasi, UMKM Provinsi Sumatera Barat (angka 2015)',
  semarang: 'LPPD Semarang (capaian 2018 dan 2019)',
  banyuwangi: 'Renstra 2025-2029 Dinas Koperasi, Usaha Mikro dan Perdagangan Kabupaten Banyuwangi',
  mamberamo: 'e-Budgeting Perubahan 2023 Kabupaten Mamberamo Raya',
} as const;

/** Indicator, unit, target, actual, achievement as printed, source. A dash: not in the source, which is not zero. */
export const ACTUALS = {
  koperasi: [
    ['Persentase Koperasi Aktif', '%', '71,50', '69,88', '97,73', SOURCE.sumbar],
    ['Persentase peningkatan tingkat kesehatan usaha simpan pinjam/KSP', '%', '32,00', '40,45', '126,41', SOURCE.sumbar],
  ],
  ukm: [['Persentase usaha mikro naik kelas', '%', '37,73', '-', '-', SOURCE.banyuwangi]],
  perindustrian: [['Persentase pertumbuhan nilai produksi industri kecil dan menengah', '%', '-', '2,00', '-', SOURCE.semarang]],
  perdagangan: [['Persentase peningkatan omzet perdagangan pasar', '%', '-', '10,00', '-', SOURCE.semarang]],
} as const;
export const ACTUALS_HEAD = ['Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Sumber angka'] as const;

/** Code and name of the subkegiatan, budget before and after the change of the year, in rupiah. */
export const BUDGET = {
  koperasi: [
    ['2.17.05.2.01.01', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian', '1.050.000.000', '1.050.000.000', SOURCE.mamberamo],
    ['2.17.06.2.01.01', 'Pemberdayaan Peningkatan Produktivitas dan Nilai Tambah Koperasi', '245.000.000', '245.000.000', SOURCE.mamberamo],
  ],
  ukm: [
    ['2.17.07.2.01.04', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '175.370.000', '175.370.000', SOURCE.mamberamo],
    ['2.17.08.2.01.01', 'Fasilitasi Usaha Mikro Menjadi Usaha Kecil', '5.834.628.000', '5.834.628.000', SOURCE.mamberamo],
  ],
  perdagangan: [['3.30.07.2.01.02', 'Pemasaran dan Peningkatan Penggunaan Produk Dalam Negeri', '1.400.000.000', '1.400.000.000', SOURCE.mamberamo]],
} as const;
export const BUDGET_HEAD = ['Kode', 'Subkegiatan', 'Pagu murni (Rp)', 'Pagu perubahan (Rp)', 'Sumber angka'] as const;

/** Indicator, unit, targets of the plan's years. */
export const TARGETS_HEAD = ['Indikator', 'Satuan', '2026', '2027', '2028', '2029', '2030'] as const;
export const TARGETS = {
  koperasi: [
    ['Persentase koperasi berkualitas', '%', '53,99', '54,19', '54,39', '54,59', '54,79'],
    ['Persentase Koperasi Aktif', '%', '88,22', '89,00', '91,00', '92,00', '93,00'],
    ['Persentase KSP/USP Sehat', '%', '46,00', '47,00', '48,00', '49,00', '50,00'],
  ],
  ukm: [
    ['Persentase usaha mikro naik kelas', '%', '37,73', '38,23', '38,73', '39,23', '39,73'],
    ['Persentase Usaha Mikro yang Bertransformasi dari Informal ke Formal', '%', '76,00', '77,00', '78,00', '79,00', '80,00'],
  ],
  perdagangan: [
    ['Laju Pertumbuhan Indeks Harga Implisit PDRB sektor perdagangan', '%', '2,61', '2,71', '2,81', '2,91', '3,01'],
    ['Persentase UTTP bertanda tera sah yang berlaku', '%', '20,50', '20,75', '21,00', '21,25', '21,50'],
    ['Persentase Promosi Produk Lokal yang difasilitasi', '%', '13,89', '14,86', '15,83', '16,79', '17,76'],
  ],
} as const;

/** Programme, indicator, budget of 2027 and 2028 in rupiah. */
export const PROGRAMMES_HEAD = ['Kode', 'Program', 'Indikator', 'Pagu 2027 (Rp)', 'Pagu 2028 (Rp)', 'Sumber angka'] as const;
export const PROGRAMMES = {
  koperasi: [
    ['2.17.03', 'Program Pengawasan dan Pemeriksaan Koperasi', 'Persentase Koperasi Aktif', '62.117.200', '62.121.900', SOURCE.banyuwangi],
    ['2.17.05', 'Program Pendidikan dan Latihan Perkoperasian', 'Persentase Pengurus dan Pengawas Bersertifikat Kompetensi', '120.037.800', '120.039.300', SOURCE.banyuwangi],
  ],
  ukm: [
    ['2.17.07', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', 'Persentase Usaha Mikro yang Bertransformasi dari Informal ke Formal', '2.091.321.200', '2.091.495.200', SOURCE.banyuwangi],
    ['2.17.08', 'Program Pengembangan UMKM', 'Persentase usaha mikro yang meningkat nilai omset', '900.698.600', '900.767.000', SOURCE.banyuwangi],
  ],
  perdagangan: [
    ['3.30.04', 'Program Stabilisasi Harga Barang Kebutuhan Pokok dan Barang Penting', 'Persentase koefisien variasi harga antar waktu per komoditas bahan pokok', '1.738.278.100', '1.738.410.100', SOURCE.banyuwangi],
    ['3.30.06', 'Program Standardisasi dan Perlindungan Konsumen', 'Persentase UTTP bertanda tera sah yang berlaku', '290.547.900', '290.570.000', SOURCE.banyuwangi],
  ],
} as const;

/** Account code and name of a budget line, its amount in rupiah. */
export const LINES_HEAD = ['Subkegiatan', 'Kode rekening', 'Uraian', 'Jumlah (Rp)', 'Sumber angka'] as const;
export const LINES = {
  koperasi: [
    ['2.17.05.2.01.01', '5.1.02.02.12.0002', 'Belanja Sosialisasi', '150.000.000', SOURCE.mamberamo],
    ['2.17.05.2.01.01', '5.1.02.01.01.0024', 'Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor', '28.600.000', SOURCE.mamberamo],
    ['2.17.05.2.01.01', '5.1.02.01.01.0052', 'Belanja Makanan dan Minuman Rapat', '27.000.000', SOURCE.mamberamo],
    ['2.17.05.2.01.01', '5.1.05.05.04.0001', 'Belanja Hibah Uang kepada Koperasi', '200.000.000', SOURCE.mamberamo],
  ],
  ukm: [
    ['2.17.07.2.01.04', '5.1.02.01.01.0024', 'Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor', '23.220.000', SOURCE.mamberamo],
    ['2.17.07.2.01.04', '5.1.02.01.01.0052', 'Belanja Makanan dan Minuman Rapat', '61.600.000', SOURCE.mamberamo],
    ['2.17.08.2.01.01', '5.1.02.01.01.0039', 'Belanja Barang untuk Dijual/Diserahkan kepada Masyarakat', '260.000.000', SOURCE.mamberamo],
  ],
  perdagangan: [
    ['3.30.07.2.01.02', '5.1.02.01.01.0039', 'Belanja Barang untuk Dijual/Diserahkan kepada Masyarakat', '360.000.000', SOURCE.mamberamo],
    ['3.30.07.2.01.02', '5.1.06.01.01.0001', 'Belanja Bantuan Sosial Uang yang Direncanakan kepada Individu', '1.040.000.000', SOURCE.mamberamo],
  ],
} as const;

/** Every cell of these rows. */
export function cellsOf(tables: Readonly<Record<string, readonly (readonly string[])[]>>): string[] {
  return Object.values(tables).flat(2).filter((cell) => cell !== '-');
}
