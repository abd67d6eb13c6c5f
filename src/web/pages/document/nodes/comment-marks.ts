import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Quote } from '#contract/document/comment';
import { placeOf } from '../comment-anchor.ts';
import { isHeard } from './heard.ts';

/** A comment as the paper marks it. */
export interface Marked { readonly id: string; readonly quote: Quote; readonly suggests: boolean }

interface Shown { readonly comments: readonly Marked[]; readonly active: string | null; readonly marks: DecorationSet }

const KEY = new PluginKey<Shown>('comments');
/** Meta of a transaction that takes over another stand of the text. */
const PUT = 'preventUpdate';

/** Comments lie over the text; they are no part of it. */
export const CommentMarks = Extension.create({
  name: 'comments',
  addProseMirrorPlugins: () => [new Plugin<Shown>({
    key: KEY,
    state: { init: () => ({ comments: [], active: null, marks: DecorationSet.empty }), apply: next },
    props: { decorations: (state) => KEY.getState(state)?.marks },
  })],
});

function next(tr: Transaction, shown: Shown, _before: EditorState, { doc }: EditorState): Shown {
  const given = tr.getMeta(KEY) as Pick<Shown, 'comments' | 'active'> | undefined;
  if (given) return { ...given, marks: marksOf(doc, given) };
  if (!tr.docChanged) return shown;
  return { ...shown, marks: tr.getMeta(PUT) || isHeard(tr) ? marksOf(doc, shown) : shown.marks.map(tr.mapping, doc) };
}

function marksOf(doc: EditorState['doc'], { comments, active }: Pick<Shown, 'comments' | 'active'>): DecorationSet {
  return DecorationSet.create(doc, comments.flatMap(({ id, quote, suggests }) => {
    const place = placeOf(doc, quote);
    if (!place) return [];
    const look = { 'data-comment': id, ...(suggests ? { 'data-suggests': '' } : {}), ...(id === active ? { 'data-active': '' } : {}) };
    const isBlock = doc.nodeAt(place.from)?.type.name === 'dataBlock';
    return [isBlock ? Decoration.node(place.from, place.from + (doc.nodeAt(place.from)?.nodeSize ?? 1), look) : Decoration.inline(place.from, place.to, look)];
  }));
}

export function showComments(editor: Editor, comments: readonly Marked[], active: string | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(KEY, { comments, active }).setMeta('addToHistory', false));
}
