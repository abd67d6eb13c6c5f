/** Dokumen Mekanisme Pengumpulan Data Kinerja: who is asked for which figure, by when, and how it is verified and kept. Pure. */
import { printedDay, roman } from '#pure/date';
import type { ReportedPost } from '#contract/people/report';
import type { MechanismTable } from '#contract/performance/report';
import { quarterWords } from '#contract/plan/print';
import type { Node } from '#contract/document/content';
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { cover, headings, tables } from './front.rules.ts';
import { holderName, postTitle } from './holder-words.rules.ts';
import { told } from './told.rules.ts';
import { bullets, dataBlock, field, heading, legal, line, numbered, paragraph, see, tableUnder, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const background: Block = (data) => [
  dataBlock('latar-belakang', data.asOf, [
    heading(2, 'A. Latar Belakang'),
    paragraph(line`Angka kinerja hanya dapat dipercaya apabila jelas siapa yang menyampaikannya, dari sumber apa, dengan rumus mana, kapan, dan dengan bukti apa. ${data.office.name} ${data.office.region} menetapkan hal-hal tersebut dalam mekanisme ini, sehingga setiap angka yang dilaporkan dapat ditelusuri sampai kepada bukti dan penanggung jawabnya.`),
  ]),
  field('latar-belakang-isian', 'Sebutkan hal yang melatarbelakangi penyusunan mekanisme ini, misalnya surat atau hasil evaluasi AKIP, dan apa yang berubah dari mekanisme sebelumnya.'),
];

const laws: Block = (data, outline) => [dataBlock('dasar-hukum', data.asOf, [heading(2, 'B. Dasar Hukum'), numbered(legal(outline))])];

const purpose: Block = (data) => [dataBlock('maksud-tujuan', data.asOf, [
  heading(2, 'C. Maksud dan Tujuan'),
  paragraph(line`Mekanisme ini dimaksudkan sebagai pedoman bagi seluruh unit kerja dalam mengumpulkan, menyampaikan, memverifikasi, dan menyimpan data kinerja. Tujuannya:`),
  bullets([
    line`tersedianya data kinerja yang lengkap, benar, dan tepat waktu pada setiap triwulan;`,
    line`jelasnya penanggung jawab, sumber, rumus, dan bukti setiap angka;`,
    line`digunakannya data yang sama dalam pengukuran kinerja, evaluasi, dan laporan kinerja.`,
  ]),
])];

const scope: Block = (data) => [dataBlock('ruang-lingkup', data.asOf, [
  heading(2, 'D. Ruang Lingkup'),
  ...(data.mechanism.entries.length === 0 ? [nothing(data)] : [
    paragraph(line`Mekanisme ini berlaku mulai ${quarterWords(data.from)} untuk ${told(data, countRef('collected', data))} indikator yang menjadi tanggung jawab ${told(data, countRef('providers', data))} jabatan. Definisi operasional, formula, dan sumber data setiap indikator disajikan pada ${see('tabel-indikator')}, penanggung jawabnya pada ${see('tabel-penanggung-jawab')}, serta frekuensi, batas waktu, formulir, dan bukti dukungnya pada ${see('tabel-jadwal')}.`),
    ...samples(data),
  ]),
])];

const nothing = ({ from }: ReportYear): Node => words(`Belum ada rencana dengan indikator yang berlaku pada ${quarterWords(from)}, sehingga bagian ini belum dapat diisi dari data.`);
const samples = ({ mechanism }: ReportYear): Node[] => [...new Set(mechanism.entries.flatMap(({ sampleSource }) => sampleSource ?? []))].map((source) => words(`Data contoh: ${source}`));

/** Units that are asked for figures, in the order of the office. */
function asked({ office, mechanism }: ReportYear) {
  const unitOf = new Map(office.posts.map(({ id, unitId }) => [id, unitId]));
  const post = (id: string | null): ReportedPost | undefined => office.posts.find((each) => each.id === id);
  return office.units.map((unit) => ({
    name: unit.name, head: post(unit.headPostId), holder: post(unit.dataPostId ?? unit.headPostId),
    count: mechanism.entries.filter(({ postId }) => postId !== null && unitOf.get(postId) === unit.id).length,
  })).filter(({ count }) => count > 0);
}

const named = (post: ReportedPost | undefined): string => (post ? `${postTitle(post)}\n${holderName(post)}` : '-');

const units: Block = (data) => {
  const rows = asked(data).map(({ name, head, holder, count }, index) => [String(index + 1), name, named(head), named(holder), String(count)]);
  return [dataBlock('unit-pelaksana', data.asOf, [
    heading(2, 'A. Unit Kerja Penyedia Data'),
    ...(rows.length === 0 ? [words('Belum ada unit kerja yang diminta data.')] : [
      paragraph(line`Setiap indikator mempunyai satu jabatan penanggung jawab. Unit kerja yang menyampaikan data, pimpinannya, dan penanggung jawab datanya disajikan pada ${see('tabel-unit')}.`),
      tableUnder({ id: 'tabel-unit', caption: 'Unit kerja penyedia data kinerja' }, ['No', 'Unit kerja', 'Pimpinan unit', 'Penanggung jawab data', 'Indikator'], rows, [25, 140, 130, 130, 55]),
    ]),
  ])];
};

const roles: Block = (data) => {
  const planner = data.office.posts.find(({ duties, lanes }) => duties.includes('planner') && lanes.includes('kasubbag'));
  return [dataBlock('peran', data.asOf, [
    heading(2, 'B. Peran'),
    bullets([
      line`Kepala Dinas menetapkan mekanisme, memberi catatan atas capaian setiap Indikator Kinerja Utama, dan memutuskan tindak lanjutnya;`,
      line`Sekretaris mengoordinasikan pengumpulan data antarunit;`,
      line`${planner ? planner.title : 'Pejabat perencanaan'} membuka putaran pengumpulan setiap triwulan, memverifikasi, dan mengunci angka;`,
      line`pimpinan unit ${data.mechanism.releaseByHead ? 'melepas isian unitnya dan ' : ''}bertanggung jawab atas kebenaran data;`,
      line`penanggung jawab data pada unit mengisi angka, keterangan, dan bukti dukung.`,
    ]),
  ])];
};

const flow: Block = (data) => [dataBlock('alur-pengumpulan', data.asOf, [
  heading(2, 'A. Alur Pengumpulan'),
  numbered([
    line`Setiap triwulan perencana membuka putaran: setiap unit diminta angka yang menjadi tanggung jawab jabatannya.`,
    line`Unit mengisi angka atau komponennya, faktor pendukung dan penghambat, tindak lanjut, serta bukti dukung sampai batas waktu; yang terlambat tetap diterima dan ditandai.`,
    line`${data.mechanism.releaseByHead ? 'Pimpinan unit melepas isian unitnya, kemudian verifikator' : 'Verifikator'} memeriksa setiap angka dan memverifikasi atau mengembalikannya dengan alasan; isian sendiri tidak diverifikasi sendiri.`,
    line`Putaran yang selesai diverifikasi dikunci, dibahas bersama Kepala Dinas untuk setiap Indikator Kinerja Utama, lalu ditutup.`,
    line`Angka yang terkunci hanya berubah dengan koreksi yang beralasan; angka semula tetap tersimpan.`,
  ]),
])];

const schedule: Block = (data) => [
  dataBlock('jadwal-tahun', data.asOf, [
    heading(2, `B. Jadwal Tahun ${data.year}`),
    ...(data.mechanism.entries.length === 0 ? [words('Jadwal belum dapat disusun karena belum ada indikator yang berlaku.')] : [
      paragraph(line`Batas penyampaian data setiap triwulan tahun ${String(data.year)} disajikan pada ${see('tabel-jadwal-tahun')}. Indikator tahunan diminta pada triwulan IV saja.`),
      tableUnder({ id: 'tabel-jadwal-tahun', caption: `Jadwal pengumpulan data kinerja tahun ${data.year}` }, ['Triwulan', 'Akhir triwulan', 'Batas penyampaian data', 'Indikator yang diminta'],
        data.mechanism.quarters.map(({ quarter, ends, due, asked: count }) => [roman(quarter), printedDay(ends), printedDay(due), String(count)]), [60, 130, 150, 110]),
    ]),
  ]),
  field('jadwal-rapat', 'Sebutkan kapan hasil setiap triwulan dibahas bersama Kepala Dinas, dan siapa yang hadir.'),
];

const verification: Block = (data) => [dataBlock('verifikasi-data', data.asOf, [
  heading(2, 'A. Verifikasi'),
  paragraph(line`Verifikator mencocokkan angka dengan sumber dan buktinya, membandingkannya dengan triwulan dan tahun sebelumnya, serta menghitung kembali capaiannya dari komponen. Angka yang belum ada dinyatakan belum ada dan tidak diganti dengan nol; indikator yang tidak berlaku pada suatu triwulan dinyatakan demikian dengan alasan.`),
  ...(data.mechanism.entries.length === 0 ? [] : [paragraph(line`Kartu indikator seluruhnya mewajibkan ${told(data, countRef('proofs', data))} bukti dukung, sebagaimana ${see('tabel-jadwal')}. Isian yang bukti wajibnya belum lengkap tidak dapat disampaikan.`)]),
])];

const storage: Block = (data) => [
  dataBlock('penyimpanan-data', data.asOf, [
    heading(2, 'B. Penyimpanan'),
    paragraph(line`Angka, bukti dukung, nama pengisi dan verifikator, serta setiap perubahan disimpan dalam sistem beserta waktunya. Bukti yang memuat data pribadi hanya dapat dibuka oleh pejabat yang berwenang, dan setiap pembukaannya dicatat.`),
  ]),
  field('penyimpanan-isian', 'Sebutkan berapa lama data dan bukti dukung disimpan, di mana berkas fisiknya disimpan, dan siapa yang menjaganya.'),
];

const closing: Block = (data) => [
  dataBlock('penutup-mekanisme', data.asOf, [
    paragraph(line`Mekanisme ini menjadi pedoman bagi seluruh unit kerja sejak ditetapkan. Putaran pengumpulan data mulai ${quarterWords(data.from)} dilaksanakan menurut mekanisme ini, dan mekanisme ditinjau kembali paling sedikit satu kali setahun atau apabila indikator, sumber data, atau penanggung jawabnya berubah.`),
  ]),
  { type: 'signature' },
];

const HEADS: Readonly<Record<MechanismTable, readonly string[]>> = {
  indicators: ['No', 'Kode', 'Indikator', 'Satuan', 'Definisi Operasional', 'Formula', 'Sumber Data'],
  responsible: ['No', 'Kode', 'Indikator', 'Penanggung Jawab', 'Produsen Data'],
  schedule: ['No', 'Kode', 'Indikator', 'Frekuensi', 'Batas Waktu', 'Formulir', 'Bukti Dukung'],
};
const IDS: Readonly<Record<MechanismTable, string>> = { indicators: 'tabel-indikator', responsible: 'tabel-penanggung-jawab', schedule: 'tabel-jadwal' };
const CAPTIONS: Readonly<Record<MechanismTable, string>> = {
  indicators: 'Indikator, definisi operasional, formula, dan sumber data', responsible: 'Penanggung jawab dan produsen data setiap indikator',
  schedule: 'Frekuensi, batas waktu, formulir, dan bukti dukung setiap indikator',
};
/** Behind number and code, which take what they need; only the ratio counts. */
const WIDTHS: Readonly<Record<MechanismTable, readonly number[]>> = { indicators: [120, 50, 150, 150, 110], responsible: [200, 120, 90], schedule: [150, 70, 110, 120, 150] };
/** Room for the longest code: it is not broken. */
const codeWidth = ({ mechanism }: ReportYear): number => 8 + 5 * Math.max(4, ...mechanism.entries.map(({ code }) => code.length));

const table = (of: MechanismTable): Block => (data) => [dataBlock(IDS[of].replace('tabel-', 'daftar-'), data.asOf, data.mechanism.entries.length === 0 ? [words('Belum ada indikator yang berlaku.')] : [
  tableUnder({ id: IDS[of], caption: CAPTIONS[of] }, HEADS[of], data.mechanism.entries.map(({ rows }, index) => [String(index + 1), ...rows[of]]), [26, codeWidth(data), ...WIDTHS[of]]),
])];

export const mechanism: Composer = {
  cover, headings, tables, background, legal: laws, purpose, scope, units, roles, flow, schedule, verification, storage, closing,
  indicators: table('indicators'), responsible: table('responsible'), forms: table('schedule'),
};
