import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { createRelativePositionFromJSON, relativePositionToJSON } from 'yjs';
import type { Caret } from '#contract/document/room';
import { isHeard } from './heard.ts';

/** Where somebody else writes, and what stands beside it. */
export interface ShownCaret { readonly client: string; readonly label: string; readonly caret: Caret }

interface Shown { readonly carets: readonly ShownCaret[]; readonly marks: DecorationSet }

const KEY = new PluginKey<Shown>('carets');

/** The cursors of others, each under the name of who has it. */
export const Carets = Extension.create({
  name: 'carets',
  addProseMirrorPlugins: () => [new Plugin<Shown>({
    key: KEY,
    state: { init: () => ({ carets: [], marks: DecorationSet.empty }), apply: next },
    props: { decorations: (state) => KEY.getState(state)?.marks },
  })],
});

function next(tr: Transaction, shown: Shown, _before: EditorState, after: EditorState): Shown {
  const carets = tr.getMeta(KEY) as readonly ShownCaret[] | undefined;
  if (carets) return { carets, marks: marksOf(after, carets) };
  if (!tr.docChanged) return shown;
  return { ...shown, marks: isHeard(tr) ? marksOf(after, shown.carets) : shown.marks.map(tr.mapping, tr.doc) };
}

export const bindingOf = (state: EditorState): ProsemirrorBinding | undefined => (ySyncPluginKey.getState(state) as { binding?: ProsemirrorBinding } | undefined)?.binding;

function marksOf(state: EditorState, carets: readonly ShownCaret[]): DecorationSet {
  const binding = bindingOf(state);
  if (!binding || carets.length === 0) return DecorationSet.empty;
  return DecorationSet.create(state.doc, carets.flatMap(({ client, label, caret }) => {
    const [anchor, head] = [placeOf(binding, state, caret.anchor), placeOf(binding, state, caret.head)];
    if (anchor === null || head === null) return [];
    const cursor = Decoration.widget(head, () => drawn(label), { key: `${client} ${label}`, side: 10, ignoreSelection: true });
    return anchor === head ? [cursor] : [cursor, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { 'data-chosen': '' })];
  }));
}

/** A place that this text does not have, or that says nothing, is not shown. */
function placeOf(binding: ProsemirrorBinding, { doc }: EditorState, place: string): number | null {
  try {
    const found = relativePositionToAbsolutePosition(binding.doc, binding.type, createRelativePositionFromJSON(JSON.parse(place)), binding.mapping);
    return found === null ? null : Math.min(found, doc.content.size);
  } catch {
    return null;
  }
}

/** For the eye alone: who writes where is told in the outline, too. */
function drawn(label: string): HTMLElement {
  const caret = document.createElement('span');
  caret.dataset['caret'] = label;
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

export function showCarets(editor: Editor, carets: readonly ShownCaret[]): void {
  if ((KEY.getState(editor.state)?.carets.length ?? 0) === 0 && carets.length === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(KEY, carets).setMeta('addToHistory', false));
}

/** Where the cursor of this page is, in places that move with the text; null while it is elsewhere. */
export function caretOf(editor: Editor): Caret | null {
  const binding = editor.isDestroyed || !editor.isFocused ? undefined : bindingOf(editor.state);
  if (!binding) return null;
  const { anchor, head } = editor.state.selection;
  const named = (at: number) => JSON.stringify(relativePositionToJSON(absolutePositionToRelativePosition(at, binding.type, binding.mapping) as Parameters<typeof relativePositionToJSON>[0]));
  return { anchor: named(anchor), head: named(head) };
}
