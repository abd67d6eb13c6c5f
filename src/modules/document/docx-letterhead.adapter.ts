/** The house's letterhead in Word; one that an office wrote itself is Typst, which Word does not know. */
import { AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { BARE, type Picture } from './docx-figure.adapter.ts';
import type { Letterhead } from './print.contract.ts';

/** Of the column of the logo and of the one that balances it, in twips. */
const COLUMN = 1190;
/** Of words without a logo beside them, in twips. */
const INSET = 450;
/** Of the logo, in pixels: 22 mm. */
const HEIGHT = 83;

/** `width`: of the text, in twips. */
export function wordLetterhead({ government, office, lines }: Letterhead, logo: Picture | undefined, width: number): (Paragraph | Table)[] {
  const line = (text: string, size: number, bold: boolean, after: number) => new Paragraph({
    alignment: AlignmentType.CENTER, spacing: { after }, ...(logo ? {} : { indent: { left: INSET, right: INSET } }), children: [new TextRun({ text, size, bold })],
  });
  const words = [line(government, 26, false, 40), line(office.toLocaleUpperCase('id-ID'), 30, true, 40), ...lines.map((text) => line(text, 18, false, 0))];
  const rule = new Paragraph({
    spacing: { before: 0, after: 200, line: 60, lineRule: 'exact' }, border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4, color: '000000' } },
  });
  return [...(logo ? [beside(logo, words, width)] : words), rule];
}

function beside(logo: Picture, words: Paragraph[], width: number): Table {
  const widths = [COLUMN, width - 2 * COLUMN, COLUMN];
  const picture = new Paragraph({ children: [new ImageRun({
    type: logo.type, data: logo.bytes, altText: { name: 'Lambang', description: 'Lambang' },
    transformation: { height: HEIGHT, width: Math.round((HEIGHT * logo.width) / logo.height) },
  })] });
  const cell = (children: Paragraph[], index: number) => new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: BARE, verticalAlign: VerticalAlignTable.CENTER, margins: { left: 0, right: 0 }, children,
  });
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, borders: BARE, rows: [new TableRow({ children: [[picture], words, [new Paragraph({})]].map(cell) })],
  });
}
