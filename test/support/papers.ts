/** Papers as the product prints them, for golden text and for eyes. */
import { printedSections } from '../../src/modules/document/printed-section.rules.ts';
import { documentContent } from '../../src/modules/document/content.contract.ts';
import { coverLetterDraft } from '../../src/modules/document/cover-letter.rules.ts';
import type { ControlSheet, DispositionSheet, FolderCover } from '../../src/modules/document/form.contract.ts';
import type { PrintedDocument, PrintSetup } from '../../src/modules/document/print.contract.ts';

const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const paragraph = (...inlines: object[]) => ({ type: 'paragraph', content: inlines });
const cell = (words: string, type = 'tableCell', attrs = {}) => ({ type, attrs, content: [paragraph(...(words ? [text(words)] : []))] });
const row = (...cells: object[]) => ({ type: 'tableRow', content: cells });
const head = (words: string, attrs = {}) => cell(words, 'tableHeader', attrs);

const indicators = [
  ['Persentase koperasi aktif', '%', '71,50', '71,74', '100,33'],
  ['Persentase usaha mikro naik kelas', '%', '4,00', '3,42', '85,50'],
  ['Pertumbuhan industri kecil dan menengah', '%', '3,25', '3,41', '104,92'],
  ['Pertumbuhan nilai perdagangan', '%', '5,50', '4,02', '73,09'],
  ['Koefisien variasi harga bahan pokok', '%', '5,00', '4,62', '107,60'],
];

/** A text with every kind of node; `rows` repeats its table to fill pages. */
export const sampleContent = (rows = 1) => documentContent.parse({
  sections: [
    { id: 's1', title: 'BAB I PENDAHULUAN', body: { type: 'doc', content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('A. Latar Belakang')] },
      paragraph(text('Laporan ini disusun sebagai wujud pertanggungjawaban pelaksanaan program dan kegiatan pada '), text('Dinas Koperasi, Usaha Kecil, Menengah, Perindustrian dan Perdagangan', 'bold'), text(' Kabupaten Tanjung Jabung Barat, dengan istilah '), text('output', 'italic'), text(' dan '), text('outcome', 'italic', 'underline'), text(' sebagaimana dipakai dalam perencanaan.')),
      paragraph(),
      { type: 'heading', attrs: { level: 3 }, content: [text('Dasar penyusunan')] },
      { type: 'orderedList', content: [
        { type: 'listItem', content: [paragraph(text('Peraturan Presiden Nomor 29 Tahun 2014;'))] },
        { type: 'listItem', content: [paragraph(text('Peraturan Menteri PANRB Nomor 53 Tahun 2014, khususnya:')), { type: 'orderedList', attrs: { start: 2, type: 'a' }, content: [
          { type: 'listItem', content: [paragraph(text('petunjuk teknis perjanjian kinerja;'))] },
          { type: 'listItem', content: [paragraph(text('tata cara reviu atas laporan kinerja.'))] },
        ] }] },
      ] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Koperasi dan UKM'))] }, { type: 'listItem', content: [paragraph(text('Perindustrian dan perdagangan'))] }] },
      { type: 'blockquote', content: [paragraph(text('Tanda seperti # $ * _ @ <label> \\ dan "kutipan" dicetak apa adanya.'))] },
      paragraph(text('Baris pertama'), { type: 'hardBreak' }, text('baris kedua.')),
    ] } },
    { id: 's2', title: 'BAB II AKUNTABILITAS KINERJA', body: { type: 'doc', content: [
      paragraph(text('Capaian setiap indikator disajikan pada tabel berikut.')),
      { type: 'table', content: [
        row(head('No', { rowspan: 2 }), head('Indikator', { rowspan: 2 }), head('Satuan', { rowspan: 2 }), head('Tahun 2026', { colspan: 3 })),
        row(head('Target'), head('Realisasi'), head('Capaian (%)')),
        ...Array.from({ length: rows }, () => indicators).flat().map((cells, index) => row(cell(String(index + 1)), ...cells.map((words) => cell(words)))),
        row(cell('Rata-rata capaian', 'tableCell', { colspan: 5 }), cell('94,29')),
      ] },
    ] } },
  ],
});

export const letterhead = {
  government: 'PEMERINTAH KABUPATEN TANJUNG JABUNG BARAT',
  office: 'Dinas Koperasi, Usaha Kecil, Menengah, Perindustrian dan Perdagangan',
  lines: ['Jalan Contoh Nomor 1, Kuala Tungkal', 'Telepon (0742) 000000, surel kantor@contoh.go.id'],
  logo: null, template: null,
};

