/**
 * The identity page as PermenPANRB 35/2012 prescribes it: head of the office and identity block, then Dasar Hukum
 * beside Kualifikasi, Keterkaitan beside Peralatan, Peringatan beside Pencatatan. Too full, the signature row gives
 * way first, then the type, and only then a second page begins.
 */
import { line, path, rect, round2 } from './sheet-ink.rules.ts';
import { numberInk, textOf } from './sheet-heading.rules.ts';
import { wrap } from './sheet-text.rules.ts';
import { weights, type SheetStyle } from './sheet-style.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, SheetPage, SheetShape, SheetText } from './sheet.contract.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** "2026-01" as "Januari 2026"; a blank date stays blank. */
export function printedMonth(month: string | null): string {
  if (month === null) return '';
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}

const PAD = 9;
const ROW = 23;
const BOX_HEAD = 20;
const LABEL_WIDTH = 112;
const SPLIT = 0.5;
const ITEM_GAP = 2.5;
/** Air in a box above its first and below its last line, together. */
const BOX_AIR = 18.6;

interface Fit { readonly size: number; readonly leading: number; readonly signature: number }
const FITS: readonly Fit[] = [
  { size: 10, leading: 13, signature: 112 }, { size: 10, leading: 13, signature: 100 }, { size: 10, leading: 13, signature: 88 },
  { size: 9.5, leading: 12.4, signature: 88 }, { size: 9, leading: 11.8, signature: 88 },
];

interface BoxLine { readonly words: string; readonly mark?: string; readonly gap: number }
interface Pair { readonly left: { readonly title: string; readonly lines: readonly BoxLine[] }; readonly right: { readonly title: string; readonly lines: readonly BoxLine[] } }

/** Lines of a numbered list; one item alone bears no number. */
function listLines(font: FontWidths, items: readonly string[], size: number, width: number): BoxLine[] {
  const indent = items.length > 1 ? size * 1.5 : 0;
  return items.flatMap((item, k) => wrap(font, item, size, width - indent).map((words, i): BoxLine => ({
    words, gap: i === 0 && k > 0 ? ITEM_GAP : 0, ...(items.length > 1 && i === 0 ? { mark: `${k + 1}.` } : {}),
  })));
}

function pairsOf(definition: SopDefinition, font: FontWidths, size: number, half: number): Pair[] {
  const box = (title: string, items: readonly string[]): Pair['left'] => ({ title, lines: listLines(font, items, size, half - 2 * PAD) });
  return [
    { left: box('Dasar Hukum', definition.legal_basis), right: box('Kualifikasi Pelaksana', definition.qualifications) },
    { left: box('Keterkaitan', definition.related), right: box('Peralatan/Perlengkapan', definition.equipment) },
    { left: box('Peringatan', definition.warnings), right: box('Pencatatan dan Pendataan', definition.records) },
  ];
}

const tall = (lines: readonly BoxLine[], leading: number): number => Math.max(1, lines.length) * leading + lines.reduce((sum, { gap }) => sum + gap, 0);
const need = ({ left, right }: Pair, leading: number): number => Math.max(tall(left.lines, leading), tall(right.lines, leading)) + BOX_AIR;

interface Ink { readonly shapes: SheetShape[]; readonly texts: SheetText[] }

/** "Dinas ... Kabupaten Tanjung Jabung Barat": the government above, the unit below. */
function officeNames(unit: string): { government: string[]; unit: string } {
  const at = unit.search(/\b(Kabupaten|Kota|Provinsi)\s/);
  if (at < 1) return { government: [], unit: unit.toUpperCase() };
  const [kind, ...name] = unit.slice(at).split(' ');
  return { government: [`PEMERINTAH ${(kind ?? '').toUpperCase()}`, name.join(' ').toUpperCase()], unit: unit.slice(0, at).trim().toUpperCase() };
}

function emblem(font: FontWidths, x: number, top: number): Ink {
  const shield = (l: number, t: number, w: number, weight: number, tip: number): SheetShape => ({
    part: 'emblem', stroke: { weight, tone: 'ink' },
    d: path('M', l, t, 'L', l + w, t, 'L', l + w, top + 37.4, 'C', l + w, top + 56.2, x + w * 0.2, top + 66.2, x, tip, 'C', x - w * 0.2, top + 66.2, l, top + 56.2, l, top + 37.4, 'Z'),
  });
  const words = ['lambang', 'daerah'].map((word, i) => textOf(font, word, x, top + 31.7 + i * 9, 7.5, { anchor: 'middle', tone: 'soft', cell: 'identity', begins: i === 0 }));
  return { shapes: [shield(x - 29, top, 58, 1.1, top + 72), shield(x - 26, top + 3, 52, 0.4, top + 68.3)], texts: words };
}

