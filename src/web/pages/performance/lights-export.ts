import type { SeriesRow } from './lights-rows.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** One cell: a decimal with a comma; words in quotes where they need them, and never read as a formula. */
function csvCell(text: string | null): string {
  if (text === null) return '';
  if (NUMBER.test(text)) return text.replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** As Excel with Indonesian settings opens it: semicolons, decimal commas, and a mark that says UTF-8. */
export function seriesCsv(head: readonly string[], rows: readonly SeriesRow[]): string {
  const lines = [head, ...rows.map(({ words, figures }) => [words, ...figures])];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** A name that every file system takes. */
export const fileStem = (words: string): string => words.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-+|-+$/g, '');

/** Gives a file made on this page to the browser to keep. */
export function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Draws a picture of lines as one of points, twice as fine as the screen. Rejects when the browser cannot. */
export async function svgToPng(svg: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}