export const setup: PrintSetup = { paper: 'a4', face: 'arimo', margins: { top: 23, bottom: 22, left: 25, right: 20 } };

export const initials = [
  { title: 'Kasubbag PEPP', name: '(nama pejabat contoh)', at: '3 Februari 2027, 10.24 WIB' },
  { title: 'Plh. Sekretaris', name: '(nama pejabat contoh)', at: '4 Februari 2027, 08.05 WIB' },
];

export const signature = {
  kind: 'basah', title: 'KEPALA DINAS', name: '(nama pejabat contoh)', rank: 'Pembina Utama Muda (IV/c)', nip: '196801011990031001', at: null, remark: null,
} as const;

export const made = new Date('2027-02-10T02:39:00Z');

export const sampleDocument = (change: Partial<PrintedDocument> = {}): PrintedDocument => ({
  letterhead, setup, made, marks: ['SIMULASI', 'DATA CONTOH'], id: '0190a000-0000-7000-8000-000000000001', title: 'Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026',
  number: '000.8.6.3/12/Diskoperindag/2027', dateline: 'Kuala Tungkal, 10 Februari 2027',
  form: 'report', sections: printedSections(sampleContent().sections),
  attachments: ['Perjanjian Kinerja Tahun 2026', 'Tabel pengukuran kinerja'], initials, signature, code: '7F3A-91C2',
  ...change,
});

const choice = (chosen: string) => (label: string) => ({ label, chosen: label === chosen });
const INSTRUCTIONS = ['Untuk diketahui', 'Untuk dilaksanakan', 'Untuk ditindaklanjuti', 'Untuk dikoordinasikan', 'Untuk disiapkan', 'Untuk dijadwalkan', 'Untuk dihadiri', 'Ikuti petunjuk', 'Sesuai disposisi'];
const POSTS = ['Sekretaris', 'Kepala Bidang Koperasi', 'Kepala Bidang UKM', 'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan', 'Kasubbag PEPP'];
const common = { letterhead, setup, made, marks: ['DATA CONTOH'] };
const name = '(nama pejabat contoh)';

export const sampleDisposition: DispositionSheet = {
  ...common,
  incoming: {
    receivedOn: '5 Januari 2027', agenda: '14/2027', sender: 'Inspektorat Kabupaten Tanjung Jabung Barat', date: '4 Januari 2027',
    number: '700/21/ITDA/2027', subject: 'Permintaan dokumen mekanisme pengumpulan data kinerja', attachments: '1 berkas',
  },
  subject: 'Mekanisme Pengumpulan Data Kinerja 2027',
  urgencies: ['Biasa', 'Penting', 'Segera', 'Amat Segera'].map(choice('Segera')),
  dispositions: [
    { from: 'Kepala Dinas', name, at: '5 Januari 2027, 08.40 WIB', to: POSTS.map(choice('Sekretaris')), instructions: INSTRUCTIONS.map(choice('Untuk dikoordinasikan')), note: 'Mohon dikoordinasikan dengan semua bidang, IKU dan struktur organisasi dilampirkan.', due: '7 Januari 2027' },
    { from: 'Sekretaris', name, at: '5 Januari 2027, 09.05 WIB', to: [{ label: 'Kasubbag PEPP', chosen: true }], instructions: INSTRUCTIONS.slice(0, 5).map(choice('Untuk disiapkan')), note: null, due: null },
  ],
};

export const sampleCover: FolderCover = {
  ...common, title: 'LAKIP 2026', sop: 'Penyusunan LAKIP', period: '2026', unit: 'Subbagian Perencanaan, Program, Monitoring, Evaluasi dan Pelaporan',
  classification: { code: '000.8.6.3', name: 'Akuntabilitas Kinerja Instansi Pemerintah' },
  contents: [
    { title: 'Lembar disposisi', date: '5 Januari 2027', form: 'asli' },
    { title: 'Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026', date: '10 Februari 2027', form: 'asli dan digital' },
    { title: 'Surat pengantar 000.8.6.3/12/Diskoperindag/2027', date: '11 Februari 2027', form: 'salinan' },
  ],
  shelf: 'Ruang arsip, lemari 2, baris 3, boks 14', code: 'K4QM-81', opened: '5 Januari 2027', closed: null,
};

