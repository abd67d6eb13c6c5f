/** Workbooks of Excel in our own words. What is read was unpacked and measured here first: a small file can hold a very large one. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/node';
import type { FileStore } from '../../kernel/files.ts';
import { refuse } from '#pure/refusal';
import { ArchiveError, bytesOf, pack, type Part, unpack } from './archive.adapter.ts';
import type { BookSheet, CellStyle, ReadCell, ReadSheet } from './sheet.contract.ts';

/** What a sheet may span; far above a workbook of 5,000 rows. */
const ROWS = 20_000;
const COLUMNS = 100;

/** Bytes of a file; a workbook of 5,000 rows has less than one million. */
const LIMIT = 8 * 1024 * 1024;

/** The sheets of an uploaded file by its hash, or the refusal that says why it is no workbook. */
export async function readUploaded(files: FileStore, hash: string): Promise<ReadSheet[]> {
  try {
    return await readSpreadsheet(await bytesOf(files, hash, LIMIT));
  } catch (error) {
    throw error instanceof ArchiveError ? refuse(`workbook.${error.reason}`, { limit: LIMIT }) : error;
  }
}

export const WORKBOOK_MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every sheet with its cells; numbers as the file writes them, never as binary floats. Throws an ArchiveError. */
export async function readSpreadsheet(bytes: Buffer): Promise<ReadSheet[]> {
  const parts = measured(unpack(bytes, /\.(xml|rels)$/));
  try {
    const sheets = await readXlsxFile<{ number: string }>(pack(parts), { parseNumber: (number) => ({ number }) });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    throw new ArchiveError('unreadable');
  }
}

function cellOf(value: unknown): ReadCell {
  if (value === null || typeof value === 'string') return value;
  if (value instanceof Date) return { other: 'date' };
  return typeof value === 'object' && 'number' in value ? { number: String(value.number) } : { other: 'boolean' };
}

const PLACE = /<(?:\w+:)?(?:row|c)\s[^<>]*?\br=["']([^"']*)["']/g;

/** Refuses sheets that span more than is read; a failed formula stays what it says instead of passing for an empty cell. */
function measured(parts: readonly Part[]): Part[] {
  return parts.map(({ name, bytes }) => {
    if (!name.startsWith('xl/worksheets/') || name.endsWith('.rels')) return { name, bytes };
    const text = bytes.toString('utf8');
    for (const [, place = ''] of text.matchAll(PLACE)) {
      const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
      if (letters === undefined) throw new ArchiveError('unreadable');
      if (Number(row) > ROWS || columnNumber(letters) > COLUMNS) throw new ArchiveError('too-large');
    }
    return { name, bytes: Buffer.from(text.replace(/(<(?:\w+:)?c\s[^<>]*?\bt=["'])e(["'])/g, '$1str$2')) };
  });
}

const columnNumber = (letters: string) => [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

const LINE = { borderColor: '#B8C0CC', borderStyle: 'thin' } as const;
// Text, so that Excel changes nothing of what is typed, whatever its language; also the mark of cells that are not protected.
const OPEN = { format: '@', wrap: true, alignVertical: 'top', backgroundColor: '#FFFFFF', ...LINE } as const;
const STYLES: Readonly<Record<CellStyle, Omit<CellObject, 'value' | 'type'>>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  text: { wrap: true, alignVertical: 'top' },
  note: {},
  head: { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#DCE6F2', ...LINE },
  fixed: { wrap: true, alignVertical: 'top', backgroundColor: '#F2F4F7', ...LINE },
  figure: { wrap: true, align: 'right', alignVertical: 'top', backgroundColor: '#F2F4F7', ...LINE },
  open: OPEN,
  number: { ...OPEN, align: 'right' },
};

/** The file. Sheets are protected without a password but for open cells: against slips, not against will. */
export async function writeSpreadsheet(sheets: readonly BookSheet[]): Promise<Buffer> {
  const written = writeXlsxFile(sheets.map((sheet) => ({
    sheet: sheet.name, columns: sheet.widths.map((width) => ({ width })), orientation: 'landscape' as const, showGridLines: false,
    ...(sheet.stickyRows === undefined ? {} : { stickyRowsCount: sheet.stickyRows }),
    data: sheet.rows.map((row) => row.map((cell) => (cell === null ? null : { value: escaped(cell.text), type: String, ...STYLES[cell.style], height: heightOf(sheet, row) }))),
  })), { fontFamily: 'Arial', fontSize: 10, features: [protection(sheets)] });
  return written.toBuffer();
}

/** Points of a line of text and of the space around, and how many letters fit where the width promises so many digits. */
const [LINE_HEIGHT, SPACE, FIT] = [13, 3, 1.1];

/** Programs other than Excel leave a row at one line unless it says its height; it grows when more is typed. */
function heightOf({ widths, hiddenColumns }: BookSheet, row: BookSheet['rows'][number]): number {
  const lines = row.map((cell, column) => {
    if (cell === null || hiddenColumns.includes(column) || !STYLES[cell.style].wrap) return cell?.style === 'title' ? 1.4 : 1;
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[column] ?? 10) * FIT * (cell.style === 'head' ? 0.85 : 1)))), 0);
  });
  return Math.max(...lines) * LINE_HEIGHT + SPACE;
}

/** What XML cannot hold goes as `_x000B_`, and what looks like that is marked as text: both come back as they were. */
const escaped = (text: string) => [...text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')].map((letter) => (/[\t\n\r]|\P{Cc}/u.test(letter) ? letter : `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)).join('');

function protection(sheets: readonly BookSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: unlocked },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes, index) =>
            (tag === 'sheet' && sheets[index ?? -1]?.hidden ? { ...attributes, state: 'veryHidden' } : attributes),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }: { sheetIndex: number }) =>
            (tag === 'col' && sheets[sheetIndex]?.hiddenColumns.includes(Number(attributes['min']) - 1) ? { ...attributes, hidden: 1 } : attributes),
          transform: (xml) => printable(xml).replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'),
          insert: () => '<ignoredErrors><ignoredError sqref="A1:Z20000" numberStoredAsText="1"/></ignoredErrors>',
        },
      },
    },
  };
}

/** As wide as a page, whatever the length; rows may still grow. */
const printable = (xml: string) => xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ').replaceAll(' customHeight="1"', '');

/** Excel's own number 49 is text. */
function unlocked(xml: string): string {
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(xml)?.[1];
  if (id === undefined) return xml;
  return xml.replace(new RegExp(`<xf numFmtId="${id}"([^>]*)>(.*?)</xf>`, 'g'), '<xf numFmtId="49"$1 applyProtection="1">$2<protection locked="0"/></xf>');
}
