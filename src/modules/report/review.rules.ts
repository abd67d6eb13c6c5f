/** The reviu checklist (PermenPANRB 53/2014, domain reference B.6): what the data answer by themselves, and what people must. Pure. */
import { printedDay } from '#pure/date';
import type { CellText } from '#contract/document/content';
import type { Block } from './composer.contract.ts';
import { countOf, countRef, sasaranFigures } from './count.rules.ts';
import { targetRef, originOf } from './origin.rules.ts';
import { sasaranOf, told } from './told.rules.ts';
import { bold, dataBlock, field, heading, line, paragraph, tableUnder, within, type Words, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface ReviewAnswer {
  /** In the key of the question that a "belum" asks. */
  readonly key: string;
  readonly asks: string;
  readonly answer: 'ya' | 'belum';
  readonly because: CellText;
}
export interface ReviewGroup { readonly title: string; readonly answers: readonly ReviewAnswer[] }

const answered = (key: string, asks: string, yes: boolean, because: CellText): ReviewAnswer => ({ key, asks, answer: yes ? 'ya' : 'belum', because });

/** Only what the data can tell; nothing here is said to be signed by the Inspektorat. */
export const reviewAnswers = (data: ReportYear): ReviewGroup[] =>
  [{ title: 'Format', answers: format(data) }, { title: 'Mekanisme penyusunan', answers: making(data) }, { title: 'Substansi', answers: substance(data) }];

/** A number of things, with its origin. */
const counted = (data: ReportYear, what: Parameters<typeof countRef>[0]): Words => told(data, countRef(what, data));
const howMany = (data: ReportYear, what: Parameters<typeof countRef>[0]): number => countOf(data, what, OFFICE)?.value ?? 0;

const measuredIn = (data: ReportYear) => sasaranFigures(data).filter(({ figure }) => figure?.verified && figure.achievement !== null);

function format(data: ReportYear): ReviewAnswer[] {
  const figures = sasaranFigures(data);
  const [of, measured] = [figures.length, measuredIn(data)];
  const targets = figures.filter(({ indicator }) => originOf(data, targetRef(indicator.versionId, data.year))).length;
  const [behind, mended] = [howMany(data, 'unreached'), howMany(data, 'mended')];
  const count = (what: Parameters<typeof countRef>[0]) => counted(data, what);
  const absorbed = data.sums.get(`${OFFICE}:${data.year}`)?.absorption != null;
  const [evidence, unverified] = [howMany(data, 'evidence'), howMany(data, 'money-unverified')];
  return [
    answered('data-penting', 'Menampilkan data penting perangkat daerah', data.office.units.length > 0, line`${count('units')} unit kerja dan ${count('posts')} jabatan ditampilkan pada Bab I`),
    answered('target', 'Menyajikan target kinerja', targets === of && of > 0, line`${count('targeted')} dari ${count('iku')} indikator sasaran mempunyai target`),
    answered('capaian', 'Menyajikan capaian kinerja yang memadai', measured.length === of && of > 0, line`${count('measured')} dari ${count('iku')} indikator sasaran terukur dan terverifikasi`),
    answered('lampiran', 'Lampiran mendukung isi laporan', evidence > 0, evidence > 0 ? line`${count('evidence')} bukti dukung terdaftar` : 'belum ada bukti dukung terdaftar'),
    answered('perbaikan', 'Menyajikan upaya perbaikan ke depan', measured.length > 0 && mended === behind, behind === 0 ? 'tidak ada indikator terukur di bawah target' : line`${count('mended')} dari ${count('unreached')} indikator di bawah target mempunyai tindak lanjut`),
    answered('keuangan', 'Menyajikan akuntabilitas keuangan', absorbed && unverified === 0, unverified > 0 ? line`realisasi ${count('money-unverified')} dari ${count('subkegiatan')} sub kegiatan belum terverifikasi` : absorbed ? 'realisasi seluruh sub kegiatan tercatat dan terverifikasi' : 'realisasi belum lengkap'),
  ];
}

function making(data: ReportYear): ReviewAnswer[] {
  const silent = data.office.units.filter(({ headPostId, dataPostId, parentId }) => headPostId !== null && dataPostId === null && parentId === null);
  const unverified = howMany(data, 'money-unverified');
  const reliable = unverified === 0 && measuredIn(data).length > 0 && sasaranFigures(data).every(({ figure }) => figure === null || figure.state === 'missing' || figure.verified);
  return [
    answered('data-memadai', 'Didukung data yang memadai', howMany(data, 'quarters') === 4, line`${counted(data, 'quarters')} dari 4 triwulan sudah dikunci`),
    answered('mekanisme', 'Ada mekanisme penyampaian data dari unit kerja ke penyusun laporan', data.signed !== null,
      data.signed ? `ditetapkan ${printedDay(data.signed.signedOn)}${data.signed.number ? ` dengan nomor ${data.signed.number}` : ''}` : 'belum ada dokumen mekanisme pengumpulan data yang ditetapkan untuk tahun ini'),
    answered('penanggung-jawab', 'Ada penanggung jawab data di setiap unit', silent.length === 0, silent.length === 0 ? 'setiap unit mempunyai penanggung jawab data' : `belum ada pada: ${silent.map(({ name }) => name).join('; ')}`),
    answered('andal', 'Data dapat diyakini keandalannya', reliable, unverified === 0 ? 'angka yang dimuat hanya yang terverifikasi' : line`angka yang dimuat hanya yang terverifikasi; realisasi anggaran ${counted(data, 'money-unverified')} sub kegiatan belum terverifikasi`),
  ];
}

function substance(data: ReportYear): ReviewAnswer[] {
  const figures = sasaranFigures(data);
  const notIku = figures.filter(({ indicator }) => !indicator.isIku).map(({ indicator }) => indicator.code);
  const before = data.figures.some(({ year }) => year === data.year - 1);
  const compared = figures.filter(({ indicator }) => indicator.benchmarks.length > 0).length;
  return [
    answered('selaras', 'Tujuan dan sasaran sesuai dengan perjanjian kinerja dan Renstra', data.plan !== null, data.plan ? `keduanya diambil dari ${data.plan.title}` : 'belum ada Renstra dalam sistem'),
    answered('iku', 'Indikator sesuai dengan IKU', notIku.length === 0 && figures.length > 0, notIku.length === 0 ? 'semua indikator sasaran adalah IKU' : `bukan IKU: ${notIku.join(', ')}`),
    answered('tahun-lalu', 'Membandingkan dengan tahun lalu', before, before ? `data tahun ${data.year - 1} tersedia` : `data tahun ${data.year - 1} tidak tersedia`),
    answered('nasional', 'Membandingkan dengan standar nasional', compared === figures.length && figures.length > 0, line`${counted(data, 'benchmarked')} dari ${counted(data, 'iku')} indikator mempunyai angka pembanding`),
    answered('indikator', 'Setiap sasaran mempunyai indikator', sasaranOf(data).every(({ indicators }) => indicators.length > 0), line`${counted(data, 'sasaran')} sasaran diperiksa`),
  ];
}

const plain = (text: CellText): string => (typeof text === 'string' ? text : text.map((each) => ('text' in each ? each.text : '')).join(''));

/** What is not met yet is explained before the report is handed over: the checklist is a gate. */
export const review: Block = (data) => {
  const groups = reviewAnswers(data);
  return [
    dataBlock('lampiran-reviu', data.asOf, [
      words('Daftar ini disusun sendiri oleh perangkat daerah sebelum laporan disampaikan.'),
      ...groups.flatMap(({ title, answers }, index) => [
        heading(3, title),
        tableUnder({ id: `tabel-reviu-${index + 1}`, caption: `Reviu: ${title.toLowerCase()}` }, ['No', 'Pernyataan', 'Jawaban', 'Keterangan'], answers.map(({ asks, answer, because }, no) => [String(no + 1), asks, answer, because]), [22, 200, 55, 210]),
      ]),
    ]),
    field('reviu-penyusun', 'Sebutkan unit yang menyusun laporan ini dan dasar tugasnya.'),
    field('reviu-analisis', 'Terangkan apakah analisis dalam laporan ini telah diketahui unit yang bersangkutan, dan kapan dibahas.'),
    field('reviu-smart', 'Terangkan apakah indikator telah cukup mengukur sasarannya dan memenuhi kriteria SMART; sebutkan perbaikan yang direncanakan.'),
    ...groups.flatMap(({ answers }) => answers).filter(({ answer }) => answer === 'belum').flatMap(({ key, asks, because }) => [
      dataBlock(`reviu-belum-perihal.${key}`, data.asOf, [paragraph(bold(`Penjelasan: ${within(asks)}`))]),
      field(`reviu-belum.${key}`, `Jelaskan jawaban "belum" untuk ${within(asks)} (${plain(because)}), atau lengkapi datanya lalu perbarui naskah dari data.`),
    ]),
  ];
};

/** The Inspektorat's own papers are attached as they came; nothing of theirs is written here. */
export const received: Block = (data) => [
  dataBlock('reviu-inspektorat', data.asOf, [
    words('Catatan hasil reviu dan pernyataan telah direviu adalah naskah Inspektorat. Keduanya dilampirkan sebagaimana diterima, sebagai berkas lampiran yang daftarnya tercantum pada akhir laporan ini; laporan ini sendiri tidak memuat pernyataan atas nama Inspektorat.'),
  ]),
  field('reviu-inspektorat-isian', 'Bila catatan atau pernyataan reviu Inspektorat sudah diterima, lampirkan berkasnya pada naskah ini, lalu sebutkan nomor, tanggal, dan pokok catatannya.', false),
];
