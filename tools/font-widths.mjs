/**
 * Writes src/modules/sop/arimo-widths.rules.ts: the advance widths of the document face, read from the font files themselves.
 * The layout measures with them, so that lines break at the same place in the PDF, on the screen and in the tests.
 * Run after changing the font package: node tools/font-widths.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FACES = { regular: '400Regular/Arimo_400Regular', bold: '700Bold/Arimo_700Bold', italic: '400Regular_Italic/Arimo_400Regular_Italic' };
/** Printable ASCII, Latin-1 and Latin Extended-A, then the marks that office papers use. */
const BLOCKS = [[0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2026], [0x2030, 0x2030], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x2264, 0x2265]];

function tables(font) {
  const count = font.readUInt16BE(4);
  return Object.fromEntries(Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16;
    return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)];
  }));
}

/** Glyph of a code point through the font's format 4 character map. */
function glyphLookup(font, cmap) {
  const count = font.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4));
  const at = offsets.find((offset) => font.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('no format 4 character map');
  const segments = font.readUInt16BE(at + 6) / 2;
  return (code) => {
    for (let i = 0; i < segments; i += 1) {
      if (code > font.readUInt16BE(at + 14 + i * 2)) continue;
      const start = font.readUInt16BE(at + 16 + (segments + i) * 2);
      if (code < start) return 0;
      const delta = font.readUInt16BE(at + 16 + (2 * segments + i) * 2);
      const rangeAt = at + 16 + (3 * segments + i) * 2;
      const range = font.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(rangeAt + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function widths(file) {
  const font = readFileSync(file);
  const table = tables(font);
  const unitsPerEm = font.readUInt16BE(table.head + 18);
  const longMetrics = font.readUInt16BE(table.hhea + 34);
  const glyphOf = glyphLookup(font, table.cmap);
  const advance = (code) => {
    const glyph = glyphOf(code);
    if (glyph === 0) return 0;
    return Math.round(font.readUInt16BE(table.hmtx + Math.min(glyph, longMetrics - 1) * 4) * 1000 / unitsPerEm);
  };
  return BLOCKS.map(([from, to]) => ({ from, list: Array.from({ length: to - from + 1 }, (_, i) => advance(from + i)) }));
}

const lines = Object.entries(FACES).map(([face, path]) => {
  const blocks = widths(`${root}node_modules/@expo-google-fonts/arimo/${path}.ttf`)
    .map(({ from, list }) => `    { from: ${from}, list: [${list.join(', ')}] },`);
  return `  ${face}: [\n${blocks.join('\n')}\n  ],`;
});
writeFileSync(`${root}src/modules/sop/arimo-widths.rules.ts`, `/** Made by tools/font-widths.mjs from @expo-google-fonts/arimo: advance widths in thousandths of the type size, 0 where the face has no glyph. */
import type { FontWidths } from './sheet.contract.ts';

export const arimo: FontWidths = {
${lines.join('\n')}
};
`);
