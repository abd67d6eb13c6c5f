import type { JSONContent } from '@tiptap/core';
import type { ContentMatch, Schema } from '@tiptap/pm/model';
import { toEditor } from '#contract/document/editor';

/**
 * Whether the editor knows all of a text: something unknown would be lost by saving. Told from the text itself, without
 * making the editor's nodes of it: a long text is opened sooner.
 */
export const isKnown = (schema: Schema, body: JSONContent): boolean => fits(schema, toEditor(body));

function fits(schema: Schema, { type: name = '', attrs, content = [], text }: JSONContent): boolean {
  const type = schema.nodes[name];
  if (!type || text === '' || !isOf(type.spec.attrs, attrs)) return false;
  if (name === 'dataBlock') return isKnown(schema, { type: 'doc', content: attrs?.['content'] as JSONContent[] });
  let at: ContentMatch | null = type.contentMatch;
  for (const inner of content) {
    const kind = schema.nodes[inner.type ?? ''];
    at = kind ? at.matchType(kind) : null;
    const marked = (inner.marks ?? []).every((mark) => {
      const known = schema.marks[mark.type];
      return known && type.allowsMarkType(known) && isOf(known.spec.attrs, mark.attrs);
    });
    if (!at || !marked || !fits(schema, inner)) return false;
  }
  return at.validEnd;
}

const isOf = (known: object = {}, given: object = {}): boolean => Object.keys(given).every((name) => Object.hasOwn(known, name));

/** Without the origins of its figures: what a person writes over comes from nowhere. */
export const withoutOrigins = ({ marks, content, ...node }: JSONContent): JSONContent => ({
  ...node, ...(marks ? { marks: marks.filter(({ type }) => type !== 'origin') } : {}), ...(content ? { content: content.map(withoutOrigins) } : {}),
});
