/** A LAKIP as long as a real one: cover, front matter, four chapters, annexes; forty tables, twelve charts, pictures, notes. */
import { createHash } from 'node:crypto';
import type { ChartSpec } from '../../src/modules/document/chart.contract.ts';
import { documentContent, headingOf, type Node, paragraphOf, type Section, tableOf } from '../../src/modules/document/content.contract.ts';
import type { PrintedDocument } from '../../src/modules/document/print.contract.ts';
import { printedSections } from '../../src/modules/document/printed-section.rules.ts';
import { sampleDocument } from './papers.ts';
import { png } from './png.ts';

const FILE = '01890000-0000-7000-8000-000000000001';
/** A market hall at dusk, more or less. */
export const picture = png(900, 520, (x, y) => {
  if (y > 420) return [86, 78, 70];
  if (y > 200 && Math.abs(x - 450) < 330 && (x % 110 < 70 || y < 250)) return y < 250 ? [122, 40, 32] : [214, 200, 176];
  return [Math.round(120 + y / 5), Math.round(160 + y / 8), 214 - Math.round(y / 6)];
});
export const pictureHash = createHash('sha256').update(picture).digest('hex');

type Inlines = Extract<Node, { type: 'paragraph' }>['content'];
const words = (text: string): Inlines[number] => ({ type: 'text', text, marks: [] });
const figureOf = (text: string, ref: string): Inlines[number] => ({ type: 'text', text, marks: [{ type: 'origin', attrs: { ref } }] });
const reference = (target: string): Inlines[number] => ({ type: 'reference', attrs: { target } });
const note = (text: string): Inlines[number] => ({ type: 'footnote', attrs: { text } });
const line = (...content: Inlines): Node => ({ type: 'paragraph', content });
const sub = (text: string): Node => ({ type: 'heading', attrs: { level: 3 }, content: [words(text)] });
const list = (...items: string[]): Node => ({ type: 'orderedList', attrs: { start: 1, type: 'a' }, content: items.map((text) => ({ type: 'listItem', content: [paragraphOf(text)] })) });
const captioned = (id: string, label: 'table' | 'figure', text: string, inner: Node): Node =>
  ({ type: 'captioned', attrs: { id, label }, content: [{ type: 'caption', content: [words(text)] }, inner as Extract<Node, { type: 'table' }>] });
const data = (key: string, ...content: Node[]): Node => ({ type: 'dataBlock', attrs: { key, state: 'live', asOf: '2027-01-20T02:00:00Z', reason: null }, content });
const field = (key: string, prompt: string, ...content: Node[]): Node => ({ type: 'field', attrs: { key, prompt, required: true, waived: null }, content });
const chart = (spec: ChartSpec): Node => ({ type: 'chart', attrs: { chart: spec } });
const section = (id: string, title: string, part: Section['part'], content: Node[], page?: 'landscape'): Section =>
  ({ id, title, part, body: { type: 'doc', content }, ...(page ? { page } : {}) });

