/**
 * The surat pengantar (domain reference G.1) as a document: its parts are sections with known ids, filled in advance and
 * open to change, so that draft, versions, initials and signature are those of every document. Pure.
 */
import { type Refusal, refuse } from '#pure/refusal';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { Body, DocumentContent, Node, Row, Section } from './content.contract.ts';
import { emptyBody } from './merge.rules.ts';

export interface CoverLetterStart {
  /** To whom, as far as the office's posts say; empty: to be written by hand. */
  readonly recipients: readonly string[];
  /** Titles of the documents that travel under it, at least one. */
  readonly carried: readonly string[];
}

/** What the outgoing register takes over of the letter; null where the part is empty. */
export interface CoverLetterHead {
  readonly addressee: string | null;
  readonly urgency: string | null;
  readonly attachments: string | null;
  readonly subject: string | null;
  readonly copiesTo: string | null;
}

/** Parts without which a surat pengantar is none. */
const COMPULSORY = ['tujuan', 'hal', 'isi', 'naskah'] as const;

const WORDS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
const counted = (count: number, what: string): string => `${count}${WORDS[count] ? ` (${WORDS[count]})` : ''} ${what}`;

const paragraph = (text: string): Node => ({ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] });
const says = (...lines: readonly string[]): Body => (lines.length > 0 ? { type: 'doc', content: lines.map(paragraph) } : emptyBody);

const row = (type: 'tableHeader' | 'tableCell', widths: readonly number[], cells: readonly string[]): Row => ({
  type: 'tableRow', content: cells.map((text, index) => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: [widths[index] ?? 0], align: null }, content: [paragraph(text)] })),
});

/** The table of what is sent, as the form prints it. */
function listed(carried: readonly string[]): Body {
  const widths = [40, 320, 110, 180];
  return {
    type: 'doc',
    content: [{
      type: 'table', content: [
        row('tableHeader', widths, ['No', 'Naskah Dinas yang Dikirimkan', 'Banyaknya', 'Keterangan']),
        ...carried.map((title, index) => row('tableCell', widths, [String(index + 1), title, '1 berkas', 'Disampaikan dengan hormat'])),
      ],
    }],
  };
}

/** The parts of a new surat pengantar, each filled as far as the dossier knows. */
export function coverLetterDraft({ recipients, carried }: CoverLetterStart): DocumentContent {
  const part = (id: string, title: string, body: Body): Section => ({ id, title, body });
  return {
    sections: [
      part('tujuan', 'Tujuan (Yth.)', says(...recipients)),
      part('sifat', 'Sifat', says('Biasa')),
      part('lampiran', 'Lampiran', says(counted(carried.length, 'berkas'))),
      part('hal', 'Hal', says(`Penyampaian ${new Intl.ListFormat('id-ID').format(carried)}`)),
      part('isi', 'Isi', says('Bersama ini kami sampaikan naskah dinas sebagai berikut.')),
      part('naskah', 'Naskah yang dikirimkan', listed(carried)),
      part('penutup', 'Penutup', says('Demikian disampaikan. Atas perhatian Bapak/Ibu kami ucapkan terima kasih.')),
      part('tembusan', 'Tembusan', emptyBody),
    ],
  };
}

const wordsOf = (sections: readonly Section[], id: string): string[] =>
  linesOf(sections.filter((section) => section.id === id).flatMap(({ body }) => blocksOf(body))).map((line) => line.trim()).filter(Boolean);

/** Refuses a letter that says not to whom, about what, or what it carries. */
export function coverLetterProblem({ sections }: DocumentContent): Refusal | null {
  const missing = COMPULSORY.filter((id) => wordsOf(sections, id).length === 0);
  return missing.length > 0 ? refuse('cover-letter.incomplete', { missing }) : null;
}

export function coverLetterHead(sections: readonly Section[]): CoverLetterHead {
  const said = (id: string) => wordsOf(sections, id).join('; ') || null;
  return { addressee: said('tujuan'), urgency: said('sifat'), attachments: said('lampiran'), subject: said('hal'), copiesTo: said('tembusan') };
}
