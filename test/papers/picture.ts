/** Pages as small grey pictures, drawn by the product's own Typst: no other tool, no face of the machine. */
import sharp from 'sharp';
import { chartSvg } from '../../src/modules/document/chart.adapter.ts';
import type { Manuscript } from '../../src/modules/document/press.adapter.ts';
import { within } from '../../src/modules/document/typst.adapter.ts';

export interface PagePicture { readonly width: number; readonly height: number; readonly grey: Buffer }

/** Pixels of a point: letters of a table are still told apart. */
const SCALE = 0.42;
const SHADES = 16;

export async function pagePictures({ source, files, charts }: Manuscript): Promise<PagePicture[]> {
  // Words in charts are left to the golden text: here they would be set in what faces the machine has.
  const drawings = Object.fromEntries(Object.entries(charts).map(([name, spec]) => [name, chartSvg(spec).replaceAll(/<text[\s\S]*?<\/text>/g, '')]));
  const svg = within(source, { ...files, ...drawings }, (typst, by) => typst.plainSvg(by));
  const glyphs = svg.indexOf('    <defs id="glyph">');
  const pages = svg.slice(svg.indexOf('>') + 1, glyphs).split(/(?=^ {4}<path class="typst-shape" fill="#ffffff")/m).filter((part) => part.trim() !== '');
  const made: PagePicture[] = [];
  for (const page of pages) made.push(await drawn(page, svg.slice(glyphs, svg.lastIndexOf('</svg>'))));
  return made;
}

async function drawn(page: string, glyphs: string): Promise<PagePicture> {
  const [, height = '0', width = '0'] = /d="M 0 0v ([\d.]+) h ([\d.]+)/.exec(page) ?? [];
  const [across, down] = [Math.round(SCALE * Number(width)), Math.round(SCALE * Number(height))];
  const content = page.replace(/^ {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/m, '    <g>');
  const svg = `<svg viewBox="0 0 ${width} ${height}" width="${across}" height="${down}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${content}${glyphs}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true }).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const grey = Buffer.alloc(info.width * info.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = Math.round(((data[at * info.channels] ?? 0) / 255) * (SHADES - 1)) * (255 / (SHADES - 1));
  return { width: info.width, height: info.height, grey };
}

/** Pages side by side, up to eight in a row, in one picture. */
export async function sheetOf(pages: readonly PagePicture[]): Promise<Buffer> {
  const across = Math.min(8, pages.length);
  const [width, height] = [Math.max(...pages.map((page) => page.width)), Math.max(...pages.map((page) => page.height))];
  const size = { width: across * width, height: Math.ceil(pages.length / across) * height };
  const grey = Buffer.alloc(size.width * size.height, 255);
  for (const [index, page] of pages.entries()) {
    const [left, top] = [(index % across) * width, Math.floor(index / across) * height];
    for (let y = 0; y < page.height; y += 1) page.grey.copy(grey, (top + y) * size.width + left, y * page.width, (y + 1) * page.width);
  }
  return sharp(grey, { raw: { ...size, channels: 1 } }).png({ compressionLevel: 9, palette: true, colours: SHADES, dither: 0 }).toBuffer();
}

/** Grey values of a picture that was kept. */
export async function greyOf(png: Buffer): Promise<PagePicture> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const grey = Buffer.alloc(info.width * info.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * info.channels] ?? 0;
  return { width: info.width, height: info.height, grey };
}