const INDICATORS = [
  { code: 'iku-1', goal: 'Meningkatnya kualitas kelembagaan koperasi', name: 'Persentase koperasi aktif', unit: '%', target: '71,50', course: ['65,12', '67,40', '68,05', '69,64', '71,74'], rate: '100,33' },
  { code: 'iku-2', goal: 'Meningkatnya daya saing usaha mikro', name: 'Persentase usaha mikro naik kelas', unit: '%', target: '4,00', course: ['2,10', '2,85', '3,02', '3,31', '3,42'], rate: '85,50' },
  { code: 'iku-3', goal: 'Meningkatnya pertumbuhan industri kecil dan menengah', name: 'Pertumbuhan industri kecil dan menengah', unit: '%', target: '3,25', course: ['1,90', '-0,40', '2,75', '3,02', '3,41'], rate: '104,92' },
  { code: 'iku-4', goal: 'Meningkatnya nilai perdagangan daerah', name: 'Pertumbuhan nilai perdagangan', unit: '%', target: '5,50', course: ['4,12', '1,05', '3,66', '4,50', '4,02'], rate: '73,09' },
  { code: 'iku-5', goal: 'Terkendalinya harga barang kebutuhan pokok', name: 'Koefisien variasi harga bahan pokok', unit: '%', target: '5,00', course: ['6,80', '6,12', '5,44', '5,10', '4,62'], rate: '107,60' },
];
const YEARS = ['2022', '2023', '2024', '2025', '2026'];
const BIDANG = ['Sekretariat', 'Bidang Koperasi', 'Bidang Usaha Kecil dan Menengah', 'Bidang Perindustrian', 'Bidang Perdagangan', 'UPTD Metrologi Legal'];
const MORE = [
  'Pada tahun berjalan, pembinaan diarahkan kepada pelaku usaha yang telah memiliki izin dan bersedia mencatat usahanya. Setiap binaan dikunjungi paling sedikit dua kali, dan perkembangan usahanya dibandingkan dengan keadaan pada awal tahun. Dengan cara ini perubahan yang dilaporkan dapat ditelusuri sampai ke pelaku usahanya, dan angka yang disajikan bukan perkiraan.',
  'Data dikumpulkan oleh bidang yang bersangkutan setiap triwulan, disertai bukti dukung, lalu diperiksa oleh Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan. Angka yang belum lengkap buktinya dikembalikan untuk diperbaiki. Rekapitulasi akhir dibahas dalam rapat evaluasi yang dipimpin oleh Kepala Dinas dan dihadiri oleh semua kepala bidang.',
  'Hambatan yang ditemui terutama berkaitan dengan jarak antarkecamatan, pergantian pengurus, dan keterbatasan tenaga pendamping. Untuk mengatasinya, jadwal kunjungan disusun menurut wilayah, bimbingan diberikan secara berkelompok, dan bahan pembinaan disiapkan dalam bentuk yang mudah dipahami serta dapat dipakai kembali oleh pengurus yang baru.',
  'Ke depan, pembinaan dilanjutkan dengan memperkuat kerja sama bersama perangkat daerah lain, perguruan tinggi, dan lembaga keuangan. Sasaran pada tahun berikutnya disusun berdasarkan hasil pengukuran tahun ini, sehingga target yang ditetapkan menantang namun masih dapat dicapai dengan sumber daya yang tersedia.',
];
const prose = (): Node[] => [PROSE, ...MORE].map(paragraphOf);
const plain = (text: string) => text.replaceAll('.', '').replace(',', '.');
const PROSE = 'Capaian tersebut merupakan hasil pembinaan yang dilakukan secara berkelanjutan melalui pendampingan kelembagaan, pelatihan pengurus dan pengawas, serta pemeriksaan kesehatan usaha pada kecamatan dengan jumlah koperasi terbanyak. Pelaksanaan kegiatan menyesuaikan jadwal rapat anggota tahunan sehingga pendampingan diberikan pada saat yang paling dibutuhkan, dan hasilnya dicatat pada kartu kendali setiap koperasi binaan.';

type Indicator = (typeof INDICATORS)[number];

