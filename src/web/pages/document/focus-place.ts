import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';

/** Puts the focus into the text of a section, and its cursor to this place of it: a block of data is selected whole. */
export function focusPlace(text: Element, place: Element): void {
  const { editor } = text as TiptapEditorHTMLElement;
  if (!editor || editor.isDestroyed) return;
  const { view, state } = editor;
  if (text.contains(place) && text !== place) {
    const at = view.posAtDOM(place, 0);
    const node = state.doc.nodeAt(at);
    const selection = node && !node.isInline && NodeSelection.isSelectable(node) && node.isAtom ? NodeSelection.create(state.doc, at) : Selection.near(state.doc.resolve(at));
    view.dispatch(state.tr.setSelection(selection));
  }
  view.dom.focus({ preventScroll: true });
}
