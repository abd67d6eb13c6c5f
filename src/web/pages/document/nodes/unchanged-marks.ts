import { type Editor, Extension } from '@tiptap/core';
import type { Node as ModelNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { lineOf } from '#contract/document/passage';
import { same } from '#pure/same';

/** The lines that stand as last year, each with the words that say so. */
export type Unchanged = Readonly<Record<string, string>>;

interface Shown { readonly lines: Unchanged; readonly marks: DecorationSet }

const KEY = new PluginKey<Shown>('unchanged');
/** Paragraphs as last year are marked as long as no letter of them is changed; the marks are no part of the text. */
export const UnchangedMarks = Extension.create({
  name: 'unchanged',
  addProseMirrorPlugins: () => [new Plugin<Shown>({
    key: KEY,
    state: { init: () => ({ lines: {}, marks: DecorationSet.empty }), apply: next },
    props: { decorations: (state) => KEY.getState(state)?.marks },
  })],
});

function next(tr: Transaction, shown: Shown, _before: EditorState, { doc }: EditorState): Shown {
  const given = tr.getMeta(KEY) as Unchanged | undefined;
  if (given) return { lines: given, marks: marksOf(doc, given) };
  return tr.docChanged && Object.keys(shown.lines).length > 0 ? { ...shown, marks: marksOf(doc, shown.lines) } : shown;
}

const wordsFor = (node: ModelNode | null, lines: Unchanged): string | undefined => (node?.type.name === 'paragraph' ? lines[lineOf(node.toJSON())] : undefined);

const NOT_WRITTEN = new Set(['dataBlock', 'ownText', 'field', 'table', 'captioned']);

function marksOf(doc: ModelNode, lines: Unchanged): DecorationSet {
  const marks: Decoration[] = [];
  if (Object.keys(lines).length > 0) {
    doc.descendants((node, pos) => {
      const words = wordsFor(node, lines);
      if (words !== undefined) marks.push(Decoration.node(pos, pos + node.nodeSize, { 'data-unchanged': words }));
      return !node.isTextblock && !NOT_WRITTEN.has(node.type.name);
    });
  }
  return DecorationSet.create(doc, marks);
}

export function showUnchanged(editor: Editor, lines: Unchanged): void {
  if (same(KEY.getState(editor.state)?.lines, lines)) return;
  editor.view.dispatch(editor.state.tr.setMeta(KEY, lines).setMeta('addToHistory', false));
}
