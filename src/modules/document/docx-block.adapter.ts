/** Blocks of a document as Word knows them. */
import {
  AlignmentType, BorderStyle, FootnoteReferenceRun, HeadingLevel, type INumberingOptions, InternalHyperlink, type IParagraphOptions, LevelFormat, Paragraph, type ParagraphChild, ShadingType, Table,
  TableCell, TableLayoutType, TableOfContents, TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType,
} from 'docx';
import { BARE, type Picture, wordCaption, wordChart, wordContents, wordMissing, wordPicture, wordSigners } from './docx-figure.adapter.ts';
import type { Block, ListStyle, PrintedCell, Run, TableBlock } from './print.contract.ts';
import { Marks, standIn } from './word-mark.adapter.ts';
import { endMark, type Marked, startMark } from './word-name.adapter.ts';

const INDENT = 360;
const LEVELS = 9;
/** Half points. */
const NOTE = 17;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const FORMAT = {
  1: LevelFormat.DECIMAL, a: LevelFormat.LOWER_LETTER, A: LevelFormat.UPPER_LETTER, i: LevelFormat.LOWER_ROMAN, I: LevelFormat.UPPER_ROMAN,
} as const;

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

export type Pictures = ReadonlyMap<string, Picture>;
export type Made = Paragraph | Table | TableOfContents;
type Look = { readonly bold?: boolean; readonly size?: number };

/** What one file gathers while its blocks are made: the kinds of list, which Word wants declared once, and its marks. */
export class WordFile {
  readonly marks = new Marks();
  private readonly kinds = new Map<string, INumberingOptions['config'][number]>();
  private count = 0;
  /** By the hash of their files. */
  readonly pictures: Pictures;
  /** The document's own initials and signature, put where the text says. */
  readonly closing: () => Made[];
  /** Width of the text where blocks stand now, in twips. */
  width = 0;

  constructor(pictures: Pictures, closing: () => Made[]) {
    this.pictures = pictures;
    this.closing = closing;
  }

  /** The numbering of a new list: `reference` names its kind, `instance` lets it count from its own start. */
  next(style: ListStyle, start: number): { reference: string; instance: number } {
    const reference = `${style}-${start}`;
    if (!this.kinds.has(reference)) this.kinds.set(reference, { reference, levels: levels(style, start) });
    this.count += 1;
    return { reference, instance: this.count };
  }

  config(): INumberingOptions['config'] {
    return [...this.kinds.values()];
  }
}

function levels(style: ListStyle, start: number) {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level, start, alignment: AlignmentType.LEFT,
    format: style === 'bullet' ? LevelFormat.BULLET : FORMAT[style],
    text: style === 'bullet' ? '•' : `%${level + 1}.`,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}

/** A line break is a run of its own in Word, and so is the sign of a note; a reference leads to what it names. */
export function textRuns(runs: readonly Run[], look: Look = {}): ParagraphChild[] {
  return runs.map((run) => {
    if (run.footnote !== null) return new FootnoteReferenceRun({ children: [new Paragraph({ children: [new TextRun({ text: run.footnote, size: NOTE })] })] });
    const words = textRun(run, look);
    return run.target === null ? words : new InternalHyperlink({ anchor: startMark('captioned', run.target), children: [words] });
  });
}

const textRun = (run: Run, look: Look): TextRun => new TextRun({
  text: run.text,
  // What is not said stays with the style: a heading is bold by itself.
  ...(run.bold || look.bold ? { bold: true } : {}),
  ...(run.italic ? { italics: true } : {}),
  ...(look.size ? { size: look.size } : {}),
  ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
  ...(run.break ? { break: 1 } : {}),
});

interface Around {
  /** Depth of lists around: 0 outside of any. */
  readonly depth: number;
  readonly look: Look;
  readonly paragraph: IParagraphOptions;
}

const OUTSIDE: Around = { depth: 0, look: {}, paragraph: { alignment: AlignmentType.BOTH, spacing: { after: 120, line: 288 } } };

/** On a cover. */
export const COVER: Around = { depth: 0, look: {}, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } } };

export function wordBlocks(blocks: readonly Block[], file: WordFile, around: Around = OUTSIDE): Made[] {
  return blocks.flatMap((block, index): Made[] => {
    // A signature never stands alone on a page, nor do a heading and its sentence before the next heading.
    const next = blocks[index + 1]?.kind ?? '';
    const keepNext = ['signature', 'signers'].includes(next) || (next === 'heading' && blocks[index - 1]?.kind === 'heading');
    switch (block.kind) {
      case 'paragraph': return [new Paragraph({ ...ragged(around.paragraph, block.runs), keepNext, children: textRuns(block.runs, around.look) })];
      case 'heading': return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.runs) })];
      case 'quote': return wordBlocks(block.blocks, file, inset(around, INDENT * (around.depth + 1)));
      case 'list': return list(block, file, around);
      case 'group': return between(block.of, block.key, wordBlocks(block.blocks, file, around), file);
      case 'table': return [block.lines ? wordLines(block, file) : wordTable(block, file), new Paragraph({ spacing: { after: 60 } })];
      case 'captioned': return between('captioned', block.id, captioned(block, file, around), file);
      case 'image': return kept(block, [wordPicture(block, file.pictures.get(block.hash), file.width)], file);
      case 'chart': return kept(block, [wordChart(block.chart, file.width)], file);
      case 'contents': return kept(block, wordContents(block.of), file);
      case 'signature': return kept(block, file.closing(), file);
      case 'signers': return kept(block, [wordSigners(block, file.width)], file);
      case 'missing': return [wordMissing(block.prompt)];
    }
  });
}

