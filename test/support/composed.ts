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
