/** Reads a Word file in our own words: its blocks with their marks, and what it says of itself. */
import mammoth from 'mammoth';
import type { FileStore } from '../../kernel/files.ts';
import { Refusal, refuse } from '#pure/refusal';
import { ArchiveError, bytesOf, pack, type Part, unpack } from './archive.adapter.ts';
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

/** Bytes of a file; a report of a hundred pages with pictures has less than half of it. */
const LIMIT = 24 * 1024 * 1024;

export interface WordText {
  /** What the file says of itself, by name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly blocks: readonly WordBlock[];
}

/** An uploaded file by its hash, or the refusal that says why it is no text of Word. */
export async function readWordFile(files: Pick<FileStore, 'open'>, hash: string): Promise<WordText> {
  try {
    return await readWord(await bytesOf(files, hash, LIMIT));
  } catch (error) {
    if (error instanceof ArchiveError) throw refuse(`word.${error.reason}`, { limit: LIMIT });
    throw error instanceof Refusal ? error : refuse('word.unreadable');
  }
}

/** Macros are refused; nothing else of a file than its text is read. */
export async function readWord(bytes: Buffer): Promise<WordText> {
  const parts = unpack(bytes, /\.(xml|rels|bin)$/);
  if (parts.some(({ name, bytes: part }) => /vbaProject/i.test(name) || (name === '[Content_Types].xml' && part.includes('macroEnabled')))) throw refuse('word.macros');
  if (!parts.some(({ name }) => name === 'word/document.xml')) throw new ArchiveError('unreadable');
  let read: Element = { type: 'document' };
  await mammoth.convertToHtml({ buffer: pack(parts.filter(({ name }) => !name.endsWith('.bin'))) }, {
    // Nothing is made of it: what was read is all that is wanted.
    transformDocument: (document: Element) => {
      read = document;
      return { ...document, children: [] };
    },
  });
  const notes = read.notes;
  return { properties: propertiesIn(parts), blocks: blocksIn(read.children ?? [], (reference) => textOf(notes?.resolve(reference)?.body ?? []).trim()) };
}

const PROPERTY = /<property\b[^>]*\bname="([\w-]+)"[^>]*>\s*<vt:lpwstr>([\w-]*)<\/vt:lpwstr>/g;

/** Ours hold letters, digits and dashes alone. */
function propertiesIn(parts: readonly Part[]): Map<string, string> {
  const custom = parts.find(({ name }) => name === 'docProps/custom.xml')?.bytes.toString('utf8') ?? '';
  return new Map([...custom.matchAll(PROPERTY)].map(([, name = '', value = '']) => [name, value]));
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
    runs: (element.children ?? []).flatMap((child) => runs(child, NO_LOOK, note)), pictures: picturesIn(element),
  };
}

const picturesIn = (element: Element): number => (element.type === 'image' ? 1 : (element.children ?? []).reduce((sum, child) => sum + picturesIn(child), 0));

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
