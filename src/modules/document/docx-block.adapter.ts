/** Blocks of a document as Word knows them. */
import {
  AlignmentType, type INumberingOptions, type IParagraphOptions, HeadingLevel, LevelFormat, Paragraph, ShadingType, Table, TableCell, TableLayoutType,
  TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType,
} from 'docx';
import { linesOf } from './blocks.rules.ts';
import type { Block, ListStyle, PrintedCell, Run, TableBlock } from './print.contract.ts';

/** Twips: a twentieth of a point. */
export const TEXT_WIDTH = 9354;
const INDENT = 360;
const LEVELS = 9;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const FORMAT = {
  1: LevelFormat.DECIMAL, a: LevelFormat.LOWER_LETTER, A: LevelFormat.UPPER_LETTER, i: LevelFormat.LOWER_ROMAN, I: LevelFormat.UPPER_ROMAN,
} as const;

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

type Made = Paragraph | Table;
type Look = { readonly bold?: boolean; readonly size?: number };

/** Gathers the kinds of list met while blocks are made; Word wants them declared once for the whole file. */
export class Lists {
  private readonly kinds = new Map<string, INumberingOptions['config'][number]>();
  private count = 0;

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

/** A line break is a run of its own in Word. */
export function textRuns(runs: readonly Run[], look: Look = {}): TextRun[] {
  return runs.map((run) => new TextRun({
    text: run.text,
    // What is not said stays with the style: a heading is bold by itself.
    ...(run.bold || look.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(look.size ? { size: look.size } : {}),
    ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(run.break ? { break: 1 } : {}),
  }));
}

interface Around {
  /** Depth of lists around: 0 outside of any. */
  readonly depth: number;
  readonly look: Look;
  readonly paragraph: IParagraphOptions;
}

const OUTSIDE: Around = { depth: 0, look: {}, paragraph: { alignment: AlignmentType.BOTH, spacing: { after: 120, line: 288 } } };

export function wordBlocks(blocks: readonly Block[], lists: Lists, around: Around = OUTSIDE): Made[] {
  return blocks.flatMap((block): Made[] => {
    switch (block.kind) {
      case 'paragraph': return [new Paragraph({ ...ragged(around.paragraph, block.runs), children: textRuns(block.runs, around.look) })];
      case 'heading': return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.runs) })];
      case 'quote': return wordBlocks(block.blocks, lists, inset(around, INDENT * (around.depth + 1)));
      case 'list': return list(block, lists, around);
      case 'group': return wordBlocks(block.blocks, lists, around);
      case 'table': return [wordTable(block, lists), new Paragraph({ spacing: { after: 60 } })];
      default: return linesOf([block]).map((text) => new Paragraph({ ...around.paragraph, children: [new TextRun(text)] }));
    }
  });
}

/** Word would stretch the words before a line break to the full width. */
const ragged = (paragraph: IParagraphOptions, runs: readonly Run[]): IParagraphOptions =>
  (paragraph.alignment === AlignmentType.BOTH && runs.some((run) => run.break) ? { ...paragraph, alignment: AlignmentType.LEFT } : paragraph);

const inset = (around: Around, left: number): Around => ({ ...around, paragraph: { ...around.paragraph, indent: { left } } });

function list(block: Extract<Block, { kind: 'list' }>, lists: Lists, around: Around): Made[] {
  const numbering = { ...lists.next(block.style, block.start), level: Math.min(around.depth, LEVELS - 1) };
  const left = INDENT * (around.depth + 1);
  const paragraph = { ...around.paragraph, spacing: { ...around.paragraph.spacing, after: 60 } };
  const inner = { ...around, depth: around.depth + 1, paragraph: { ...paragraph, indent: { left } } };
  return block.items.flatMap(([first, ...rest]) => {
    const leads = first?.kind === 'paragraph';
    const runs = leads ? first.runs : [];
    const marked = new Paragraph({ ...ragged(paragraph, runs), numbering, indent: { left, hanging: INDENT }, children: textRuns(runs, around.look) });
    return [marked, ...wordBlocks(leads || !first ? rest : [first, ...rest], lists, inner)];
  });
}

export function wordTable(block: TableBlock, lists: Lists, width = TEXT_WIDTH): Table {
  const columnWidths = block.widths.map((share) => Math.floor(share * width));
  // Word counts half points.
  const size = block.size * 2;
  return new Table({
    columnWidths, layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA },
    rows: block.rows.map((row, y) => new TableRow({
      tableHeader: y < block.headRows,
      children: row.map((cell) => wordCell(cell, lists, columnWidths, size)),
    })),
  });
}

function wordCell(cell: PrintedCell, lists: Lists, columnWidths: readonly number[], size: number): TableCell {
  const paragraph = { alignment: ALIGN[cell.align], spacing: { after: 0 } };
  const children = wordBlocks(cell.blocks, lists, { depth: 0, look: { size, ...(cell.head ? { bold: true } : {}) }, paragraph });
  const width = columnWidths.slice(cell.x, cell.x + cell.colspan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    columnSpan: cell.colspan, rowSpan: cell.rowspan, width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(cell.head ? { shading: { type: ShadingType.CLEAR, fill: 'EBEBEB' }, verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: children.length > 0 ? children : [new Paragraph({ spacing: { after: 0 } })],
  });
}
