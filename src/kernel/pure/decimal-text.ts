/** Numbers as Indonesian papers print and people type them: thousands with a point, decimals with a comma. */
import { exact, type Exact, isDecimal } from './decimal.ts';

/** `1.234.567,50` for two places, half up. */
export function printNumber(value: Exact, places: number): string {
  const [whole = '', decimals] = value.toPlaces(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** `97,73%`: two decimals half up, no space before the sign. */
export function printPercent(value: Exact): string {
  return `${printNumber(value, 2)}%`;
}

/** `Rp1.234.567`; two places only where the source has cents. */
export function printRupiah(value: Exact, places: 0 | 2 = 0): string {
  const text = printNumber(value, places);
  return text.startsWith('-') ? `-Rp${text.slice(1)}` : `Rp${text}`;
}

/** A cell of a financial table: whole Rupiah without the sign, negative in brackets, `(1.234.567)`. */
export function printLedger(value: Exact): string {
  const text = printNumber(value, 0);
  return text.startsWith('-') ? `(${text.slice(1)})` : text;
}

/** What a typed or pasted text says. A doubtful one lists its readings, the Indonesian first, for a person to choose. */
export type Reading =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'doubtful'; readonly readings: readonly Exact[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' };

const INDONESIAN = /^(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/;
const ENGLISH = /^(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/;

/**
 * Reads `1.210` as 1210 and `1,21` as 1.21 by Indonesian rules, and `12.5` or `0.125` as they stand, since such a point
 * cannot part thousands. `1,210` can be meant in two ways, `1,234.56` breaks the Indonesian rules: both are doubtful.
 * `Rp` before, `%` after, a minus or brackets around are understood; an empty text is missing, not zero.
 */
export function readNumber(text: string): Reading {
  const bare = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  if (bare === '') return { kind: 'empty' };
  const bracketed = /^\((.*)\)$/.exec(bare)?.[1];
  const [, minus = '', digits = ''] = /^(-?)(?:Rp\.?\s*)?([\d.,]+)\s*%?$/i.exec(bracketed ?? bare) ?? [];
  if (bracketed !== undefined && minus) return { kind: 'text' };
  const sign = bracketed !== undefined || minus ? '-' : '';
  const indonesian = INDONESIAN.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : undefined;
  const english = ENGLISH.test(digits) ? digits.replaceAll(',', '') : undefined;
  const read = (plain: string) => exact(sign + plain);
  if (indonesian !== undefined && (english === undefined || english === indonesian || digits.includes('.'))) {
    return { kind: 'number', value: read(indonesian) };
  }
  if (indonesian !== undefined && english !== undefined) return { kind: 'doubtful', readings: [read(indonesian), read(english)] };
  if (english === undefined) return { kind: 'text' };
  return isDecimal(digits) ? { kind: 'number', value: read(english) } : { kind: 'doubtful', readings: [read(english)] };
}
