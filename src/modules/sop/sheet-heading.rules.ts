/** Words placed on a page, and the lines that stand above the table on every page after the first. */
import { path, round2 } from './sheet-ink.rules.ts';
import { measure, wrap } from './sheet-text.rules.ts';
import type { SheetStyle } from './sheet-style.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, SheetShape, SheetText } from './sheet.contract.ts';

type Look = Partial<Pick<SheetText, 'bold' | 'italic' | 'anchor' | 'tone' | 'step' | 'begins'>> & Pick<SheetText, 'cell'>;

/** One line of words with its anchor at `x` on the baseline `y`, measured. */
export function textOf(font: FontWidths, words: string, x: number, y: number, size: number, look: Look): SheetText {
  const { begins, step, bold, italic } = look;
  const face = bold ? 'bold' : italic ? 'italic' : 'regular';
  return {
    x: round2(x), y: round2(y), w: round2(measure(font, words, size, face)), size, words,
    anchor: look.anchor ?? 'start', tone: look.tone ?? 'ink', cell: look.cell,
    ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(step === undefined ? {} : { step }), ...(begins ? { begins } : {}),
  };
}

const BLANK = 34;
const AFTER_BLANK = 1.5;

/** Width of a printed SOP number, its blank running number included. */
export function numberWidth(font: FontWidths, number: string, size: number): number {
  return measure(font, number, size) + (number.startsWith('/') ? BLANK + AFTER_BLANK : 0);
}

/** The SOP number from `x` on; a running number that the office left blank is a dotted gap to write on. */
export function numberInk(font: FontWidths, number: string, x: number, y: number, size: number, cell: SheetText['cell']): { shapes: SheetShape[]; texts: SheetText[] } {
  if (!number.startsWith('/')) return { shapes: [], texts: [textOf(font, number, x, y, size, { cell, begins: true })] };
  return {
    shapes: [{ part: 'rule', d: path('M', x, y + 0.9, 'L', x + BLANK, y + 0.9), stroke: { weight: 0.5, tone: 'ink', dash: [0.6, 1.8], round: true } }],
    texts: [textOf(font, number, x + BLANK + AFTER_BLANK, y, size, { cell, begins: true })],
  };
}

const PRINT = { title: 10, number: 8.5, leading: 13, gap: 13 } as const;
const SCREEN = { size: 13, leading: 17, gap: 15 } as const;

const titled = (title: string): string => (/^sop\b/i.test(title) ? title : `SOP ${title}`);

/** Title and number above the table; `bottom` is where the table begins. */
export function heading(definition: SopDefinition, font: FontWidths, style: SheetStyle, right: number): { shapes: SheetShape[]; texts: SheetText[]; bottom: number } {
  const { title, number } = definition;
  if (style.paper === 'screen') {
    const lines = ['BAGAN ALUR URAIAN PROSEDUR', ...wrap(font, title.toUpperCase(), SCREEN.size, right - style.left, 'bold')];
    const texts = lines.map((words, i) => textOf(font, words, (style.left + right) / 2, style.top + 12 + i * SCREEN.leading, SCREEN.size, { bold: true, anchor: 'middle', cell: 'title', begins: i < 2 }));
    return { shapes: [], texts, bottom: style.top + 12 + (lines.length - 1) * SCREEN.leading + SCREEN.gap };
  }
  const x = right - numberWidth(font, number, PRINT.number);
  const printed = numberInk(font, number, x, style.top + 7, PRINT.number, 'title');
  const nomor = textOf(font, 'Nomor', x - 5, style.top + 7, PRINT.number, { anchor: 'end', tone: 'soft', cell: 'title', begins: true });
  const lines = wrap(font, titled(title), PRINT.title, nomor.x - nomor.w - 24 - style.left, 'bold');
  const words = lines.map((line, i) => textOf(font, line, style.left, style.top + 7 + i * PRINT.leading, PRINT.title, { bold: true, cell: 'title', begins: i === 0 }));
  return { shapes: printed.shapes, texts: [...words, nomor, ...printed.texts], bottom: style.top + 7 + (lines.length - 1) * PRINT.leading + PRINT.gap };
}

/** Left and right words at the foot of a page; `mark` says that the sheet is an example or made on a simulated clock. */
export function footer(font: FontWidths, style: SheetStyle, left: string, right: string): SheetText[] {
  const y = style.height - style.bottom;
  return [
    ...(left ? [textOf(font, left, style.left, y, style.small, { tone: 'soft', cell: 'foot', begins: true })] : []),
    textOf(font, right, style.width - style.right, y, style.small, { anchor: 'end', tone: 'soft', cell: 'foot', begins: true }),
  ];
}
