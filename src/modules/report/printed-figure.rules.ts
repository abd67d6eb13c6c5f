/** Figures as a text prints them, with where each comes from. Pure. */
import type { Section } from '#contract/document/content';
import { nodesIn } from '#contract/document/node';

/** `key`: of the block or question that it stands in. */
export interface PrintedFigure { readonly section: string; readonly key: string | null; readonly ref: string; readonly text: string }

export function printedIn(sections: readonly Section[]): PrintedFigure[] {
  return sections.flatMap(({ id, body }) => body.content.flatMap((top) => {
    const key = top.type === 'dataBlock' || top.type === 'field' ? top.attrs.key : null;
    return [...nodesIn([top])].flatMap((node) => ('content' in node ? node.content : []).flatMap((inline): PrintedFigure[] => {
      if (inline.type !== 'text') return [];
      return inline.marks.flatMap((mark) => (mark.type === 'origin' ? [{ section: id, key, ref: mark.attrs.ref, text: inline.text }] : []));
    }));
  }));
}
