/** Sheets of a workbook as we write and read them, whatever program had them meanwhile. Numbers are read, never guessed. */
import { exact } from '#pure/decimal';
import { readNumber } from '#pure/decimal-text';
import type { Issue } from '#pure/refusal';

export type CellStyle = 'title' | 'text' | 'note' | 'head' | 'fixed' | 'figure' | 'open' | 'number';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly stickyRows?: number;
  readonly rows: readonly (readonly ({ readonly text: string; readonly style: CellStyle } | null)[])[];
}

/** What a cell of a file holds: text, a number as the file writes it, or something that is neither. */
export type ReadCell = string | null | { readonly number: string } | { readonly other: string };
export interface ReadSheet { readonly name: string; readonly rows: readonly (readonly ReadCell[])[] }

/** The hidden sheet that says where a workbook comes from: its mark and its id, and what else its module keeps there. */
export const SOURCE_SHEET = 'tertib';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Undefined where the sheets are no workbook of this mark. */
export function sourceOf(sheets: readonly ReadSheet[], mark: string): { readonly id: string; readonly rows: ReadSheet['rows'] } | undefined {
  const [[found, id] = [], ...rows] = sheets.find(({ name }) => name === SOURCE_SHEET)?.rows ?? [];
  return found === mark && typeof id === 'string' && UUID.test(id) ? { id, rows } : undefined;
}

/** `I7`: rows and columns counted from 0. */
export const addressOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Line ends and outer spaces differ between programs and say nothing. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** As it stands in the file. */
export const textOf = (cell: ReadCell): string => (cell === null ? '' : typeof cell === 'string' ? plainText(cell) : 'number' in cell ? cell.number : cell.other);

/** A number as it is typed in Indonesia and read back as itself; three decimals could pass for thousands. */
export function typedNumber(text: string): string {
  const comma = text.replace('.', ',');
  return /,\d{3}$/.test(comma) ? `${comma}0` : comma;
}

/** A plain decimal, empty where nothing was typed; else the question or the refusal. */
export type CellReading = { readonly value: string } | Omit<Issue, 'field'>;

/** `chosen`: what a person said of a number that can be meant in more than one way. */
export function readNumberCell(cell: ReadCell, decimals: number, chosen: string | undefined): CellReading {
  if (cell === null || typeof cell === 'string') return textOf(cell) === '' ? { value: '' } : readTyped(textOf(cell), chosen);
  return 'number' in cell ? exactNumber(cell.number, decimals, chosen) : { code: 'workbook.cell-kind', params: { kind: cell.other } };
}

/** A number that stands as text, by Indonesian rules; the doubtful is asked. */
export function readTyped(typed: string, chosen: string | undefined): CellReading {
  const reading = readNumber(typed);
  // More digits than are kept would be cut.
  if (reading.kind === 'number') return exact(reading.value.toText()).compare(reading.value) === 0 ? { value: reading.value.toText() } : { code: 'decimal.precision', params: { typed } };
  if (reading.kind !== 'doubtful') return { code: 'paste.text', params: { typed } };
  const readings = reading.readings.map((one) => one.toText());
  if (chosen !== undefined && readings.some((one) => exact(one).compare(exact(chosen)) === 0)) return { value: exact(chosen).toText() };
  return { code: 'paste.doubtful', params: { typed, readings } };
}

/** Digits that a binary number of Excel surely holds. */
const SURE = 15;

/**
 * The decimal behind a number as the file writes it. Excel writes what was typed as 44.11 as 44.109999999999999: where
 * fifteen digits name the very same binary number, they are what was typed. Anything longer was computed; it is asked: to these
 * decimals, or to fifteen digits.
 */
export function exactNumber(written: string, decimals: number, chosen: string | undefined): CellReading {
  const plain = withoutExponent(written);
  if (plain === undefined) return { code: 'paste.text', params: { typed: written } };
  const digits = plain.replace(/^-?[0.]*/, '').replace('.', '').replace(/0+$/, '');
  if (digits.length <= SURE) return { value: exact(plain).toText() };
  const short = withoutExponent(Number(plain).toPrecision(SURE));
  if (short !== undefined && Number(short) === Number(plain)) return { value: short };
  const readings = [...new Set([exact(plain).toPlaces(decimals), short ?? plain])];
  if (chosen !== undefined && readings.includes(chosen)) return { value: exact(chosen).toText() };
  return { code: 'workbook.inexact', params: { typed: plain, readings } };
}

const WRITTEN = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** `1.5E-3` as `0.0015`; undefined for what is no number. */
function withoutExponent(written: string): string | undefined {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] = WRITTEN.exec(written) ?? [];
  if (whole === '') return undefined;
  const shift = Number(exponent);
  const digits = shift < 0 ? `${'0'.repeat(-shift)}${whole}${fraction}` : `${whole}${fraction}${'0'.repeat(Math.max(0, shift - fraction.length))}`;
  const point = whole.length + Math.max(shift, 0);
  return exact(`${minus}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`).toText();
}

/** What is refused of a file that should be a workbook, whichever module asked for it. */
export const workbookRefusals = {
  'workbook.file-unknown': 422,
  'workbook.too-large': 413,
  'workbook.unreadable': 422,
  'workbook.not-ours': 422,
  'workbook.layout': 422,
  'workbook.foreign': 422,
  'workbook.refused': 422,
  'workbook.nothing-new': 422,
} as const;