export const sampleCoverLetter: PrintedDocument = {
  ...common, id: '0190a000-0000-7000-8000-000000000002', title: 'Surat Pengantar LAKIP 2026', form: 'cover-letter', number: '000.8.6.3/12/Diskoperindag/2027', dateline: 'Kuala Tungkal, 11 Februari 2027',
  sections: printedSections(coverLetterDraft({
    recipients: ['Inspektur Kabupaten Tanjung Jabung Barat', 'Kepala Bappeda'], carried: ['Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026'],
  }).sections),
  attachments: [], initials, signature, code: '91C2-7F3A',
};

const steps = [
  ['1', 'Menugaskan Kasubbag Untuk menyusun LAKIP', 'Sekretaris', 120, 35], ['2', 'Menugaskan staf untuk mengumpulkan data/dokumen untuk penyusunan LAKIP', 'Kasubbag PEPP', 120, 140],
  ['3', 'Permintaan Data Realisasi Kinerja ke Bidang-Bidang', 'Staf Perencanaan', 60, 44], ['4', 'Bidang menyampaikan permintaan data, dikumpulkan dan direkap', '4 bidang, Staf Perencanaan', null, 2250],
  ['5', 'Rekap data disampaikan ke Kasubbag, untuk dianalisa, menyusun dan menugaskan staf untuk mengetik draft Lakip', 'Kasubbag PEPP', 120, 95],
  ['6', 'mengetik draft Lakip', 'Staf Perencanaan', null, 900], ['7', 'Diperiksa Kasubbag, diteruskan ke Sekretaris untuk diteliti', 'Kasubbag PEPP, Sekretaris', null, 210],
  ['8', 'Jika telah diteliti dan disyahkan diteruskan ke Kepala Dinas untuk ditandatangani', 'Plh. Kepala Dinas', null, 60],
  ['9', 'Penggandaan Laporan', 'Kasubbag PEPP, Staf Perencanaan', 120, 118], ['10', 'Laporan dikirim ke Instansi terkait', 'Staf Perencanaan', null, null],
] as const;

/** `more` repeats the rows of the trail, to see the page fill. */
export const sampleControl = (more = 1): ControlSheet => {
  const many = <T>(row: T): T[] => Array.from({ length: more }, () => row);
  const page = {
    title: 'Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2026', number: '000.8.6.3/12/Diskoperindag/2027', code: '7F3A-91C2', version: '4',
    steps: steps.map(([step, activity, post, standard, actual], index) => ({
      step, activity, post, standard, actual, rounds: index === 5 || index === 6 ? 2 : 1, started: `0${(index % 9) + 1}/02/27 08.10`, finished: actual === null ? '–' : `0${(index % 9) + 1}/02/27 10.40`,
    })),
    dispositions: many({ at: '05/01/27 08.40', from: 'Sekretaris', to: 'Kasubbag PEPP', text: 'Untuk dilaksanakan: susun LAKIP 2026, kirim paling lambat 28 Februari 2027' }),
    returns: many({ at: '04/02/27 10.02', step: '7 ke 6', by: 'Sekretaris', reason: 'Angka koperasi aktif pada Tabel 3.2 belum sama dengan lampiran Bidang Koperasi.' }),
    initials: many({ at: '03/02/27 10.24', title: 'Kasubbag PEPP', name, remark: '5B10-77AE, gugur oleh perubahan naskah' }).concat({ at: '08/02/27 08.05', title: 'Plh. Sekretaris', name, remark: '7F3A-91C2' }),
    signatures: [{ at: '10/02/27 09.39', title: 'Plh. Kepala Dinas', name, remark: 'basah, asli di lemari 2 baris 3' }],
    numbers: [{ number: '000.8.6.3/12/Diskoperindag/2027', date: '10/02/27', register: 'Agenda surat keluar 2027' }],
    copies: [{ recipient: 'Inspektorat', count: '1 cetak' }, { recipient: 'Bupati melalui Bagian Organisasi', count: '2 cetak' }],
    receipts: many({ to: 'Inspektorat', sent: '11/02/27 09.00', received: '11/02/27 10.15', by: 'Penerima contoh, tautan sekali pakai' }),
  };
  return {
    ...common, dossier: 'LAKIP 2026', sop: 'Penyusunan LAKIP', period: '2026', pages: [page],
    journal: { count: 214, hash: '7f3a91c2d4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcdef'.slice(0, 64) },
  };
};
