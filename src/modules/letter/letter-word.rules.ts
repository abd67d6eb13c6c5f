/** Words of official letters as papers print them (domain reference G.1, M). */

export const URGENCIES: Readonly<Record<string, string>> = { biasa: 'Biasa', penting: 'Penting', segera: 'Segera', amat_segera: 'Amat Segera' };

export const INSTRUCTIONS: Readonly<Record<string, string>> = {
  diketahui: 'Untuk diketahui', dilaksanakan: 'Untuk dilaksanakan', ditindaklanjuti: 'Untuk ditindaklanjuti',
  dikoordinasikan: 'Untuk dikoordinasikan', disiapkan: 'Untuk disiapkan', dijadwalkan: 'Untuk dijadwalkan', hadir: 'Hadir / wakili',
  ikuti_petunjuk: 'Ikuti petunjuk', sesuai_disposisi: 'Sesuai disposisi',
};

export const SECURITIES: Readonly<Record<string, string>> = { biasa: 'Biasa', terbatas: 'Terbatas', rahasia: 'Rahasia', sangat_rahasia: 'Sangat Rahasia' };

export const METHODS: Readonly<Record<string, string>> = {
  langsung: 'diantar langsung', pos: 'pos', kurir: 'kurir', email: 'surel', srikandi: 'SRIKANDI', aplikasi_lain: 'aplikasi lain',
};
