/** The legend under the table: only the signs that this SOP uses, drawn small. */
import { arrowInk, line, outline } from './sheet-ink.rules.ts';
import { flowsOf } from './sheet-flow.rules.ts';
import { textOf } from './sheet-heading.rules.ts';
import type { SheetStyle } from './sheet-style.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, SheetShape, SheetText, SymbolForm } from './sheet.contract.ts';

const SIGNS = {
  capsule: { w: 20, h: 10, words: 'mulai/selesai' },
  box: { w: 18, h: 10, words: 'kegiatan' },
  diamond: { w: 19, h: 13, words: 'keputusan' },
  pentagon: { w: 10, h: 10.5, words: 'sambungan halaman' },
} as const;
const WEIGHT = 0.8;
const GAP = { after: 5, between: 14, arrow: 18 } as const;

const legendShape = (shape: SheetShape): SheetShape => ({ ...shape, part: 'legend', ...(shape.stroke ? { stroke: { ...shape.stroke, weight: WEIGHT } } : {}) });

interface Pen { x: number; readonly shapes: SheetShape[]; readonly texts: SheetText[] }

function usedForms(definition: SopDefinition, broken: boolean): (keyof typeof SIGNS)[] {
  const kinds = new Set(definition.steps.map(({ kind }) => kind));
  const used: Record<keyof typeof SIGNS, boolean> = { capsule: kinds.has('start') || kinds.has('end'), box: kinds.has('process'), diamond: kinds.has('decision'), pentagon: broken };
  return (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((form) => used[form]);
}

/** True where any symbol or arrow of the SOP is drawn dashed. */
function hasInferred(definition: SopDefinition): boolean {
  const parts = new Set(['actors', 'kind', 'hands_to', 'on_reject']);
  return definition.steps.some(({ inferred }) => (inferred ?? []).some((field) => parts.has(field))) || flowsOf(definition).some(({ dashed }) => dashed);
}

/** Signs from the left margin on, on the axis `y`. */
export function legend(definition: SopDefinition, font: FontWidths, style: SheetStyle, broken: boolean, y: number): { shapes: SheetShape[]; texts: SheetText[] } {
  const size = style.paper === 'screen' ? style.small : 7.4;
  const pen: Pen = { x: style.left, shapes: [], texts: [] };
  const say = (words: string): void => {
    const text = textOf(font, words, pen.x, y + size * 0.35, size, { tone: 'soft', cell: 'legend', begins: true });
    pen.texts.push(text);
    pen.x += text.w + GAP.between;
  };
  const symbol = (form: SymbolForm, w: number, h: number, dashed: boolean): void => {
    pen.shapes.push(...outline(form, pen.x + w / 2, y, w, h, dashed, WEIGHT).map(legendShape));
    pen.x += w + GAP.after;
  };
  const arrow = (dashed: boolean): void => {
    pen.shapes.push(...arrowInk([[pen.x, y], [pen.x + GAP.arrow, y]], { thin: true, dashed, headed: true, sharp: [], gaps: [] }).shapes.map(legendShape));
    pen.x += GAP.arrow + GAP.after;
  };
  for (const form of usedForms(definition, broken)) {
    symbol(form, SIGNS[form].w, SIGNS[form].h, false);
    say(SIGNS[form].words);
  }
  arrow(false);
  say('arah alur');
  if (hasInferred(definition)) {
    pen.shapes.push(line('legend', [pen.x - 4, y - 6.5], [pen.x - 4, y + 6.5], 0.5, 'hair'));
    pen.x += 6;
    symbol('box', SIGNS.box.w, SIGNS.box.h, true);
    arrow(true);
    say('garis putus: tafsiran, menunggu konfirmasi');
  }
  return { shapes: pen.shapes, texts: pen.texts };
}
