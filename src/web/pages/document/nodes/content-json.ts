/**
 * Between the text as it is stored (document/content.contract.ts) and as the editor holds it. A block of data that the
 * system composed is one atom there, with its text in an attribute: it cannot be typed over and costs nothing while
 * one types. A block written over by a person is text again.
 */
import type { JSONContent } from '@tiptap/core';
import { Node as ModelNode, type Schema } from '@tiptap/pm/model';
import { same } from '../../../api/same.ts';

const all = (nodes: readonly JSONContent[] | undefined, map: (node: JSONContent) => JSONContent): JSONContent[] => (nodes ?? []).map(map);

/** A stored node as the editor holds it. */
export function toEditor(node: JSONContent): JSONContent {
  if (node.type === 'dataBlock') {
    const { state, reason, key, asOf } = node.attrs ?? {};
    if (state === 'overridden') return { type: 'ownText', attrs: { key, asOf, reason }, content: all(node.content, toEditor) };
    return { type: 'dataBlock', attrs: { key, asOf, state, content: node.content ?? [] } };
  }
  return node.content ? { ...node, content: all(node.content, toEditor) } : node;
}

/** Kinds whose empty content is written out. */
const WORDS = new Set(['paragraph', 'heading', 'caption']);

/** Of marks the order says nothing. */
const inOrder = (marks: JSONContent['marks'] = []) => marks.toSorted((a, b) => a.type.localeCompare(b.type));

/** A node of the editor as it is stored, every default written out. */
export function fromEditor(node: JSONContent): JSONContent {
  const { type, attrs, content, text, marks } = node;
  switch (type) {
    case 'text': return { type, text: text ?? '', marks: inOrder(marks) };
    case 'hardBreak': return { type, marks: inOrder(marks) };
    case 'dataBlock': return dataBlock({ ...attrs, reason: null }, (attrs?.['content'] ?? []) as JSONContent[]);
    case 'ownText': return dataBlock({ ...attrs, state: 'overridden' }, all(content, fromEditor));
    default: return {
      ...(type ? { type } : {}),
      ...(attrs && Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content || WORDS.has(type ?? '') ? { content: joined(all(content, fromEditor)) } : {}),
    };
  }
}

/** Neighbouring words of the same look are one; a figure stays one by itself as long as its neighbour has another origin. */
function joined(nodes: readonly JSONContent[]): JSONContent[] {
  const made: JSONContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text' && same(last.marks, node.marks)) made[made.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else made.push(node);
  }
  return made;
}

const dataBlock = ({ key, state, asOf, reason }: Record<string, unknown>, content: JSONContent[]): JSONContent =>
  ({ type: 'dataBlock', attrs: { key, state, asOf, reason }, content });

/** The text as the editor's own nodes; undefined when something in it is unknown here and would be lost by saving. */
export function openBody(schema: Schema, body: JSONContent): ModelNode | undefined {
  try {
    const node = ModelNode.fromJSON(schema, toEditor(body));
    node.check();
    let whole = same(fromEditor(node.toJSON()), fromEditor(toEditor(body)));
    node.descendants((inner) => {
      if (inner.type.name === 'dataBlock') whole &&= openBody(schema, { type: 'doc', content: inner.attrs['content'] as JSONContent[] }) !== undefined;
    });
    return whole ? node : undefined;
  } catch {
    return undefined;
  }
}

/** Without the origins of its figures: what a person writes over comes from nowhere. */
export const withoutOrigins = ({ marks, content, ...node }: JSONContent): JSONContent => ({
  ...node, ...(marks ? { marks: marks.filter(({ type }) => type !== 'origin') } : {}), ...(content ? { content: content.map(withoutOrigins) } : {}),
});
