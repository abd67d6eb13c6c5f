/** What stands in the nodes of a text, and how they are changed. Pure. */
import type { Captioned, DataBlock, Field, Image, Inline, Node, Section, Table } from './content.contract.ts';
import { paragraphOf } from './content.contract.ts';
import { nodesIn } from './node.contract.ts';

export interface PlacedImage { readonly section: string; readonly title: string; readonly attrs: Image['attrs'] }

export const imagesIn = (sections: readonly Section[]): PlacedImage[] => sections.flatMap(({ id, title, body }) => (
  [...nodesIn(body.content)].flatMap((node) => (node.type === 'image' ? [{ section: id, title, attrs: node.attrs }] : []))));

/** The text, footnotes and references of this node alone. */
export function inlinesOf(node: Node): readonly Inline[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': return node.content;
    case 'captioned': return node.content[0].content;
    default: return [];
  }
}

/** The nodes with each of them changed, what it holds before itself. */
export function mapNodes(nodes: readonly Node[], change: (node: Node) => readonly Node[]): Node[] {
  return nodes.flatMap((node) => change(inside(node, (inner) => filled(mapNodes(inner, change)))));
}

/** Nothing may hold nothing. */
export const filled = (nodes: Node[]): Node[] => (nodes.length > 0 ? nodes : [paragraphOf('')]);

type MapInner = (nodes: readonly Node[]) => Node[];

function inside(node: Node, map: MapInner): Node {
  switch (node.type) {
    case 'dataBlock':
    case 'field':
    case 'blockquote': return { ...node, content: map(node.content) };
    case 'bulletList':
    case 'orderedList': return { ...node, content: node.content.map((item) => ({ ...item, content: map(item.content) })) };
    case 'table': return insideTable(node, map);
    case 'captioned': return insideCaptioned(node, map);
    default: return node;
  }
}

const insideTable = (table: Table, map: MapInner): Table =>
  ({ ...table, content: table.content.map((row) => ({ ...row, content: row.content.map((cell) => ({ ...cell, content: map(cell.content) })) })) });

function insideCaptioned(node: Captioned, map: MapInner): Captioned {
  const [caption, inner] = node.content;
  return inner.type === 'table' ? { ...node, content: [caption, insideTable(inner, map)] } : node;
}

/** What the system composes under a key: data of the office, and questions to people. */
export type Keyed = DataBlock | Field;
export const isKeyed = (node: Node): node is Keyed => node.type === 'dataBlock' || node.type === 'field';
/** Blocks and fields have keys of their own. */
export const nameOf = ({ type, attrs: { key } }: Keyed): string => `${type}:${key}`;

/** In reading order. */
export const keyedIn = (nodes: readonly Node[]): Keyed[] => [...nodesIn(nodes)].filter(isKeyed);

export const keyedOf = (sections: readonly Pick<Section, 'body'>[]): Keyed[] => sections.flatMap(({ body }) => keyedIn(body.content));
