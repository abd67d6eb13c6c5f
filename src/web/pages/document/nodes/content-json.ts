import type { JSONContent } from '@tiptap/core';
import { Node as ModelNode, type Schema } from '@tiptap/pm/model';
import { fromEditor, toEditor } from '#contract/document/editor';
import { same } from '#pure/same';

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
