/** Captions, charts, pictures, lists of contents and open questions as Word knows them. */
import {
  AlignmentType, BorderStyle, ImageRun, Paragraph, type ParagraphChild, StyleLevel, Table, TableCell, TableOfContents, TableRow, TextRun, UnderlineType, WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartSpec } from './chart.contract.ts';
import { DASHES, PAPER_INKS, SYMBOLS } from './chart-option.contract.ts';
import type { Signer } from './content.contract.ts';
import type { Block } from './print.contract.ts';
import { MISSING } from './word-name.adapter.ts';

/** Twips in a pixel of 96 to the inch. */
const TWIPS = 15;
/** What Word calls the dashes and shapes of the drawing on paper, in the order of the series; patterns of bars it does not know. */
const WORD_DASHES = { solid: 'solid', dashed: 'dash', dotted: 'dot' } as const;
const WORD_SHAPES = { circle: 'circle', diamond: 'diamond', rect: 'square', triangle: 'triangle' } as const;
const nth = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];
function lookOf(index: number) {
  const dash = nth<(typeof DASHES)[number]>(DASHES, index);
  return { color: nth(PAPER_INKS.series, index).slice(1).toUpperCase(), dash: typeof dash === 'string' ? WORD_DASHES[dash] : 'dashDot' as const, shape: WORD_SHAPES[nth<(typeof SYMBOLS)[number]>(SYMBOLS, index)] };
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const CAPTION_STYLE = { table: 'KeteranganTabel', figure: 'KeteranganGambar' } as const;

/** The styles by which Word lists tables and pictures. */
export const captionStyles = (['table', 'figure'] as const).map((label) => ({
  id: CAPTION_STYLE[label], name: label === 'table' ? 'Keterangan Tabel' : 'Keterangan Gambar', basedOn: 'Normal', next: 'Normal', quickFormat: true,
  run: { bold: true, size: 20 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
}));

export const wordCaption = (number: string, words: ParagraphChild[], above: boolean): Paragraph => new Paragraph({
  style: CAPTION_STYLE[above ? 'table' : 'figure'], keepNext: above, children: [new TextRun(`${number} `), ...words],
});

/** A chart of Word's own, drawn from the same values; who reads Word with the ears hears its sentence. */
export function wordChart(chart: ChartSpec, width: number): Paragraph {
  const drawn = (value: string | null) => (value === null ? null : Number(value));
  const format = `#,##0${chart.decimals > 0 ? `.${'0'.repeat(chart.decimals)}` : ''}`;
  const bars = chart.series.some(({ kind }) => kind === 'bar');
  const crossed = bars && chart.series.some(({ kind }) => kind === 'line');
  const fromZero = bars && chart.series.every(({ values }) => values.every((value) => value === null || Number(value) >= 0));
  const series = chart.series.map(({ name, kind, values }, index) => {
    const look = lookOf(index);
    return {
      name, values: values.map(drawn), color: look.color, type: kind === 'bar' ? 'column' as const : 'line' as const,
      ...(kind === 'line' ? { line: { color: look.color, width: 2, dash: look.dash }, markers: { shape: look.shape, size: 7 }, ...(crossed ? { dataLabels: false as const } : {}) } : {}),
    };
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 },
    children: [new ChartRun({
      type: bars ? 'column' : 'line', categories: [...chart.categories], series, emptyValues: 'gap',
      legend: { position: 'bottom' }, valueAxis: { numberFormat: format, ...(fromZero ? { minimum: 0 } : {}), ...(chart.unit ? { title: chart.unit } : {}) }, dataLabels: { value: true, numberFormat: format, ...(crossed ? { position: 'insideBase' as const, font: { color: 'FFFFFF' } } : {}) },
      altText: { name: 'Grafik', description: chart.alt }, transformation: { width: Math.round(width / TWIPS), height: Math.round((width / TWIPS) * 0.45) },
    })],
  });
}

/** The bytes of a picture, with its own size in pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** `width` of the block is percent of the text's; a picture that is gone is named by its words. */
export function wordPicture({ alt, width }: Pick<Extract<Block, { kind: 'image' }>, 'alt' | 'width'>, picture: Picture | undefined, room: number): Paragraph {
  const wide = Math.round((room / TWIPS) * (width / 100));
  return new Paragraph({
    alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 },
    children: [picture ? new ImageRun({
      type: picture.type, data: picture.bytes, altText: { name: 'Gambar', description: alt },
      transformation: { width: wide, height: Math.round((wide * picture.height) / picture.width) },
    }) : new TextRun({ text: alt, italics: true })],
  });
}

const LISTED = {
  headings: { headingStyleRange: '1-3' },
  tables: { stylesWithLevels: [new StyleLevel('Keterangan Tabel', 1)] },
  figures: { stylesWithLevels: [new StyleLevel('Keterangan Gambar', 1)] },
} as const;

/** Word counts the pages anew when it opens the file: its own may end a little earlier or later than those of the PDF. */
export const wordContents = (of: 'headings' | 'tables' | 'figures'): TableOfContents[] => [new TableOfContents('', { hyperlink: true, beginDirty: true, ...LISTED[of] })];

/** A question that nobody answered yet, plain to see. */
export const wordMissing = (prompt: string): Paragraph => new Paragraph({
  shading: { fill: 'FFF3DC' }, spacing: { before: 120, after: 120 },
  border: Object.fromEntries((['top', 'bottom', 'left', 'right'] as const).map((side) => [side, { style: BorderStyle.DASHED, size: 4, space: 4, color: '8A5000' }])),
  children: [new TextRun({ text: `${MISSING}${prompt}`, italics: true, size: 19 })],
});

const centred = (text: string, look: { bold?: boolean; underline?: boolean } = {}, before = 0): Paragraph => new Paragraph({
  alignment: AlignmentType.CENTER, spacing: { before, after: 0 },
  children: [new TextRun({ text, bold: look.bold ?? false, ...(look.underline ? { underline: { type: UnderlineType.SINGLE } } : {}) })],
});

/** Room for signatures by hand, side by side, the last one under the day. */
export function wordSigners({ dateline, signers }: Extract<Block, { kind: 'signers' }>, width: number): Table {
  // One alone signs on the right.
  const people = signers.length === 1 ? [null, ...signers] : signers;
  const each = Math.floor(width / people.length);
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: people.map(() => each), borders: BARE,
    rows: [new TableRow({
      cantSplit: true,
      children: people.map((who, index) => new TableCell({
        width: { size: each, type: WidthType.DXA }, borders: BARE, children: who ? signerLines(who, index === people.length - 1 ? dateline ?? '' : '') : [centred('')],
      })),
    })],
  });
}

const signerLines = ({ label, title, name, rank, nip }: Signer, day: string): Paragraph[] => [
  centred(day), centred(`${label},`), centred(title, { bold: true }), centred(name, { bold: true, underline: true }, 1300),
  ...(rank === null ? [] : [centred(rank)]), ...(nip === null ? [] : [centred(`NIP ${nip}`)]),
];
