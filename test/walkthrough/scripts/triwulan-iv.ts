/** The fourth quarter of 2026 as far as it has come when the LAKIP asks for its data: the Bidang Koperasi is verified, nobody else has sent; the realisasi of money is whole. Figures are invented. */
import { enter, openRound, release, seeRound, verify } from '../collection.ts';
import { enterMoney, verifyMoney } from '../money.ts';
import type { Line } from '../script.ts';

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
  line('2027-01-11 10:00', 'analis', enterMoney(FOURTH)),
  line('2027-01-11 10:05', 'keuangan', verifyMoney(FOURTH)),
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
