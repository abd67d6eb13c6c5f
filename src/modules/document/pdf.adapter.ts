/** Official papers as PDF/A-2b: tagged, in Indonesian, the same bytes for the same input. */
import { readFileSync } from 'node:fs';
import { isSmall, wholeRows } from './break.rules.ts';
import type { ChartSpec } from './chart.contract.ts';
import type { ControlSheet, DispositionSheet, FolderCover, RegisterBook } from './form.contract.ts';
import { linesIn, listsOf } from './listed.rules.ts';
import { type Manuscript, notesIn, press, type PressOptions } from './press.adapter.ts';
import type { Block, ListPages, Pictures, PrintedCell, PrintedDocument, PrintedOrigin, PrintFrame, Run, TableBlock } from './print.contract.ts';

const NONE: Pictures = new Map();

const read = (name: string) => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');
const SHARED = ['pieces', 'blocks', 'book'].map(read).join('\n');
const templates = new Map<string, string>();
const sourceOf = (name: string): string => {
  const found = templates.get(name) ?? `${SHARED}\n${read(name)}`;
  templates.set(name, found);
  return found;
};

/** `lists`: lines that each list of contents takes. `traced`: asked where its figures stand. */
interface More { readonly lists?: Readonly<Record<string, number>>; readonly traced?: boolean }

/** A template with the shared pieces before it; it reads its words from /data.json, pictures and drawings by their names. */
export function manuscript(template: string, paper: PrintFrame, pictures: Pictures, more: More = {}): Manuscript {
  const charts: Record<string, ChartSpec> = {};
  const formats = Object.fromEntries([...pictures].map(([hash, bytes]) => [hash, bytes[0] === 0x89 ? 'png' : 'jpg']));
  const words = JSON.stringify({ ...paper, ...more, pictures: formats }, (name, value) => {
    if (name === 'runs') return wordsOf(value as Run[], more.traced ?? false);
    const { kind } = (value ?? {}) as Partial<Block>;
    if (kind === 'table') return tableOf(value as TableBlock);
    if (kind !== 'chart') return value as unknown;
    const drawing = `chart-${Object.keys(charts).length}.svg`;
    charts[drawing] = (value as Extract<Block, { kind: 'chart' }>).chart;
    return { ...value, drawing };
  });
  return { source: sourceOf(template), files: { 'data.json': words, ...Object.fromEntries(pictures) }, charts, created: paper.made };
}

const tableOf = (table: TableBlock) => ({ ...table, whole: wholeRows(table), small: isSmall(table), rows: table.rows.map((row) => row.map(cellOf)) });

/** Most cells hold one paragraph: its runs stand for it. */
function cellOf({ colspan, rowspan, head, align, blocks }: PrintedCell): object {
  const [first] = blocks;
  return { colspan, rowspan, head, align, ...(blocks.length === 1 && first?.kind === 'paragraph' ? { runs: first.runs } : { blocks }) };
}

/** Most runs are words alone, and Typst has them sooner as such. */
function wordsOf(runs: readonly Run[], traced: boolean): (string | Run)[] {
  const made: (string | Run)[] = [];
  for (const run of runs) {
    const { text, bold, italic, underline, break: breaks, footnote, target, origin } = run;
    const last = made.at(-1);
    if (bold || italic || underline || breaks || footnote !== null || target !== null || (traced && origin !== null)) made.push(run);
    else if (typeof last === 'string') made[made.length - 1] = last + text;
    else made.push(text);
  }
  return made;
}

export interface PrintOptions extends PressOptions {
  readonly pictures?: Pictures;
  /** A letterhead that fails is told, not replaced. */
  readonly strict?: boolean;
}

/** A letterhead of the office's own that fails on this paper gives way to the house's: a paper is always printed. */
async function withLetterhead<P extends PrintFrame, T>(paper: P, set: (paper: P) => Promise<T>): Promise<T> {
  try {
    return await set(paper);
  } catch (error) {
    if (paper.letterhead.template === null || (error as Error).name === 'AbortError') throw error;
    return set({ ...paper, letterhead: { ...paper.letterhead, template: null } });
  }
}

function print(template: string, paper: PrintFrame, { pictures = NONE, strict = false, ...options }: PrintOptions = {}, more: More = {}): Promise<Buffer> {
  const set = (each: PrintFrame) => press(manuscript(template, each, pictures, more), options);
  return strict ? set(paper) : withLetterhead(paper, set);
}

const printer = <T extends PrintFrame>(template: string) => (paper: T, options?: PrintOptions): Promise<Buffer> => print(template, paper, options);

const templateOf = ({ form }: PrintedDocument): string => (form === 'cover-letter' ? 'cover-letter' : 'document');
/** Lines that each list of contents takes. */
const roomIn = ({ sections }: PrintedDocument) => ({ lists: Object.fromEntries(Object.entries(listsOf(sections)).map(([of, list]) => [of, linesIn(list)])) });
/** All that decides how a document looks. */
export const manuscriptOf = (printed: PrintedDocument, pictures: Pictures = NONE): Manuscript => manuscript(templateOf(printed), printed, pictures, roomIn(printed));
/** A document as it is signed; a surat pengantar with its tanda terima (domain reference G.1). */
export const printDocument = (printed: PrintedDocument, options?: PrintOptions): Promise<Buffer> => print(templateOf(printed), printed, options, roomIn(printed));
/** Lembar disposisi (domain reference G.1). */
export const printDispositionSheet = printer<DispositionSheet>('disposition-sheet');
/** Cover of a stofmap: what is in it, where it stands, how to find the dossier. */
export const printFolderCover = printer<FolderCover>('folder-cover');
/** Lembar kendali: one landscape page per document. */
export const printControlSheet = printer<ControlSheet>('control-sheet');
/** A register of one year, landscape, with its head on every page. */
export const printRegister = printer<RegisterBook>('register');

type Note = { readonly section: string } | Omit<PrintedOrigin, 'section'> | { readonly listed: keyof ListPages; readonly at: number };

/** Of the whole document, without a picture of its pages. @throws as `press` does */
const traced = (printed: PrintedDocument, { pictures = NONE, ...options }: PrintOptions) => withLetterhead(printed, (each) =>
  notesIn(manuscript(templateOf(each), each, pictures, { traced: true, ...roomIn(each) }), 'trace', options)) as Promise<readonly Note[]>;

/** Where every figure of known origin stands in the printed document, in reading order. */
export async function traceDocument(printed: PrintedDocument, options: PrintOptions = {}): Promise<PrintedOrigin[]> {
  const origins: PrintedOrigin[] = [];
  let section = '';
  for (const each of await traced(printed, options)) {
    if ('ref' in each) origins.push({ ...each, section });
    else if ('section' in each) section = each.section;
  }
  return origins;
}

/** On which page each entry of the lists of contents stands, as the lists of the PDF say. */
export async function listPages(printed: PrintedDocument, options: PrintOptions = {}): Promise<ListPages> {
  const pages: Record<keyof ListPages, number[]> = { headings: [], tables: [], figures: [] };
  for (const each of await traced(printed, options)) if ('listed' in each) pages[each.listed].push(each.at);
  return pages;
}
