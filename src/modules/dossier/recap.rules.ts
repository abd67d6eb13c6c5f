/** The recap of what the bidang answered, as document content: one part per item, one row per bidang. Pure. */
import type { Answer } from '#contract/sop/effect';
import type { DataItem } from '#contract/sop/fact';
import { type Body, cellOf, headingOf, type Node, paragraphOf, type Row, rowOf, type Section, tableOf } from '#contract/document/content';

export interface Answered {
  /** Title of the post that answered. */
  readonly title: string;
  readonly answers: readonly Answer[];
}

const words = (answer: Answer): string[] => {
  switch (answer.kind) {
    case 'text': return answer.text.split('\n');
    case 'file': return [`${answer.files.length} berkas terlampir`];
    case 'nothing': return [`Tidak ada yang dilaporkan: ${answer.reason}`];
    case 'table': return [`Tabel ${answer.rows.length} baris, lihat di bawah.`];
  }
};

/** A table that a bidang sent, with its own columns; short rows are filled with empty cells. */
function table(answer: Extract<Answer, { kind: 'table' }>): Node {
  return tableOf(answer.columns, answer.rows.map((cells) => answer.columns.map((_, index) => cells[index] ?? '')));
}

/** Nothing is left out: every item, and under it every bidang that was asked for it. */
export function recapBody(items: readonly DataItem[], answered: readonly Answered[]): Body {
  const content = items.flatMap((item): Node[] => {
    const given = answered.flatMap(({ title, answers }) => answers.filter((answer) => answer.item === item.id).map((answer) => ({ title, answer })));
    const rows = given.map(({ title, answer }): Row => ({ type: 'tableRow', content: [cellOf('tableCell', paragraphOf(title)), cellOf('tableCell', ...words(answer).map(paragraphOf))] }));
    const tables = given.flatMap(({ title, answer }) => (answer.kind === 'table' ? [headingOf(title, 4), table(answer)] : []));
    return [headingOf(item.title), { type: 'table', content: [rowOf('tableHeader', ['Bidang', 'Jawaban']), ...rows] }, ...tables];
  });
  return { type: 'doc', content: content.length > 0 ? content : [paragraphOf('')] };
}

const RECAP = 'rekapitulasi';
const NUMBERED = /^Lampiran (\d+)\./;

/** The recap as a section; in a book it is the annex after those that stand there. */
export function recapSection(body: Body, isBook: boolean, standing: readonly Section[]): Section {
  const title = 'Rekapitulasi Data Bidang';
  if (!isBook) return { id: RECAP, title, body };
  const last = Math.max(0, ...standing.filter(({ id }) => id !== RECAP).map((section) => Number(NUMBERED.exec(section.title)?.[1] ?? 0)));
  return { id: RECAP, title: last > 0 ? `Lampiran ${last + 1}. ${title}` : title, body, part: 'annex' };
}
