/** Words of the Perjanjian Kinerja as it is signed: Indonesian in every language of the screen. Domain reference B.3. */
import type { AgreementList } from './agreement.contract.ts';

export const statementTitle = ({ year, stage }: Pick<AgreementList, 'year' | 'stage'>): string => `Perjanjian Kinerja ${stage === 'perubahan' ? 'Perubahan ' : ''}Tahun ${year}`;

/** The money of an agreement is the pagu as first enacted; of a changed one, as it holds at the end of the year. */
export const statedPagu = (stage: AgreementList['stage']): 'murni' | 'perubahan' => stage ?? 'murni';

/** Stands on the paper itself, so that no print of a sample passes for the office's own. */
export const sampleWords = (source: string): string => `Data contoh: ${source}`;

export const STATEMENT = {
  opening: 'Dalam rangka mewujudkan pemerintahan yang efektif, transparan, akuntabel, dan berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
  name: 'Nama',
  post: 'Jabatan',
  firstIs: 'selanjutnya disebut Pihak Pertama,',
  secondIs: 'selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.',
  promise: 'Pihak Pertama berjanji mewujudkan target kinerja sebagaimana lampiran perjanjian ini, untuk mencapai target jangka menengah yang ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaiannya menjadi tanggung jawab Pihak Pertama.',
  supervision: 'Pihak Kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja dari perjanjian ini, dan mengambil tindakan dalam rangka pemberian penghargaan dan sanksi.',
  attachment: 'Lampiran',
  first: 'Pihak Pertama',
  second: 'Pihak Kedua',
  number: 'No.',
  sasaran: 'Sasaran Strategis',
  own: 'Program, Kegiatan',
  indicator: 'Indikator Kinerja',
  unit: 'Satuan',
  target: 'Target',
  funded: 'Program, Kegiatan',
  money: 'Anggaran (Rp)',
  note: 'Keterangan',
  murni: 'Pagu murni',
  perubahan: 'Pagu perubahan',
  total: 'Jumlah',
  noMoney: 'belum ada pagu',
  noTarget: 'belum ada',
  nameless: '(nama)',
} as const;
