/** Reads what a composed draft says: its marks of origin, its paragraphs, its blocks. */
export interface Mark { readonly ref: string; readonly text: string; readonly block: string }

const walk = (node: any, visit: (node: any) => void): void => {
  visit(node);
  for (const child of node.content ?? []) walk(child, visit);
};

const bodies = (sections: readonly any[]) => sections.flatMap(({ body }) => body.content as any[]);

/** Every printed figure, in the order of the paper, with the key of the block that it stands in. */
export function marksIn(sections: readonly any[]): Mark[] {
  return bodies(sections).flatMap((top) => {
    const found: Mark[] = [];
    walk(top, ({ text, marks }) => { for (const mark of marks ?? []) if (mark.type === 'origin') found.push({ ref: mark.attrs.ref, text, block: top.attrs?.key ?? '' }); });
    return found;
  });
}

export const textOf = (node: any): string => node.text ?? (node.type === 'reference' ? `(${node.attrs.target})` : (node.content ?? []).map(textOf).join(''));

/** Paragraphs, captions and items of lists; cells of tables repeat figures and are left out. */
export function paragraphsIn(sections: readonly any[]): string[] {
  const found: string[] = [];
  const read = (node: any): void => {
    if (node.type === 'table' || node.type === 'field') return;
    if (node.type === 'paragraph' || node.type === 'caption') found.push(textOf(node));
    else for (const child of node.content ?? []) read(child);
  };
  for (const node of bodies(sections)) read(node);
  return found.filter((text) => text.trim() !== '');
}

export function keysIn(sections: readonly any[], type: 'dataBlock' | 'field'): string[] {
  const found: string[] = [];
  for (const top of bodies(sections)) walk(top, (node) => { if (node.type === type) found.push(node.attrs.key); });
  return found;
}

/** The text of each block, by its key. */
export const blocksIn = (sections: readonly any[]): Record<string, string> =>
  Object.fromEntries(bodies(sections).filter(({ type }) => type === 'dataBlock').map((node) => [node.attrs.key, JSON.stringify(node.content)]));

/** What counts or measures: not an ordinal, a law, a date or the 100% of a formula. */
const FIGURE = /\d,\d|(?<!100)(?<=\d) ?%|Rp ?\d|^\d[\d.]*$|\b\d+ (?:dari|indikator|sasaran|tujuan|program|kegiatan|sub kegiatan|jabatan|unit|bukti|rekomendasi|tahun|poin|orang)\b/;

/** Paragraphs of data blocks with a figure that names no origin; the first column of a table numbers its rows. */
export function unmarkedIn(sections: readonly any[]): string[] {
  const found: string[] = [];
  const read = (node: any, first: boolean): void => {
    if (node.type === 'table') { for (const row of node.content) for (const [x, cell] of row.content.entries()) read(cell, x === 0 || cell.type === 'tableHeader'); return; }
    if (node.type !== 'paragraph') { for (const child of node.content ?? []) read(child, first); return; }
    const bare = (node.content ?? []).map((each: any) => (each.type !== 'text' || each.marks.some(({ type }: any) => type === 'origin') ? '§' : each.text)).join('').replaceAll(/\b20\d\d\b/g, '');
    if (FIGURE.test(bare) && !(first && /^\d+$/.test(bare))) found.push(textOf(node));
  };
  for (const node of bodies(sections)) if (node.type === 'dataBlock') read(node, false);
  return found;
}
