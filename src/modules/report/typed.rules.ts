/** Figures that people typed, in sentences and tables of their own or over a data block, held against what the office knows. Pure. */
import type { Inline, Node, Section, Table } from '#contract/document/content';
import { exact } from '#pure/decimal';
import type { DataFinding } from './finding.rules.ts';
import { isAmong, type Said, type Subject, subjectsOf } from './known.rules.ts';
import { type Claim, claimsIn, namedIn, read, sentencesOf } from './typed-sentence.rules.ts';
import type { ReportYear } from './year.contract.ts';

interface Place { readonly section: string; readonly key: string | null }

export function typedFindings(data: ReportYear, sections: readonly Section[]): DataFinding[] {
  const subjects = subjectsOf(data);
  return sections.flatMap(({ id, body }) => body.content.flatMap((node) => inNode(node, { section: id, key: null }, { data, subjects, caption: '' })));
}

interface Around { readonly data: ReportYear; readonly subjects: readonly Subject[]; readonly caption: string }

/** What is composed is held against its origins; here is only what a person wrote. */
function inNode(node: Node, place: Place, around: Around): DataFinding[] {
  const inside = (nodes: readonly Node[], at = place) => nodes.flatMap((each) => inNode(each, at, around));
  switch (node.type) {
    case 'paragraph': case 'heading': return sentencesOf(textOf(node.content)).flatMap((sentence) => claimsIn(sentence, around.subjects, around.data.year).flatMap((claim) => told(claim, place, sentence)));
    case 'dataBlock': return node.attrs.state === 'overridden' ? inside(node.content, { ...place, key: node.attrs.key }) : [];
    case 'field': return inside(node.content, { ...place, key: node.attrs.key });
    case 'blockquote': return inside(node.content);
    case 'bulletList': case 'orderedList': return node.content.flatMap((item) => inside(item.content));
    case 'captioned': return node.content[1].type === 'table' ? inTable(node.content[1], place, { ...around, caption: textOf(node.content[0].content) }) : [];
    case 'table': return inTable(node, place, around);
    default: return [];
  }
}

const textOf = (content: readonly Inline[]): string => content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
const wordsOf = (nodes: readonly Node[]): string => nodes.map((node) => ('content' in node && (node.type === 'paragraph' || node.type === 'heading') ? textOf(node.content) : '¤')).join(' ').trim();

/** What a column holds by its head; what is told by quarters, or of others, is left alone. */
const HEADS: readonly (readonly [RegExp, Said])[] = [
  [/^realisasi (?:anggaran|keuangan|belanja)|^realisasi.*\(rp\)/, 'spent'], [/^pagu|^anggaran/, 'ceiling'], [/^penyerapan/, 'absorption'], [/^target/, 'target'], [/^realisasi/, 'actual'], [/^capaian/, 'achievement'],
];
const LEFT_ALONE = /triwulan|semester|bulan|\btw\b|nasional|provinsi|rata-rata|jumlah|kumulatif|naik|turun/;
const CELL = /^(?:rp\.?\s?)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s?(?:%|persen)?$/i;

/** A row that names one thing, under heads that say what its figures are. Cells that span others say it of several. */
function inTable(table: Table, place: Place, { data, subjects, caption }: Around): DataFinding[] {
  const [head, ...rows] = table.content.map(({ content }) => content);
  if (!head || table.content.some(({ content }) => content.length !== head.length || content.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1))) return [];
  const columns = head.map(({ content }) => wordsOf(content).toLowerCase());
  return rows.flatMap((cells) => {
    const texts = cells.map(({ content }) => wordsOf(content));
    const subject = namedIn(texts.join(' ¤ '), subjects)?.subject;
    if (!subject) return [];
    return texts.flatMap((text, x): DataFinding[] => {
      const [words, digits] = [columns[x] ?? '', CELL.exec(text)?.[1]];
      const said = LEFT_ALONE.test(words) ? undefined : HEADS.find(([pattern]) => pattern.test(words))?.[1];
      if (!digits || !said || !subject.says.includes(said)) return [];
      const year = Number((/\b20\d\d\b/.exec(words) ?? /\b20\d\d\b/.exec(caption))?.[0] ?? data.year);
      return told({ subject, said, text, ...read(digits), scale: exact('1'), year, years: [year] }, place, texts.find((each) => namedIn(each, [subject])) ?? text);
    });
  });
}

const WORDS: Readonly<Record<Said, string>> = { target: 'Target', actual: 'Realisasi', achievement: 'Capaian', ceiling: 'Pagu', spent: 'Realisasi anggaran', absorption: 'Penyerapan anggaran' };

function told({ subject, said, text, value, places, scale, year, years }: Claim, place: Place, quote: string): DataFinding[] {
  const expected = subject.expected(said, year);
  if (!expected || isAmong(value, places, scale, subject.known([...years, year]))) return [];
  return [{ kind: 'figure-differs', ...place, quote, text: `${WORDS[said]} ${subject.name} tahun ${year} tertulis ${text}, sedangkan menurut ${expected.from} ${expected.text}.` }];
}
