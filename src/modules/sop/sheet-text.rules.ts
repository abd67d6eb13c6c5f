/** Measuring and breaking text with the face's own advance widths. All lengths are points. */
import type { Face, FontWidths } from './sheet.contract.ts';

/** Used where the face lacks a glyph: wide enough never to let a line run out of its cell. */
const UNKNOWN = 722;
/** A line may be over-full by less than anyone sees: widths are sums of fractions. */
const SLACK = 0.05;

function advance(widths: FontWidths[Face], code: number): number {
  for (const run of widths) {
    const index = code - run.from;
    if (index < 0) break;
    if (index < run.list.length) return run.list[index] || UNKNOWN;
  }
  return UNKNOWN;
}

/** Width of `words` set in `face` at `size`, without kerning. */
export function measure(font: FontWidths, words: string, size: number, face: Face = 'regular'): number {
  let sum = 0;
  for (const sign of words) sum += advance(font[face], sign.codePointAt(0) ?? 0);
  return sum * size / 1000;
}

/** Where a line may end: after a space and after "/" ("arahan/disposisi"), whose slash stays on the upper line. */
function pieces(words: string): string[] {
  return words.split(/\s+/).filter(Boolean)
    .flatMap((word) => word.split(/(?<=\/)(?=[^/])/).map((part, i, all) => part + (i === all.length - 1 ? ' ' : '')));
}

/** Cuts a piece that is wider than the whole line, after a hyphen if it has one, else where the line is full. */
function cut(font: FontWidths, piece: string, size: number, face: Face, width: number): string[] {
  if (measure(font, piece.trimEnd(), size, face) <= width + SLACK) return [piece];
  const parts = piece.split(/(?<=-)(?=[^-\s])/);
  if (parts.length > 1) return parts.flatMap((part) => cut(font, part, size, face, width));
  const out: string[] = [];
  let line = '';
  for (const sign of piece) {
    if (line !== '' && sign !== ' ' && measure(font, line + sign, size, face) > width + SLACK) {
      out.push(line);
      line = '';
    }
    line += sign;
  }
  return [...out, line];
}

/** Width of the longest part that is not broken without need. */
export function longestPiece(font: FontWidths, words: string, size: number, face: Face = 'regular'): number {
  return Math.max(0, ...pieces(words).map((piece) => measure(font, piece.trimEnd(), size, face)));
}

/** Breaks one paragraph into lines no wider than `width`; an empty paragraph has no lines. */
export function wrap(font: FontWidths, words: string, size: number, width: number, face: Face = 'regular'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(words).flatMap((one) => cut(font, one, size, face, width))) {
    if (line !== '' && measure(font, (line + piece).trimEnd(), size, face) > width + SLACK) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Breaks a heading into as few lines as `width` allows, then to the narrowest width with that number of lines. */
export function balance(font: FontWidths, words: string, size: number, width: number, face: Face = 'bold'): string[] {
  let best = wrap(font, words, size, width, face);
  const longest = longestPiece(font, words, size, face);
  for (let narrower = width - 1; narrower >= longest; narrower -= 1) {
    const lines = wrap(font, words, size, narrower, face);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}
