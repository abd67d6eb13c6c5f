/** The sections in words after the chart (latar belakang to penanganan pengaduan), in two columns. */
import { line, rect, round2 } from './sheet-ink.rules.ts';
import { heading, textOf } from './sheet-heading.rules.ts';
import { wrap } from './sheet-text.rules.ts';
import { weights, type SheetStyle } from './sheet-style.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, SheetPage, SheetText } from './sheet.contract.ts';

const SIZE = 10;
const LEADING = 13;
const PAD = 14;
const INDENT = 18;
const GAP = { section: 12, item: 2 } as const;

interface NarrativeLine {
  readonly words: string;
  readonly indent: number;
  readonly bold: boolean;
  readonly gap: number;
  readonly mark?: string;
  readonly begins: boolean;
  /** A heading never stands last in a column. */
  readonly keep: boolean;
}

interface Writer {
  section(title: string): void;
  /** `mark` stands before the first line: "1." or "-". */
  text(words: string, depth: number, mark?: string): void;
}

function writer(font: FontWidths, width: number): Writer & { readonly lines: NarrativeLine[] } {
  const lines: NarrativeLine[] = [];
  return {
    lines,
    section: (title) => {
      lines.push({ words: title, indent: 0, bold: true, gap: lines.length > 0 ? GAP.section : 0, begins: true, keep: true });
    },
    text: (words, depth, mark) => {
      wrap(font, words, SIZE, width - depth * INDENT).forEach((one, i) => {
        lines.push({ words: one, indent: depth * INDENT, bold: false, gap: i === 0 ? GAP.item : 0, begins: i === 0, keep: false, ...(mark && i === 0 ? { mark } : {}) });
      });
    },
  };
}

function numbered(out: Writer, items: readonly string[]): void {
  items.forEach((item, i) => out.text(item, 1, `${i + 1}.`));
}

function purpose({ maksud, tujuan }: SopDefinition['sections'], out: Writer): void {
  if (!maksud && !tujuan) return;
  out.section('Maksud dan Tujuan');
  [['Maksud', maksud], ['Tujuan', tujuan]].filter(([, words]) => words).forEach(([title, words], i) => {
    out.text(title as string, 1, `${i + 1}.`);
    out.text(words as string, 1);
  });
}

function requirements({ persyaratan }: SopDefinition['sections'], out: Writer): void {
  if (!persyaratan) return;
  out.section('Persyaratan');
  ([['Teknis Pelaksana', persyaratan.teknis_pelaksana], ['Administrasi', persyaratan.administrasi]] as const).forEach(([title, items], i) => {
    out.text(title, 1, `${i + 1}.`);
    for (const item of items) out.text(item, 2, '-');
  });
}

/** Every section that the SOP has, in the printed order and under the printed headings. */
function write(sections: SopDefinition['sections'], out: Writer): void {
  const plain = (title: string, words: string | undefined): void => {
    if (!words) return;
    out.section(title);
    out.text(words, 0);
  };
  plain('Latar Belakang', sections.latar_belakang);
  purpose(sections, out);
  plain('Ruang Lingkup', sections.ruang_lingkup);
  if (sections.prosedur_penyusunan) {
    out.section('Prosedur Penyusunan');
    numbered(out, sections.prosedur_penyusunan);
  }
  requirements(sections, out);
  plain('Sarana dan prasarana penyusunan', sections.sarana_dan_prasarana);
  plain('Biaya penyusunan', sections.biaya);
  plain('Tempat penyusunan', sections.tempat);
  plain('Jadwal penyusunan', sections.jadwal);
  if (sections.penanganan_pengaduan) {
    out.section('Penanganan tindak lanjut pengaduan / keluhan / masukan');
    numbered(out, sections.penanganan_pengaduan);
  }
}

const heightOf = (lines: readonly NarrativeLine[]): number => lines.reduce((sum, { gap }, i) => sum + LEADING + (i > 0 ? gap : 0), 0);

/** Cuts lines into columns no higher than `room`, a heading always with the line that follows it. */
function columns(lines: readonly NarrativeLine[], room: number): NarrativeLine[][] {
  const out: NarrativeLine[][] = [[]];
  lines.forEach((one, i) => {
    const current = out[out.length - 1] as NarrativeLine[];
    const next = lines[i + 1];
    const block = one.keep && next ? [...current, one, next] : [...current, one];
    if (current.length > 0 && heightOf(block) > room) out.push([one]);
    else current.push(one);
  });
  return out;
}

/** Columns of even height, cut between two sections where the page has room for that. */
function evened(lines: readonly NarrativeLine[], room: number): NarrativeLine[][] {
  const least = columns(lines, room);
  const wanted = least.length + least.length % 2;
  let even: NarrativeLine[][] | undefined;
  for (let height = LEADING * 8; height < room; height += LEADING / 2) {
    const tried = columns(lines, height);
    if (tried.length > wanted) continue;
    even ??= tried;
    if (tried.every(([first]) => first?.keep)) return tried;
  }
  return even ?? least;
}

function columnTexts(lines: readonly NarrativeLine[], font: FontWidths, x: number, top: number): SheetText[] {
  let y = top + SIZE;
  return lines.flatMap((one, i) => {
    y += i > 0 ? LEADING + one.gap : 0;
    const text = textOf(font, one.words, x + one.indent, y, SIZE, { bold: one.bold, cell: 'section', begins: one.begins && !one.mark });
    return one.mark ? [textOf(font, one.mark, x + one.indent - 5, y, SIZE, { anchor: 'end', cell: 'section', begins: true }), text] : [text];
  });
}

/** Narrative pages; none where the SOP has no sections. `first` is the printed number of the first. */
export function narrativePages(definition: SopDefinition, font: FontWidths, style: SheetStyle, first: number): SheetPage[] {
  const [left, right] = [style.left, style.width - style.right];
  const half = (right - left) / 2;
  const out = writer(font, half - 2 * PAD);
  write(definition.sections, out);
  if (out.lines.length === 0) return [];
  const head = heading(definition, font, style, right);
  const bottom = style.height - style.bottom - 14;
  const cut = evened(out.lines, bottom - head.bottom - 2 * PAD);
  return Array.from({ length: Math.ceil(cut.length / 2) }, (_, i): SheetPage => {
    const pair = cut.slice(i * 2, i * 2 + 2);
    const h = Math.max(...pair.map(heightOf)) + 2 * PAD;
    return {
      kind: 'narrative', number: first + i, width: round2(style.width), height: round2(style.height), says: `Uraian SOP ${definition.title}`, rows: [], arrows: [], symbols: [],
      frame: { x: left, y: head.bottom, w: round2(right - left), h: round2(h) },
      base: [...head.shapes, line('rule', [left + half, head.bottom], [left + half, head.bottom + h], weights.rule), rect('frame', left, head.bottom, right - left, h, { stroke: { weight: weights.frame, tone: 'ink' } })],
      texts: [...head.texts, ...pair.flatMap((lines, k) => columnTexts(lines, font, left + k * half + PAD, head.bottom + PAD))],
    };
  });
}
