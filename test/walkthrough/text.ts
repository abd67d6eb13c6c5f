/** Writes document text in few words: what an editor would have made of it. */
import type { Body, Node, Row } from '#contract/document/content';

/** A string is a paragraph; `h` a heading, `list` numbered points, `table` a table with its head first. */
export type Piece = string | { readonly h: string } | { readonly list: readonly string[] } | { readonly table: readonly (readonly string[])[] };
export type Section = readonly Piece[];

const paragraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });

function row(type: 'tableHeader' | 'tableCell', cells: readonly string[]): Row {
  return { type: 'tableRow', content: cells.map((text) => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraph(text)] })) };
}

function nodeOf(piece: Piece): Node {
  if (typeof piece === 'string') return paragraph(piece);
  if ('h' in piece) return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: piece.h, marks: [] }] };
  if ('list' in piece) {
    return { type: 'orderedList', attrs: { start: 1, type: null }, content: piece.list.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) };
  }
  const [head = [], ...rows] = piece.table;
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] };
}

export function bodyOf(section: Section): Body {
  return { type: 'doc', content: section.map(nodeOf) };
}
