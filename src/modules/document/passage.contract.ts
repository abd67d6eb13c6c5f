/** What people wrote themselves in a section, beside the data of the office and the questions; told alike by server and page. Pure. */

/** A node as it is stored, or as the editor holds it. */
interface Told { readonly type?: string; readonly text?: string; readonly attrs?: object | undefined; readonly content?: readonly Told[] }

/** Tables and pictures are of their year. */
const PASSAGES = new Set(['paragraph', 'bulletList', 'orderedList', 'blockquote']);

/** Shorter paragraphs may say the same every year, such as "Sumber: data diolah." */
const SHORT = 25;

export const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The words of a node as one line, blocks parted by a space. A reference has another number every year. */
export const lineOf = (node: Told): string => oneLine(saidIn(node));

function saidIn({ type, text, attrs, content = [] }: Told): string {
  switch (type) {
    case 'text': return text ?? '';
    case 'hardBreak': return ' ';
    case 'footnote': return ` (${String((attrs as { text?: string } | undefined)?.text)})`;
    case 'reference': return '…';
    case 'paragraph':
    case 'heading': return content.map(saidIn).join('');
    default: return content.map(saidIn).join(' ');
  }
}

/** Paragraphs, lists and quotes that say something, in reading order. */
export const passagesIn = <T extends Told>(nodes: readonly T[]): T[] => nodes.filter((node) => PASSAGES.has(node.type ?? '') && lineOf(node) !== '');

/** The lines of their paragraphs that are long enough to be told when they stand unchanged. */
export const paragraphsIn = (nodes: readonly Told[]): string[] => passagesIn(nodes).flatMap(linesIn).filter((line) => line.length >= SHORT);

const linesIn = (node: Told): string[] => (node.type === 'paragraph' ? [lineOf(node)] : PASSAGES.has(node.type ?? '') || node.type === 'listItem' ? (node.content ?? []).flatMap(linesIn) : []);
