/** Bab I: the organisation, what it is there for and what it struggles with. Pure. */
import { holderName, postTitle as borne } from './holder-words.rules.ts';
import type { Block, Composer } from './composer.contract.ts';
import { countRef, educationOf } from './count.rules.ts';
import { cellOf, told } from './told.rules.ts';
import { bullets, dataBlock, field, heading, legal, line, paragraph, see, tableUnder } from './words.rules.ts';
import { TITLE } from './lakip-front.rules.ts';

const background: Block = (data, outline) => [dataBlock('latar-belakang', data.asOf, [
  heading(2, 'A. Latar Belakang'),
  paragraph(line`Setiap perangkat daerah wajib mempertanggungjawabkan kinerja dan anggaran yang dipercayakan kepadanya. Pertanggungjawaban itu disampaikan setiap tahun dalam laporan kinerja sebagai bagian dari Sistem Akuntabilitas Kinerja Instansi Pemerintah.`),
  paragraph(line`${TITLE} ${data.office.shortName} Tahun ${String(data.year)} disusun berdasarkan:`),
  bullets(legal(outline)),
])];

const organisation: Block = (data) => {
  const { units, posts } = data.office;
  const rows = units.filter(({ headPostId }) => headPostId !== null && posts.some(({ id }) => id === headPostId));
  return [dataBlock('organisasi', data.asOf, [
    heading(2, 'B. Gambaran Umum Organisasi'),
    paragraph(line`${data.office.name} adalah perangkat daerah ${data.office.region} yang berkedudukan di ${data.office.city}. Susunan unit kerja beserta pejabat yang memimpinnya pada saat laporan ini disusun disajikan pada ${see('tabel-organisasi')}.`),
    tableUnder({ id: 'tabel-organisasi', caption: 'Unit kerja dan pejabat yang memimpin' }, ['No', 'Unit kerja', 'Jabatan', 'Pemangku', 'Pangkat/golongan'],
      rows.map(({ name, headPostId }, index) => {
        const post = posts.find(({ id }) => id === headPostId);
        return [String(index + 1), name, post ? borne(post) : '-', post ? holderName(post) : '-', post?.holder?.rank ?? '-'];
      }), [25, 125, 125, 145, 85]),
  ])];
};

const duties: Block = () => [field('tugas-fungsi', 'Uraikan tugas dan fungsi perangkat daerah menurut peraturan kepala daerah yang berlaku, dengan nomor peraturannya.')];

const staff: Block = (data) => {
  const { posts } = data.office;
  const levels = [...Map.groupBy(posts.flatMap(({ holder }) => (holder ? [holder] : [])), ({ education }) => educationOf(education).words)].sort(([one], [other]) => (one < other ? 1 : -1));
  const vacant = posts.filter(({ holder }) => holder === null).map(({ title }) => title);
  return [
    dataBlock('sumber-daya', data.asOf, [
      heading(2, 'C. Sumber Daya Aparatur'),
      paragraph(line`${vacant.length === 0 ? line`Seluruh jabatan yang dicatat dalam sistem, yaitu ${told(data, countRef('posts', data))} jabatan, mempunyai pemangku` : line`Dari ${told(data, countRef('posts', data))} jabatan yang dicatat dalam sistem, ${told(data, countRef('vacancies', data))} belum ada pemangkunya, yaitu ${vacant.join('; ')}`}. Pendidikan para pemangku jabatan disajikan pada ${see('tabel-pendidikan')}.`),
      tableUnder({ id: 'tabel-pendidikan', caption: 'Pemangku jabatan menurut pendidikan terakhir' }, ['Pendidikan', 'Jumlah (orang)'], levels.map(([education]) => [education, cellOf(data, countRef('holders', data, educationOf(education).scope))]), [200, 100]),
    ]),
    field('sumber-daya-lain', 'Sebutkan jumlah seluruh ASN dan tenaga lain menurut golongan, serta sarana dan prasarana pokok.', false),
  ];
};

const strategicAspects: Block = (data) => [
  dataBlock('aspek-strategis', data.asOf, [heading(2, 'D. Aspek Strategis Organisasi')]),
  field('aspek-strategis-isian', 'Uraikan peran strategis perangkat daerah bagi pencapaian visi dan misi kepala daerah, serta pihak yang dilayani.'),
];

const issues: Block = (data) => [
  dataBlock('isu-strategis', data.asOf, [heading(2, 'E. Isu Strategis')]),
  field('isu-strategis-isian', `Sebutkan permasalahan utama dan isu strategis yang dihadapi pada tahun ${data.year}.`),
];

const structure: Block = (data, { sections }) => {
  const parts = sections.filter(({ part }) => part === 'chapter');
  return [dataBlock('sistematika', data.asOf, [
    heading(2, 'F. Sistematika Penyajian'),
    paragraph(line`Laporan ini terdiri atas:`),
    bullets(parts.map(({ id, title }) => line`${title}: ${HOLDS[id] ?? ''}`)),
  ])];
};

/** By the id of a chapter in the outline. */
const HOLDS: Readonly<Record<string, string>> = {
  pendahuluan: 'gambaran umum organisasi, aspek strategis, dan isu strategis yang dihadapi.',
  perencanaan: 'ringkasan rencana strategis, rencana kerja, dan perjanjian kinerja tahun yang dilaporkan.',
  akuntabilitas: 'capaian kinerja setiap sasaran beserta analisisnya, realisasi anggaran, dan tindak lanjut hasil evaluasi.',
  penutup: 'kesimpulan umum dan langkah perbaikan kinerja.',
};

export const lakipOrganisation: Composer = { background, organisation, duties, staff, 'strategic-aspects': strategicAspects, issues, structure };