/** The seven analyses of one indicator (Bab III.A). */
function analyses({ code, goal, name, unit, target, course, rate }: Indicator, at: number): Node[] {
  const [, , , last = '', now = ''] = course;
  const id = (part: string) => `${code}.${part}`;
  return [
    { type: 'heading', attrs: { level: 2 }, content: [words(`A.${at} Sasaran ${at}: ${goal}`)] },
    line(words('Sasaran ini diukur dengan indikator '), { type: 'text', text: name, marks: [{ type: 'bold' }] }, words(', sebagaimana ditetapkan dalam Perjanjian Kinerja Tahun 2026. Ringkasannya disajikan pada '), reference(id('t1')), words(' dan perkembangannya pada '), reference(id('c1')), words('.')),
    sub('1) Target dan realisasi tahun 2026'),
    data(id('compare'),
      line(words('Realisasi tahun 2026 sebesar '), figureOf(now, `figure:${code}:2026:4:actual`), words(`${unit} dari target `), figureOf(target, `figure:${code}:2026:4:target`), words(`${unit}, dengan capaian `), figureOf(rate, `figure:${code}:2026:4:achievement`), words('%.')),
      captioned(id('t1'), 'table', `Target, realisasi, dan capaian ${name.toLowerCase()} tahun 2026`, tableOf(['Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Predikat'], [[name, unit, target, now, rate, Number(plain(rate)) >= 91 ? 'Sangat Tinggi' : 'Tinggi']]))),
    sub('2) Perbandingan dengan tahun-tahun sebelumnya'),
    line(words(PROSE), note('Angka tahun 2022 sampai dengan tahun 2024 bersumber dari laporan kinerja tahun yang bersangkutan dan tidak dihitung ulang.')),
    captioned(id('t2'), 'table', `Perkembangan ${name.toLowerCase()} tahun 2022 sampai dengan 2026`, tableOf(['Uraian', ...YEARS], [['Target', ...course.map((each, index) => (index === 4 ? target : each))], ['Realisasi', ...course], ['Capaian (%)', '98,20', '96,44', '99,10', '101,02', rate]])),
    captioned(id('c1'), 'figure', `Perkembangan ${name.toLowerCase()}`, chart({ decimals: 2, categories: YEARS, unit, alt: `${name} dari tahun 2022 sampai dengan 2026: ${course.join('; ')}.`, series: [
      { name: 'Target', kind: 'line', values: course.map((each) => String(Number(plain(each)) + 0.4)) }, { name: 'Realisasi', kind: 'line', values: at === 3 ? [null, ...course.slice(1).map(plain)] : course.map(plain) },
    ] })),
    ...prose(),
    paragraphOf(`Dibandingkan dengan tahun 2025 sebesar ${last}${unit}, realisasi tahun 2026 menunjukkan perubahan yang dijelaskan oleh perubahan jumlah sasaran pembinaan dan oleh keadaan ekonomi daerah.`),
    sub('3) Perbandingan dengan target jangka menengah'),
    captioned(id('t3'), 'table', 'Kemajuan terhadap target akhir Renstra 2025–2029', tableOf(['Indikator', 'Target 2029', 'Realisasi 2026', 'Kemajuan (%)'], [[name, '78,00', now, '91,97']])),
    ...prose(),
    sub('4) Perbandingan dengan tingkat provinsi dan nasional'),
    captioned(id('t4'), 'table', `${name} menurut wilayah`, tableOf(['Wilayah', '2025', '2026', 'Sumber'], [['Kabupaten Tanjung Jabung Barat', last, now, 'Dinas'], ['Provinsi Jambi', '66,20', '67,91', 'Dinas provinsi'], ['Nasional', '64,80', '–', 'Belum dirilis']])),
    ...prose(),
    sub('5) Penyebab, kendala, dan alternatif solusi'),
    field(id('cause'), 'Apa penyebab keberhasilan atau kegagalan, dan solusi apa yang diambil?', ...(at === 5 ? [{ type: 'paragraph', content: [] } as Node] : [...prose(), list('Pendampingan rutin bagi pengurus yang baru dipilih;', 'Kerja sama dengan perguruan tinggi untuk penyusunan laporan keuangan yang sederhana;', 'Penyebarluasan data melalui kanal resmi sehingga anggota ikut mengawasi.')])),
    sub('6) Efisiensi penggunaan sumber daya'),
    captioned(id('t5'), 'table', 'Efisiensi penggunaan anggaran', tableOf(['Sasaran', 'Capaian (%)', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)', 'Efisiensi (%)'], [[goal, rate, '1.245.500.000', '1.198.233.150', '96,20', '4,13']])),
    ...prose(),
    sub('7) Program dan kegiatan penunjang'),
    captioned(id('t6'), 'table', `Program dan kegiatan yang menunjang sasaran ${at}`, tableOf(['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Indikator', 'Target', 'Realisasi', 'Pagu (Rp)', 'Serapan (%)'], [
      ['2.17.03', 'Program Pengawasan dan Pemeriksaan Koperasi', 'Persentase koperasi yang diperiksa', '60,00', '64,12', '310.000.000', '97,10'],
      ['2.17.03.2.01', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/Kota', 'Jumlah koperasi', '40', '43', '155.000.000', '98,02'],
      ['2.17.03.2.01.0001', 'Pelaksanaan Pemeriksaan Kelembagaan', 'Jumlah laporan', '12', '12', '75.250.000', '95,77'],
    ])),
    ...prose(), ...prose(),
  ];
}

const bars = (id: string, caption: string, unit: string, series: ChartSpec['series'], categories: string[], decimals = 2): Node =>
  captioned(id, 'figure', caption, chart({ decimals, categories, unit, series, alt: `${caption}: ${series.map(({ name, values }) => `${name} ${values.join('; ')}`).join('. ')}.` }));

function opening(): Section[] {
  return [
    section('cover', 'Sampul', 'cover', [paragraphOf('Disusun berdasarkan Peraturan Menteri PANRB Nomor 53 Tahun 2014')]),
    section('foreword', 'Kata Pengantar', 'front', [paragraphOf('Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Laporan Kinerja Instansi Pemerintah Dinas Koperasi, Usaha Kecil, Menengah, Perindustrian dan Perdagangan Kabupaten Tanjung Jabung Barat Tahun 2026 dapat diselesaikan tepat waktu.'), paragraphOf(PROSE), paragraphOf('Kami menyampaikan terima kasih kepada semua pihak yang membantu tersusunnya laporan ini.'), { type: 'signature' }]),
    section('summary', 'Ikhtisar Eksekutif', 'front', [
      paragraphOf('Dari lima sasaran yang diperjanjikan, tiga sasaran melampaui target. Rata-rata capaian kinerja sebesar 94,29% dengan serapan anggaran 96,48%.'),
      captioned('sum.t1', 'table', 'Ringkasan capaian sasaran tahun 2026', tableOf(['No', 'Sasaran', 'Indikator', 'Target', 'Realisasi', 'Capaian (%)'], INDICATORS.map(({ goal, name, target, course, rate }, index) => [String(index + 1), goal, name, target, course[4] ?? '', rate]))),
      bars('sum.c1', 'Capaian indikator kinerja utama', '%', [{ name: 'Capaian', kind: 'bar', values: INDICATORS.map(({ rate }) => plain(rate)) }], INDICATORS.map(({ name }) => name)), paragraphOf(PROSE)]),
    section('toc', 'Daftar Isi', 'front', [{ type: 'contents', attrs: { of: 'headings' } }]),
    section('lot', 'Daftar Tabel', 'front', [{ type: 'contents', attrs: { of: 'tables' } }]),
    section('lof', 'Daftar Gambar', 'front', [{ type: 'contents', attrs: { of: 'figures' } }]),
  ];
}

function chapters(): Section[] {
  const staff = BIDANG.map((unit, index) => [unit, String(4 + index), String(2 + (index % 3)), String(1 + (index % 2)), String(7 + index + (index % 3) + (index % 2))]);
  return [
    section('bab-1', 'Bab I Pendahuluan', 'chapter', [
      headingOf('A. Latar Belakang'), ...prose(), line(words('Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014'), note('Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.'), words(' dan menjadi bagian dari sistem akuntabilitas kinerja instansi pemerintah.')),
      headingOf('B. Gambaran Umum'), paragraphOf(PROSE), captioned('b1.p1', 'figure', 'Pasar rakyat di Kuala Tungkal', { type: 'image', attrs: { file: FILE, hash: pictureHash, alt: 'Bangunan pasar rakyat beratap merah', width: 70 } }), paragraphOf(PROSE),
      captioned('b1.t1', 'table', 'Pegawai menurut unit kerja dan pendidikan', tableOf(['Unit kerja', 'S1', 'S2', 'D3/SMA', 'Jumlah'], staff)),
      captioned('b1.t2', 'table', 'Sarana dan prasarana', tableOf(['No', 'Jenis', 'Jumlah', 'Keadaan'], [['1', 'Gedung kantor', '1', 'Baik'], ['2', 'Kendaraan roda empat', '4', '3 baik, 1 rusak ringan'], ['3', 'Kendaraan roda dua', '12', 'Baik'], ['4', 'Komputer', '31', '27 baik, 4 rusak berat']])),
      bars('b1.c1', 'Pegawai menurut unit kerja', 'orang', [{ name: 'Pegawai', kind: 'bar', values: staff.map((row) => row[4] ?? null) }], BIDANG, 0),
      headingOf('C. Isu Strategis'), ...prose(), list('Kelembagaan koperasi yang belum merata;', 'Akses pembiayaan usaha mikro;', 'Fluktuasi harga barang kebutuhan pokok.'), headingOf('D. Sistematika'), ...prose()]),
    section('bab-2', 'Bab II Perencanaan Kinerja', 'chapter', [
      headingOf('A. Rencana Strategis'), ...prose(),
      captioned('b2.t1', 'table', 'Tujuan, sasaran, dan indikator Renstra 2025–2029', tableOf(['Sasaran', 'Indikator', 'Satuan', '2025', '2026', '2027', '2028', '2029'], INDICATORS.map(({ goal, name, unit, target }) => [goal, name, unit, target, target, target, target, target]))),
      headingOf('B. Perjanjian Kinerja Tahun 2026'), ...prose(),
      captioned('b2.t2', 'table', 'Perjanjian Kinerja Tahun 2026', tableOf(['No', 'Sasaran', 'Indikator', 'Target'], INDICATORS.map(({ goal, name, target }, index) => [String(index + 1), goal, name, target]))),
      captioned('b2.t3', 'table', 'Program dan anggaran yang diperjanjikan', tableOf(['No', 'Program', 'Anggaran (Rp)'], BIDANG.map((unit, index) => [String(index + 1), `Program pada ${unit}`, `${1 + index}.245.500.000`]))),
      bars('b2.c1', 'Anggaran menurut unit kerja', 'juta rupiah', [{ name: 'Murni', kind: 'bar', values: ['1245', '2245', '3245', '4245', '5245', '620'] }, { name: 'Perubahan', kind: 'bar', values: ['1190', '2310', '3100', '4300', null, '655'] }], BIDANG.map((unit) => unit.replace('Bidang ', '')), 0)]),
    section('bab-3', 'Bab III Akuntabilitas Kinerja', 'chapter', [
      headingOf('A. Capaian Kinerja Organisasi'), paragraphOf(PROSE), ...INDICATORS.flatMap((indicator, index) => analyses(indicator, index + 1)),
      headingOf('B. Realisasi Anggaran'), ...prose(),
      captioned('b3.t1', 'table', 'Pagu dan realisasi anggaran menurut unit kerja', tableOf(['Unit kerja', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)'], BIDANG.map((unit, index) => [unit, `${1 + index}.245.500.000`, `${1 + index}.198.233.150`, '96,20']))),
      bars('b3.c1', 'Serapan anggaran per triwulan', '%', [{ name: '2025', kind: 'bar', values: ['12.40', '38.10', '66.72', '95.10'] }, { name: '2026', kind: 'bar', values: ['14.02', '41.33', '70.18', '96.48'] }, { name: 'Sasaran', kind: 'line', values: ['15', '40', '70', '97'] }], ['TW I', 'TW II', 'TW III', 'TW IV']),
      bars('b3.c2', 'Pagu dan realisasi lima tahun', 'miliar rupiah', [{ name: 'Pagu', kind: 'bar', values: ['14.10', '13.20', '15.05', '15.88', '16.85'] }, { name: 'Realisasi', kind: 'bar', values: ['13.50', '12.71', '14.60', '15.10', '16.26'] }], YEARS),
      ...[1, 2].map((each): Node => captioned(`b3.t${each + 1}`, 'table', `Kinerja dan anggaran triwulan ${each}`, tableOf(['Unit kerja', 'TW I', 'TW II', 'TW III', 'TW IV'], BIDANG.map((unit) => [unit, '12,40', '38,10', '66,72', '95,10'])))),
      ...prose(), bars('b3.c3', 'Serapan menurut unit kerja', '%', [{ name: 'Serapan', kind: 'bar', values: ['98.10', '96.2', '94.02', '97.77', '96.2', '88.31'] }], BIDANG),
      bars('b3.c4', 'Jumlah sub kegiatan', 'sub kegiatan', [{ name: 'Selesai', kind: 'bar', values: ['12', '9', '7', '11'] }, { name: 'Belum selesai', kind: 'bar', values: ['1', null, '2', '1'] }], ['TW I', 'TW II', 'TW III', 'TW IV'], 0)]),
    section('bab-4', 'Bab IV Penutup', 'chapter', [...prose(), list('Memperkuat pendataan;', 'Memperluas pendampingan;', 'Menyelesaikan rekomendasi hasil evaluasi.'),
      captioned('b4.t1', 'table', 'Tindak lanjut rekomendasi hasil evaluasi tahun lalu', tableOf(['No', 'Rekomendasi', 'Rencana tindak lanjut', 'Penanggung jawab', 'Status'], [['1', 'Menyempurnakan definisi operasional indikator kinerja utama sehingga cara hitungnya tidak dapat ditafsirkan lain', 'Revisi manual IKU', 'Kasubbag PEPP', 'Selesai'], ['2', 'Memanfaatkan hasil pengukuran untuk penyesuaian kegiatan', 'Rapat evaluasi triwulanan', 'Sekretaris', 'Berjalan']])), paragraphOf(PROSE),
      { type: 'signers', attrs: { dateline: 'Kuala Tungkal, 10 Februari 2027', signers: [
        { label: 'Pihak Kedua', title: 'BUPATI TANJUNG JABUNG BARAT', name: '(nama pejabat contoh)', rank: null, nip: null },
        { label: 'Pihak Pertama', title: 'KEPALA DINAS', name: '(nama pejabat contoh)', rank: 'Pembina Utama Muda (IV/c)', nip: '196801011990031001' }] } }]),
  ];
}

function annexes(repeat: number): Section[] {
  const measured = tableOf(['No', 'Sasaran', 'Indikator', 'Satuan', 'Target', 'TW I', 'TW II', 'TW III', 'TW IV', 'Realisasi', 'Capaian (%)', 'Predikat'], Array.from({ length: repeat }, (_, round) => INDICATORS.map(({ goal, name, unit, target, course, rate }, index) => [String(round * 5 + index + 1), goal, name, unit, target, '12,10', '31,45', '50,02', course[4] ?? '', course[4] ?? '', rate, 'Sangat Tinggi'])).flat());
  return [
    section('lamp-1', 'Lampiran 1 Perjanjian Kinerja Tahun 2026', 'annex', [captioned('l1.t1', 'table', 'Perjanjian Kinerja', tableOf(['No', 'Sasaran', 'Indikator', 'Target'], INDICATORS.map(({ goal, name, target }, index) => [String(index + 1), goal, name, target])))]),
    section('lamp-2', 'Lampiran 2 Pengukuran Kinerja', 'annex', [captioned('l2.t1', 'table', 'Pengukuran kinerja tahun 2026', measured)], 'landscape'),
    ...Array.from({ length: 2 }, (_, index) => section(`lamp-${index + 3}`, `Lampiran ${index + 3} Uraian Pelaksanaan Kegiatan Semester ${index + 1}`, 'annex', BIDANG.flatMap((unit) => [headingOf(unit), ...prose(), ...prose()]))),
  ];
}

/** `repeat` lengthens the annex. */
export const bookContent = (repeat = 8) => documentContent.parse({ sections: [...opening(), ...chapters(), ...annexes(repeat)] });

export const sampleBook = (change: Partial<PrintedDocument> = {}, content = bookContent()): PrintedDocument =>
  sampleDocument({ title: 'Laporan Kinerja Instansi Pemerintah Tahun 2026', attachments: [], sections: printedSections(content.sections), ...change });
