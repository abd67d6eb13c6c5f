/** Dokumen Indikator Kinerja Utama: the decision of the head of the office, the official table and the Manual IKU. Domain reference C.1, C.2. Pure. */
import { tableOf } from '#contract/document/content';
import type { ReportedIku } from '#contract/plan/report';
import { quarterWords } from '#contract/plan/print';
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { leaderOf, told } from './told.rules.ts';
import { bold, dataBlock, field, heading, legal, line, numbered, paragraph, see, tableUnder, type Words, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const leader = (data: ReportYear): string => leaderOf(data)?.title ?? 'Kepala Dinas';

const considering: Block = (data) => [
  dataBlock('menimbang', data.asOf, [
    heading(2, 'Menimbang'),
    numbered([
      line`bahwa untuk mengukur keberhasilan pencapaian tujuan dan sasaran strategis, setiap perangkat daerah perlu menetapkan Indikator Kinerja Utama;`,
      line`bahwa Indikator Kinerja Utama yang ditetapkan menjadi dasar perencanaan kinerja, perjanjian kinerja, pengukuran kinerja, dan laporan kinerja ${data.office.name};`,
      line`bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan ${leader(data)} tentang Penetapan Indikator Kinerja Utama;`,
    ], 'a'),
  ]),
  field('menimbang-isian', 'Tambahkan pertimbangan lain, misalnya surat atau hasil evaluasi yang meminta penetapan ini.', false),
];

const recalling: Block = (data, outline) => [
  dataBlock('mengingat', data.asOf, [heading(2, 'Mengingat'), numbered(legal(outline))]),
  field('mengingat-isian', 'Tambahkan peraturan daerah dan peraturan kepala daerah tentang perangkat daerah ini dan Renstranya.', false),
];

const clause = (name: string, says: Words) => paragraph([...bold(`${name}: `), ...says]);

const deciding: Block = (data) => [
  dataBlock('memutuskan', data.asOf, [
    heading(2, 'Memutuskan'),
    ...(data.iku.length === 0 ? [none(data)] : [
      clause('KESATU', line`Menetapkan ${told(data, countRef('cards', data))} Indikator Kinerja Utama ${data.office.name} ${data.office.region} untuk ${told(data, countRef('card-sasaran', data))} sasaran, sebagaimana tercantum dalam Lampiran II (${see('tabel-iku')}).`),
      clause('KEDUA', line`Definisi operasional, formula, sumber data, target, dan penanggung jawab setiap indikator tercantum dalam Manual Indikator Kinerja Utama pada Lampiran III dan menjadi pedoman pengumpulan data kinerja.`),
      clause('KETIGA', line`Indikator Kinerja Utama digunakan dalam menyusun rencana kinerja dan anggaran, perjanjian kinerja, pengukuran kinerja, laporan kinerja, serta evaluasi pencapaian kinerja.`),
      clause('KEEMPAT', line`Keputusan ini berlaku sejak tanggal ditetapkan; setiap indikator berlaku sejak triwulan yang tercantum pada kolom keterangan, dan kartu indikator sebelumnya berakhir pada triwulan sebelumnya.`),
      ...changed(data.iku),
    ]),
  ]),
  { type: 'signature' },
];

/** What follows an earlier card, and why: an IKU is kept stable, so each change says its reason. */
function changed(cards: readonly ReportedIku[]) {
  const news = cards.flatMap(({ code, name, waiting, changeReason }) => (waiting && changeReason ? [line`${`${code} ${name}: ${changeReason}`}`] : []));
  return news.length === 0 ? [] : [clause('KELIMA', line`Dibandingkan dengan penetapan sebelumnya, perubahan pada kartu indikator dan alasannya:`), numbered(news)];
}

const none = ({ from }: ReportYear) => words(`Belum ada Indikator Kinerja Utama yang diperiksa atau berlaku pada ${quarterWords(from)}, sehingga keputusan ini belum dapat disusun dari data.`);

const office: Block = (data) => [dataBlock('instansi', data.asOf, [
  tableOf(['Unsur', 'Isi'], [['Instansi', `${data.office.name} ${data.office.region}`], ['Kedudukan', data.office.city], ['Pimpinan', leader(data)]], [110, 360]),
])];

const duties: Block = (data) => [
  dataBlock('tugas', data.asOf, [heading(2, 'Tugas dan Fungsi')]),
  field('tugas-fungsi', 'Uraikan tugas dan fungsi perangkat daerah menurut peraturan kepala daerah yang berlaku, dengan nomor peraturannya.'),
];

const HEAD = ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Satuan', 'Alasan Pemilihan', 'Formulasi/Cara Pengukuran', 'Sumber Data', 'Penanggung Jawab', 'Keterangan'];
const WIDTHS = [26, 88, 92, 48, 86, 104, 76, 78, 72];

const table: Block = (data) => [dataBlock('daftar-iku', data.asOf, data.iku.length === 0 ? [words('Tabel ini belum dapat diisi dari data.')] : [
  tableUnder({ id: 'tabel-iku', caption: `Indikator Kinerja Utama ${data.office.name}` }, HEAD, data.iku.map(({ row }, index) => [String(index + 1), ...row]), WIDTHS),
  ...[...new Set(data.iku.flatMap(({ sampleSource }) => sampleSource ?? []))].map((source) => words(`Data contoh: ${source}`)),
])];

/** One block for an indicator, so that one card may be written over without the others. */
const cards: Block = (data) => (data.iku.length === 0 ? [dataBlock('manual-kosong', data.asOf, [words('Manual belum dapat diisi dari data.')])]
  : [...Map.groupBy(data.iku, ({ indicatorId }) => indicatorId)].map(([id, versions]) => dataBlock(`kartu.${id}`, data.asOf,
    versions.flatMap(({ code, name, manual }) => [heading(2, `${code} ${name}`), tableOf(['Unsur', 'Isi'], manual, [150, 318])]))));

export const iku: Composer = { considering, recalling, deciding, office, duties, table, cards };
