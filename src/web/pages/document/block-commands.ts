/** What is done to one block of the text, found by its place. */
import type { Editor, JSONContent } from '@tiptap/core';
import type { Node as ModelNode } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import { toEditor } from '#contract/document/editor';
import { withoutOrigins } from './nodes/content-json.ts';

const TOOLED = ['dataBlock', 'ownText', 'field', 'captioned', 'image', 'chart', 'footnote', 'reference'] as const;
export type BlockKind = (typeof TOOLED)[number];

/** A block that has tools of its own. What is written in it goes on changing: who acts on it reads it anew. */
export interface Block { readonly kind: BlockKind; readonly pos: number; readonly attrs: ModelNode['attrs'] }

export const sameBlock = (a: Block | null, b: Block | null): boolean => a?.pos === b?.pos && a?.kind === b?.kind && a?.attrs === b?.attrs;

const kindOf = (node: ModelNode): BlockKind | undefined => TOOLED.find((kind) => kind === node.type.name);

/** What is selected, else the nearest block around the cursor; a picture under a caption before its caption. */
export function blockAt({ selection }: EditorState): Block | null {
  if (selection instanceof NodeSelection) {
    const kind = kindOf(selection.node);
    if (kind) return { kind, pos: selection.from, attrs: selection.node.attrs };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const kind = kindOf(node);
    if (kind) return { kind, pos: $from.before(depth), attrs: node.attrs };
  }
  return null;
}

/** The block as it stands now; null when something else has come to its place. */
function standing(editor: Editor, { pos, kind }: Block): ModelNode | null {
  const node = editor.state.doc.nodeAt(pos);
  return node?.type.name === kind ? node : null;
}

export function setAttrs(editor: Editor, block: Block, attrs: Record<string, unknown>): void {
  if (!standing(editor, block)) return;
  editor.chain().command(({ tr }) => {
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(block.pos, name, value);
    return true;
  }).run();
}

/** A caption goes with what it names. */
export function remove(editor: Editor, block: Block): void {
  const node = standing(editor, block);
  if (!node) return;
  const place = editor.state.doc.resolve(block.pos);
  const [from, size] = place.parent.type.name === 'captioned' ? [place.before(), place.parent.nodeSize] : [block.pos, node.nodeSize];
  editor.chain().deleteRange({ from, to: from + size }).focus().run();
}

/** A paragraph of one's own under a block of data or a question, with the cursor in it; a blank one that stands there is taken. */
export function writeBelow(editor: Editor, block: Block): void {
  const node = standing(editor, block);
  if (!node) return;
  const end = block.pos + node.nodeSize;
  const next = editor.state.doc.nodeAt(end);
  const blank = next?.type.name === 'paragraph' && next.content.size === 0;
  const chain = blank ? editor.chain() : editor.chain().insertContentAt(end, { type: 'paragraph' });
  chain.focus(end + 1).run();
}

/** Data become text of a person, with the reason. */
export function writeOver(editor: Editor, block: Block, reason: string): void {
  const node = standing(editor, block);
  if (!node) return;
  const { key, asOf, content } = node.attrs;
  const own = { type: 'ownText', attrs: { key, asOf, reason }, content: (content as JSONContent[]).map(withoutOrigins).map(toEditor) };
  editor.chain().command(({ tr, state }) => {
    tr.replaceWith(block.pos, block.pos + node.nodeSize, state.schema.nodeFromJSON(own));
    return true;
  }).focus(block.pos + 2).run();
}

/** The place of the table, picture or chart at the cursor that bears no caption yet. */
export function uncaptioned({ selection }: EditorState): { pos: number; node: ModelNode } | null {
  if (selection instanceof NodeSelection && /^(image|chart)$/.test(selection.node.type.name)) {
    return selection.$from.parent.type.name === 'captioned' ? null : { pos: selection.from, node: selection.node };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'table') continue;
    return $from.node(depth - 1).type.name === 'captioned' ? null : { pos: $from.before(depth), node: $from.node(depth) };
  }
  return null;
}

/** Puts a caption over it, and the cursor into the caption. */
export function caption(editor: Editor, id: string): void {
  const bare = uncaptioned(editor.state);
  if (!bare) return;
  const { pos, node } = bare;
  editor.chain().command(({ tr, state: { schema } }) => {
    const label = node.type.name === 'table' ? 'table' : 'figure';
    tr.replaceWith(pos, pos + node.nodeSize, schema.node('captioned', { id, label }, [schema.node('caption'), node]));
    return true;
  }).focus(pos + 2).run();
}

/** The table or picture stays, without caption and number. */
export function uncaption(editor: Editor, block: Block): void {
  const node = standing(editor, block);
  if (!node) return;
  editor.chain().command(({ tr }) => {
    tr.replaceWith(block.pos, block.pos + node.nodeSize, node.child(1));
    return true;
  }).focus().run();
}

/** Fills the answer of a question with these paragraphs, after what stands there. */
export function fill(editor: Editor, block: Block, content: JSONContent[]): void {
  const node = standing(editor, block);
  if (!node) return;
  const { pos } = block;
  const made = content.map(toEditor);
  const blank = node.textContent.trim() === '';
  editor.chain().insertContentAt(blank ? { from: pos + 1, to: pos + node.nodeSize - 1 } : pos + node.nodeSize - 1, made).focus().run();
}