function officeHead(definition: SopDefinition, font: FontWidths, left: number, width: number, top: number, height: number): Ink {
  const names = officeNames(definition.unit);
  const unit = wrap(font, names.unit, 13, width - 60, 'bold');
  const block = 72 + 24 + names.government.length * 16 + 8 + unit.length * 17;
  const start = top + Math.max(8, (height - block) / 2);
  const x = left + width / 2;
  const shield = emblem(font, x, start);
  const government = names.government.map((words, i) => textOf(font, words, x, start + 100 + i * 16, 12, { anchor: 'middle', cell: 'identity', begins: i === 0 }));
  const y = start + 100 + names.government.length * 16 + 8;
  const words = unit.map((one, i) => textOf(font, one, x, y + i * 17, 13, { bold: true, anchor: 'middle', cell: 'identity', begins: i === 0 }));
  return { shapes: shield.shapes, texts: [...shield.texts, ...government, ...words] };
}

function signatureRow(definition: SopDefinition, font: FontWidths, x: number, value: number, right: number, y: number, fit: Fit): Ink {
  const lines = wrap(font, definition.approved_by, 10, right - value - PAD);
  const rule = y + fit.signature - 27;
  const small = ['Pangkat/Golongan', 'NIP'].map((words, i) => textOf(font, words, value, rule + 11.5 + i * 10, 8, { tone: 'soft', cell: 'identity', begins: true }));
  return {
    shapes: [line('rule', [value, rule], [value + 190, rule], weights.rule)],
    texts: [textOf(font, 'Disahkan oleh', x, y + 16, 10, { cell: 'identity', begins: true }), ...lines.map((words, i) => textOf(font, words, value, y + 16 + i * 13, 10, { cell: 'identity', begins: i === 0 })), ...small],
  };
}

/** The identity block at the right; `height` is that of the whole head. */
function identityBlock(definition: SopDefinition, font: FontWidths, left: number, right: number, top: number, fit: Fit): Ink & { height: number } {
  const x = left + PAD;
  const value = left + LABEL_WIDTH + PAD;
  const rows: [string, string][] = [['Nomor SOP', ''], ['Tanggal Pembuatan', printedMonth(definition.created)], ['Tanggal Revisi', printedMonth(definition.revised)], ['Tanggal Efektif', printedMonth(definition.effective)]];
  const look = { cell: 'identity', begins: true } as const;
  const texts = rows.flatMap(([label, words], i) => [textOf(font, label, x, top + i * ROW + 15, 10, look), ...(words ? [textOf(font, words, value, top + i * ROW + 15, 10, look)] : [])]);
  const number = numberInk(font, definition.number, value, top + 15, 10, 'identity');
  const signed = signatureRow(definition, font, x, value, right, top + 4 * ROW, fit);
  const titleTop = top + 4 * ROW + fit.signature;
  const title = wrap(font, definition.title, 11, right - value - PAD, 'bold');
  const titleHeight = title.length * 14 + 20;
  const baseline = titleTop + titleHeight / 2 + 3.85 - (title.length - 1) * 7;
  const ys = [1, 2, 3, 4].map((i) => top + i * ROW).concat(titleTop);
  return {
    height: 4 * ROW + fit.signature + titleHeight,
    shapes: [...ys.map((y) => line('rule', [left, y], [right, y], 0.6)), line('rule', [left + LABEL_WIDTH, top], [left + LABEL_WIDTH, titleTop + titleHeight], 0.6), ...number.shapes, ...signed.shapes],
    texts: [...texts.slice(0, 1), ...number.texts, ...texts.slice(1), ...signed.texts, textOf(font, 'Nama SOP', x, baseline - 0.35, 10, look), ...title.map((words, i) => textOf(font, words, value, baseline + i * 14, 11, { bold: true, cell: 'identity', begins: i === 0 }))],
  };
}

function boxTexts(font: FontWidths, lines: readonly BoxLine[], x: number, top: number, fit: Fit): SheetText[] {
  let y = top + 4 + fit.leading;
  const numbered = lines.some(({ mark }) => mark);
  const indent = numbered ? fit.size * 1.5 : 0;
  return lines.flatMap(({ words, mark, gap }, i) => {
    y += gap + (i > 0 ? fit.leading : 0);
    const text = textOf(font, words, x + indent, y, fit.size, { cell: 'identity', begins: mark !== undefined || (!numbered && i === 0) });
    return mark ? [textOf(font, mark, x + indent - fit.size * 0.5, y, fit.size, { anchor: 'end', cell: 'identity', begins: true }), { ...text, begins: false }] : [text];
  });
}

function drawPair(pair: Pair, font: FontWidths, style: SheetStyle, top: number, height: number, fit: Fit): Ink {
  const [left, right] = [style.left, style.width - style.right];
  const middle = left + (right - left) * SPLIT;
  const head = (title: string, x: number): SheetText => textOf(font, title, x + PAD, top + 13.6, 10, { bold: true, cell: 'identity', begins: true });
  return {
    shapes: [rect('ground', left, top, right - left, BOX_HEAD, { fill: 'ground' }), line('rule', [left, top + BOX_HEAD], [right, top + BOX_HEAD], weights.rule), ...(top > style.top ? [line('frame', [left, top], [right, top], weights.box)] : []), line('frame', [middle, top], [middle, top + height], weights.box)],
    texts: [head(pair.left.title, left), ...boxTexts(font, pair.left.lines, left + PAD, top + BOX_HEAD, fit), head(pair.right.title, middle), ...boxTexts(font, pair.right.lines, middle + PAD, top + BOX_HEAD, fit)],
  };
}

