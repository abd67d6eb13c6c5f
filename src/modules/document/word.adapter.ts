/** Reads a Word file in our own words: its blocks with their marks, and what it says of itself. */
import mammoth from 'mammoth';
import type { WordBlock, WordParagraph, WordRun } from './word-text.rules.ts';

/** What the library reads, as far as it is used here; it has no types of its own for it. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly name?: string;
  readonly styleId?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderline?: boolean;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly isHeader?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly notes?: { resolve(reference: Element): { readonly body: readonly Element[] } | null };
}

/** @throws Error where it is no Word file */
export async function readWord(bytes: Buffer): Promise<WordBlock[]> {
  let read: Element = { type: 'document' };
  await mammoth.convertToHtml({ buffer: bytes }, {
    // Nothing is made of it: what was read is all that is wanted.
    transformDocument: (document: Element) => {
      read = document;
      return { ...document, children: [] };
    },
  });
  const notes = read.notes;
  return blocksIn(read.children ?? [], (reference) => textOf(notes?.resolve(reference)?.body ?? []).trim());
}

type Note = (reference: Element) => string;

/** Marks that stand between blocks belong to the next one. */
function blocksIn(elements: readonly Element[], note: Note): WordBlock[] {
  const made: WordBlock[] = [];
  let waiting: string[] = [];
  for (const element of elements) {
    if (element.type === 'bookmarkStart') waiting.push(element.name ?? '');
    const block = element.type === 'table' ? table(element, note) : element.type === 'paragraph' ? paragraph(element, note) : null;
    if (!block) continue;
    made.push({ ...block, marks: [...waiting, ...block.marks] });
    waiting = [];
  }
  return made;
}

function paragraph(element: Element, note: Note): WordParagraph {
  const heading = /^(?:Heading|Judul)([1-4])$/.exec(element.styleId ?? '')?.[1];
  const { numbering } = element;
  return {
    kind: 'paragraph', marks: marksIn(element), heading: heading ? Number(heading) as 1 | 2 | 3 | 4 : 0,
    list: numbering ? { level: Number(numbering.level), ordered: numbering.isOrdered } : null,
    runs: (element.children ?? []).flatMap((child) => runs(child, NO_LOOK, note)),
  };
}

type Look = Pick<WordRun, 'bold' | 'italic' | 'underline'>;
const NO_LOOK: Look = { bold: false, italic: false, underline: false };

function runs(element: Element, look: Look, note: Note): WordRun[] {
  const run = (change: Partial<WordRun>): WordRun[] => [{ text: '', ...look, break: false, footnote: null, ...change }];
  switch (element.type) {
    case 'text': return run({ text: element.value ?? '' });
    case 'tab': return run({ text: ' ' });
    case 'break': return element.breakType === 'line' ? run({ break: true }) : [];
    case 'noteReference': return run({ footnote: note(element) });
    case 'run': {
      const own = { bold: element.isBold ?? false, italic: element.isItalic ?? false, underline: element.isUnderline ?? false };
      return (element.children ?? []).flatMap((child) => runs(child, own, note));
    }
    default: return (element.children ?? []).flatMap((child) => runs(child, look, note));
  }
}

function table(element: Element, note: Note): WordBlock {
  const rows = (element.children ?? []).filter(({ type }) => type === 'tableRow').map((row) => ({
    head: row.isHeader ?? false,
    cells: (row.children ?? []).map((cell) => ({ colspan: cell.colSpan ?? 1, rowspan: cell.rowSpan ?? 1, blocks: blocksIn(cell.children ?? [], note) })),
  }));
  return { kind: 'table', marks: marksIn(element), rows };
}

const marksIn = (element: Element): string[] => (element.children ?? []).flatMap((child) => (child.type === 'bookmarkStart' ? [child.name ?? ''] : marksIn(child)));

const textOf = (elements: readonly Element[]): string => elements.map((element) => element.value ?? textOf(element.children ?? [])).join(' ').replaceAll(/\s+/g, ' ');
