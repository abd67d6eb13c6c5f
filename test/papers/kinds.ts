/** One paper of every kind that the product prints, as the press gets it. */
import { documentContent, paragraphOf, type Section } from '../../src/modules/document/content.contract.ts';
import { manuscript, manuscriptOf } from '../../src/modules/document/pdf.adapter.ts';
import type { Manuscript } from '../../src/modules/document/press.adapter.ts';
import type { RegisterBook } from '../../src/modules/document/form.contract.ts';
import type { PrintedDocument } from '../../src/modules/document/print.contract.ts';
import { printedSections } from '../../src/modules/document/printed-section.rules.ts';
import { TITLE } from '../../src/modules/report/lakip-front.rules.ts';
import { arimo } from '../../src/modules/sop/arimo-widths.rules.ts';
import { loadDefinitions } from '../../src/modules/sop/load.adapter.ts';
import { sheetManuscript } from '../../src/modules/sop/sheet-pdf.adapter.ts';
import { sheet } from '../../src/modules/sop/sheet.rules.ts';
import { bookContent, picture, pictureHash, sampleBook } from '../support/book.ts';
import { composedKind } from '../support/kinds.ts';
import { letterhead, made, sampleControl, sampleCover, sampleCoverLetter, sampleDisposition, sampleDocument, setup } from '../support/papers.ts';

const register: RegisterBook = {
  letterhead, setup, made, marks: ['DATA CONTOH'], title: 'Agenda Surat Keluar', year: '2027',
  columns: [{ title: 'No', width: 0.08 }, { title: 'Tanggal', width: 0.16 }, { title: 'Nomor', width: 0.3 }, { title: 'Perihal', width: 0.46 }],
  rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), '10 Februari 2027', `000.8.6.3/${index + 1}/Diskoperindag/2027`, 'Penyampaian Laporan Kinerja Instansi Pemerintah Tahun 2026']),
};

export const pictures = new Map([[pictureHash, picture]]);
/** The LAKIP with one of each of its parts. */
export const shortBook: PrintedDocument = sampleBook({}, { sections: bookContent(1).sections.filter(({ id }) => id !== 'lamp-3' && id !== 'lamp-4') });

/** What is composed of the office's data, as it leaves the composer. */
const COMPOSED = { mekanisme: 'Mekanisme Pengumpulan Data Kinerja', iku: 'Indikator Kinerja Utama', pk: 'Perjanjian Kinerja Tahun 2026', 'rencana-aksi': 'Rencana Aksi Tahun 2026', 'nota-dinas': 'Nota Dinas', 'berita-acara': 'Berita Acara Verifikasi Data Kinerja' };
const composedPapers = Object.entries(COMPOSED).map(([kind, title]) =>
  [kind, manuscriptOf(sampleDocument({ title, number: null, dateline: null, sections: printedSections(composedKind(kind)), attachments: [], initials: [], signature: null }))] as const);

/** Sections as people left them: every question answered. */
const answered = (sections: readonly Section[]): Section[] => sections.map((section) => ({
  ...section, body: { ...section.body, content: section.body.content.map((node) => (node.type === 'field' ? { ...node, content: [paragraphOf(ANSWER)] } : node)) },
}));
const ANSWER = 'Menurut catatan unit kerja, hasil tahun ini ditentukan oleh pendampingan yang dilakukan sejak awal tahun dan oleh kelengkapan data dari setiap kecamatan; keduanya dilanjutkan pada tahun berikutnya.';

/** The LAKIP of the golden year, composed and answered. */
export const composedSections = documentContent.parse({ sections: answered(composedKind('lakip')) }).sections;
export const composedReport: PrintedDocument = sampleDocument({ title: `${TITLE} Tahun 2026`, attachments: [], sections: printedSections(composedSections) });

export async function kinds(): Promise<readonly (readonly [name: string, paper: Manuscript])[]> {
  const [sop] = (await loadDefinitions('content/sops')).filter(({ definition }) => definition.key === 'penyusunan-lakip');
  if (!sop) throw new Error('the sample SOP is gone');
  return [
    ['lakip', manuscriptOf(shortBook, pictures)],
    ['lakip-dari-data', manuscriptOf(composedReport)],
    ['naskah', manuscriptOf(sampleDocument())],
    ['naskah-tinos-f4', manuscriptOf(sampleDocument({ setup: { ...setup, paper: 'f4', face: 'tinos' }, letterhead: { ...letterhead, template: '#align(center, strong[KOP SENDIRI #upper(office)])' } }))],
    ['surat-pengantar', manuscriptOf(sampleCoverLetter)],
    ['lembar-disposisi', manuscript('disposition-sheet', sampleDisposition, new Map())],
    ['stofmap', manuscript('folder-cover', sampleCover, new Map())],
    ['lembar-kendali', manuscript('control-sheet', sampleControl(), new Map())],
    ['buku-agenda', manuscript('register', register, new Map())],
    ['lembar-sop', sheetManuscript(sheet(sop.definition, arimo), sop.definition.unit, made, ['DATA CONTOH'])],
    ...composedPapers,
  ];
}
