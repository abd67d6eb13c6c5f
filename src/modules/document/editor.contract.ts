/**
 * Between the text as it is stored (content.contract.ts) and as the editor holds it, for page and server alike. A block of
 * data that the system composed is one atom there, with its text in an attribute: it cannot be typed over and costs
 * nothing while one types. A block written over by a person is text again.
 */
import { same } from '#pure/same';

/** A node as JSON, of either form; what it holds is judged by who opens or stores it. */
export interface EditorNode {
  type?: string;
  // biome-ignore lint/suspicious/noExplicitAny: attributes of every kind of node
  attrs?: Record<string, any> | undefined;
  content?: EditorNode[];
  // biome-ignore lint/suspicious/noExplicitAny: attributes of every kind of mark
  marks?: { type: string; attrs?: Record<string, any> }[];
  text?: string;
}

const all = (nodes: readonly EditorNode[] | undefined, map: (node: EditorNode) => EditorNode): EditorNode[] => (nodes ?? []).map(map);

/** A stored node as the editor holds it. */
export function toEditor(node: EditorNode): EditorNode {
  if (node.type === 'dataBlock') {
    const { state, reason, key, asOf } = node.attrs ?? {};
    if (state === 'overridden') return { type: 'ownText', attrs: { key, asOf, reason }, content: all(node.content, toEditor) };
    return { type: 'dataBlock', attrs: { key, asOf, state, content: node.content ?? [] } };
  }
  return node.content ? { ...node, content: all(node.content, toEditor) } : node;
}

/** Kinds whose empty content is written out; a row is empty where cells of others reach through it. */
const MAY_BE_EMPTY = new Set(['paragraph', 'heading', 'caption', 'tableRow']);

/** Of marks the order says nothing. */
const inOrder = (marks: EditorNode['marks'] = []) => marks.toSorted((a, b) => a.type.localeCompare(b.type));

/** A node of the editor as it is stored, every default written out. */
export function fromEditor(node: EditorNode): EditorNode {
  const { type, attrs, content, text, marks } = node;
  switch (type) {
    case 'text': return { type, text: text ?? '', marks: inOrder(marks) };
    case 'hardBreak': return { type, marks: inOrder(marks) };
    case 'dataBlock': return dataBlock({ ...attrs, reason: null }, (attrs?.['content'] ?? []) as EditorNode[]);
    case 'ownText': return dataBlock({ ...attrs, state: 'overridden' }, all(content, fromEditor));
    default: return {
      ...(type ? { type } : {}),
      ...(attrs && Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content || MAY_BE_EMPTY.has(type ?? '') ? { content: joined(all(content, fromEditor)) } : {}),
    };
  }
}

/** Neighbouring words of the same look are one; a figure stays one by itself as long as its neighbour has another origin. */
export function joined(nodes: readonly EditorNode[]): EditorNode[] {
  const made: EditorNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text' && same(last.marks, node.marks)) made[made.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else made.push(node);
  }
  return made;
}

const dataBlock = ({ key, state, asOf, reason }: Record<string, unknown>, content: EditorNode[]): EditorNode =>
  ({ type: 'dataBlock', attrs: { key, state, asOf, reason }, content });
