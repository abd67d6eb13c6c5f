/** Reads a Word file in our own words: its blocks with their marks, and what it says of itself. */
import { createHash } from 'node:crypto';
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
  /** Of a picture. */
  readonly readAsBuffer?: () => Promise<Uint8Array>;
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

/** Macros are refused; of pictures nothing is read but which they are. */
export async function readWord(bytes: Buffer): Promise<WordText> {
  const parts = unpack(bytes, /\.(xml|rels|bin)$|^word\/media\//);
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
  const pictures = await hashesOf(read);
  const beside: Beside = { note: (reference) => textOf(notes?.resolve(reference)?.body ?? []).trim(), picture: (image) => pictures.get(image) ?? '' };
  return { properties: propertiesIn(parts), blocks: blocksIn(read.children ?? [], beside) };
}

const PROPERTY = /<property\b[^>]*\bname="([\w-]+)"[^>]*>\s*<vt:lpwstr>([\w-]*)<\/vt:lpwstr>/g;

/** Ours hold letters, digits and dashes alone. */
function propertiesIn(parts: readonly Part[]): Map<string, string> {
  const custom = parts.find(({ name }) => name === 'docProps/custom.xml')?.bytes.toString('utf8') ?? '';
  return new Map([...custom.matchAll(PROPERTY)].map(([, name = '', value = '']) => [name, value]));
}

const imagesIn = (element: Element): Element[] => (element.type === 'image' ? [element] : (element.children ?? []).flatMap(imagesIn));

/** The hash of each picture whose bytes the file holds. */
async function hashesOf(read: Element): Promise<Map<Element, string>> {
  const known = new Map<Element, string>();
  for (const image of imagesIn(read)) {
    try {
      known.set(image, createHash('sha256').update(await image.readAsBuffer?.() ?? '').digest('hex'));
    } catch {
      // It lies somewhere else.
    }
  }
  return known;
}

/** What stands elsewhere in the file: the words of a note, the hash of a picture. */
interface Beside { readonly note: (reference: Element) => string; readonly picture: (image: Element) => string }

/** Marks that stand between blocks belong to the next one. */
function blocksIn(elements: readonly Element[], beside: Beside): WordBlock[] {
  const made: WordBlock[] = [];
  let waiting: string[] = [];
  for (const element of elements) {
    if (element.type === 'bookmarkStart') waiting.push(element.name ?? '');
    const block = element.type === 'table' ? table(element, beside) : element.type === 'paragraph' ? paragraph(element, beside) : null;
    if (!block) continue;
    made.push({ ...block, marks: [...waiting, ...block.marks] });
    waiting = [];
  }
  return made;
}

function paragraph(element: Element, beside: Beside): WordParagraph {
  const heading = /^(?:Heading|Judul)([1-4])$/.exec(element.styleId ?? '')?.[1];
  const { numbering } = element;
  return {
    kind: 'paragraph', marks: marksIn(element), heading: heading ? Number(heading) as 1 | 2 | 3 | 4 : 0,
    list: numbering ? { level: Number(numbering.level), ordered: numbering.isOrdered } : null,
    runs: (element.children ?? []).flatMap((child) => runs(child, NO_LOOK, beside)), pictures: imagesIn(element).map(beside.picture),
  };
}

type Look = Pick<WordRun, 'bold' | 'italic' | 'underline'>;
const NO_LOOK: Look = { bold: false, italic: false, underline: false };

function runs(element: Element, look: Look, beside: Beside): WordRun[] {
  const run = (change: Partial<WordRun>): WordRun[] => [{ text: '', ...look, break: false, footnote: null, ...change }];
  switch (element.type) {
    case 'text': return run({ text: element.value ?? '' });
    case 'tab': return run({ text: ' ' });
    case 'break': return element.breakType === 'line' ? run({ break: true }) : [];
    case 'noteReference': return run({ footnote: beside.note(element) });
    case 'run': {
      const own = { bold: element.isBold ?? false, italic: element.isItalic ?? false, underline: element.isUnderline ?? false };
      return (element.children ?? []).flatMap((child) => runs(child, own, beside));
    }
    default: return (element.children ?? []).flatMap((child) => runs(child, look, beside));
  }
}

function table(element: Element, beside: Beside): WordBlock {
  const rows = (element.children ?? []).filter(({ type }) => type === 'tableRow').map((row) => ({
    head: row.isHeader ?? false,
    cells: (row.children ?? []).map((cell) => ({ colspan: cell.colSpan ?? 1, rowspan: cell.rowSpan ?? 1, blocks: blocksIn(cell.children ?? [], beside) })),
  }));
  return { kind: 'table', marks: marksIn(element), rows };
}

const marksIn = (element: Element): string[] => (element.children ?? []).flatMap((child) => (child.type === 'bookmarkStart' ? [child.name ?? ''] : marksIn(child)));

const textOf = (elements: readonly Element[]): string => elements.map((element) => element.value ?? textOf(element.children ?? [])).join(' ').replaceAll(/\s+/g, ' ');
