/** The reviu checklist (PermenPANRB 53/2014, domain reference B.6): what the data answer by themselves, and what people must. Pure. */
import type { CellText } from '#contract/document/content';
import type { Block } from './composer.contract.ts';
import { countOf, countRef, sasaranFigures } from './count.rules.ts';
import { targetRef, originOf } from './origin.rules.ts';
import { sasaranOf, told } from './told.rules.ts';
import { dataBlock, field, heading, line, tableUnder, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface ReviewAnswer { readonly asks: string; readonly answer: 'ya' | 'belum'; readonly because: CellText }
export interface ReviewGroup { readonly title: string; readonly answers: readonly ReviewAnswer[] }

const answered = (asks: string, yes: boolean, because: CellText): ReviewAnswer => ({ asks, answer: yes ? 'ya' : 'belum', because });

/** Only what the data can tell; nothing here is said to be signed by the Inspektorat. */
export function reviewAnswers(data: ReportYear): ReviewGroup[] {
  const figures = sasaranFigures(data);
  const measured = figures.filter(({ figure }) => figure?.verified && figure.achievement !== null).length;
  const withTarget = figures.filter(({ indicator }) => originOf(data, targetRef(indicator.versionId, data.year)));
  const money = data.sums.get(`${OFFICE}:${data.year}`);
  const evidence = countOf(data, 'evidence', OFFICE)?.value ?? 0;
  const units = data.office.units.filter(({ headPostId }) => headPostId !== null);
  const silent = units.filter(({ dataPostId, parentId }) => dataPostId === null && parentId === null);
  const notIku = figures.filter(({ indicator }) => !indicator.isIku).map(({ indicator }) => indicator.code);
  const before = data.figures.some(({ year }) => year === data.year - 1);
  const compared = figures.filter(({ indicator }) => indicator.benchmarks.length > 0).length;
  const count = (what: Parameters<typeof countRef>[0]) => told(data, countRef(what, data));
  return [
    { title: 'Format', answers: [
      answered('Menampilkan data penting perangkat daerah', data.office.units.length > 0, line`${count('units')} unit kerja dan ${count('posts')} jabatan ditampilkan pada Bab I`),
      answered('Menyajikan target kinerja', withTarget.length === figures.length && figures.length > 0, line`${count('targeted')} dari ${count('iku')} indikator sasaran mempunyai target`),
      answered('Menyajikan capaian kinerja yang memadai', measured === figures.length && figures.length > 0, line`${count('measured')} dari ${count('iku')} indikator sasaran terukur dan terverifikasi`),
      answered('Lampiran mendukung isi laporan', evidence > 0, evidence > 0 ? line`${count('evidence')} bukti dukung terdaftar` : 'belum ada bukti dukung terdaftar'),
      answered('Menyajikan akuntabilitas keuangan', money?.absorption != null, money?.absorption != null ? 'realisasi seluruh sub kegiatan tercatat' : 'realisasi belum lengkap'),
    ] },
    { title: 'Mekanisme penyusunan', answers: [
      answered('Didukung data yang memadai', data.locked.length === 4, line`${count('quarters')} dari 4 triwulan sudah dikunci`),
      answered('Ada penanggung jawab data di setiap unit', silent.length === 0, silent.length === 0 ? 'setiap unit mempunyai penanggung jawab data' : `belum ada pada: ${silent.map(({ name }) => name).join('; ')}`),
      answered('Data dapat diyakini keandalannya', measured > 0 && figures.every(({ figure }) => figure === null || figure.state === 'missing' || figure.verified), 'angka yang dimuat hanya yang terverifikasi'),
    ] },
    { title: 'Substansi', answers: [
      answered('Tujuan dan sasaran sesuai dengan perjanjian kinerja dan Renstra', data.plan !== null, data.plan ? `keduanya diambil dari ${data.plan.title}` : 'belum ada Renstra dalam sistem'),
      answered('Indikator sesuai dengan IKU', notIku.length === 0 && figures.length > 0, notIku.length === 0 ? 'semua indikator sasaran adalah IKU' : `bukan IKU: ${notIku.join(', ')}`),
      answered('Membandingkan dengan tahun lalu', before, before ? `data tahun ${data.year - 1} tersedia` : `data tahun ${data.year - 1} tidak tersedia`),
      answered('Membandingkan dengan standar nasional', compared === figures.length && figures.length > 0, line`${count('benchmarked')} dari ${count('iku')} indikator mempunyai angka pembanding`),
      answered('Setiap sasaran mempunyai indikator', sasaranOf(data).every(({ indicators }) => indicators.length > 0), line`${count('sasaran')} sasaran diperiksa`),
    ] },
  ];
}

export const review: Block = (data) => [
  dataBlock('lampiran-reviu', data.asOf, [
    words('Daftar ini disusun sendiri oleh perangkat daerah sebelum laporan disampaikan. Catatan dan pernyataan reviu Inspektorat dilampirkan sebagaimana diterima.'),
    ...reviewAnswers(data).flatMap(({ title, answers }, index) => [
      heading(3, title),
      tableUnder({ id: `tabel-reviu-${index + 1}`, caption: `Reviu: ${title.toLowerCase()}` }, ['No', 'Pernyataan', 'Jawaban', 'Keterangan'], answers.map(({ asks, answer, because }, no) => [String(no + 1), asks, answer, because]), [22, 200, 55, 210]),
    ]),
  ]),
  field('reviu-penyusun', 'Sebutkan unit yang menyusun laporan ini dan dasar tugasnya.'),
  field('reviu-analisis', 'Terangkan apakah analisis dalam laporan ini telah diketahui unit yang bersangkutan, dan kapan dibahas.'),
  field('reviu-smart', 'Terangkan apakah indikator telah cukup mengukur sasarannya dan memenuhi kriteria SMART; sebutkan perbaikan yang direncanakan.'),
];
