/** The recap of what the bidang answered, as document content: one part per item, one row per bidang. Pure. */
import type { Answer } from '#contract/sop/effect';
import type { DataItem } from '#contract/sop/fact';
import type { Body, Node, Row } from '#contract/document/content';

export interface Answered {
  /** Title of the post that answered. */
  readonly title: string;
  readonly answers: readonly Answer[];
}

const paragraph = (text: string): Node => ({ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] });

const cell = (type: 'tableHeader' | 'tableCell', ...content: Node[]): Row['content'][number] =>
  ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content });

const row = (type: 'tableHeader' | 'tableCell', ...texts: readonly string[]): Row => ({ type: 'tableRow', content: texts.map((text) => cell(type, paragraph(text))) });

const words = (answer: Answer): string[] => {
  switch (answer.kind) {
    case 'text': return answer.text.split('\n');
    case 'file': return [`${answer.files.length} berkas terlampir`];
    case 'nothing': return [`Tidak ada yang dilaporkan: ${answer.reason}`];
    case 'table': return [`Tabel ${answer.rows.length} baris, lihat di bawah.`];
  }
};

const heading = (text: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text, marks: [] }] });

/** A table that a bidang sent, with its own columns; short rows are filled with empty cells. */
function table(answer: Extract<Answer, { kind: 'table' }>): Node {
  const filled = answer.rows.map((cells) => answer.columns.map((_, index) => cells[index] ?? ''));
  return { type: 'table', content: [row('tableHeader', ...answer.columns), ...filled.map((cells) => row('tableCell', ...cells))] };
}

/** Nothing is left out: every item, and under it every bidang that was asked for it. */
export function recapBody(items: readonly DataItem[], answered: readonly Answered[]): Body {
  const content = items.flatMap((item): Node[] => {
    const given = answered.flatMap(({ title, answers }) => answers.filter((answer) => answer.item === item.id).map((answer) => ({ title, answer })));
    const rows = given.map(({ title, answer }): Row => ({ type: 'tableRow', content: [cell('tableCell', paragraph(title)), cell('tableCell', ...words(answer).map(paragraph))] }));
    const tables = given.flatMap(({ title, answer }) => (answer.kind === 'table' ? [paragraph(title), table(answer)] : []));
    return [heading(item.title), { type: 'table', content: [row('tableHeader', 'Bidang', 'Jawaban'), ...rows] }, ...tables];
  });
  return { type: 'doc', content: content.length > 0 ? content : [paragraph('')] };
}