/** Cuts a pair at `room` points of lines: what fits, and what goes on overleaf. */
function cutPair({ left, right }: Pair, leading: number, room: number): [Pair, Pair] {
  const take = (lines: readonly BoxLine[]): number => {
    let count = lines.length;
    while (count > 0 && tall(lines.slice(0, count), leading) + BOX_AIR > room) count -= 1;
    return count;
  };
  const part = (box: Pair['left'], count: number): [Pair['left'], Pair['left']] => [
    { ...box, lines: box.lines.slice(0, count) }, { title: `${box.title.replace(/ \(lanjutan\)$/, '')} (lanjutan)`, lines: box.lines.slice(count) },
  ];
  const [l, r] = [part(left, take(left.lines)), part(right, take(right.lines))];
  return [{ left: l[0], right: r[0] }, { left: l[1], right: r[1] }];
}

/** Pairs by page: all on the first where they fit, else filled up page by page. */
function paginate(pairs: readonly Pair[], leading: number, rooms: { first: number; next: number }): Pair[][] {
  const pages: Pair[][] = [[]];
  let room = rooms.first;
  const queue = [...pairs];
  for (let pair = queue.shift(); pair; pair = queue.shift()) {
    const least = BOX_HEAD + BOX_AIR + leading;
    if (BOX_HEAD + need(pair, leading) <= room + 0.01) {
      pages[pages.length - 1]?.push(pair);
      room -= BOX_HEAD + need(pair, leading);
    } else if (room >= least + leading) {
      const [fits, rest] = cutPair(pair, leading, room - BOX_HEAD);
      pages[pages.length - 1]?.push(fits);
      queue.unshift(rest);
      room = 0;
    } else {
      pages.push([]);
      room = rooms.next;
      queue.unshift(pair);
    }
  }
  return pages;
}

function drawPage(number: number, head: Ink & { height: number }, pairs: readonly Pair[], font: FontWidths, style: SheetStyle, fit: Fit, fill: boolean): SheetPage {
  const bottom = style.height - style.bottom - 14;
  const [left, w] = [style.left, style.width - style.left - style.right];
  const needs = pairs.map((pair) => need(pair, fit.leading));
  const room = bottom - style.top - head.height - pairs.length * BOX_HEAD;
  const total = needs.reduce((a, b) => a + b, 0);
  const scale = fill ? Math.max(1, room / total) : 1;
  let y = style.top + head.height;
  const drawn = pairs.map((pair, i) => {
    const height = BOX_HEAD + (needs[i] as number) * scale;
    const ink = drawPair(pair, font, style, y, height, fit);
    y += height;
    return ink;
  });
  const frame = rect('frame', left, style.top, w, y - style.top, { stroke: { weight: weights.frame, tone: 'ink' } });
  return {
    kind: 'identity', number, width: round2(style.width), height: round2(style.height), says: 'Lembar identitas SOP', rows: [], arrows: [], symbols: [],
    frame: { x: left, y: style.top, w: round2(w), h: round2(y - style.top) },
    base: [...drawn.flatMap(({ shapes }) => shapes), ...head.shapes, frame], texts: [...head.texts, ...drawn.flatMap(({ texts }) => texts)],
  };
}

/** The identity page, or pages where the lists of the SOP are too long for one. */
export function identityPages(definition: SopDefinition, font: FontWidths, style: SheetStyle): SheetPage[] {
  const [left, right] = [style.left, style.width - style.right];
  const middle = left + (right - left) * SPLIT;
  const full = style.height - style.bottom - 14 - style.top;
  const attempt = (fit: Fit): { head: Ink & { height: number }; pairs: Pair[]; fits: boolean } => {
    const block = identityBlock(definition, font, middle, right, style.top, fit);
    const office = officeHead(definition, font, left, middle - left, style.top, block.height);
    const pairs = pairsOf(definition, font, fit.size, (right - left) * SPLIT);
    const total = pairs.reduce((sum, pair) => sum + BOX_HEAD + need(pair, fit.leading), 0);
    const divider = line('frame', [middle, style.top], [middle, style.top + block.height], weights.box);
    return { head: { height: block.height, shapes: [...office.shapes, ...block.shapes, divider], texts: [...office.texts, ...block.texts] }, pairs, fits: block.height + total <= full + 0.01 };
  };
  const fit = FITS.find((one) => attempt(one).fits) ?? FITS[FITS.length - 1] as Fit;
  const { head, pairs } = attempt(fit);
  const none = { height: 0, shapes: [], texts: [] };
  const pages = paginate(pairs, fit.leading, { first: full - head.height, next: full });
  return pages.map((part, i) => drawPage(i + 1, i === 0 ? head : none, part, font, style, fit, i < pages.length - 1 || pages.length === 1));
}
