/** The figures of a text that name their origin, with words that tell one from another. */
import type { JSONContent } from '@tiptap/core';
import { figuresIn, onceEach, wordsOf } from './part-model.ts';

export interface FigurePlace { readonly ref: string; readonly words: string; readonly place: string }

/** Words before a figure in its sentence. */
const BEFORE = 5;

/** Each origin once, where it stands first. */
export const figurePlaces = onceEach((body): FigurePlace[] => {
  const found = new Map<string, FigurePlace>();
  const put = (ref: string, words: string, place: string) => { if (!found.has(ref)) found.set(ref, { ref, words, place }); };
  const line = (content: readonly JSONContent[]) => {
    let before = '';
    for (const inline of content) {
      for (const { ref, words } of figuresIn(inline)) put(ref, words, before.trim().split(/\s+/).slice(-BEFORE).join(' '));
      before += wordsOf(inline);
    }
  };
  const look = (node: JSONContent): void => {
    const content = node.content ?? [];
    if (node.type === 'table') inTable(content, put);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'caption') line(content);
    else for (const inner of content) look(inner);
  };
  look(body);
  return [...found.values()];
});

/** By the first words of the row and the head of the column. */
function inTable(rows: readonly JSONContent[], put: (ref: string, words: string, place: string) => void): void {
  const heads = (rows[0]?.content ?? []).map(wordsOf);
  for (const row of rows.slice(1)) {
    const cells = row.content ?? [];
    const name = cells.map(wordsOf).find((text) => /\p{L}/u.test(text)) ?? '';
    for (const [x, cell] of cells.entries()) for (const { ref, words } of figuresIn(cell)) put(ref, words, [name, heads[x]].filter(Boolean).join(', '));
  }
}