/** A caption stands above its table and below its picture, and never on a page without it. */
function captioned(block: Extract<Block, { kind: 'captioned' }>, file: WordFile, around: Around): Made[] {
  const above = block.label === 'table';
  const caption = wordCaption(block.number, textRuns(block.runs), above);
  const inner = block.block.kind === 'table' ? wordBlocks([block.block], file, around) : [bare(block.block, file)];
  return above ? [caption, ...inner] : [...inner, caption];
}

const bare = (block: Block, file: WordFile): Made => (block.kind === 'image' ? wordPicture(block, file.pictures.get(block.hash), file.width) : block.kind === 'chart' ? wordChart(block.chart, file.width) : standIn());

/** What Word cannot change is known by all that it is. */
const kept = (block: Block, made: Made[], file: WordFile): Made[] => between('kept', JSON.stringify(block), made, file);

/** Marks where something begins and ends; a table bears no mark, so a paragraph without room stands in for it. */
function between(of: Marked, key: string, made: Made[], file: WordFile): Made[] {
  const first = made[0] instanceof Paragraph ? made[0] : standIn(true);
  const last = made.length > 0 && made.at(-1) instanceof Paragraph ? made.at(-1) as Paragraph : first === made[0] && made.length === 1 ? first : standIn();
  file.marks.begin(first, startMark(of, key));
  file.marks.end(last, endMark(of, key));
  return [...(made.includes(first) ? [] : [first]), ...made, ...(made.includes(last) || last === first ? [] : [last])];
}

/** Word would stretch the words before a line break to the full width. */
const ragged = (paragraph: IParagraphOptions, runs: readonly Run[]): IParagraphOptions =>
  (paragraph.alignment === AlignmentType.BOTH && runs.some((run) => run.break) ? { ...paragraph, alignment: AlignmentType.LEFT } : paragraph);

const inset = (around: Around, left: number): Around => ({ ...around, paragraph: { ...around.paragraph, indent: { left } } });

function list(block: Extract<Block, { kind: 'list' }>, file: WordFile, around: Around): Made[] {
  const numbering = { ...file.next(block.style, block.start), level: Math.min(around.depth, LEVELS - 1) };
  const left = INDENT * (around.depth + 1);
  const paragraph = { ...around.paragraph, spacing: { ...around.paragraph.spacing, after: 60 } };
  const inner = { ...around, depth: around.depth + 1, paragraph: { ...paragraph, indent: { left } } };
  return block.items.flatMap(([first, ...rest]) => {
    const leads = first?.kind === 'paragraph';
    const runs = leads ? first.runs : [];
    const marked = new Paragraph({ ...ragged(paragraph, runs), numbering, indent: { left, hanging: INDENT }, children: textRuns(runs, around.look) });
    return [marked, ...wordBlocks(leads || !first ? rest : [first, ...rest], file, inner)];
  });
}

function wordTable(block: TableBlock, file: WordFile): Table {
  const columnWidths = block.widths.map((share) => Math.floor(share * file.width));
  // Word counts half points.
  const size = block.size * 2;
  return new Table({
    columnWidths, layout: TableLayoutType.FIXED, width: { size: file.width, type: WidthType.DXA },
    rows: block.rows.map((row, y) => new TableRow({
      tableHeader: y < block.headRows, cantSplit: true,
      children: row.map((cell) => wordCell(cell, file, columnWidths, size)),
    })),
  });
}

/** The head of a letter. */
function wordLines({ rows }: TableBlock, file: WordFile): Table {
  const columnWidths = [LABEL, COLON, file.width - LABEL - COLON];
  return new Table({
    columnWidths, layout: TableLayoutType.FIXED, width: { size: file.width, type: WidthType.DXA }, borders: { ...BARE, bottom: { style: BorderStyle.SINGLE, size: 8 } },
    rows: rows.map((row) => new TableRow({
      cantSplit: true,
      children: row.map(({ blocks }, x) => new TableCell({
        width: { size: columnWidths[x] ?? 0, type: WidthType.DXA }, margins: { top: 40, bottom: 40, left: 0, right: 80 },
        children: wordBlocks(blocks, file, { depth: 0, look: {}, paragraph: { spacing: { after: 0 } } }).filter((each): each is Paragraph | Table => !(each instanceof TableOfContents)),
      })),
    })),
  });
}

const LABEL = 1500;
const COLON = 240;

function wordCell(cell: PrintedCell, file: WordFile, columnWidths: readonly number[], size: number): TableCell {
  const paragraph = { alignment: ALIGN[cell.align], spacing: { after: 0 } };
  const children = wordBlocks(cell.blocks, file, { depth: 0, look: { size, ...(cell.head ? { bold: true } : {}) }, paragraph })
    .filter((each): each is Paragraph | Table => !(each instanceof TableOfContents));
  const width = columnWidths.slice(cell.x, cell.x + cell.colspan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    columnSpan: cell.colspan, rowSpan: cell.rowspan, width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(cell.head ? { shading: { type: ShadingType.CLEAR, fill: 'EBEBEB' }, verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: children.length > 0 ? children : [new Paragraph({ spacing: { after: 0 } })],
  });
}
