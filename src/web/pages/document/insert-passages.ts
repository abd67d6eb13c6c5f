import type { Editor, JSONContent, TiptapEditorHTMLElement } from '@tiptap/core';
import type { Node as ModelNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { toEditor } from '#contract/document/editor';

/** Puts passages into a section on the paper as ordinary text: behind the block at the cursor where one writes in that section (`entered`), else at its end. */
export function insertPassages(section: string, passages: readonly JSONContent[], entered: Editor | null): boolean {
  const editor = document.getElementById(`section-${section}`)?.querySelector<TiptapEditorHTMLElement>('[role="textbox"]')?.editor;
  if (!editor || editor.isDestroyed || !editor.isEditable) return false;
  const place = editor === entered ? atCursor(editor.state) : atEnd(editor.state.doc);
  return editor.chain().insertContentAt(place, passages.map(toEditor)).focus().scrollIntoView().run();
}

interface Place { readonly from: number; readonly to: number }

/** An empty line makes room. */
const isBlank = (node: ModelNode | null | undefined): boolean => node?.type.name === 'paragraph' && node.content.size === 0;

function atCursor({ selection: { $from, to } }: EditorState): Place {
  if ($from.depth === 0) return { from: to, to };
  return { from: isBlank($from.node(1)) ? $from.before(1) : $from.after(1), to: $from.after(1) };
}

const SIGNED = new Set(['signature', 'signers']);

/** Before the place of the signatures. */
export function atEnd(doc: ModelNode): Place {
  let to = doc.content.size;
  let index = doc.childCount - 1;
  for (; index >= 0 && SIGNED.has(doc.child(index).type.name); index -= 1) to -= doc.child(index).nodeSize;
  const last = index >= 0 ? doc.child(index) : null;
  return { from: isBlank(last) ? to - (last?.nodeSize ?? 0) : to, to };
}
