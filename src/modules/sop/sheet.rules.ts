/**
 * The whole sheet of an SOP version as one drawing, computed once and then only painted. On `screen` there is the
 * activity table alone, unbroken; on paper the identity page, the activity pages and the sections in words.
 */
import { activityPages } from './sheet-activity.rules.ts';
import { footer } from './sheet-heading.rules.ts';
import { identityPages } from './sheet-identity.rules.ts';
import { narrativePages } from './sheet-narrative.rules.ts';
import { styles, type SheetStyle } from './sheet-style.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, Sheet, SheetPage, SheetPaper } from './sheet.contract.ts';

const FOOT = 'Standar Operasional Prosedur Administrasi Pemerintahan';
const EXAMPLE = 'CONTOH, bukan SOP yang ditetapkan';

/** Type is set smaller only where a single row would not fit on a page; 7 points is the least on paper. */
const SCALES = [1, 0.9, 0.8] as const;

function scaled(style: SheetStyle, scale: number): SheetStyle {
  return scale === 1 ? style : { ...style, body: style.body * scale, leading: style.leading * scale };
}

function footed(pages: readonly SheetPage[], definition: SopDefinition, font: FontWidths, style: SheetStyle): SheetPage[] {
  const mark = definition.example ? EXAMPLE : '';
  return pages.map((page) => {
    const words = page.kind === 'activity' ? '' : [FOOT, mark].filter(Boolean).join(' · ');
    const number = `Halaman ${page.number} dari ${pages.length}`;
    return { ...page, texts: [...page.texts, ...footer(font, style, words, page.kind === 'activity' && mark ? `${mark} · ${number}` : number)] };
  });
}

/**
 * Draws `definition` with the widths of the document face. Lengths are points with the origin at the top left of each
 * page. The same definition, face and paper always give the same drawing; routing takes up to about a second a page.
 */
export function sheet(definition: SopDefinition, font: FontWidths, paper: SheetPaper = 'F4'): Sheet {
  const style = styles[paper];
  const lanes = definition.lanes.map(({ key, title }) => ({ key, title }));
  const base = { paper, title: definition.title, lanes };
  if (paper === 'screen') return { ...base, pages: activityPages(definition, font, style, 1) };
  const identity = identityPages(definition, font, style);
  const first = identity.length + 1;
  const activity = SCALES.map((scale) => scaled(style, scale)).reduce<SheetPage[] | undefined>((done, one) => {
    const fits = done?.every(({ frame, height }) => frame.y + frame.h <= height - style.bottom);
    return fits ? done : activityPages(definition, font, one, first);
  }, undefined) ?? [];
  const narrative = narrativePages(definition, font, style, first + activity.length);
  return { ...base, pages: footed([...identity, ...activity, ...narrative], definition, font, style) };
}
